import { manyPicturesById } from "../../pictures/index.ts";
import { invariant, recordEvent, type EventBell, type Tx } from "../../platform/index.ts";
import type { Title } from "../../titles/index.ts";
import {
  marksOfItems,
  maybeOneNewestCopy,
  standingsOf,
  type HeadFacts,
  type ItemMark,
} from "../../wire/index.ts";
import { pictureUsesOf } from "../content-text.ts";
import { holding } from "../gate/gate.ts";
import { noteOfMerge } from "../from-wire/decide-merge.ts";
import { lookAtMerge, mergeUpdate } from "../from-wire/merge-update.ts";
import { takeItem } from "../make-story.ts";
import { publishStory } from "../publish-story.ts";
import { lockStory, maybeOneStory, maybeOneTaken, type LockedStory } from "../stories-store.ts";
import { AUTOPILOT } from "../touch-story.ts";
import type { AutopilotDid } from "./autopilot-contract.ts";
import { decideFlight } from "./decide-flight.ts";
import { decideHolds } from "./decide-holds.ts";
import { addDue, countWentOut, insertAct, insertFlight, isTouched, maybeOneFlight } from "./flights-store.ts";
import { lockRule, type Rule } from "./rules-store.ts";

const HOUR_MS = 3_600_000;

/** One item in one title, with the rule that lets it act. */
interface Flying {
  readonly tx: Tx;
  readonly title: Title;
  readonly rule: Rule;
  readonly copy: HeadFacts;
  readonly bell: EventBell;
}

const actOf = ({ title, copy }: Flying, storyId: string, did: AutopilotDid) => ({
  titleId: title.id,
  sourceId: copy.sourceId,
  itemId: copy.itemId,
  itemVersionId: copy.id,
  storyId,
  did,
  by: AUTOPILOT,
});

/** Leaves the story as it is and calls the person on duty. */
async function hold(flying: Flying, storyId: string, why: readonly string[]): Promise<void> {
  const { tx, title, rule, copy, bell } = flying;
  await insertAct(tx, { ...actOf(flying, storyId, "held"), why, duty: rule.duty });
  await recordEvent(
    tx,
    {
      name: "story.autopilot-held",
      titleId: title.id,
      subject: storyId,
      actor: AUTOPILOT,
      facts: { item: copy.itemId, itemVersion: copy.id, why: why.join(" "), duty: rule.duty },
    },
    bell,
  );
}

async function isOverLimit({ tx, rule, title }: Flying): Promise<boolean> {
  const since = new Date((await tx.now()).getTime() - HOUR_MS);
  return (await countWentOut(tx, rule.sourceId, title.id, since)) >= rule.hourlyLimit;
}

const PICTURE_REST_MS = 5_000;

/** Whether every picture that is not ready still may become so by itself. */
async function isPreparing(tx: Tx, storyId: string, titleId: string): Promise<boolean> {
  const story = await maybeOneStory(tx, storyId, titleId);
  const ids = story === null ? [] : pictureUsesOf(story.draft.content).map((use) => use.pictureId);
  const pictures = await manyPicturesById(tx, [...new Set(ids)]);
  return ids.every((id) => ["ready", "preparing"].includes(pictures.get(id)?.state ?? "gone"));
}

/** Through the same gate as a person, going past nothing. */
async function publish(
  flying: Flying,
  story: LockedStory,
  draftVersion: number,
  merged: boolean,
): Promise<void> {
  const { tx, title, copy, bell } = flying;
  const { storyId, placing } = story;
  if (await isOverLimit(flying)) return hold(flying, storyId, ["hourly-limit"]);
  const isLive = placing.status === "live";
  const note = noteOfMerge(copy.outcome, copy.sourceName, copy.number);
  const outcome = await publishStory(
    tx,
    {
      storyId,
      title,
      by: AUTOPILOT,
      draftVersion,
      overrule: [],
      updated: isLive,
      because: merged ? `${note}, by itself` : "published by itself",
    },
    bell,
  );
  if (outcome.kind === "published") {
    const did = !isLive ? "published" : copy.outcome === "correction" ? "corrected" : "updated";
    return insertAct(tx, actOf(flying, storyId, did));
  }
  invariant(outcome.kind === "held", `a locked story is published or held, not ${outcome.kind}`);
  const rules = holding(outcome.findings, []).map((found) => found.rule);
  if (rules.every((rule) => rule === "picture-not-ready") && (await isPreparing(tx, storyId, title.id))) {
    // Sizes are being made: nothing to call anybody for.
    const soon = new Date((await tx.now()).getTime() + PICTURE_REST_MS);
    return addDue(tx, copy.itemId, title.id, soon);
  }
  await hold(flying, storyId, rules);
  if (rules.every((rule) => rule === "embargo-holds")) {
    const [standing] = await standingsOf(tx, [copy.id]);
    // The clock ends an embargo without an event: the gate is asked again then.
    if (standing?.embargoUntil != null) await addDue(tx, copy.itemId, title.id, standing.embargoUntil);
  }
}

