import {
  consumeEvents,
  faultPoint,
  makeUuid,
  recordEvent,
  type Database,
  type EventBell,
  type Jobs,
  type Log,
  type ReadEvent,
  type Tx,
} from "../../platform/index.ts";
import { killPlacing, manyUsesOfItem, type UseOfItem } from "../../stories/index.ts";
import { manyEmbargoed, maybeOneStopOrder, textsOfItem, type StopOrder } from "../../wire/index.ts";
import { traceIn, tracesOf } from "./find-traces.ts";
import {
  insertAct,
  itemsWithKill,
  lockKillOfItem,
  manyUnfinished,
  markReleased,
  saveKill,
  saveUse,
  type Kill,
  type UseState,
} from "./kills-store.ts";

/** Mail to the staff of the titles concerned, and the look from outside. */
export const KILL_QUEUE = "control-kills";

export interface KillDeps {
  readonly database: Database;
  readonly bell: EventBell;
  readonly jobs: Jobs;
  readonly log: Log;
}

const reasonOf = (order: StopOrder): string =>
  `${order.sourceName} ${order.state === "killed" ? "killed" : "withholds"} ${order.agencyId}`;

async function takeDown(
  tx: Tx,
  deps: KillDeps,
  order: StopOrder,
  use: UseOfItem,
  act: { readonly by: string; readonly notice: string },
): Promise<UseState> {
  const tried = await tx.attempt(() =>
    killPlacing(
      tx,
      {
        storyId: use.storyId,
        titleId: use.titleId,
        kind: order.state === "killed" ? "kill" : "withhold",
        by: act.by,
        reason: reasonOf(order),
        notice: act.notice,
      },
      deps.bell,
    ),
  );
  // One story's fault must not keep the others before readers; the duty tries it again.
  if (!tried.ok) {
    deps.log.error({ err: tried.error, story: use.storyId, item: order.itemId }, "a killed use still stands");
    return "failed";
  }
  return tried.value ? "down" : "kept-back";
}

/** The agency's note for readers, where its policy asks one; "" where it repeats what it orders gone. */
async function noticeFor(tx: Tx, order: StopOrder): Promise<string> {
  if (order.policy !== "withdraw-with-notice") return "";
  const versions = await textsOfItem(tx, order.itemId);
  const note = order.note.replaceAll(/\p{Cf}/gu, "");
  const traces = tracesOf({
    headlines: versions.map((version) => version.headline),
    paragraphs: versions.flatMap((version) => version.paragraphs),
    marks: [],
  });
  return traceIn(note, traces) === null ? note : "";
}

export type Asked = { readonly by: "agency" | "again" } | { readonly by: "person"; readonly id: string };

/**
 * Obeys what the agency ordered about an item, in every title at once and in the caller's
 * transaction: finds each use by lineage and takes down what readers have. Repeating it finds what
 * was missed and does no harm. A person obeys where the source's policy asks one; "again" finishes
 * what an earlier run could not.
 */
