-- Each time something went before readers or was taken from them, for partners who fetch our copy. A
-- reader's place in it is a snapshot, as with events: rows may become visible in another order.
create table outgoing_versions (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  placing_id uuid not null references placings,
  title_id text not null references titles,
  -- 1, 2, 3 … over publications, withdrawals and kills: what partners see as the version.
  number int not null,
  kind text not null check (kind in ('usable', 'canceled')),
  at timestamptz not null,
  unique (placing_id, number)
);
create index outgoing_by_xid on outgoing_versions (xid);
call protect('outgoing_versions', 'title_id = any (app_titles())');
grant select, insert on outgoing_versions to {{desk}};
insert into outgoing_versions (placing_id, title_id, number, kind, at)
  select placing_id, title_id, version, 'usable', coalesce(updated_at, published_at) from released.current;

create table partners (
  id uuid primary key,
  name text not null,
  format text not null check (format in ('newsml-g2', 'nitf', 'ninjs', 'rss-full')),
  titles text[] not null check (cardinality(titles) > 0),
  -- Empty: all.
  sections text[] not null default '{}',
  kinds text[] not null default '{}',
  token_hash text not null,
  added_at timestamptz not null,
  added_by text not null,
  last_read_at timestamptz,
  ended_at timestamptz,
  ended_by text
);
call protect('partners', 'titles <@ app_titles()');
grant select, insert, update on partners to {{desk}};

-- What a partner has of us, so that it hears of a kill whatever its filter says by then.
create table partner_sendings (
  partner_id uuid not null references partners,
  placing_id uuid not null references placings,
  title_id text not null references titles,
  -- held: under an embargo that came after the publication.
  state text not null check (state in ('held', 'sent', 'canceled')),
  number int not null,
  at timestamptz not null,
  primary key (partner_id, placing_id)
);
create index partner_sendings_held on partner_sendings (partner_id) where state = 'held';
call protect('partner_sendings', 'title_id = any (app_titles())');
grant select, insert, update on partner_sendings to {{desk}};
