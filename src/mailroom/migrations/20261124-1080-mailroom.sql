create table newsletters (
  title_id text not null references titles,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  -- What a reader is told before signing up; each change of wording is a new number.
  wording text not null,
  wording_version int not null default 1,
  postal_address text not null,
  primary key (title_id, slug)
);
grant select, insert, update on newsletters to {{desk}};
create view released.newsletters as select title_id, slug, name, wording, wording_version, postal_address from newsletters;
grant select on released.newsletters to {{desk}}, {{reader}};

create table subscriptions (
  id uuid primary key,
  title_id text not null,
  newsletter text not null,
  mail text not null,
  -- asked: waits for the reader's own yes; confirmed; left.
  status text not null check (status in ('asked', 'confirmed', 'left')),
  asked_at timestamptz not null,
  -- Times a confirmation was asked for in the last week, so that nobody is flooded.
  asked_count int not null default 1,
  confirmed_at timestamptz,
  left_at timestamptz,
  unique (title_id, newsletter, mail),
  foreign key (title_id, newsletter) references newsletters
);
call protect('subscriptions', 'title_id = any (app_titles())');
grant select, insert, update on subscriptions to {{desk}};

-- One row an act, for ever: who said what, when, to which words.
create table consents (
  id bigint generated always as identity primary key,
  subscription_id uuid not null references subscriptions,
  title_id text not null,
  act text not null check (act in ('asked', 'confirmed', 'left')),
  at timestamptz not null,
  wording_version int not null,
  wording text not null,
  page text not null,
  -- Network only (/24 or /48), so that a flood can be seen and a person cannot.
  network text not null
);
create index consents_by_network on consents (network, at);
call protect('consents', 'title_id = any (app_titles())');
grant select, insert on consents to {{desk}};

-- What the readers' side may do; it sees no table. Each answers whether something changed.
create function sign_up(p_id uuid, p_title text, p_newsletter text, p_mail text, p_page text, p_network text)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_now timestamptz := public.app_now();
  v_letter public.newsletters;
  v_row public.subscriptions;
begin
  select * into v_letter from public.newsletters where title_id = p_title and slug = p_newsletter;
  if not found then return false; end if;
  -- A stranger's flood of other people's addresses ends here, whichever process it came to.
  if (select count(*) from public.consents where network = p_network and act = 'asked'
      and at > v_now - interval '1 hour') >= 60 then return false; end if;
  insert into public.subscriptions (id, title_id, newsletter, mail, status, asked_at)
  values (p_id, p_title, p_newsletter, p_mail, 'asked', v_now)
  on conflict (title_id, newsletter, mail) do nothing;
  select * into v_row from public.subscriptions
  where title_id = p_title and newsletter = p_newsletter and mail = p_mail for update;
  if v_row.status = 'confirmed' then return false; end if;
  if v_row.id <> p_id then
    -- At most one message an hour and three a week to one address.
    if v_row.asked_at > v_now - interval '1 hour' then return false; end if;
    if v_row.asked_count >= 3 and v_row.asked_at > v_now - interval '7 days' then return false; end if;
    update public.subscriptions set status = 'asked', asked_at = v_now,
      asked_count = case when v_row.asked_at > v_now - interval '7 days' then asked_count + 1 else 1 end
    where id = v_row.id;
  end if;
  insert into public.consents (subscription_id, title_id, act, at, wording_version, wording, page, network)
  values (v_row.id, p_title, 'asked', v_now, v_letter.wording_version, v_letter.wording, p_page, p_network);
  insert into public.events (name, title_id, subject, actor)
  values ('subscription.asked', p_title, v_row.id::text, 'reader');
  return true;
end $$;

create function confirm_subscription(p_id uuid, p_page text, p_network text)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_now timestamptz := public.app_now();
  v_row public.subscriptions;
  v_letter public.newsletters;
begin
  select * into v_row from public.subscriptions where id = p_id for update;
  if not found or v_row.status = 'left' then return false; end if;
  if v_row.status = 'confirmed' then return true; end if;
  if v_row.asked_at < v_now - interval '7 days' then return false; end if;
  select * into v_letter from public.newsletters where title_id = v_row.title_id and slug = v_row.newsletter;
  update public.subscriptions set status = 'confirmed', confirmed_at = v_now, left_at = null where id = p_id;
  insert into public.consents (subscription_id, title_id, act, at, wording_version, wording, page, network)
  values (p_id, v_row.title_id, 'confirmed', v_now, v_letter.wording_version, v_letter.wording, p_page, p_network);
  insert into public.events (name, title_id, subject, actor)
  values ('subscription.confirmed', v_row.title_id, p_id::text, 'reader');
  return true;
end $$;

create function leave_newsletter(p_id uuid, p_page text, p_network text)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_now timestamptz := public.app_now();
  v_row public.subscriptions;
  v_letter public.newsletters;
begin
  select * into v_row from public.subscriptions where id = p_id for update;
  if not found then return false; end if;
  if v_row.status = 'left' then return true; end if;
  select * into v_letter from public.newsletters where title_id = v_row.title_id and slug = v_row.newsletter;
  update public.subscriptions set status = 'left', left_at = v_now where id = p_id;
  insert into public.consents (subscription_id, title_id, act, at, wording_version, wording, page, network)
  values (p_id, v_row.title_id, 'left', v_now, v_letter.wording_version, v_letter.wording, p_page, p_network);
  insert into public.events (name, title_id, subject, actor)
  values ('subscription.left', v_row.title_id, p_id::text, 'reader');
  return true;
end $$;

revoke execute on function sign_up(uuid, text, text, text, text, text), confirm_subscription(uuid, text, text),
  leave_newsletter(uuid, text, text) from public;
grant execute on function sign_up(uuid, text, text, text, text, text), confirm_subscription(uuid, text, text),
  leave_newsletter(uuid, text, text) to {{forms}};
