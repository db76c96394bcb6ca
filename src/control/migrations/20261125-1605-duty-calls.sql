-- Calls to whoever is on duty, because something that should have gone out by itself was held. One a
-- story and reason; a plan that a person makes anew is another reason.
create table duty_calls (
  id uuid primary key,
  title_id text not null references titles,
  story_id uuid not null references stories,
  kind text not null check (kind in ('autopilot', 'release')),
  -- What makes it another call: the codes that held it, for a release its plan too.
  reason text not null,
  -- Codes: rules of the gate and holds of the autopilot.
  why text[] not null,
  duty text not null default '',
  called_at timestamptz not null,
  people int not null,
  unique (title_id, story_id, kind, reason)
);
call protect('duty_calls', 'title_id = any (app_titles())');
grant select, insert on duty_calls to {{desk}};

-- What was held before there were calls is not gone through.
insert into event_cursors (consumer, snapshot) values ('control-duty', pg_current_snapshot())
on conflict (consumer) do nothing;
