-- What each agency deal allows. A source without any contract here is not limited by one; with some,
-- only what one of them allows may be used.
create table contracts (
  id uuid primary key,
  source_id text not null references sources,
  -- Empty: every title of the group.
  title_ids text[] not null default '{}',
  media text[] not null check (media <@ array['web', 'mail', 'alert', 'archive'] and cardinality(media) > 0),
  from_at timestamptz,
  until_at timestamptz,
  -- A used story comes down after so many days, unless the archive is allowed.
  keep_days int check (keep_days > 0),
  resale boolean not null default false,
  note text not null default '',
  made_at timestamptz not null,
  made_by text not null,
  -- A contract is never changed: it is ended and another one made.
  ended_at timestamptz,
  ended_by text
);
create index contracts_of on contracts (source_id) where ended_at is null;
call protect('contracts', 'exists (select from sources s where s.id = source_id)');
grant select, insert, update on contracts to {{desk}};

-- The agency's own end of the right to use an item.
alter table items add column expires_at timestamptz;
