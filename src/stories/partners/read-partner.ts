import type { Tx } from "../../platform/index.ts";
import type { Title } from "../../titles/index.ts";
import type { OutgoingItem } from "../../wire/index.ts";
import { decideSending } from "./decide-sending.ts";
import {
  logOutgoing,
  manyChangedSince,
  nextOutgoing,
  placeAfterPause,
  placeOfNow,
  placeText,
  placeWhilePaused,
  START,
  type FeedPlace,
} from "./outgoing-log.ts";
import { outgoingOf } from "./outgoing-story.ts";
import {
  manyHeld,
  manyOutgoing,
  manyTitlesTold,
  markReadNow,
  maybeOnePlacing,
  saveSending,
  type OutgoingPlacing,
  type Partner,
} from "./partners-store.ts";
import { weighPlacing } from "./weigh-placing.ts";

/** What a partner fetches: the stories that changed since it last asked, as they stand now. */

export interface PartnerDeps {
  readonly titleById: (id: string) => Title | undefined;
}

const noteOf = ({ out, gone }: OutgoingPlacing): string => {
  if (out !== null || gone === null) return "This story is not offered any more and must not be used.";
  const words =
    gone.status === "killed" ? "This story was killed and must not be used." : "This story was withdrawn.";
  return [words, gone.notice].filter(Boolean).join(" ");
};

/** A story as it leaves, or the word that it is gone. */
export function itemOf(
  placing: OutgoingPlacing,
  title: Title,
  status: "usable" | "canceled",
  barred: ReadonlySet<string>,
): OutgoingItem {
  const { out, last, number, at } = placing;
  return outgoingOf(out ?? last, title, {
    number,
    status,
    at,
    note: status === "usable" ? "" : noteOf(placing),
    mayShow: (pictureId) => !barred.has(pictureId),
  });
}

interface Judged {
  readonly sending: ReturnType<typeof decideSending>;
  readonly item: OutgoingItem | null;
}

async function judge(tx: Tx, deps: PartnerDeps, partner: Partner, placing: OutgoingPlacing): Promise<Judged> {
  const title = deps.titleById(placing.titleId);
  if (title === undefined) return { sending: "nothing", item: null };
  const { out, sent } = placing;
  const { withheld, embargoUntil, barred } = await weighPlacing(tx, placing);
  const sending = decideSending(
    { out, isOurs: withheld.length === 0, isEmbargoed: embargoUntil !== null, sent },
    { filter: partner.filter, isPaused: partner.pausedAt !== null },
  );
  if (sending !== "usable" && sending !== "canceled") return { sending, item: null };
  return { sending, item: itemOf(placing, title, sending, barred) };
}

async function give(
  tx: Tx,
  deps: PartnerDeps,
  partner: Partner,
  placing: OutgoingPlacing,
): Promise<OutgoingItem | null> {
  const { sending, item } = await judge(tx, deps, partner, placing);
  const { placingId, titleId, number, sent } = placing;
  const saved = { partnerId: partner.id, placingId, titleId, number };
  if (sending === "usable") await saveSending(tx, { ...saved, state: "sent" });
  if (sending === "canceled") await saveSending(tx, { ...saved, state: "canceled" });
  if (sending === "hold" && sent !== "sent") await saveSending(tx, { ...saved, state: "held" });
  return item;
}

/** An embargo ends without a change of the story: then it stands in the list once more. */
async function releaseHeld(tx: Tx, deps: PartnerDeps, partner: Partner): Promise<void> {
  const held = await manyHeld(tx, partner.id, 100);
  for (const placing of await manyOutgoing(tx, partner.id, held)) {
    const { sending } = await judge(tx, deps, partner, placing);
    const { placingId, titleId, out } = placing;
    // What readers lost meanwhile waits for nothing, and must not take the place of others.
    if (sending !== "usable" && out !== null) continue;
    if (sending === "usable")
      await logOutgoing(tx, { placingId, titleId, kind: "usable", at: await tx.now() });
    // It is out of the waiting, and not sent before the partner has fetched it.
    await saveSending(tx, { partnerId: partner.id, placingId, titleId, state: "canceled", number: 0 });
  }
}

export interface PartnerPage {
  readonly items: readonly OutgoingItem[];
  /** For `after` of the next request; the same request again gives the same stories. */
  readonly next: string;
  readonly hasMore: boolean;
}

export async function readPartnerFeed(
  tx: Tx,
  deps: PartnerDeps,
  partner: Partner,
  place: FeedPlace,
  limit: number,
): Promise<PartnerPage> {
  await markReadNow(tx, partner.id);
  await releaseHeld(tx, deps, partner);
  const titles = await manyTitlesTold(tx, partner);
  let from = partner.pausedAt === null ? placeAfterPause(place) : placeWhilePaused(place);
  // Pages of which nothing is for this partner are gone past, though not without end.
  for (let look = 0; look < 20; look += 1) {
    const page = await nextOutgoing(tx, from, titles, limit);
    const items: OutgoingItem[] = [];
    for (const placing of await manyOutgoing(tx, partner.id, page.placingIds)) {
      const item = await give(tx, deps, partner, placing);
      if (item !== null) items.push(item);
    }
    from = page.next;
    if (items.length > 0 || from.until === null) {
      return { items, next: placeText(from), hasMore: from.until !== null };
    }
  }
  return { items: [], next: placeText(from), hasMore: true };
}

const LOOKED_AT = 200;

/**
 * What changed last, newest first: for readers of feeds, which ask the same address again and again and
 * would else see the oldest page for ever. What is taken back has changed last and so stands among it.
 */
export async function readNewestOfPartner(
  tx: Tx,
  deps: PartnerDeps,
  partner: Partner,
  limit: number,
): Promise<PartnerPage> {
  await markReadNow(tx, partner.id);
  await releaseHeld(tx, deps, partner);
  // Before the rows are read: what comes meanwhile is told again.
  const now = partner.pausedAt === null ? await placeOfNow(tx) : placeWhilePaused(START);
  const titles = await manyTitlesTold(tx, partner);
  const changed = await manyChangedSince(tx, titles, new Date(0), LOOKED_AT);
  const items: OutgoingItem[] = [];
  for (let at = 0; at < changed.length && items.length < limit; at += limit) {
    for (const placing of await manyOutgoing(tx, partner.id, changed.slice(at, at + limit))) {
      const item = items.length < limit ? await give(tx, deps, partner, placing) : null;
      if (item !== null) items.push(item);
    }
  }
  return { items, next: placeText(now), hasMore: false };
}

/** One story as the partner may have it now; null when it is none of its own. */
export async function readPartnerItem(
  tx: Tx,
  deps: PartnerDeps,
  partner: Partner,
  publicId: string,
): Promise<OutgoingItem | null> {
  // Locks the partner, so that its feed, asked at the same time, knows what it was given here.
  await markReadNow(tx, partner.id);
  const id = await maybeOnePlacing(tx, publicId, await manyTitlesTold(tx, partner));
  const [placing] = id === null ? [] : await manyOutgoing(tx, partner.id, [id]);
  return placing === undefined ? null : give(tx, deps, partner, placing);
}
