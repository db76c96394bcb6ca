-- A picture that came as a file beside the messages of its source is kept for them, by its name.
alter table transmissions drop constraint transmissions_state_check;
alter table transmissions add constraint transmissions_state_check
  check (state in ('received', 'read', 'quarantined', 'picture'));
create index transmissions_files on transmissions
  (source_id, lower(regexp_replace(file_name, '^.*[/\\]', ''))) where state = 'picture' or same_as is not null;

-- What the newest copy of an item is, and its ninjs uri, under which other items name it.
alter table items add column kind text not null default 'text', add column uri text not null default '';
update items i set uri = v.copy->'ninjs'->>'uri', kind = coalesce(v.copy->'ninjs'->>'type', 'text')
  from item_versions v where v.id = i.head_id;
create index items_by_uri on items (source_id, uri) where uri <> '';

-- How the newest copy of an item stands to others of its source; those need not have come yet.
create table item_links (
  item_id uuid not null references items,
  source_id text not null references sources,
  title_id text references titles,
  rel text not null,
  agency_id text not null,
  primary key (item_id, rel, agency_id)
);
create index item_links_to on item_links (source_id, agency_id);
call protect('item_links', 'title_id is null or title_id = any (app_titles())');
grant select, insert, delete on item_links to {{desk}};
insert into item_links (item_id, source_id, title_id, rel, agency_id)
  select distinct i.id, i.source_id, i.title_id, l->>'rel', left(l->>'agencyId', 600)
  from items i join item_versions v on v.id = i.head_id,
    lateral json_array_elements(case when json_typeof(v.copy->'links') = 'array' then v.copy->'links' else '[]' end) as l;
