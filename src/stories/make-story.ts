import { makePublicId, makeUuid, recordEvent, sql, type EventBell, type Tx } from "../platform/index.ts";
import type { Title } from "../titles/index.ts";
import { maybeOneHead, marksOfItems } from "../wire/index.ts";
import { emptyContent, type Content, type StoryKind } from "./content.ts";
import { copyOfVersion } from "./from-wire/copy-of-version.ts";
import { keepRevision } from "./revisions-store.ts";
import { slugOf } from "./slug.ts";
import { insertStory, maybeOneTaken } from "./stories-store.ts";
import { reserveForItem, withPictures } from "./wire-pictures/reserve-pictures.ts";

export interface StoryWish {
  readonly title: Title;
  readonly slugline: string;
  readonly kind: StoryKind;
  readonly section: string | null;
  readonly content?: Content;
  readonly by: string;
}

export type MakeStoryOutcome =
  | { readonly kind: "made"; readonly storyId: string }
  | { readonly kind: "section-unknown" };

export async function makeStory(tx: Tx, wish: StoryWish, bell: EventBell): Promise<MakeStoryOutcome> {
  const known = wish.section === null || wish.title.sections.some((section) => section.slug === wish.section);
  if (!known) return { kind: "section-unknown" };
  const storyId = makeUuid();
  await insertStory(tx, {
    storyId,
    publicId: makePublicId(),
    placingId: makeUuid(),
    titleId: wish.title.id,
    sectionSlug: wish.section,
    slugline: wish.slugline,
    kind: wish.kind,
    content: wish.content ?? emptyContent,
    now: await tx.now(),
    by: wish.by,
  });
  await recordEvent(
    tx,
    { name: "story.made", titleId: wish.title.id, subject: storyId, actor: wish.by, facts: {} },
    bell,
  );
  return { kind: "made", storyId };
}

export type TakeOutcome =
  | { readonly kind: "taken"; readonly storyId: string; readonly already: boolean }
  | { readonly kind: "item-killed" }
  | { readonly kind: "not-found" };

/**
 * Makes a story of an item's newest version for a title; a second taking answers the story there
 * is. Taking publishes nothing. A killed item cannot be taken; a withheld or embargoed one can, and
 * the gate holds it.
 */
export async function takeItem(
  tx: Tx,
  act: { itemId: string; title: Title; by: string; section?: string | null },
  bell: EventBell,
): Promise<TakeOutcome> {
  // Two people pressing T at once make one story: the second waits here, then finds it.
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${act.itemId} ${act.title.id}`}, 0))`);
  const there = await maybeOneTaken(tx, act.itemId, act.title.id);
  if (there !== null) return { kind: "taken", storyId: there, already: true };
  const head = await maybeOneHead(tx, act.itemId);
  if (head === null) return { kind: "not-found" };
  if (head.state === "killed") return { kind: "item-killed" };
  const mark = (await marksOfItems(tx, act.title.id, [act.itemId])).get(act.itemId);
  const wanted = act.section ?? mark?.section ?? head.sourceSection;
  const section = act.title.sections.find((each) => each.slug === wanted)?.slug ?? null;
  const pictures = await reserveForItem(tx, act.itemId, act.by, bell);
  const content = withPictures(copyOfVersion(head), pictures);
  const slugline = slugOf(head.copy.slugline || head.copy.headline).slice(0, 60) || "wire";
  const outcome = await makeStory(
    tx,
    { title: act.title, slugline, kind: "agency", section, content, by: act.by },
    bell,
  );
  if (outcome.kind !== "made") return { kind: "not-found" };
  await keepRevision(tx, {
    storyId: outcome.storyId,
    content,
    reason: "taken",
    note: "",
    now: await tx.now(),
    by: act.by,
    madeFrom: head.id,
  });
  await recordEvent(
    tx,
    {
      name: "item.taken",
      titleId: act.title.id,
      subject: act.itemId,
      actor: act.by,
      facts: { story: outcome.storyId },
    },
    bell,
  );
  return { kind: "taken", storyId: outcome.storyId, already: false };
}
