create table pictures (
  id uuid primary key,
  title_id text not null references titles,
  -- Random name of its renditions; nobody outside learns it before a released story uses it.
  media_key text not null unique,
  original_key text not null,
  sha256 text not null,
  file_name text not null,
  bytes bigint not null,
  state text not null check (state in ('preparing', 'ready', 'refused')),
  refusal_code text,
  refusal text,
  width int not null default 0,
  height int not null default 0,
  widths int[] not null default '{}',
  formats text[] not null default '{}',
  colour text not null default '#888888',
  headline text not null default '',
  caption text not null default '',
  alt text not null default '',
  credit text not null default '',
  byline text not null default '',
  source text not null default '',
  copyright text not null default '',
  city text not null default '',
  created text,
  focal_x real not null default 0.5 check (focal_x between 0 and 1),
  focal_y real not null default 0.5 check (focal_y between 0 and 1),
  facts jsonb not null default '{}',
  version int not null default 1,
  added_at timestamptz not null,
  added_by text not null
);
create unique index pictures_bytes on pictures (title_id, sha256);
create index pictures_newest on pictures (title_id, added_at desc, id desc);
create index pictures_preparing on pictures (added_at) where state = 'preparing';
call protect('pictures', 'title_id = any (app_titles())');
grant select, insert, update on pictures to {{desk}};