export async function obeyOrder(tx: Tx, deps: KillDeps, itemId: string, asked: Asked): Promise<void> {
  const before = await lockKillOfItem(tx, itemId);
  const order = await maybeOneStopOrder(tx, itemId);
  const now = await tx.now();
  if (order === null) {
    if (before !== null && before.releasedAt === null && before.kind === "withhold") {
      await markReleased(tx, before.id, now);
      await insertAct(tx, before.id, { act: "lifted", at: now, by: "wire" });
    }
    return;
  }
  const kill: Kill = {
    id: before?.id ?? makeUuid(),
    itemId,
    titleId: order.titleId,
    kind: order.state === "killed" ? "kill" : "withhold",
    policy: order.policy,
    receivedAt: order.receivedAt,
    releasedAt: null,
  };
  await saveKill(tx, { ...kill, versionId: order.versionId, now });
  const by = asked.by === "person" ? asked.id : "wire";
  if (asked.by === "person") await insertAct(tx, kill.id, { act: "obeyed", at: now, by });
  if (asked.by === "agency") {
    const act = before === null ? "ordered" : "ordered-again";
    await insertAct(tx, kill.id, { act, at: order.receivedAt, by });
  }
  // What failed was to be taken down already, by the policy or by a person.
  const mayAct = kill.policy !== "hold-and-call" || asked.by !== "agency";
  const notice = await noticeFor(tx, order);
  const stateAfter = async (use: UseOfItem): Promise<UseState> => {
    if (use.status !== "live" && use.status !== "withdrawn") return "kept-back";
    if (mayAct) return takeDown(tx, deps, order, use, { by, notice });
    return use.status === "live" ? "waiting" : "kept-back";
  };
  const down = new Map<string, number>();
  for (const use of await manyUsesOfItem(tx, itemId)) {
    const state = await stateAfter(use);
    await saveUse(tx, kill.id, use, state, now);
    if (state === "down") down.set(use.titleId, (down.get(use.titleId) ?? 0) + 1);
  }
  await faultPoint("control.kill.uses-down");
  for (const [titleId, uses] of down)
    await insertAct(tx, kill.id, { act: "down", at: now, by, titleId, uses });
  await recordEvent(
    tx,
    {
      name: "kill.obeyed",
      titleId: kill.titleId,
      subject: kill.id,
      actor: by,
      facts: { item: itemId, kind: kill.kind, down: [...down.values()].reduce((sum, each) => sum + each, 0) },
    },
    deps.bell,
  );
  await deps.jobs.enqueue(tx, KILL_QUEUE, { kill: kill.id, work: "prove" });
  if (asked.by === "agency") await deps.jobs.enqueue(tx, KILL_QUEUE, { kill: kill.id, work: "call" });
}

const isOrder = (event: ReadEvent): boolean =>
  event.name === "item.killed" ||
  event.name === "order.unobeyed" ||
  (event.name === "item.received" && event.facts["outcome"] === "withhold");

/**
 * An embargo that the agency sets when we have published already: nobody is told to take the story
 * down by that, but somebody must look. Recorded once for each item version and live placing.
 */
async function tellOfEmbargoes(tx: Tx, deps: KillDeps, itemIds: readonly string[]): Promise<void> {
  for (const { itemId, until } of await manyEmbargoed(tx, itemIds)) {
    for (const use of await manyUsesOfItem(tx, itemId)) {
      if (use.status !== "live") continue;
      await recordEvent(
        tx,
        {
          name: "story.embargo-set",
          titleId: use.titleId,
          subject: use.storyId,
          actor: "wire",
          facts: { item: itemId, until: until.toISOString() },
        },
        deps.bell,
      );
    }
  }
}

/** Obeys what arrived since the last look; the cursor moves in the same transaction. */
export async function followOrders(deps: KillDeps): Promise<number> {
  return consumeEvents(deps.database, "control-kills", async (tx, events) => {
    const received = events.filter((event) => event.name === "item.received");
    const itemIds = [...new Set(received.map((event) => event.subject))];
    await tellOfEmbargoes(tx, deps, itemIds);
    const stopped = await itemsWithKill(tx, itemIds);
    const ordered = events.filter(isOrder).map((event) => event.subject);
    for (const itemId of new Set([...ordered, ...stopped])) {
      const tried = await tx.attempt(() => obeyOrder(tx, deps, itemId, { by: "agency" }));
      if (tried.ok) continue;
      // One order's fault must not hold up the next: it stands again at the end of the queue.
      deps.log.error({ err: tried.error, item: itemId }, "an order could not be obeyed; it is tried again");
      await recordEvent(
        tx,
        { name: "order.unobeyed", titleId: null, subject: itemId, actor: "worker", facts: {} },
        deps.bell,
      );
    }
  });
}

/** What could not be taken down is tried until it is. */
export async function finishOrders(deps: KillDeps): Promise<void> {
  const items = await deps.database.unit({ kind: "worker" }, manyUnfinished);
  for (const itemId of items) {
    await deps.database.unit({ kind: "worker" }, (tx) => obeyOrder(tx, deps, itemId, { by: "again" }));
  }
}
