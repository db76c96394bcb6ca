-- What filters and routing rules ask of an item, beside what its row says already.
alter table items
  -- Codes of Media Topics and names of subjects, in lower case.
  add column topics text[] not null default '{}',
  -- Places of the copy and of its dateline, in lower case.
  add column places text[] not null default '{}',
  -- When its newest version was judged by filters, by the real clock: only to find what came meanwhile.
  add column marked_at timestamptz not null default clock_timestamp();

-- A person's own wish, or one that the whole desk shares.
create table saved_filters (
  id uuid primary key,
  title_id text not null references titles,
  name text not null,
  condition jsonb not null,
  owner text not null,
  is_shared boolean not null,
  -- Says so on the desk when an item comes.
  alerts boolean not null,
  -- Says so to the owner by mail too.
  mails boolean not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz
);
create index saved_filters_of on saved_filters (title_id) where ended_at is null;
call protect('saved_filters', 'title_id = any (app_titles())');
grant select, insert, update on saved_filters to {{desk}};

-- Which items a filter lets through: judged when they come, so that no list has to search for them.
create table filter_matches (
  filter_id uuid not null references saved_filters,
  -- No foreign key: saving a filter must not wait for the rows that arriving copy holds.
  item_id uuid not null,
  title_id text not null references titles,
  -- As the item's own; lists are ordered by it.
  received_at timestamptz not null,
  primary key (filter_id, item_id)
);
create index filter_matches_newest on filter_matches (filter_id, received_at desc, item_id desc);
create index filter_matches_of_item on filter_matches (item_id);
call protect('filter_matches', 'title_id = any (app_titles())');
grant select, insert, update, delete on filter_matches to {{desk}};

-- Once for each item that a filter, or a routing rule, called the desk for.
create table wire_alerts (
  id uuid primary key,
  title_id text not null references titles,
  item_id uuid not null references items,
  filter_id uuid references saved_filters,
  rule_id uuid,
  at timestamptz not null,
  mailed_at timestamptz
);
create unique index wire_alerts_once on wire_alerts (item_id, title_id, coalesce(filter_id, rule_id));
create index wire_alerts_unmailed on wire_alerts (filter_id, at) where mailed_at is null;
call protect('wire_alerts', 'title_id = any (app_titles())');
grant select, insert, update on wire_alerts to {{desk}};

-- Items that somebody wants to watch.
create table item_follows (
  title_id text not null references titles,
  staff_id text not null,
  item_id uuid not null references items,
  at timestamptz not null,
  primary key (title_id, staff_id, item_id)
);
call protect('item_follows', 'title_id = any (app_titles())');
grant select, insert, delete on item_follows to {{desk}};

-- Copy that will not be read: nobody has to look at it any more.
alter table transmissions
  add column dismissed_at timestamptz,
  add column dismissed_by text;

-- As items_matching: text search is not leakproof, so the titles are asked for here. For a condition
-- with words, the newest of the items since a time that have them.
create function items_with_words(p_query tsquery, p_since timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id from public.items i
  where i.search @@ p_query and i.received_at >= p_since
    and (public.app_is_worker() or i.title_id is null or i.title_id = any (public.app_titles()))
$$;
revoke execute on function items_with_words(tsquery, timestamptz) from public;
grant execute on function items_with_words(tsquery, timestamptz) to {{desk}};

-- A word within the list of a saved filter, or of what touches a title: a short list is read itself, of a
-- long one the newest first, and only where they have too few of it all items with the word.
create function listed_items_matching(p_query text, p_filter uuid, p_local text, p_before timestamptz)
returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_query tsquery := to_tsquery('simple', p_query);
  v_read int;
  v_newest uuid[];
begin
  if not (public.app_is_worker() or exists (
    select from public.saved_filters f where f.id = p_filter and f.title_id = any (public.app_titles()))
    or p_local = any (public.app_titles())) then return; end if;
  select count(*), (array_agg(n.id order by n.received_at desc) filter (where n.search @@ v_query))[1:200]
  into v_read, v_newest from (
    select i.id, i.search, l.received_at
    from (
      (select item_id, received_at from public.filter_matches
       where filter_id = p_filter and received_at <= p_before order by received_at desc limit 3000)
      union all
      (select item_id, received_at from public.version_marks
       where title_id = p_local and is_head and is_local and received_at <= p_before
       order by received_at desc limit 3000)) l
    join public.items i on i.id = l.item_id) n;
  if v_read < 3000 or cardinality(v_newest) = 200 then return query select unnest(v_newest); return; end if;
  return query
    select i.id from public.items i
    where i.search @@ v_query and i.received_at <= p_before and (
      exists (select from public.filter_matches l where l.filter_id = p_filter and l.item_id = i.id)
      or exists (select from public.version_marks l
                 where l.item_id = i.id and l.title_id = p_local and l.is_head and l.is_local))
    order by i.received_at desc limit 2000;
end $$;
revoke execute on function listed_items_matching(text, uuid, text, timestamptz) from public;
grant execute on function listed_items_matching(text, uuid, text, timestamptz) to {{desk}};
