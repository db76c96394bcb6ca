import { likePattern, makeUuid, sql, textArray, type Query, type Tx } from "../../platform/index.ts";
import type { EntryRequest, GazetteerEntry } from "./gazetteer-contract.ts";
import { makeNameMatcher, type MatchedEntry, type NameMatcher } from "./name-matcher.ts";

const MOST_SHOWN = 500;

type RawEntry = Omit<GazetteerEntry, "addedAt"> & { addedAt: Date };

const columns = sql`id, kind, name, aliases, origin, added_at as "addedAt"`;

const named = (q: string): Query<unknown> =>
  q === ""
    ? sql`true`
    : sql`(name ilike ${likePattern(q)} or array_to_string(aliases, '|') ilike ${likePattern(q)})`;

export async function manyEntries(
  tx: Tx,
  titleId: string,
  q: string,
): Promise<{ entries: GazetteerEntry[]; total: number }> {
  const where = sql`title_id = ${titleId} and ${named(q)}`;
  const rows = await tx.many(sql<RawEntry>`
    select ${columns} from gazetteer_entries where ${where} order by name, kind limit ${MOST_SHOWN}`);
  const { total } = await tx.one(sql<{ total: number }>`
    select count(*)::int as total from gazetteer_entries where ${where}`);
  return { entries: rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() })), total };
}

export const manyNames = (tx: Tx, titleId: string): Promise<readonly MatchedEntry[]> =>
  tx.many(sql<MatchedEntry>`
    select id, kind, name, aliases from gazetteer_entries where title_id = ${titleId} order by name, kind`);

export async function manyRefused(tx: Tx, titleId: string): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ name: string }>`
    select name from gazetteer_refusals where title_id = ${titleId}`);
  return rows.map(({ name }) => name);
}

/** After every change, in its transaction. */
async function renewStamp(tx: Tx, titleId: string): Promise<void> {
  await tx.run(sql`
    insert into gazetteer_stamps (title_id, stamp) values (${titleId}, ${makeUuid()})
    on conflict (title_id) do update set stamp = excluded.stamp`);
}

/** Entries that are there get the other names too. Answers how many are new. */
export async function addEntries(
  tx: Tx,
  titleId: string,
  entries: readonly EntryRequest[],
  origin: GazetteerEntry["origin"],
  by: string,
): Promise<number> {
  const now = await tx.now();
  let added = 0;
  for (const { kind, name, aliases } of entries) {
    const row = await tx.one(sql<{ isNew: boolean }>`
      insert into gazetteer_entries (id, title_id, kind, name, aliases, origin, added_at, added_by)
      values (${makeUuid()}, ${titleId}, ${kind}, ${name}, ${textArray(aliases)}, ${origin}, ${now}, ${by})
      on conflict (title_id, kind, name) do update set aliases = (
        select coalesce(array_agg(distinct a), '{}') from unnest(gazetteer_entries.aliases || excluded.aliases) a)
      returning xmax = 0 as "isNew"`);
    if (row.isNew) added += 1;
  }
  await renewStamp(tx, titleId);
  return added;
}

export type EntryOutcome = "changed" | "no-entry" | "taken";

export async function changeEntry(
  tx: Tx,
  titleId: string,
  id: string,
  { kind, name, aliases }: EntryRequest,
): Promise<EntryOutcome> {
  const other = await tx.maybeOne(sql`
    select from gazetteer_entries
    where title_id = ${titleId} and kind = ${kind} and name = ${name} and id <> ${id}`);
  if (other !== undefined) return "taken";
  const changed = await tx.run(sql`
    update gazetteer_entries set kind = ${kind}, name = ${name}, aliases = ${textArray(aliases)}
    where title_id = ${titleId} and id = ${id}`);
  if (changed === 0) return "no-entry";
  await renewStamp(tx, titleId);
  return "changed";
}

export async function removeEntry(tx: Tx, titleId: string, id: string): Promise<boolean> {
  const removed = await tx.run(sql`
    delete from gazetteer_entries where title_id = ${titleId} and id = ${id}`);
  if (removed > 0) await renewStamp(tx, titleId);
  return removed > 0;
}

export async function refuseName(tx: Tx, titleId: string, name: string, by: string): Promise<void> {
  await tx.run(sql`
    insert into gazetteer_refusals (title_id, name, at, by) values (${titleId}, ${name}, ${await tx.now()}, ${by})
    on conflict (title_id, name) do nothing`);
}

export async function allowName(tx: Tx, titleId: string, name: string): Promise<void> {
  await tx.run(sql`delete from gazetteer_refusals where title_id = ${titleId} and name = ${name}`);
}

/** By their stamps, which no two states of any gazetteer share: what is kept here can only be right. */
const kept = new Map<string, NameMatcher>();
const MOST_KEPT = 64;

/** Matchers of the titles of the unit that an item concerns, made anew only after a change. */
export async function matchersFor(
  tx: Tx,
  titleId: string | null,
): Promise<readonly { readonly titleId: string; readonly matcher: NameMatcher }[]> {
  const stamps = await tx.many(sql<{ titleId: string; stamp: string }>`
    select title_id as "titleId", stamp from gazetteer_stamps
    where ${titleId}::text is null or title_id = ${titleId} order by title_id`);
  const found = [];
  for (const { titleId: of, stamp } of stamps) {
    const matcher = kept.get(stamp) ?? makeNameMatcher(await manyNames(tx, of));
    kept.delete(stamp);
    kept.set(stamp, matcher);
    found.push({ titleId: of, matcher });
  }
  for (const [oldest] of kept) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return found;
}
