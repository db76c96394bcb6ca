-- The same story from several agencies, or filed again as another item. Every text has a group, mostly
-- of its own alone, so that who comes second never writes to the row of who came first.
create table item_groups (
  id uuid primary key,
  made_at timestamptz not null
);
call protect('item_groups', 'true');
grant select, insert on item_groups to {{desk}};

alter table items add column group_id uuid references item_groups;
create index items_of_group on items (group_id, received_at desc, id desc) where group_id is not null;

-- Why an item stands in its group, or that somebody took it out of one.
create table group_members (
  item_id uuid primary key references items,
  title_id text references titles,
  -- null: a person said that it belongs to no group.
  group_id uuid references item_groups,
  -- How well it fits, 0 to 1; who began the group fits best.
  score real not null,
  -- Shared names, words, text; null for who began the group, or was put there.
  evidence json,
  at timestamptz not null,
  -- null: the program. What a person decided stays.
  decided_by text
);
create index group_members_best on group_members (group_id, score desc, at);
call protect('group_members', 'title_id is null or title_id = any (app_titles())');
grant select, insert, update on group_members to {{desk}};

-- What the newest version of a text is compared by. Read for two days, then swept.
create table item_features (
  item_id uuid primary key references items,
  title_id text references titles,
  seen_at timestamptz not null,
  -- The agency's time, else ours.
  told_at timestamptz not null,
  features json not null,
  -- Words not yet counted in word_counts, as numbers of their buckets; null once they are.
  uncounted int[],
  language text not null
);
create index item_features_old on item_features (seen_at);
create index item_features_uncounted on item_features (seen_at) where uncounted is not null;
call protect('item_features', 'title_id is null or title_id = any (app_titles())');
grant select, insert, update, delete on item_features to {{desk}};

-- The heaviest terms, by hash: where items that may be alike are looked for.
create table item_terms (
  term int not null,
  seen_at timestamptz not null,
  item_id uuid not null,
  primary key (item_id, term)
);
create index item_terms_newest on item_terms (term, seen_at desc) include (item_id);
create index item_terms_old on item_terms (seen_at);
call protect('item_terms', 'false');
grant select, insert, delete on item_terms to {{desk}};

-- What stands for the groups that share the heaviest terms with a text: of each who fits best. A function
-- keeps its plan, which is dearer than the search; it walks the newest of each term in order.
create function groups_alike(p_item uuid, p_terms int[], p_weights real[], p_least real, p_from timestamptz)
returns table (group_id uuid, told_at timestamptz, features json)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set enable_bitmapscan = off set enable_seqscan = off as $$
begin
  if not public.app_is_worker() then return; end if;
  return query
    with near as (
      select i.group_id, max(alike.shared) as weight from (
        select t.item_id, sum(q.weight) as shared
        from unnest(p_terms, p_weights) as q (term, weight)
        cross join lateral (
          select n.item_id from public.item_terms n where n.term = q.term and n.seen_at > p_from
          order by n.seen_at desc limit 60) t
        where t.item_id <> p_item
        group by t.item_id having sum(q.weight) >= p_least
        order by shared desc limit 60) as alike
      join public.items i on i.id = alike.item_id
      where i.group_id is not null
      group by i.group_id order by weight desc limit 16)
    select near.group_id, core.told_at, core.features
    from near cross join lateral (
      select f.told_at, f.features from public.group_members m
      join public.item_features f on f.item_id = m.item_id
      where m.group_id = near.group_id and m.score > 0 and m.item_id <> p_item and f.seen_at > p_from
      order by m.score desc, m.at limit 3) core;
end $$;
revoke execute on function groups_alike(uuid, int[], real[], real, timestamptz) from public;
grant execute on function groups_alike(uuid, int[], real[], real, timestamptz) to {{desk}};

-- In how many items a word stood. Words share a bucket rarely enough to do no harm, and the table
-- cannot outgrow its buckets. Written in batches, never by arriving copy.
create table word_counts (
  language text not null,
  bucket int not null,
  items int not null,
  primary key (language, bucket)
);
call protect('word_counts', 'false');
grant select, insert, update on word_counts to {{desk}};

create table word_totals (
  language text primary key,
  items int not null
);
call protect('word_totals', 'false');
grant select, insert, update on word_totals to {{desk}};
