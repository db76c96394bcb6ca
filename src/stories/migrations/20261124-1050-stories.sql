create table stories (
  id uuid primary key,
  public_id text not null unique check (length(public_id) = 8),
  -- Every title that has a placing of it.
  title_ids text[] not null,
  slugline text not null,
  kind text not null check (kind in ('local', 'agency', 'opinion', 'obituary')),
  made_at timestamptz not null,
  made_by text not null
);
call protect('stories', 'title_ids && app_titles()');
grant select, insert, update on stories to {{desk}};

-- The content being written. A save names the version it started from.
create table drafts (
  story_id uuid primary key references stories,
  version int not null,
  content json not null,
  saved_at timestamptz not null,
  saved_by text not null
);
call protect('drafts', 'exists (select from stories s where s.id = story_id)');
grant select, insert, update on drafts to {{desk}};

create table revisions (
  id uuid primary key,
  story_id uuid not null references stories,
  number int not null,
  content json not null,
  content_hash text not null,
  word_count int not null,
  reason text not null check (reason in ('taken', 'saved', 'published', 'restored')),
  note text not null default '',
  made_at timestamptz not null,
  made_by text not null,
  unique (story_id, number)
);
call protect('revisions', 'exists (select from stories s where s.id = story_id)');
grant select, insert on revisions to {{desk}};

-- Uses: which item versions and pictures a revision was made from.
create table lineage (
  revision_id uuid not null references revisions,
  story_id uuid not null references stories,
  kind text not null check (kind in ('item-version', 'picture')),
  ref uuid not null,
  item_id uuid,
  primary key (revision_id, kind, ref)
);
create index lineage_by_ref on lineage (kind, ref);
create index lineage_by_item on lineage (item_id) where item_id is not null;
call protect('lineage', 'exists (select from stories s where s.id = story_id)');
grant select, insert on lineage to {{desk}};

-- A story in a title.
create table placings (
  id uuid primary key,
  story_id uuid not null references stories,
  title_id text not null references titles,
  section_slug text,
  slug text not null default '',
  status text not null check (status in ('drafting', 'ready', 'live', 'withdrawn', 'killed')),
  version int not null default 1,
  -- Of the released row: 0 before the first publication.
  released_version int not null default 0,
  live_revision int,
  published_at timestamptz,
  updated_at timestamptz,
  bumped_at timestamptz,
  changed_at timestamptz not null,
  unique (story_id, title_id),
  foreign key (title_id, section_slug) references sections (title_id, slug)
);
create index placings_newest on placings (title_id, changed_at desc, id desc);
call protect('placings', 'title_id = any (app_titles())');
grant select, insert, update on placings to {{desk}};

create table placing_statuses (
  id bigint generated always as identity primary key,
  placing_id uuid not null references placings,
  title_id text not null references titles,
  status text not null,
  at timestamptz not null,
  by text not null,
  reason text not null default ''
);
create index placing_statuses_of on placing_statuses (placing_id, id);
call protect('placing_statuses', 'title_id = any (app_titles())');
grant select, insert on placing_statuses to {{desk}};

-- What readers may see: every version that was ever out, and which one stands now.
create table released.versions (
  placing_id uuid not null,
  version int not null,
  title_id text not null,
  public_id text not null,
  story json not null,
  released_at timestamptz not null,
  primary key (placing_id, version)
);
create table released.current (
  title_id text not null,
  public_id text not null,
  placing_id uuid not null unique,
  version int not null,
  story_id uuid not null,
  section_slug text not null,
  kind text not null,
  author_slugs text[] not null,
  teaser json not null,
  published_at timestamptz not null,
  updated_at timestamptz,
  bumped_at timestamptz not null,
  primary key (title_id, public_id),
  foreign key (placing_id, version) references released.versions (placing_id, version)
);
create index current_newest on released.current (title_id, bumped_at desc, public_id);
create index current_sections on released.current (title_id, section_slug, bumped_at desc, public_id);
create index current_authors on released.current using gin (author_slugs);
-- Renditions that may leave the house, by the story that lets them.
create table released.media (
  media_key text not null,
  placing_id uuid not null,
  title_id text not null,
  primary key (media_key, placing_id)
);
create table released.gone (
  title_id text not null,
  public_id text not null,
  gone_at timestamptz not null,
  status text not null check (status in ('withdrawn', 'killed')),
  primary key (title_id, public_id)
);
grant select on released.versions, released.current, released.media, released.gone to {{reader}}, {{desk}};
grant insert on released.versions to {{desk}};
grant insert, update, delete on released.current, released.media, released.gone to {{desk}};
