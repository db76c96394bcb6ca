-- Views of a story in quarters of an hour. No reader is in it.
create table view_counts (
  title_id text not null references titles,
  public_id text not null,
  quarter timestamptz not null,
  views int not null,
  primary key (title_id, public_id, quarter)
);
create index view_counts_recent on view_counts (title_id, quarter);
call protect('view_counts', 'title_id = any (app_titles())');
grant select, insert, update on view_counts to {{desk}};

create table released.most_read (
  title_id text primary key,
  -- Public ids, most read first.
  ranking text[] not null,
  computed_at timestamptz not null
);
grant select on released.most_read to {{reader}}, {{desk}};
grant insert, update on released.most_read to {{desk}};

-- The readers' side may only add: [{"t": title, "p": public id, "n": views}].
create function count_views(batch jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into public.view_counts (title_id, public_id, quarter, views)
  select b.t, b.p, date_bin('15 minutes', public.app_now(), '2000-01-01Z'), sum(least(b.n, 10000))
  from jsonb_to_recordset(batch) as b(t text, p text, n int)
  join released.current c on c.title_id = b.t and c.public_id = b.p
  where b.n > 0
  group by b.t, b.p
  order by b.t, b.p
  on conflict (title_id, public_id, quarter) do update set views = view_counts.views + excluded.views;
end;
revoke execute on function count_views(jsonb) from public;
grant execute on function count_views(jsonb) to {{forms}};
