create table staff (
  id uuid primary key,
  name text not null,
  -- Kept in lower case; an address belongs to one person.
  mail text not null unique check (mail = lower(mail)),
  password_hash text,
  disabled_at timestamptz,
  added_at timestamptz not null default clock_timestamp()
);
create table staff_roles (
  staff_id uuid not null references staff,
  title_id text not null references titles,
  role text not null check (role in ('reporter', 'editor', 'publisher')),
  primary key (staff_id, title_id)
);
-- Only hashes: a copy of this table opens nothing.
create table sessions (
  token_hash text primary key,
  staff_id uuid not null references staff,
  began_at timestamptz not null,
  used_at timestamptz not null,
  by_link boolean not null,
  ended_at timestamptz
);
create index sessions_by_staff on sessions (staff_id);
create table sign_in_links (
  token_hash text primary key,
  staff_id uuid not null references staff,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update on staff, sessions, sign_in_links to {{desk}};
grant select, insert, update, delete on staff_roles to {{desk}};
