import { json, sql, type Tx } from "../../platform/index.ts";
import type { StoryAnswer } from "../stories-contract.ts";
import { AUTOPILOT } from "../touch-story.ts";
import type { AutopilotDid } from "./autopilot-contract.ts";

/** A story that follows its agency by itself, or did until a person took it. */
export interface Flight {
  readonly storyId: string;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly since: Date;
  /** Made by itself; else it was taken by a person and left as it was. */
  readonly isOwn: boolean;
  /** Whether the rule that lets it follow is switched on. */
  readonly isOn: boolean;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly whyEnded: string | null;
  /** Its last act, when that was a holding. */
  readonly heldAt: Date | null;
  readonly heldWhy: readonly string[];
  readonly heldDuty: string | null;
}

export async function insertFlight(
  tx: Tx,
  flight: { storyId: string; titleId: string; sourceId: string; itemId: string; now: Date },
): Promise<void> {
  await tx.run(sql`
    insert into autopilot_stories (story_id, title_id, source_id, item_id, since)
    values (${flight.storyId}, ${flight.titleId}, ${flight.sourceId}, ${flight.itemId}, ${flight.now})
    on conflict (story_id) do nothing`);
}

export async function maybeOneFlight(tx: Tx, storyId: string): Promise<Omit<Flight, "sourceName"> | null> {
  const row = await tx.maybeOne(sql<Omit<Flight, "sourceName">>`
    select f.story_id as "storyId", f.source_id as "sourceId", f.since, f.ended_at as "endedAt",
           f.ended_by as "endedBy", f.why_ended as "whyEnded", s.made_by = ${AUTOPILOT} as "isOwn",
           coalesce(r.is_on, false) as "isOn",
           a.at as "heldAt", coalesce(a.why, '[]') as "heldWhy", a.duty as "heldDuty"
    from autopilot_stories f join stories s on s.id = f.story_id
    left join autopilot_rules r on r.source_id = f.source_id and r.title_id = f.title_id
    left join lateral (select did, at, why, duty from autopilot_acts where story_id = f.story_id
                       order by id desc limit 1) a on a.did = 'held'
    where f.story_id = ${storyId}`);
  return row ?? null;
}

export const flightAnswerOf = (
  flight: Flight,
  nameOf: (id: string) => string,
): NonNullable<StoryAnswer["autopilot"]> => ({
  source: { id: flight.sourceId, name: flight.sourceName },
  since: flight.since.toISOString(),
  on: flight.isOn,
  ended:
    flight.endedAt === null
      ? null
      : {
          at: flight.endedAt.toISOString(),
          by: nameOf(flight.endedBy ?? ""),
          why: flight.whyEnded ?? "",
        },
  held:
    flight.heldAt === null
      ? null
      : { at: flight.heldAt.toISOString(), why: [...flight.heldWhy], duty: flight.heldDuty ?? "" },
});

export interface NewAct {
  readonly titleId: string;
  readonly sourceId: string;
  readonly did: AutopilotDid;
  readonly by: string;
  readonly itemId?: string;
  readonly itemVersionId?: string;
  readonly storyId?: string;
  readonly why?: readonly string[];
  readonly duty?: string;
}

export async function insertAct(tx: Tx, act: NewAct): Promise<void> {
  await tx.run(sql`
    insert into autopilot_acts (at, title_id, source_id, did, by, item_id, item_version_id, story_id, why, duty)
    values (${await tx.now()}, ${act.titleId}, ${act.sourceId}, ${act.did}, ${act.by}, ${act.itemId ?? null},
            ${act.itemVersionId ?? null}, ${act.storyId ?? null}, ${json(act.why ?? [])}, ${act.duty ?? null})`);
}

/** How often readers got something by itself from a source in a title since a time. */
export async function countWentOut(tx: Tx, sourceId: string, titleId: string, since: Date): Promise<number> {
  const row = await tx.one(sql<{ n: number }>`
    select count(*)::int as n from autopilot_acts
    where title_id = ${titleId} and source_id = ${sourceId} and at > ${since}
      and did in ('published', 'updated', 'corrected')`);
  return row.n;
}

