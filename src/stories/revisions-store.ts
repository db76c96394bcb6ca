import { hashOf, makeUuid, sql, type Tx } from "../platform/index.ts";
import { manyPicturesById } from "../pictures/index.ts";
import { standingsOf } from "../wire/index.ts";
import { itemVersionsOf, pictureUsesOf, wordCountOf } from "./content-text.ts";
import type { Content } from "./content.ts";

export type RevisionReason = "taken" | "saved" | "published" | "restored" | "merged";

export interface Revision {
  readonly id: string;
  readonly number: number;
  readonly content: Content;
  readonly wordCount: number;
  readonly reason: RevisionReason;
  readonly note: string;
  readonly madeAt: Date;
  readonly madeBy: string;
}

const columns = sql`
  id, number, content, word_count as "wordCount", reason, note, made_at as "madeAt", made_by as "madeBy"`;

export interface RevisionWish {
  readonly storyId: string;
  readonly content: Content;
  readonly reason: RevisionReason;
  readonly note: string;
  readonly now: Date;
  readonly by: string;
  /** Item version the whole was made from or merged with, also where no paragraph of it is left. */
  readonly madeFrom?: string;
  /** Bringing back an earlier content brings back what it was made of, too. */
  readonly wholes?: readonly WholeOf[];
}

/**
 * Makes a revision of the content, with its lineage; when the newest one is the same content it is
 * answered instead. The story must be locked, so that numbers have no gap.
 */
export async function keepRevision(tx: Tx, wish: RevisionWish): Promise<number> {
  const hash = hashOf(JSON.stringify(wish.content));
  const newest = await tx.maybeOne(sql<{ number: number; hash: string }>`
    select number, content_hash as hash from revisions where story_id = ${wish.storyId}
    order by number desc limit 1`);
  const before = await manyWholes(tx, wish.storyId);
  const isSame = wish.madeFrom === undefined && (wish.wholes === undefined || isSameSet(wish.wholes, before));
  if (newest !== undefined && newest.hash === hash && wish.note === "" && isSame) return newest.number;
  const id = makeUuid();
  const number = (newest?.number ?? 0) + 1;
  await tx.run(sql`
    insert into revisions (id, story_id, number, content, content_hash, word_count, reason, note, made_at, made_by)
    values (${id}, ${wish.storyId}, ${number}, ${JSON.stringify(wish.content)}::json, ${hash},
            ${wordCountOf(wish.content)}, ${wish.reason}, ${wish.note}, ${wish.now}, ${wish.by})`);
  await insertLineage(tx, id, wish, wish.wholes ?? before);
  return number;
}

/** An item version that a story as a whole was last made from or merged with. */
export interface WholeOf {
  readonly itemId: string;
  readonly versionId: string;
}

const isSameSet = (a: readonly WholeOf[], b: readonly WholeOf[]): boolean =>
  a.length === b.length && a.every((each) => b.some((other) => other.versionId === each.versionId));

async function insertLineage(
  tx: Tx,
  revisionId: string,
  { storyId, content, madeFrom }: RevisionWish,
  before: readonly WholeOf[],
): Promise<void> {
  const pictures = [...new Set(pictureUsesOf(content).map((use) => use.pictureId))];
  if (pictures.length > 0) {
    await insertPictureEdges(tx, revisionId, storyId, pictures);
  }
  const wanted = [...itemVersionsOf(content), ...before.map((each) => each.versionId), madeFrom ?? []].flat();
  const known = await standingsOf(tx, [...new Set(wanted)]);
  if (known.length === 0) return;
  const madeItem = known.find((each) => each.itemVersionId === madeFrom)?.itemId;
  const wholes = new Set([
    ...before.filter((each) => each.itemId !== madeItem).map((each) => each.versionId),
    ...(madeFrom === undefined ? [] : [madeFrom]),
  ]);
  // What was whole before and has no paragraph left is no use any more once a newer version took its place.
  const used = itemVersionsOf(content);
  const edges = known.filter(({ itemVersionId }) => wholes.has(itemVersionId) || used.has(itemVersionId));
  await tx.run(sql`
    insert into lineage (revision_id, story_id, kind, ref, item_id, whole)
    select ${revisionId}, ${storyId}, 'item-version', e.ref, e.item, e.whole
    from unnest(${edges.map((each) => each.itemVersionId)}::uuid[], ${edges.map((each) => each.itemId)}::uuid[],
                ${edges.map((each) => wholes.has(each.itemVersionId))}::boolean[]) as e(ref, item, whole)`);
}

/** One edge for each item that a picture came from, so that a kill of any of them finds the story. */
async function insertPictureEdges(
  tx: Tx,
  revisionId: string,
  storyId: string,
  pictureIds: readonly string[],
): Promise<void> {
  const known = await manyPicturesById(tx, pictureIds);
  const edges = pictureIds.flatMap((id) => {
    const items = known.get(id)?.origin?.itemIds ?? [];
    return (items.length === 0 ? [null] : items).map((item) => ({ id, item }));
  });
  await tx.run(sql`
    insert into lineage (revision_id, story_id, kind, ref, item_id)
    select ${revisionId}, ${storyId}, 'picture', e.ref, e.item
    from unnest(${edges.map((each) => each.id)}::uuid[], ${edges.map((each) => each.item)}::uuid[]) as e(ref, item)`);
}

/** Larger than any revision's number. */
const NEWEST = 2_147_483_647;

/** What a story as a whole is made from, one version an item; as it was at a revision when one is named. */
export async function manyWholes(tx: Tx, storyId: string, revision = NEWEST): Promise<readonly WholeOf[]> {
  return tx.many(sql<WholeOf>`
    select distinct on (l.item_id) l.item_id as "itemId", l.ref as "versionId"
    from lineage l join revisions r on r.id = l.revision_id
    where l.story_id = ${storyId} and l.whole and r.number <= ${revision}
    order by l.item_id, r.number desc`);
}

export async function manyRevisions(tx: Tx, storyId: string): Promise<readonly Revision[]> {
  return tx.many(sql<Revision>`
    select ${columns} from revisions where story_id = ${storyId} order by number desc limit 200`);
}

export async function maybeOneRevision(tx: Tx, storyId: string, number: number): Promise<Revision | null> {
  const row = await tx.maybeOne(sql<Revision>`
    select ${columns} from revisions where story_id = ${storyId} and number = ${number}`);
  return row ?? null;
}

export async function newestRevisionNumber(tx: Tx, storyId: string): Promise<number> {
  const row = await tx.one(sql<{ n: number }>`
    select coalesce(max(number), 0)::int as n from revisions where story_id = ${storyId}`);
  return row.n;
}

/** Item versions a story is made from as a whole; its copy is the agency's whatever became of the paragraphs. */
export const takenVersionsOf = async (tx: Tx, storyId: string): Promise<readonly string[]> =>
  (await manyWholes(tx, storyId)).map((whole) => whole.versionId);

/** Every item version that any revision was made of: a fragment, too, stays the agency's. */
export async function versionsInLineage(tx: Tx, storyId: string): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ ref: string }>`
    select distinct ref from lineage where story_id = ${storyId} and kind = 'item-version'`);
  return rows.map((row) => row.ref);
}
