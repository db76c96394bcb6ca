import { sql, textArray, type Tx } from "../platform/index.ts";
import { mayIn } from "./permissions.ts";
import type { Role } from "./staff-contract.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly hasPassword: boolean;
  /** Role by title id. */
  readonly roles: Readonly<Record<string, Role>>;
}

interface RawPerson {
  id: string;
  name: string;
  mail: string;
  has_password: boolean;
  roles: Record<string, Role>;
}

const columns = sql`
  s.id, s.name, s.mail, s.password_hash is not null as has_password,
  coalesce((select json_object_agg(r.title_id, r.role) from staff_roles r where r.staff_id = s.id), '{}') as roles`;

const personFrom = (row: RawPerson): Person => ({
  id: row.id,
  name: row.name,
  mail: row.mail,
  hasPassword: row.has_password,
  roles: row.roles,
});

export async function maybeOnePersonByMail(
  tx: Tx,
  mail: string,
): Promise<(Person & { passwordHash: string | null }) | null> {
  const row = await tx.maybeOne(sql<RawPerson & { password_hash: string | null }>`
    select ${columns}, s.password_hash from staff s
    where s.mail = ${mail.trim().toLowerCase()} and s.disabled_at is null`);
  return row === undefined ? null : { ...personFrom(row), passwordHash: row.password_hash };
}

export async function insertPerson(
  tx: Tx,
  person: { id: string; name: string; mail: string },
): Promise<void> {
  await tx.run(sql`
    insert into staff (id, name, mail) values (${person.id}, ${person.name}, ${person.mail.toLowerCase()})`);
}

export async function setRole(tx: Tx, staffId: string, titleId: string, role: Role): Promise<void> {
  await tx.run(sql`
    insert into staff_roles (staff_id, title_id, role) values (${staffId}, ${titleId}, ${role})
    on conflict (staff_id, title_id) do update set role = excluded.role`);
}

export async function setPasswordHash(tx: Tx, staffId: string, hash: string): Promise<void> {
  await tx.run(sql`update staff set password_hash = ${hash} where id = ${staffId}`);
}

export async function passwordHashOf(tx: Tx, staffId: string): Promise<string | null> {
  const row = await tx.maybeOne(
    sql<{ h: string | null }>`select password_hash as h from staff where id = ${staffId}`,
  );
  return row?.h ?? null;
}

export interface OpenSession {
  readonly person: Person;
  readonly beganAt: Date;
  readonly usedAt: Date;
  readonly endedAt: Date | null;
  readonly byLink: boolean;
}

export async function maybeOneSession(tx: Tx, tokenHash: string): Promise<OpenSession | null> {
  const row = await tx.maybeOne(sql<
    RawPerson & { began_at: Date; used_at: Date; ended_at: Date | null; by_link: boolean }
  >`
    select ${columns}, e.began_at, e.used_at, e.ended_at, e.by_link
    from sessions e join staff s on s.id = e.staff_id
    where e.token_hash = ${tokenHash} and s.disabled_at is null`);
  if (row === undefined) return null;
  return {
    person: personFrom(row),
    beganAt: row.began_at,
    usedAt: row.used_at,
    endedAt: row.ended_at,
    byLink: row.by_link,
  };
}

export async function insertSession(
  tx: Tx,
  session: { tokenHash: string; staffId: string; now: Date; byLink: boolean },
): Promise<void> {
  await tx.run(sql`
    insert into sessions (token_hash, staff_id, began_at, used_at, by_link)
    values (${session.tokenHash}, ${session.staffId}, ${session.now}, ${session.now}, ${session.byLink})`);
}

export async function touchSession(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.run(sql`update sessions set used_at = ${now} where token_hash = ${tokenHash}`);
}

export async function endSession(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.run(
    sql`update sessions set ended_at = ${now} where token_hash = ${tokenHash} and ended_at is null`,
  );
}

/** Ends all of a person's sessions but one; after a change of password. */
export async function endOtherSessions(tx: Tx, staffId: string, keepHash: string, now: Date): Promise<void> {
  await tx.run(sql`
    update sessions set ended_at = ${now}
    where staff_id = ${staffId} and token_hash <> ${keepHash} and ended_at is null`);
}

export async function insertLink(
  tx: Tx,
  link: { tokenHash: string; staffId: string; now: Date; expiresAt: Date },
): Promise<void> {
  await tx.run(sql`
    insert into sign_in_links (token_hash, staff_id, made_at, expires_at)
    values (${link.tokenHash}, ${link.staffId}, ${link.now}, ${link.expiresAt})`);
}

export async function lockLink(
  tx: Tx,
  tokenHash: string,
): Promise<{ staffId: string; expiresAt: Date; usedAt: Date | null } | null> {
  const row = await tx.maybeOne(sql<{ staff_id: string; expires_at: Date; used_at: Date | null }>`
    select l.staff_id, l.expires_at, l.used_at from sign_in_links l
    join staff s on s.id = l.staff_id and s.disabled_at is null
    where l.token_hash = ${tokenHash} for update of l`);
  return row === undefined ? null : { staffId: row.staff_id, expiresAt: row.expires_at, usedAt: row.used_at };
}

export async function useLink(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.run(sql`update sign_in_links set used_at = ${now} where token_hash = ${tokenHash}`);
}

/** Names by id, for lists of the desk. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => /^[0-9a-f-]{36}$/.test(id));
  if (known.length === 0) return new Map();
  const rows = await tx.many(sql<{ id: string; name: string }>`
    select id, name from staff where id = any (${[...new Set(known)]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** People whose role in one of the titles is among `roles`. */
export async function manyPeopleIn(
  tx: Tx,
  titleIds: readonly string[],
  roles: readonly Role[],
): Promise<readonly Person[]> {
  const rows = await tx.many(sql<RawPerson>`
    select ${columns} from staff s
    where s.disabled_at is null and exists (
      select from staff_roles r where r.staff_id = s.id
        and r.title_id = any (${textArray(titleIds)}) and r.role = any (${textArray(roles)}))
    order by s.name, s.id`);
  return rows.map(personFrom);
}

/** Whether a person may do something in each of some titles; for what concerns the whole group. */
export async function mayInAll(
  tx: Tx,
  staffId: string,
  permission: string,
  titleIds: readonly string[],
): Promise<boolean> {
  const rows = await tx.many(sql<{ titleId: string; role: Role }>`
    select title_id as "titleId", role from staff_roles where staff_id = ${staffId}`);
  const roles = new Map(rows.map((row) => [row.titleId, row.role]));
  return titleIds.every((titleId) => mayIn(roles.get(titleId), permission));
}