export interface ActRow {
  readonly at: Date;
  readonly titleId: string;
  readonly sourceId: string;
  readonly did: AutopilotDid;
  readonly by: string;
  readonly storyId: string | null;
  readonly headline: string;
  readonly publicId: string | null;
  readonly sectionSlug: string | null;
  readonly slug: string | null;
  readonly isLive: boolean;
  readonly why: readonly string[];
}

export async function manyActs(
  tx: Tx,
  query: {
    titleIds: readonly string[];
    sourceIds: readonly string[] | null;
    since: Date;
    /** Null: whatever was done. */
    did: readonly AutopilotDid[] | null;
  },
): Promise<readonly ActRow[]> {
  const sources =
    query.sourceIds === null ? sql`true` : sql`a.source_id = any (${[...query.sourceIds]}::text[])`;
  const did = query.did === null ? sql`true` : sql`a.did = any (${[...query.did]}::text[])`;
  return tx.many(sql<ActRow>`
    select a.at, a.title_id as "titleId", a.source_id as "sourceId", a.did, a.by, a.story_id as "storyId",
           coalesce(d.content->>'headline', '') as headline, s.public_id as "publicId",
           p.section_slug as "sectionSlug", p.slug, coalesce(p.status = 'live', false) as "isLive", a.why
    from autopilot_acts a
    left join stories s on s.id = a.story_id left join drafts d on d.story_id = a.story_id
    left join placings p on p.story_id = a.story_id and p.title_id = a.title_id
    where a.title_id = any (${[...query.titleIds]}::text[]) and ${sources} and ${did} and a.at > ${query.since}
    order by a.id desc limit 500`);
}

export async function addDue(tx: Tx, itemId: string, titleId: string, at: Date): Promise<void> {
  await tx.run(sql`
    insert into autopilot_due (item_id, title_id, due_at) values (${itemId}, ${titleId}, ${at})
    on conflict (item_id, title_id) do update set due_at = least(autopilot_due.due_at, excluded.due_at), tries = 0`);
}

export interface Due {
  readonly itemId: string;
  readonly titleId: string;
  readonly tries: number;
}

export async function manyDue(tx: Tx, limit: number): Promise<readonly Due[]> {
  return tx.many(sql<Due>`
    select item_id as "itemId", title_id as "titleId", tries from autopilot_due
    where due_at <= app_now() order by due_at limit ${limit}`);
}

/** Takes it off the list; false when another process has it, or had it. */
export async function takeDue(tx: Tx, due: Due): Promise<boolean> {
  const found = await tx.maybeOne(sql`
    select from autopilot_due where item_id = ${due.itemId} and title_id = ${due.titleId} and due_at <= app_now()
    for update skip locked`);
  if (found === undefined) return false;
  await tx.run(sql`
    delete from autopilot_due where item_id = ${due.itemId} and title_id = ${due.titleId}`);
  return true;
}

/** A look that failed comes again later. */
export async function postponeDue(tx: Tx, due: Due, seconds: number): Promise<void> {
  await tx.run(sql`
    update autopilot_due set tries = tries + 1, due_at = app_now() + make_interval(secs => ${seconds})
    where item_id = ${due.itemId} and title_id = ${due.titleId}`);
}

/** Whether a person changed the copy of a story. */
export async function isTouched(tx: Tx, storyId: string): Promise<boolean> {
  const row = await tx.one(sql<{ yes: boolean }>`
    select touched_at is not null as yes from stories where id = ${storyId}`);
  return row.yes;
}

/** Stories of every title that hold something of an item. */
export async function manyStoriesMadeOf(
  tx: Tx,
  itemId: string,
): Promise<readonly { storyId: string; titleId: string }[]> {
  return tx.many(sql<{ storyId: string; titleId: string }>`
    select distinct p.story_id as "storyId", p.title_id as "titleId"
    from lineage l join placings p on p.story_id = l.story_id
    where l.item_id = ${itemId} and p.status <> 'killed'`);
}
