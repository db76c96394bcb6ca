-- A picture of a source that serves every title belongs to every title, and is kept once.
alter table pictures alter column title_id drop not null;
drop policy by_title on pictures;
create policy by_title on pictures using (title_id is null or title_id = any (app_titles()));

alter table pictures
  -- null until the bytes have come.
  alter column sha256 drop not null,
  -- Another picture with the same bytes, found only when these came.
  add column same_as uuid references pictures,
  -- What the agency says of its use.
  add column licence text not null default '',
  add column expires_at timestamptz,
  add column embargo_until timestamptz,
  -- Names the picture in the item it came with: taken again, it is this one.
  add column origin_key text,
  add column origin_source text,
  add column origin_uri text,
  add column origin_version uuid,
  -- Items whose kill reaches it: itself, else the text it came with, and their package.
  add column origin_items uuid[] not null default '{}',
  add constraint pictures_have_bytes_or_origin check (sha256 is not null or origin_key is not null);
drop index pictures_bytes;
create unique index pictures_bytes on pictures (title_id, sha256) nulls not distinct
  where same_as is null and sha256 is not null;
create unique index pictures_origin on pictures (title_id, origin_key) nulls not distinct
  where origin_key is not null;
create index pictures_of_agency on pictures (origin_source, origin_uri) where origin_source is not null;

-- Bytes that are still to be fetched. A row goes when they have come.
create table picture_fetches (
  picture_id uuid primary key references pictures,
  title_id text references titles,
  source_id text not null,
  -- Renditions best first, as the wire room names them.
  wanted json not null,
  -- null: it is tried no more by itself.
  due_at timestamptz,
  claimed_until timestamptz,
  tries int not null default 0
);
create index picture_fetches_due on picture_fetches (due_at) where due_at is not null;
call protect('picture_fetches', 'title_id is null or title_id = any (app_titles())');
grant select, insert, update, delete on picture_fetches to {{desk}};
