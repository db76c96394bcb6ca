import { makeUuid, recordEvent, type EventBell, type Tx } from "../../platform/index.ts";
import type { ReadItem } from "../formats/read-copy.ts";
import { featuresOf, hashOfKey, keysOf, languageOf, meetWords, type Features } from "./features.ts";
import {
  coresNear,
  keepFeatures,
  putInGroup,
  standingsInGroups,
  waitForTerms,
  type Core,
  type Seen,
} from "./grouping-store.ts";
import { likeness, SAME_STORY, scoreBetween, type Likeness } from "./similarity.ts";
import { bucketOf, sharesOf } from "./word-counts-store.ts";

/** An item whose newest version has just been kept. */
export interface Arrived {
  readonly itemId: string;
  readonly titleId: string | null;
  readonly receivedAt: Date;
  /** Its first version: it stands in no group yet. */
  readonly isNew: boolean;
  readonly copy: ReadItem;
}

const SEARCHED_TERMS = 20;
/** A word of every twelfth item finds too many, and none that a rarer one does not. */
const RARE = 2.5;
/** Of these the heaviest few let only one sender through at a time. */
const GATED_TERMS = 6;
/** A picture, a table or an alert without words says too little to be told from others. */
const FEWEST_TERMS = 4;

const isText = (copy: ReadItem): boolean => copy.ninjs.type === undefined || copy.ninjs.type === "text";

const toldAtOf = ({ copy, receivedAt }: Arrived): Date => {
  const told = copy.sentAt === null ? Number.NaN : Date.parse(copy.sentAt);
  // A clock of the agency that runs ahead must not put its copy out of everybody's reach.
  return Number.isNaN(told) || told > receivedAt.getTime() ? receivedAt : new Date(told);
};

async function look(tx: Tx, arrived: Arrived): Promise<Seen> {
  const words = meetWords(arrived.copy);
  const keys = keysOf(words);
  const features = featuresOf(arrived.copy, await sharesOf(tx, languageOf(arrived.copy), keys), words);
  const searched = features.terms.filter((term) => term.rarity >= RARE).slice(0, SEARCHED_TERMS);
  return {
    itemId: arrived.itemId,
    titleId: arrived.titleId,
    seenAt: arrived.receivedAt,
    toldAt: toldAtOf(arrived),
    features,
    terms: searched.map((term) => ({ term: hashOfKey(term.key), weight: term.weight })),
    buckets: [...new Set(keys.map(bucketOf))],
  };
}

interface Found {
  readonly groupId: string;
  readonly score: number;
  readonly evidence: Likeness;
}

/**
 * The group that an item belongs to, or null. It must be like the group's core on the average: being
 * like one member would let a chain of weak likenesses make one group of a whole day. Pure.
 */
export function chooseGroup(item: Features, toldAt: Date, cores: readonly Core[]): Found | null {
  const hoursFrom = (core: Core): number => (toldAt.getTime() - core.toldAt.getTime()) / 3_600_000;
  let best: { score: number; nearest: Core } | null = null;
  for (const core of Map.groupBy(cores, (each) => each.groupId).values()) {
    const scored = core
      .map((each) => ({ each, score: scoreBetween(each.features, item, hoursFrom(each)) }))
      .toSorted((a, b) => b.score - a.score);
    const score = scored.reduce((sum, each) => sum + each.score, 0) / scored.length;
    const nearest = scored[0]?.each;
    if (nearest !== undefined && score >= SAME_STORY && (best === null || score > best.score)) {
      best = { score, nearest };
    }
  }
  if (best === null) return null;
  const { score, nearest } = best;
  const evidence = likeness(nearest.features, item, hoursFrom(nearest));
  return { groupId: nearest.groupId, score, evidence };
}

async function join(tx: Tx, seen: Seen, bell: EventBell): Promise<void> {
  const { itemId, titleId, seenAt, toldAt, features } = seen;
  const found = chooseGroup(features, toldAt, await coresNear(tx, seen));
  const place = { itemId, titleId, at: seenAt, decidedBy: null };
  if (found === null) {
    await putInGroup(tx, { ...place, groupId: makeUuid(), isNew: true, score: 1, evidence: null });
    return;
  }
  await putInGroup(tx, { ...place, ...found, isNew: false });
  await recordEvent(
    tx,
    {
      name: "item.grouped",
      titleId,
      subject: itemId,
      actor: "wire",
      facts: { group: found.groupId, score: Math.round(found.score * 100) / 100 },
    },
    bell,
  );
}

/**
 * Gives arrived texts their groups, in the transaction that keeps them and as its last act. An item
 * keeps the group it has, and what a person decided; its newest words are what others are compared with.
 */
export async function groupArrivals(tx: Tx, arrivals: readonly Arrived[], bell: EventBell): Promise<void> {
  const texts = new Map(arrivals.filter(({ copy }) => isText(copy)).map((each) => [each.itemId, each]));
  if (texts.size === 0) return;
  const seen: Seen[] = [];
  for (const arrived of texts.values()) {
    const looked = await look(tx, arrived);
    if (looked.features.terms.length >= FEWEST_TERMS) seen.push(looked);
  }
  await waitForTerms(
    tx,
    seen.flatMap((each) => each.terms.slice(0, GATED_TERMS).map(({ term }) => term)),
  );
  const standings = new Map(
    (
      await standingsInGroups(
        tx,
        seen.map((each) => each.itemId).filter((id) => texts.get(id)?.isNew !== true),
      )
    ).map((each) => [each.itemId, each]),
  );
  for (const each of seen) {
    await keepFeatures(tx, each);
    const standing = standings.get(each.itemId);
    const isPlaced = standing !== undefined && (standing.groupId !== null || standing.decidedBy !== null);
    if (!isPlaced) await join(tx, each, bell);
  }
}
