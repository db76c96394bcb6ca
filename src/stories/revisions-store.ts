import { hashOf, makeUuid, sql, type Tx } from "../platform/index.ts";
import { standingsOf } from "../wire/index.ts";
import { itemVersionsOf, pictureUsesOf, wordCountOf } from "./content-text.ts";
import type { Content } from "./content.ts";

export type RevisionReason = "taken" | "saved" | "published" | "restored";

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

/**
 * Makes a revision of the content, with its lineage; when the newest one is the same content it is
 * answered instead. The story must be locked, so that numbers have no gap.
 */
export async function keepRevision(
  tx: Tx,
  wish: {
    storyId: string;
    content: Content;
    reason: RevisionReason;
    note: string;
    now: Date;
    by: string;
    /** Item version the whole was made from, also where no paragraph of it is left. */
    madeFrom?: string;
  },
): Promise<number> {
  const hash = hashOf(JSON.stringify(wish.content));
  const newest = await tx.maybeOne(sql<{ number: number; hash: string }>`
    select number, content_hash as hash from revisions where story_id = ${wish.storyId}
    order by number desc limit 1`);
  if (newest !== undefined && newest.hash === hash && wish.note === "") return newest.number;
  const id = makeUuid();
  const number = (newest?.number ?? 0) + 1;
  await tx.run(sql`
    insert into revisions (id, story_id, number, content, content_hash, word_count, reason, note, made_at, made_by)
    values (${id}, ${wish.storyId}, ${number}, ${JSON.stringify(wish.content)}::json, ${hash},
            ${wordCountOf(wish.content)}, ${wish.reason}, ${wish.note}, ${wish.now}, ${wish.by})`);
  await insertLineage(tx, id, wish.storyId, wish.content, wish.madeFrom);
  return number;
}

async function insertLineage(
  tx: Tx,
  revisionId: string,
  storyId: string,
  content: Content,
  madeFrom?: string,
): Promise<void> {
  const pictures = [...new Set(pictureUsesOf(content).map((use) => use.pictureId))];
  const versions = [...new Set([...itemVersionsOf(content), ...(madeFrom === undefined ? [] : [madeFrom])])];
  if (pictures.length > 0) {
    await tx.run(sql`
      insert into lineage (revision_id, story_id, kind, ref)
      select ${revisionId}, ${storyId}, 'picture', unnest(${pictures}::uuid[])`);
  }
  if (versions.length > 0) {
    const known = await standingsOf(tx, versions);
    await tx.run(sql`
      insert into lineage (revision_id, story_id, kind, ref, item_id)
      select ${revisionId}, ${storyId}, 'item-version', v.id, v.item_id
      from unnest(${known.map((each) => each.itemVersionId)}::uuid[], ${known.map((each) => each.itemId)}::uuid[])
        as v(id, item_id)`);
  }
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

/** Item versions a story was taken from; its copy is the agency's whatever became of the paragraphs. */
export async function takenVersionsOf(tx: Tx, storyId: string): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ ref: string }>`
    select l.ref from lineage l join revisions r on r.id = l.revision_id
    where l.story_id = ${storyId} and l.kind = 'item-version' and r.reason = 'taken'`);
  return rows.map((row) => row.ref);
}
