-- An editor's hand on the lists of a title; in `released`, since readers' pages are made with it.
create table released.fronts (
  title_id text primary key,
  version int not null default 0,
  -- [{publicId, place, until, by}]
  home jsonb not null default '[]',
  just_posted jsonb not null default '[]',
  held_back text[] not null default '{}',
  changed_at timestamptz,
  changed_by text
);
grant select on released.fronts to {{reader}}, {{desk}};
grant insert, update on released.fronts to {{desk}};
-- Every front there was, to go back to.
create table front_changes (
  title_id text not null references titles,
  version int not null,
  front jsonb not null,
  at timestamptz not null,
  by text not null,
  primary key (title_id, version)
);
call protect('front_changes', 'title_id = any (app_titles())');
grant select, insert on front_changes to {{desk}};
