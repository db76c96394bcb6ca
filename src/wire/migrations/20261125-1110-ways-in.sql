-- What a source is set to, beside what stands in the table since the first day.
alter table sources
  add column is_on boolean not null default true,
  -- IANA name; for times that the agency writes without an offset.
  add column zone text not null default 'UTC',
  add column language text,
  add column format_hint text,
  add column licence text not null default '',
  add column kill_policy text not null default 'withdraw'
    check (kill_policy in ('withdraw', 'withdraw-with-notice', 'hold-and-call')),
  -- Silence in minutes that is still usual, for each of 24 hours in the source's zone, on days of
  -- work and at weekends: learnt from history; null before there is enough of it.
  add column rhythm jsonb,
  add column rhythm_at timestamptz,
  -- Since when the alarm stands.
  add column silent_since timestamptz;

-- How a source is asked for copy. One that pushes, or writes into its folder, has no row here.
create table source_ways (
  source_id text primary key references sources,
  title_id text references titles,
  kind text not null check (kind in ('ftp', 'mailbox', 'paged-feed', 'feed')),
  settings jsonb not null,
  -- AES-256-GCM with a key of the data folder; no answer ever holds them.
  sealed bytea,
  poll_seconds int not null check (poll_seconds between 5 and 86400),
  -- Committed with the bytes it stands for, never before them.
  cursor jsonb,
  next_due timestamptz not null,
  -- Who polls it now, and until when nobody else may.
  claim uuid,
  claimed_until timestamptz,
  last_poll_at timestamptz,
  last_good_at timestamptz,
  failures int not null default 0,
  error_code text,
  error_happened text,
  error_remedy text,
  error_at timestamptz
);
create index source_ways_due on source_ways (next_due);
call protect('source_ways', 'title_id is null or title_id = any (app_titles())');
grant select, insert, update, delete on source_ways to {{desk}};
