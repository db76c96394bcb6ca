import { likePattern, placeOf, readPlace, sql, type Query, type Tx } from "../platform/index.ts";
import type { Title } from "../titles/index.ts";
import { standingsOf, stoppedItems, type SourceStanding } from "../wire/index.ts";
import type { StoryKind } from "./content.ts";
import type { PlacingStatus, StoryListAnswer, StoryRow } from "./stories-contract.ts";

/** What the desk's story list reads. */

export interface StoryListQuery {
  readonly title: Title;
  readonly filter: "all" | "mine" | PlacingStatus;
  readonly q: string;
  readonly before: string | null;
  readonly personId: string;
}

interface RawRow {
  id: string;
  title_id: string;
  headline: string;
  slugline: string;
  kind: StoryKind;
  section_slug: string | null;
  status: PlacingStatus;
  byline: string;
  agency_credit: string;
  changed_since: boolean;
  changed_at: Date;
  saved_by: string;
  published_at: Date | null;
  release_at: Date | null;
  public_id: string;
  slug: string;
  placing_id: string;
  item_ids: string[];
  made_from: string[];
}

/** Names by staff id, and views of 24 hours by public id; from the left, handed in as functions. */
export interface RowHelp {
  readonly names: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly views24h: (
    tx: Tx,
    titleId: string,
    publicIds: readonly string[],
  ) => Promise<ReadonlyMap<string, number>>;
}

const columns = sql`
  s.id, p.title_id, d.content->>'headline' as headline, s.slugline, s.kind, p.section_slug, p.status,
  d.content->>'byline' as byline, d.content->>'agencyCredit' as agency_credit,
  (p.status = 'live' and exists (
    select from revisions r where r.story_id = s.id and r.number = p.live_revision
      and r.content::text <> d.content::text)) as changed_since,
  p.changed_at, d.saved_by, p.published_at,
  (select r.due_at from releases r where r.placing_id = p.id and r.state = 'planned') as release_at, s.public_id, p.slug, p.id as placing_id,
  array(select distinct l.item_id from lineage l where l.story_id = s.id and l.item_id is not null) as item_ids,
  array(select distinct on (l.item_id) l.ref from lineage l join revisions r on r.id = l.revision_id
        where l.story_id = s.id and l.whole order by l.item_id, r.number desc) as made_from`;

const tables = sql`placings p join stories s on s.id = p.story_id join drafts d on d.story_id = s.id`;

interface Around {
  readonly names: ReadonlyMap<string, string>;
  readonly views: ReadonlyMap<string, number>;
  /** Items that are not usable. */
  readonly stopped: ReadonlyMap<string, "withheld" | "killed">;
  /** By the item version a story is made from. */
  readonly standings: ReadonlyMap<string, SourceStanding>;
}

/** The newest version that waits to be merged; a stopped item waits for nothing. */
function waitingOf(row: RawRow, { standings }: Around): StoryRow["waiting"] {
  const newer = row.made_from
    .flatMap((id) => standings.get(id) ?? [])
    .find((each) => each.state === "usable" && each.headNumber > each.number);
  return newer === undefined
    ? null
    : { source: newer.sourceName, version: newer.headNumber, outcome: newer.headOutcome };
}

/** The gravest standing of the items a story was made of. */
function sourceStateOf(row: RawRow, { stopped }: Around): StoryRow["sourceState"] {
  const states = row.item_ids.flatMap((id) => stopped.get(id) ?? []);
  return states.includes("killed") ? "killed" : (states[0] ?? null);
}

function rowFrom(row: RawRow, title: Title, around: Around): StoryRow {
  const { names, views } = around;
  const section = title.sections.find((each) => each.slug === row.section_slug);
  return {
    id: row.id,
    titleId: row.title_id,
    headline: row.headline,
    slugline: row.slugline,
    kind: row.kind,
    section: section === undefined ? null : { slug: section.slug, name: section.name },
    status: row.status,
    byline: row.byline,
    agencyCredit: row.agency_credit,
    changedSincePublished: row.changed_since,
    changedAt: row.changed_at.toISOString(),
    changedBy: names.get(row.saved_by) ?? row.saved_by,
    publishedAt: row.published_at?.toISOString() ?? null,
    releaseAt: row.release_at?.toISOString() ?? null,
    url:
      row.published_at === null
        ? null
        : `${title.origin}/${row.section_slug ?? ""}/${row.slug}-${row.public_id}`,
    sourceState: sourceStateOf(row, around),
    waiting: waitingOf(row, around),
    views24h: views.get(row.public_id) ?? 0,
  };
}

async function dressed(tx: Tx, rows: readonly RawRow[], title: Title, help: RowHelp): Promise<StoryRow[]> {
  const names = await help.names(
    tx,
    rows.map((row) => row.saved_by),
  );
  const views = await help.views24h(
    tx,
    title.id,
    rows.map((row) => row.public_id),
  );
  const stopped = await stoppedItems(
    tx,
    rows.flatMap((row) => row.item_ids),
  );
  const made = await standingsOf(
    tx,
    rows.flatMap((row) => row.made_from),
  );
  const standings = new Map(made.map((each) => [each.itemVersionId, each]));
  return rows.map((row) => rowFrom(row, title, { names, views, stopped, standings }));
}

function condition(query: StoryListQuery): Query<unknown> {
  if (query.filter === "all") return sql`true`;
  if (query.filter === "mine") return sql`(s.made_by = ${query.personId} or d.saved_by = ${query.personId})`;
  return sql`p.status = ${query.filter}`;
}

const PAGE = 60;

export async function manyStoryRows(
  tx: Tx,
  query: StoryListQuery,
  help: RowHelp,
): Promise<{ rows: StoryRow[]; next: string | null }> {
  const place = readPlace(query.before);
  const before =
    place === null ? sql`true` : sql`(p.changed_at, p.id) < (${place.at}::timestamptz, ${place.id}::uuid)`;
  const like = likePattern(query.q);
  const text =
    query.q === ""
      ? sql`true`
      : sql`concat_ws(' ', d.content->>'headline', s.slugline, d.content->>'byline') ilike ${like}`;
  const rows = await tx.many(sql<RawRow>`
    select ${columns} from ${tables}
    where p.title_id = ${query.title.id} and ${condition(query)} and ${text} and ${before}
    order by p.changed_at desc, p.id desc limit ${PAGE + 1}`);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    rows: await dressed(tx, shown, query.title, help),
    next:
      rows.length > PAGE && last !== undefined ? placeOf({ at: last.changed_at, id: last.placing_id }) : null,
  };
}

export async function maybeOneStoryRow(
  tx: Tx,
  storyId: string,
  title: Title,
  help: RowHelp,
): Promise<StoryRow | null> {
  const rows = await tx.many(sql<RawRow>`
    select ${columns} from ${tables} where s.id = ${storyId} and p.title_id = ${title.id}`);
  return (await dressed(tx, rows, title, help))[0] ?? null;
}

export async function countStories(
  tx: Tx,
  titleId: string,
  personId: string,
): Promise<StoryListAnswer["counts"]> {
  return tx.one(sql<StoryListAnswer["counts"]>`
    select count(*)::int as all,
           count(*) filter (where s.made_by = ${personId} or d.saved_by = ${personId})::int as mine,
           count(*) filter (where p.status = 'drafting')::int as drafting,
           count(*) filter (where p.status = 'ready')::int as ready,
           count(*) filter (where p.status = 'live')::int as live,
           count(*) filter (where p.status = 'withdrawn')::int as withdrawn,
           count(*) filter (where p.status = 'killed')::int as killed
    from ${tables} where p.title_id = ${titleId}`);
}
