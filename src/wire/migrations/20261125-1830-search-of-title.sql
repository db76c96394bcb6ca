-- A list is of one title: what others have must not take the places of its own among the newest.
drop function items_matching(text, text, timestamptz, boolean);

-- Text search is not leakproof, so row-level security would keep it from its index: the titles are
-- asked for here instead. A word that stands everywhere is looked for among the newest items first.
create function items_matching(p_query text, p_title text, p_source text, p_before timestamptz)
returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_query tsquery := to_tsquery('simple', p_query);
  v_title text := case when public.app_is_worker() or p_title = any (public.app_titles()) then p_title end;
  v_newest uuid[];
begin
  select array_agg(m.id) into v_newest from (
    select n.id from (
      select i.id, i.search from public.items i
      where i.received_at <= p_before and (p_source is null or i.source_id = p_source)
        and (i.title_id is null or i.title_id = v_title)
      order by i.received_at desc limit 1500) n
    where n.search @@ v_query limit 200) m;
  if cardinality(v_newest) = 200 then return query select unnest(v_newest); return; end if;
  return query
    select i.id from public.items i
    where i.search @@ v_query and i.received_at <= p_before and (p_source is null or i.source_id = p_source)
      and (i.title_id is null or i.title_id = v_title)
    order by i.received_at desc limit 2000;
end $$;
revoke execute on function items_matching(text, text, text, timestamptz) from public;
grant execute on function items_matching(text, text, text, timestamptz) to {{desk}};
