create table titles (
  id text primary key check (id ~ '^[a-z][a-z0-9]{1,30}$'),
  position int not null,
  name text not null,
  short_name text not null,
  initials text not null check (length(initials) between 1 and 2),
  tagline text not null default '',
  accent text not null check (accent ~ '^#[0-9A-Fa-f]{6}$'),
  pair text not null check (pair in ('press', 'gazette', 'harbour', 'plain')),
  logo text not null,
  zone text not null,
  language text not null,
  -- Only when a title has a host of its own; else worked out at start from the port.
  origin text unique check (origin ~ '^https?://[^/]+$'),
  address text not null default '',
  mail text not null default ''
);
create table sections (
  title_id text not null references titles,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position int not null,
  name text not null,
  kind text not null check (kind in ('news', 'opinion', 'obituary')),
  in_navigation boolean not null default true,
  primary key (title_id, slug)
);
grant select, insert, update on titles, sections to {{desk}};

create view released.titles as
  select t.*, coalesce((
    select json_agg(json_build_object('slug', s.slug, 'name', s.name, 'kind', s.kind,
                                      'inNavigation', s.in_navigation) order by s.position)
    from sections s where s.title_id = t.id), '[]') as sections
  from titles t;
grant select on released.titles to {{desk}}, {{reader}};
