import { sql, type Tx } from "../../platform/index.ts";
import type { Features } from "./features.ts";
import { featuresFrom, keptFrom, type KeptFeatures } from "./kept-features.ts";
import { WINDOW_HOURS, type Likeness } from "./similarity.ts";

/** How an item stands in its group, as rows tell it. */
export interface Standing {
  readonly itemId: string;
  readonly groupId: string | null;
  readonly decidedBy: string | null;
}

export async function standingsInGroups(tx: Tx, itemIds: readonly string[]): Promise<readonly Standing[]> {
  if (itemIds.length === 0) return [];
  return tx.many(sql<Standing>`
    select i.id as "itemId", i.group_id as "groupId", m.decided_by as "decidedBy"
    from items i left join group_members m on m.item_id = i.id
    where i.id = any (${[...itemIds]}::uuid[])`);
}

/** PostgreSQL's int is signed. */
const signed = (term: number): number => term | 0;

/**
 * Two senders of one story share heavy terms: the second waits here until the first is done. Taken at
 * once, in order and last in the transaction, so that nobody waits for a row while holding one of these.
 */
export async function waitForTerms(tx: Tx, terms: readonly number[]): Promise<void> {
  const gates = [...new Set(terms.map((term) => term % 1_024))].toSorted((a, b) => a - b);
  if (gates.length === 0) return;
  await tx.run(sql`
    select pg_advisory_xact_lock(71_330, gate) from unnest(${gates}::int[]) with ordinality as g (gate, place)
    order by place`);
}

export interface Seen {
  readonly itemId: string;
  readonly titleId: string | null;
  readonly seenAt: Date;
  readonly toldAt: Date;
  readonly features: Features;
  /** What others are looked for by: hashes of the heaviest terms, heaviest first. */
  readonly terms: readonly { readonly term: number; readonly weight: number }[];
  readonly buckets: readonly number[];
}

const termsOf = (seen: Pick<Seen, "terms">): number[] => seen.terms.map(({ term }) => signed(term));

export async function keepFeatures(tx: Tx, seen: Seen): Promise<void> {
  await tx.run(sql`
    with kept as (
      insert into item_features (item_id, title_id, seen_at, told_at, features, uncounted, language)
      values (${seen.itemId}, ${seen.titleId}, ${seen.seenAt}, ${seen.toldAt},
              ${JSON.stringify(keptFrom(seen.features))}::json, ${[...seen.buckets]}::int[], ${seen.features.language})
      on conflict (item_id) do update set seen_at = excluded.seen_at, told_at = excluded.told_at,
        features = excluded.features, language = excluded.language)
    insert into item_terms (term, seen_at, item_id)
    select term, ${seen.seenAt}, ${seen.itemId} from unnest(${termsOf(seen)}::int[]) as term
    on conflict (item_id, term) do nothing`);
}

/** What stands for a group: who began it and the two that fit best. */
export interface Core {
  readonly groupId: string;
  readonly toldAt: Date;
  readonly features: Features;
}

/** Of the weight that is searched for; with less in common two items have never been one story. */
const FEWEST_SHARED = 0.12;

/** At most forty-eight items to compare with, of the groups that share the most terms, by weight. */
export async function coresNear(
  tx: Tx,
  seen: Pick<Seen, "itemId" | "seenAt" | "terms">,
): Promise<readonly Core[]> {
  const weights = seen.terms.map(({ weight }) => weight);
  const least = weights.reduce((sum, weight) => sum + weight, 0) * FEWEST_SHARED;
  const from = new Date(seen.seenAt.getTime() - WINDOW_HOURS * 3_600_000);
  const rows = await tx.many(sql<{ groupId: string; toldAt: Date; features: KeptFeatures }>`
    select group_id as "groupId", told_at as "toldAt", features
    from groups_alike(${seen.itemId}, ${termsOf(seen)}::int[], ${weights}::real[], ${least}, ${from})`);
  return rows.map((row) => ({ ...row, features: featuresFrom(row.features) }));
}

export interface Place {
  readonly itemId: string;
  readonly titleId: string | null;
  readonly groupId: string | null;
  /** The item begins the group. */
  readonly isNew: boolean;
  readonly score: number;
  readonly evidence: Likeness | null;
  readonly at: Date;
  readonly decidedBy: string | null;
}

/** Writes where an item stands; `groupId` is made when there is no such group yet. */
export async function putInGroup(tx: Tx, place: Place): Promise<void> {
  const evidence = place.evidence === null ? null : JSON.stringify(place.evidence);
  await tx.run(sql`
    with made as (
      insert into item_groups (id, made_at) select ${place.groupId}::uuid, ${place.at}::timestamptz
      where ${place.isNew}::boolean),
    kept as (
      insert into group_members (item_id, title_id, group_id, score, evidence, at, decided_by)
      values (${place.itemId}, ${place.titleId}, ${place.groupId}, ${place.score}, ${evidence}::json, ${place.at},
              ${place.decidedBy})
      on conflict (item_id) do update set group_id = excluded.group_id, score = excluded.score,
        evidence = excluded.evidence, at = excluded.at, decided_by = excluded.decided_by)
    update items set group_id = ${place.groupId} where id = ${place.itemId}`);
}

/** What rows say of their groups, where somebody else is in them that the title has. */
export interface GroupFacts {
  readonly id: string;
  readonly size: number;
  readonly sources: string[];
  /** Ids of the newest, at most fifty. */
  readonly items: string[];
}

export async function factsOfGroups(
  tx: Tx,
  groupIds: readonly (string | null)[],
  titleId: string,
): Promise<ReadonlyMap<string, GroupFacts>> {
  const ids = [...new Set(groupIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await tx.many(sql<GroupFacts>`
    select i.group_id as id, count(*)::int as size, array_agg(distinct s.name order by s.name) as sources,
           (array_agg(i.id order by i.received_at desc, i.id desc))[1:50] as items
    from items i join sources s on s.id = i.source_id
    where i.group_id = any (${ids}::uuid[]) and i.head_id is not null
      and (i.title_id is null or i.title_id = ${titleId})
    group by i.group_id having count(*) > 1`);
  return new Map(rows.map((row) => [row.id, row]));
}

export interface Member {
  readonly itemId: string;
  readonly evidence: Likeness | null;
  readonly decidedBy: string | null;
  readonly at: Date;
}

const MOST_MEMBERS = 200;

/** Newest arrival first. */
export async function manyMembers(tx: Tx, groupId: string): Promise<readonly Member[]> {
  return tx.many(sql<Member>`
    select i.id as "itemId", m.evidence, m.decided_by as "decidedBy", m.at
    from items i join group_members m on m.item_id = i.id
    where i.group_id = ${groupId} and i.head_id is not null
    order by i.received_at desc, i.id desc limit ${MOST_MEMBERS}`);
}
