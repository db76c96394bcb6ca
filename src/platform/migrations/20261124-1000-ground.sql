-- The time all decisions use. Tests set app.clock_skew on their database to move it.
create function app_now() returns timestamptz language sql stable parallel safe
  return clock_timestamp() + coalesce(nullif(current_setting('app.clock_skew', true), ''), '0')::interval;

-- Titles of the unit of work; null (no rows) where none is set. The setting stays as '' on a
-- connection after the transaction that set it, hence nullif.
create function app_titles() returns text[] language sql stable parallel safe
  return string_to_array(nullif(current_setting('app.titles', true), ''), ',');

create function app_is_worker() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.worker', true), '') = 'on';

-- Row-level security on one table: rows of the unit's titles, all for workers, all for the owner
-- (FORCE would hide them from backups, silently).
create procedure protect(target regclass, rule text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy by_title on %s using (%s)', target, rule);
  execute format('create policy worker on %s using (app_is_worker())', target);
  execute format('create policy owner on %s to current_user using (true)', target);
end $$;
revoke execute on procedure protect(regclass, text) from public;

create schema released;
revoke all on schema public from public;
grant usage on schema public to {{desk}}, {{reader}}, {{forms}};
grant usage on schema released to {{desk}}, {{reader}};
grant execute on function app_now(), app_titles(), app_is_worker() to {{desk}}, {{reader}}, {{forms}};

-- What happened, in order. Ids only, no personal text. A consumer's cursor is a snapshot: rows of
-- transactions that were not visible in it are new, whatever their id.
create table events (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  name text not null,
  title_id text,
  subject text not null,
  actor text not null,
  facts jsonb not null default '{}'
);
create index events_by_xid on events (xid);
call protect('events', 'title_id is null or title_id = any (app_titles())');
grant select, insert on events to {{desk}};

create view released.changes as
  select id, xid, name, title_id, subject, facts from events where name not like 'staff.%';
grant select on released.changes to {{reader}}, {{desk}};

create table event_cursors (
  consumer text primary key,
  snapshot pg_snapshot not null,
  moved_at timestamptz not null default clock_timestamp()
);
grant select, insert, update on event_cursors to {{desk}};

-- The answer given to a request, so that the same key gets the same answer. Kept seven days.
create table kept_answers (
  key text not null,
  actor text not null,
  route text not null,
  body_hash text not null,
  answer jsonb,
  at timestamptz not null default clock_timestamp(),
  primary key (actor, route, key)
);
create index kept_answers_by_age on kept_answers (at);
grant select, insert, update, delete on kept_answers to {{desk}};
