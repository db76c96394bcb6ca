-- When the right to what a live story is made of ends: checked by the clock at every reading, and
-- withdrawn by a worker in the same second.
alter table released.current add column ends_at timestamptz;
create index current_endings on released.current (title_id, ends_at) where ends_at is not null;

-- The end of one title's next right, for pages that are kept until then.
create function released.next_ending(p_title text) returns timestamptz
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select min(c.ends_at) from released.current c where c.title_id = p_title and c.ends_at > public.app_now()
$$;
grant execute on function released.next_ending(text) to {{reader}}, {{desk}};
