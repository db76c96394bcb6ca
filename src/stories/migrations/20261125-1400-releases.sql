-- Planned acts with their instant. A worker carries out what is due by the database's clock; nothing
-- becomes public by a view.
create table releases (
  id uuid primary key,
  placing_id uuid not null references placings,
  story_id uuid not null references stories,
  title_id text not null references titles,
  act text not null check (act in ('publish')),
  due_at timestamptz not null,
  -- embargo: at the end of the latest embargo among the story's items, and later when the agency moves it.
  cause text not null check (cause in ('embargo')),
  overrule text[] not null,
  updated boolean not null,
  state text not null check (state in ('planned', 'done', 'held', 'called-off')),
  made_at timestamptz not null,
  made_by text not null,
  ended_at timestamptz,
  ended_by text,
  late_ms int,
  -- Rules that held it, where it was held.
  held_by text[] not null default '{}'
);
create unique index releases_planned on releases (placing_id) where state = 'planned';
create index releases_due on releases (due_at) where state = 'planned';
create index releases_of on releases (story_id, made_at desc);
call protect('releases', 'title_id = any (app_titles())');
grant select, insert, update on releases to {{desk}};
