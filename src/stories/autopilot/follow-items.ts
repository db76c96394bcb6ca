import {
  consumeEvents,
  recordEvent,
  type Database,
  type EventBell,
  type Log,
  type ReadEvent,
  type Tx,
} from "../../platform/index.ts";
import type { Title } from "../../titles/index.ts";
import { maybeOneNewestCopy } from "../../wire/index.ts";
import { maybeOneTaken } from "../stories-store.ts";
import { AUTOPILOT } from "../touch-story.ts";
import { flyItem } from "./fly-item.ts";
import {
  addDue,
  insertAct,
  manyDue,
  manyStoriesMadeOf,
  postponeDue,
  takeDue,
  type Due,
} from "./flights-store.ts";
import { lockRule, manyRulesOn } from "./rules-store.ts";

export interface FollowDeps {
  readonly database: Database;
  readonly bell: EventBell;
  readonly log: Log;
  readonly titleById: (id: string) => Title | undefined;
}

const WORKER = { kind: "worker" } as const;
const AT_ONCE = 50;
const MAX_TRIES = 5;
/** Grows with each try. */
const AGAIN_SECONDS = 10;

/** What came at the wire: tells the stories made of it, and puts down where something follows by itself. */
async function noteItems(tx: Tx, events: readonly ReadEvent[], bell: EventBell): Promise<void> {
  const items = new Set(
    events.filter((event) => event.name === "item.received").map((event) => event.subject),
  );
  const now = await tx.now();
  for (const itemId of items) {
    for (const { storyId, titleId } of await manyStoriesMadeOf(tx, itemId)) {
      await recordEvent(
        tx,
        { name: "story.source-moved", titleId, subject: storyId, actor: "wire", facts: { item: itemId } },
        bell,
      );
    }
    const copy = await maybeOneNewestCopy(tx, itemId);
    if (copy === null) continue;
    for (const rule of await manyRulesOn(tx, copy.sourceId)) await addDue(tx, itemId, rule.titleId, now);
  }
}

/** One item for one title, in a unit of its own: a fault concerns only it, and it is tried again. */
async function flyDue(deps: FollowDeps, due: Due): Promise<void> {
  try {
    await deps.database.unit(WORKER, async (tx) => {
      const title = deps.titleById(due.titleId);
      if (!(await takeDue(tx, due)) || title === undefined) return;
      await flyItem(tx, { itemId: due.itemId, title }, deps.bell);
    });
  } catch (error) {
    deps.log.error({ err: error, item: due.itemId, title: due.titleId }, "an item could not be followed");
    await deps.database.unit(WORKER, (tx) => giveUpOrPostpone(tx, due, deps.bell));
  }
}

/** After the last try it waits for a person; where it has a story already, somebody is called. */
async function giveUpOrPostpone(tx: Tx, due: Due, bell: EventBell): Promise<void> {
  if (due.tries + 1 < MAX_TRIES) return postponeDue(tx, due, AGAIN_SECONDS * (due.tries + 1));
  if (!(await takeDue(tx, due))) return;
  const copy = await maybeOneNewestCopy(tx, due.itemId);
  const rule = copy === null ? null : await lockRule(tx, copy.sourceId, due.titleId);
  if (copy === null || rule === null) return;
  const storyId = await maybeOneTaken(tx, due.itemId, due.titleId);
  await insertAct(tx, {
    ...(storyId === null ? {} : { storyId }),
    titleId: due.titleId,
    sourceId: copy.sourceId,
    did: "held",
    by: AUTOPILOT,
    itemId: due.itemId,
    itemVersionId: copy.id,
    why: ["fault"],
    duty: rule.duty,
  });
  if (storyId === null) return;
  await recordEvent(
    tx,
    {
      name: "story.autopilot-held",
      titleId: due.titleId,
      subject: storyId,
      actor: AUTOPILOT,
      facts: { item: due.itemId, itemVersion: copy.id, why: "fault", duty: rule.duty },
    },
    bell,
  );
}

/**
 * Follows the wire: makes, merges and publishes what rules allow by itself. Answers how many items it
 * looked at. Called again and again by the worker.
 */
export async function followItems(deps: FollowDeps): Promise<number> {
  await consumeEvents(deps.database, "stories-autopilot", (tx, events) => noteItems(tx, events, deps.bell));
  const due = await deps.database.unit(WORKER, (tx) => manyDue(tx, AT_ONCE));
  for (const each of due) await flyDue(deps, each);
  return due.length;
}
