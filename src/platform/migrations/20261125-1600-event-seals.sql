-- A chain of hashes over the events, one a batch: what was changed or taken out afterwards shows.
create table event_seals (
  number int primary key,
  -- The batch: visible in the second snapshot and not in the first.
  from_snapshot pg_snapshot not null,
  to_snapshot pg_snapshot not null,
  events int not null,
  hash text not null,
  sealed_at timestamptz not null
);
grant select, insert on event_seals to {{desk}};

create function hash_of_events(p_from pg_snapshot, p_to pg_snapshot, p_before text)
returns table (events int, hash text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::int,
         encode(sha256(convert_to(p_before || coalesce(string_agg(
           concat_ws(E'\x1f', e.id, extract(epoch from e.at), e.name, coalesce(e.title_id, E'\x1e'), e.subject, e.actor, e.facts),
           E'\x1d' order by e.id), ''), 'UTF8')), 'hex')
  from public.events e
  where e.xid >= pg_snapshot_xmin(p_from) and not pg_visible_in_snapshot(e.xid, p_from)
    and pg_visible_in_snapshot(e.xid, p_to)
$$;
revoke execute on function hash_of_events(pg_snapshot, pg_snapshot, text) from public;
grant execute on function hash_of_events(pg_snapshot, pg_snapshot, text) to {{desk}};
