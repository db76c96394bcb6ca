-- What happens to copy by itself, asked in order when it comes.
create table routing_rules (
  id uuid primary key,
  title_id text not null references titles,
  place int not null,
  name text not null,
  is_on boolean not null,
  condition jsonb not null,
  acts jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  ended_at timestamptz
);
create index routing_rules_of on routing_rules (title_id, place) where ended_at is null;
call protect('routing_rules', 'title_id = any (app_titles())');
grant select, insert, update on routing_rules to {{desk}};

-- Names that make copy ours.
create table gazetteer_entries (
  id uuid primary key,
  title_id text not null references titles,
  kind text not null check (kind in ('place', 'person', 'employer', 'team')),
  name text not null,
  -- Other ways to write it.
  aliases text[] not null default '{}',
  origin text not null check (origin in ('hand', 'csv', 'stories')),
  added_at timestamptz not null,
  added_by text not null,
  unique (title_id, kind, name)
);
call protect('gazetteer_entries', 'title_id = any (app_titles())');
grant select, insert, update, delete on gazetteer_entries to {{desk}};

-- Another stamp after each change, by which processes know that what they keep in memory still holds.
create table gazetteer_stamps (
  title_id text primary key references titles,
  stamp uuid not null
);
call protect('gazetteer_stamps', 'title_id = any (app_titles())');
grant select, insert, update on gazetteer_stamps to {{desk}};

-- Names of our stories that somebody said are no entry.
create table gazetteer_refusals (
  title_id text not null references titles,
  name text not null,
  at timestamptz not null,
  by text not null,
  primary key (title_id, name)
);
call protect('gazetteer_refusals', 'title_id = any (app_titles())');
grant select, insert, delete on gazetteer_refusals to {{desk}};

-- What a version of an item is to a title: what it names of ours, and what rules did with it.
create table version_marks (
  version_id uuid not null references item_versions,
  item_id uuid not null references items,
  title_id text not null references titles,
  is_head boolean not null,
  -- As the item's own; lists are ordered by it.
  received_at timestamptz not null,
  names jsonb not null,
  is_local boolean not null,
  routed jsonb not null,
  urgency int check (urgency between 1 and 9),
  section text,
  may_publish boolean not null,
  at timestamptz not null,
  primary key (version_id, title_id)
);
create unique index version_marks_head on version_marks (item_id, title_id) where is_head;
create index version_marks_local on version_marks (title_id, received_at desc, item_id desc) where is_head and is_local;
call protect('version_marks', 'title_id = any (app_titles())');
grant select, insert, update on version_marks to {{desk}};
