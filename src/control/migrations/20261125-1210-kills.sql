-- What an agency ordered gone or stopped, one record an item: what was found, what was done, what
-- an outsider still sees.
create table kills (
  id uuid primary key,
  item_id uuid not null unique references items,
  title_id text references titles,
  kind text not null check (kind in ('kill', 'withhold')),
  version_id uuid not null references item_versions,
  policy text not null check (policy in ('withdraw', 'withdraw-with-notice', 'hold-and-call')),
  received_at timestamptz not null,
  acted_at timestamptz not null,
  -- When a withheld item was sent again as usable.
  released_at timestamptz
);
create index kills_newest on kills (received_at desc, id desc);
call protect('kills', 'title_id is null or title_id = any (app_titles())');
grant select, insert, update on kills to {{desk}};

-- Each placing made from any version of the item.
create table kill_uses (
  kill_id uuid not null references kills,
  placing_id uuid not null references placings,
  title_id text not null references titles,
  story_id uuid not null references stories,
  address text not null,
  headline text not null,
  found_as text not null,
  -- down: taken from readers by this kill; waiting: a person decides; kept-back: was not public and the
  -- gate holds it; failed: could not be taken down and is tried again.
  state text not null check (state in ('down', 'waiting', 'kept-back', 'failed')),
  -- Addresses of its pictures, to be looked for from outside.
  media text[] not null default '{}',
  found_at timestamptz not null,
  down_at timestamptz,
  primary key (kill_id, placing_id)
);
create index kill_uses_failed on kill_uses (found_at) where state = 'failed';
call protect('kill_uses', 'title_id = any (app_titles())');
grant select, insert, update on kill_uses to {{desk}};

-- What happened, in order.
create table kill_acts (
  id bigint generated always as identity primary key,
  kill_id uuid not null references kills,
  title_id text references titles,
  at timestamptz not null,
  by text not null,
  act text not null check (act in ('ordered', 'ordered-again', 'down', 'called', 'obeyed', 'proof-asked', 'proved', 'found', 'lifted')),
  uses int not null default 0
);
create index kill_acts_of on kill_acts (kill_id, id);
call protect('kill_acts', 'title_id is null or title_id = any (app_titles())');
grant select, insert on kill_acts to {{desk}};

-- Our own public outputs, fetched as an outsider: the newest look at each.
create table kill_proofs (
  kill_id uuid not null references kills,
  title_id text not null references titles,
  path text not null,
  kind text not null check (kind in ('story', 'list', 'feed', 'sitemap', 'picture')),
  verdict text not null check (verdict in ('absent', 'found', 'unreachable')),
  status int,
  -- What of the item stands there still.
  evidence text not null default '',
  looked_at timestamptz not null,
  primary key (kill_id, title_id, path)
);
call protect('kill_proofs', 'title_id = any (app_titles())');
grant select, insert, update on kill_proofs to {{desk}};
