alter table partners
  -- Nothing new goes out; who has a story still hears that it is gone.
  add column paused_at timestamptz,
  -- Somebody asked in this partner's name with a token that is not its own.
  add column refused_at timestamptz;

-- What a partner was told last.
create index partner_sendings_newest on partner_sendings (partner_id, at desc);

-- What changed in the last days, to try what a partner would get.
create index outgoing_by_time on outgoing_versions (title_id, at desc);
