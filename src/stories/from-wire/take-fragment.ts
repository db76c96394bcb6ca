import { recordEvent, type EventBell, type Tx } from "../../platform/index.ts";
import { maybeOneVersion } from "../../wire/index.ts";
import type { Block, Content } from "../content.ts";
import { attrsOf, freeId, mapAttrs } from "../merge/block-shape.ts";
import type { StoryAct } from "../publish-story.ts";
import { keepRevision } from "../revisions-store.ts";
import { lockStory, updateDraft } from "../stories-store.ts";
import { touchStory } from "../touch-story.ts";
import { copyOfVersion } from "./copy-of-version.ts";

/** Of a list only the chosen entries, of everything else all or nothing. */
function chosenOf(block: Block, chosen: ReadonlySet<number>): Block | null {
  const isChosen = (paragraph: number | undefined): boolean =>
    paragraph !== undefined && chosen.has(paragraph);
  if (block.type === "bulletList" || block.type === "orderedList") {
    const content = block.content.filter((item) =>
      item.content.some((each) => isChosen(each.attrs.origin?.paragraph)),
    );
    return content.length === 0 ? null : { ...block, content };
  }
  return attrsOf(block).some((attrs) => isChosen(attrs.origin?.paragraph)) ? block : null;
}

const holdsId = (block: Block, id: string): boolean => attrsOf(block).some((attrs) => attrs.id === id);

/** The draft with some of an item's blocks after one of its own, under ids of their own. Pure. */
export function withFragment(
  draft: Content,
  copy: Content,
  paragraphs: readonly number[],
  after: string | null,
): { readonly content: Content; readonly blockIds: readonly string[] } | "no-such-place" | "nothing-there" {
  const chosen = new Set(paragraphs);
  const taken = copy.body.content.flatMap((block) => chosenOf(block, chosen) ?? []);
  if (taken.length === 0) return "nothing-there";
  const { content: blocks } = draft.body;
  const place = after === null ? 0 : blocks.findIndex((block) => holdsId(block, after)) + 1;
  if (after !== null && place === 0) return "no-such-place";
  const used = new Set(blocks.flatMap((block) => attrsOf(block).map((attrs) => attrs.id)));
  const blockIds: string[] = [];
  const fresh = taken.map((block) =>
    mapAttrs(block, (attrs) => {
      const id = freeId(attrs.id, used);
      blockIds.push(id);
      return { ...attrs, id };
    }),
  );
  return {
    content: { ...draft, body: { type: "doc", content: blocks.toSpliced(place, 0, ...fresh) } },
    blockIds,
  };
}

export type FragmentOutcome =
  | { readonly kind: "not-found" }
  | { readonly kind: "story-killed" }
  | { readonly kind: "item-stopped"; readonly state: "withheld" | "killed" }
  | {
      readonly kind: "moved-on";
      readonly draftVersion: number;
      readonly savedBy: string;
      readonly savedAt: Date;
    }
  | { readonly kind: "no-such-place" }
  | { readonly kind: "nothing-there" }
  | {
      readonly kind: "taken";
      readonly version: number;
      readonly savedAt: Date;
      readonly revision: number;
      /** The revision that keeps the draft as it stood before. */
      readonly before: number;
      readonly blockIds: readonly string[];
    };

/**
 * Takes some paragraphs of an item into a story. They keep their origin, so that the gate, later
 * versions and a kill find them.
 */
export async function takeFragment(
  tx: Tx,
  act: StoryAct & {
    readonly itemVersionId: string;
    readonly paragraphs: readonly number[];
    readonly after: string | null;
    readonly draftVersion: number;
  },
  bell: EventBell,
): Promise<FragmentOutcome> {
  const story = await lockStory(tx, act.storyId, act.title.id);
  const version = story === null ? null : await maybeOneVersion(tx, act.itemVersionId);
  if (story === null || version === null) return { kind: "not-found" };
  const { draft, storyId } = story;
  if (story.placing.status === "killed") return { kind: "story-killed" };
  if (version.state !== "usable") return { kind: "item-stopped", state: version.state };
  if (draft.version !== act.draftVersion) {
    return { kind: "moved-on", draftVersion: draft.version, savedBy: draft.savedBy, savedAt: draft.savedAt };
  }
  const made = withFragment(draft.content, copyOfVersion(version), act.paragraphs, act.after);
  if (typeof made === "string") return { kind: made };
  const now = await tx.now();
  const { by } = act;
  const { content, blockIds } = made;
  const before = await keepRevision(tx, {
    storyId,
    content: draft.content,
    reason: "saved",
    note: "",
    now,
    by: draft.savedBy,
  });
  const saved = await updateDraft(tx, { storyId, content, now, by });
  const note = `${blockIds.length === 1 ? "A paragraph" : "Paragraphs"} of ${version.sourceName} v${version.number}`;
  const revision = await keepRevision(tx, { storyId, content, reason: "taken", note, now, by });
  await touchStory(tx, story, by, bell);
  await recordEvent(
    tx,
    {
      name: "item.taken",
      titleId: act.title.id,
      subject: version.itemId,
      actor: by,
      facts: { story: storyId, fragment: true },
    },
    bell,
  );
  await recordEvent(
    tx,
    {
      name: "draft.saved",
      titleId: act.title.id,
      subject: storyId,
      actor: by,
      facts: { version: saved },
    },
    bell,
  );
  return { kind: "taken", version: saved, savedAt: now, revision, before, blockIds };
}
