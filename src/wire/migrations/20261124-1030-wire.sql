create table sources (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,40}$'),
  -- null: every title of the group may use it.
  title_id text references titles,
  name text not null,
  -- As the agency wants to be named under a story.
  credit text not null,
  section text,
  -- A source that sends nothing for three times this long is silent.
  usual_gap_minutes int not null default 120,
  push_token_hash text,
  added_at timestamptz not null default clock_timestamp()
);
call protect('sources', 'title_id is null or title_id = any (app_titles())');
grant select, insert, update on sources to {{desk}};

-- Every sending, byte for byte, before anything is made of it.
create table transmissions (
  id uuid primary key,
  source_id text not null references sources,
  title_id text references titles,
  file_name text not null,
  received_at timestamptz not null,
  sha256 text not null,
  size int not null,
  -- null when the same bytes are kept with an earlier sending.
  raw bytea,
  same_as uuid references transmissions,
  state text not null check (state in ('received', 'read', 'quarantined')),
  format text,
  code text,
  reason text,
  tries int not null default 0,
  check (raw is not null or same_as is not null)
);
alter table transmissions alter column raw set storage external;
create unique index transmissions_bytes on transmissions (source_id, sha256) where same_as is null;
create index transmissions_newest on transmissions (source_id, received_at desc);
create index transmissions_open on transmissions (received_at) where state = 'received';
create index transmissions_quarantined on transmissions (received_at desc) where state = 'quarantined';
call protect('transmissions', 'title_id is null or title_id = any (app_titles())');
grant select, insert, update on transmissions to {{desk}};

-- What the agency identifies by one id, with its newest version as lists show it.
create table items (
  id uuid primary key,
  source_id text not null references sources,
  title_id text references titles,
  agency_id text not null,
  state text not null check (state in ('usable', 'withheld', 'killed')),
  head_id uuid,
  versions int not null default 0,
  outcome text not null,
  headline text not null default '',
  slugline text not null default '',
  urgency int,
  embargo_until timestamptz,
  sent_at timestamptz,
  received_at timestamptz not null,
  warnings int not null default 0,
  unique (source_id, agency_id)
);
create index items_newest on items (received_at desc, id desc);
call protect('items', 'title_id is null or title_id = any (app_titles())');
grant select, insert, update on items to {{desk}};

-- Set aside by one title; the others of the group still see it.
create table item_asides (
  item_id uuid not null references items,
  title_id text not null references titles,
  at timestamptz not null,
  by text not null,
  primary key (item_id, title_id)
);
call protect('item_asides', 'title_id = any (app_titles())');
grant select, insert, delete on item_asides to {{desk}};

create table item_versions (
  id uuid primary key,
  item_id uuid not null references items,
  title_id text references titles,
  number int not null,
  transmission_id uuid not null references transmissions,
  outcome text not null,
  agency_version int,
  sent_at timestamptz,
  received_at timestamptz not null,
  content_hash text not null,
  format text not null,
  copy json not null,
  unique (item_id, number),
  unique (item_id, content_hash)
);
alter table items add foreign key (head_id) references item_versions deferrable initially deferred;
create index item_versions_of_transmission on item_versions (transmission_id);
call protect('item_versions', 'title_id is null or title_id = any (app_titles())');
grant select, insert on item_versions to {{desk}};
