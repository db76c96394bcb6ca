-- What a source may do by itself in a title. No row: nothing.
create table autopilot_rules (
  source_id text not null references sources,
  title_id text not null references titles,
  is_on boolean not null,
  -- null: the source's own section.
  section_slug text,
  publish_new boolean not null,
  follow_updates boolean not null,
  -- Names of changes that wait for a person: "toll", "accused", "headline".
  hold_on jsonb not null default '[]',
  hourly_limit int not null check (hourly_limit between 1 and 1000),
  -- Who is called when something is held.
  duty text not null default 'wire',
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (source_id, title_id),
  foreign key (title_id, section_slug) references sections (title_id, slug)
);
call protect('autopilot_rules', 'title_id = any (app_titles())');
grant select, insert, update on autopilot_rules to {{desk}};

-- Stories that follow their agency by themselves, and those that did until a person took them.
create table autopilot_stories (
  story_id uuid primary key references stories,
  title_id text not null references titles,
  source_id text not null references sources,
  item_id uuid not null,
  since timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  why_ended text
);
call protect('autopilot_stories', 'title_id = any (app_titles())');
grant select, insert, update on autopilot_stories to {{desk}};

-- Everything done or held by itself, and every switching on and off.
create table autopilot_acts (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  title_id text not null references titles,
  source_id text not null references sources,
  did text not null check (did in ('made', 'published', 'updated', 'corrected', 'merged', 'held', 'on', 'off')),
  by text not null,
  item_id uuid,
  item_version_id uuid,
  story_id uuid references stories,
  -- Why it was held, as codes: rules of the gate, holds, "hourly-limit", "conflict", "fault".
  why jsonb not null default '[]',
  -- Who was called, where somebody was.
  duty text
);
create index autopilot_acts_newest on autopilot_acts (title_id, source_id, at desc);
create index autopilot_acts_of_story on autopilot_acts (story_id, id desc) where story_id is not null;
call protect('autopilot_acts', 'title_id = any (app_titles())');
grant select, insert on autopilot_acts to {{desk}};

-- Items to be looked at for a title, again where an embargo ends or a look failed.
create table autopilot_due (
  item_id uuid not null,
  title_id text not null references titles,
  due_at timestamptz not null,
  tries int not null default 0,
  primary key (item_id, title_id)
);
create index autopilot_due_next on autopilot_due (due_at);
call protect('autopilot_due', 'title_id = any (app_titles())');
grant select, insert, update, delete on autopilot_due to {{desk}};

-- What came before there were rules is not gone through.
insert into event_cursors (consumer, snapshot) values ('stories-autopilot', pg_current_snapshot())
on conflict (consumer) do nothing;