async function make(flying: Flying): Promise<void> {
  const { tx, title, rule, copy, bell } = flying;
  const taken = await takeItem(
    tx,
    { itemId: copy.itemId, title, by: AUTOPILOT, section: rule.sectionSlug },
    bell,
  );
  if (taken.kind !== "taken") return;
  const { storyId } = taken;
  await insertFlight(tx, {
    storyId,
    titleId: title.id,
    sourceId: copy.sourceId,
    itemId: copy.itemId,
    now: await tx.now(),
  });
  await insertAct(tx, actOf(flying, storyId, "made"));
  const story = await lockStory(tx, storyId, title.id);
  invariant(story !== null, "a story just made is there");
  await publish(flying, story, story.draft.version, false);
}

async function follow(flying: Flying, story: LockedStory, isPublished: boolean): Promise<void> {
  const { tx, title, rule, copy, bell } = flying;
  const { storyId } = story;
  const looked = await lookAtMerge(tx, { storyId, title, itemId: copy.itemId });
  if (looked.kind !== "looked") return;
  const { look } = looked;
  if (look.undecided.length > 0) return hold(flying, storyId, ["conflict"]);
  const holds = decideHolds(rule.holdOn, story.draft.content, look.content);
  if (holds.length > 0) return hold(flying, storyId, holds);
  // Nothing is merged that could not go out: the draft stays what readers see.
  if (isPublished && (await isOverLimit(flying))) return hold(flying, storyId, ["hourly-limit"]);
  await insertFlight(tx, {
    storyId,
    titleId: title.id,
    sourceId: copy.sourceId,
    itemId: copy.itemId,
    now: await tx.now(),
  });
  const merged = await mergeUpdate(
    tx,
    {
      storyId,
      title,
      by: AUTOPILOT,
      itemVersionId: copy.id,
      draftVersion: story.draft.version,
      choices: {},
    },
    bell,
  );
  invariant(merged.kind === "merged", `a locked story merges, not ${merged.kind}`);
  if (isPublished) return publish(flying, story, merged.version, true);
  await insertAct(tx, actOf(flying, storyId, "merged"));
}

/** Routing may let single items be published where the source's own rule does not, and says where they stand. */
const routed = (rule: Rule, mark: ItemMark | undefined): Rule =>
  mark === undefined
    ? rule
    : {
        ...rule,
        publishNew: rule.publishNew || mark.mayPublish,
        sectionSlug: mark.section ?? rule.sectionSlug,
      };

/** What the newest copy of an item does by itself in a title, as far as a rule lets it. */
export async function flyItem(
  tx: Tx,
  act: { readonly itemId: string; readonly title: Title },
  bell: EventBell,
): Promise<void> {
  const { title, itemId } = act;
  const copy = await maybeOneNewestCopy(tx, itemId);
  const locked = copy === null ? null : await lockRule(tx, copy.sourceId, title.id);
  if (copy === null || locked === null) return;
  const rule = routed(locked, (await marksOfItems(tx, title.id, [itemId])).get(itemId));
  const storyId = await maybeOneTaken(tx, itemId, title.id);
  const story = storyId === null ? null : await lockStory(tx, storyId, title.id);
  const flying = { tx, title, rule, copy, bell };
  const decision = decideFlight({
    rule,
    itemState: copy.state,
    story: story === null ? null : await standingOf(flying, story),
  });
  switch (decision.kind) {
    case "nothing":
      return;
    case "make":
      return make(flying);
    case "publish":
      return story === null ? undefined : publish(flying, story, story.draft.version, false);
    case "follow":
      return story === null ? undefined : follow(flying, story, decision.publish);
  }
}

async function standingOf({ tx, title, copy }: Flying, story: LockedStory) {
  const { storyId, placing } = story;
  const flight = await maybeOneFlight(tx, storyId);
  const looked = await lookAtMerge(tx, { storyId, title, itemId: copy.itemId });
  return {
    status: placing.status,
    isTouched: await isTouched(tx, storyId),
    isEnded: flight !== null && flight.endedAt !== null,
    isOwn: flight !== null && flight.isOwn,
    isBehind: looked.kind === "looked",
  };
}
