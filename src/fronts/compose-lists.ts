import type { Tx } from "../platform/index.ts";
import { mostReadOf } from "../audience/index.ts";
import { manyTeasers, type Teaser } from "../stories/index.ts";
import { arrange, nextEnding, type PinnedStory } from "./arrange.ts";
import { oneFront, type KeptPin } from "./fronts-store.ts";

/** The lists of a title as they stand now, with the instant at which they next change by themselves. */

export interface ListNow {
  readonly teasers: readonly Teaser[];
  /** ISO instant; null when only an event changes it. */
  readonly goodUntil: Date | null;
}

const pinsOf = (pins: readonly KeptPin[]): readonly PinnedStory[] =>
  pins.map((pin) => ({
    publicId: pin.publicId,
    place: pin.place,
    until: pin.until === null ? null : new Date(pin.until),
  }));

async function arranged(
  tx: Tx,
  titleId: string,
  pins: readonly PinnedStory[],
  heldBack: readonly string[],
  limit: number,
  kinds?: readonly Teaser["kind"][],
): Promise<ListNow> {
  const now = await tx.now();
  const newest = await manyTeasers(tx, {
    titleId,
    limit: limit + heldBack.length,
    ...(kinds === undefined ? {} : { kinds }),
  });
  const pinned =
    pins.length === 0
      ? []
      : await manyTeasers(tx, { titleId, publicIds: pins.map((pin) => pin.publicId), limit: pins.length });
  const byRule = newest.filter((teaser) => !heldBack.includes(teaser.publicId));
  const wanted = pinned.filter((teaser) => !heldBack.includes(teaser.publicId));
  return { teasers: arrange(byRule, pins, wanted, now).slice(0, limit), goodUntil: nextEnding(pins, now) };
}

export async function justPosted(tx: Tx, titleId: string, limit: number): Promise<ListNow> {
  const front = await oneFront(tx, titleId);
  return arranged(tx, titleId, pinsOf(front.justPosted), front.heldBack, limit);
}

/** Places of the home front: pinned ones, else the newest. Opinion and obituaries lead only when pinned. */
export async function homePlaces(tx: Tx, titleId: string, limit: number): Promise<ListNow> {
  const front = await oneFront(tx, titleId);
  return arranged(tx, titleId, pinsOf(front.home), [], limit, ["local", "agency"]);
}

export async function mostRead(tx: Tx, titleId: string, limit: number): Promise<readonly Teaser[]> {
  const ranking = (await mostReadOf(tx, titleId)).slice(0, limit);
  if (ranking.length === 0) return [];
  const teasers = await manyTeasers(tx, { titleId, publicIds: ranking, limit });
  const byId = new Map(teasers.map((teaser) => [teaser.publicId, teaser]));
  return ranking.flatMap((id) => byId.get(id) ?? []);
}

export interface SectionBlock {
  readonly section: { readonly slug: string; readonly name: string };
  readonly teasers: readonly Teaser[];
}

/** Up to four stories of each section, leaving out what already stands above on the same front. */
export async function sectionBlocks(
  tx: Tx,
  titleId: string,
  sections: readonly { readonly slug: string; readonly name: string }[],
  shown: ReadonlySet<string>,
): Promise<readonly SectionBlock[]> {
  const blocks: SectionBlock[] = [];
  for (const section of sections) {
    const teasers = await manyTeasers(tx, { titleId, section: section.slug, limit: 4 + shown.size });
    const fresh = teasers.filter((teaser) => !shown.has(teaser.publicId)).slice(0, 4);
    if (fresh.length > 0)
      blocks.push({ section: { slug: section.slug, name: section.name }, teasers: fresh });
  }
  return blocks;
}
