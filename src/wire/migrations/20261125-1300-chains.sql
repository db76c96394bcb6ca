-- Agencies that file the same story again under another id: the later filing is kept as a version
-- of the first item, with what spoke for it.
alter table items add column slug_base text not null default '';
create index items_by_slug on items (source_id, slug_base, received_at desc) where slug_base <> '';

create table item_joins (
  source_id text not null references sources,
  agency_id text not null,
  item_id uuid not null references items,
  title_id text references titles,
  evidence json not null,
  joined_at timestamptz not null,
  -- Somebody at the desk said that these are two stories.
  parted_at timestamptz,
  parted_by text,
  primary key (source_id, agency_id)
);
create index item_joins_of on item_joins (item_id);
call protect('item_joins', 'title_id is null or title_id = any (app_titles())');
grant select, insert, update on item_joins to {{desk}};

-- A version that was parted stands under an item of its own; here it stays for what was made of it.
alter table item_versions add column moved_to uuid references items;
alter table item_versions add column agency_id text not null default '';
grant update (moved_to) on item_versions to {{desk}};
