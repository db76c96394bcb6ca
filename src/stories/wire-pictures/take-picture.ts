import { recordEvent, type EventBell, type Tx } from "../../platform/index.ts";
import { manyItemPictures, type ItemPicture } from "../../wire/index.ts";
import type { Content, PictureUse } from "../content.ts";
import { attrsOf, freeId } from "../merge/block-shape.ts";
import type { StoryAct } from "../publish-story.ts";
import { keepRevision } from "../revisions-store.ts";
import { lockStory, updateDraft } from "../stories-store.ts";
import { touchStory } from "../touch-story.ts";
import { reserveItemPicture } from "./reserve-pictures.ts";

interface Wanted {
  readonly itemId: string;
  /** Of the item's list of pictures. */
  readonly key: string;
}

type Refusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "item-stopped"; readonly state: "withheld" | "killed" };

export type LibraryOutcome = Refusal | { readonly kind: "taken"; readonly pictureId: string };

interface Found {
  readonly kind: "found";
  readonly place: { readonly sourceId: string; readonly titleId: string | null };
  readonly picture: ItemPicture;
}

async function findPicture(tx: Tx, wanted: Wanted): Promise<Refusal | Found> {
  const item = await manyItemPictures(tx, wanted.itemId);
  const picture = item?.pictures.find((each) => each.key === wanted.key);
  if (item === null || picture === undefined) return { kind: "not-found" };
  if (picture.state !== "usable") return { kind: "item-stopped", state: picture.state };
  return { kind: "found", place: item, picture };
}

/** Takes a picture of the wire into the library of its title, or of all where its source serves all. */
export async function takeIntoLibrary(
  tx: Tx,
  act: Wanted & { readonly by: string },
  bell: EventBell,
): Promise<LibraryOutcome> {
  const found = await findPicture(tx, act);
  if (found.kind !== "found") return found;
  const { pictureId } = await reserveItemPicture(tx, found.place, found.picture, act.by, bell);
  return { kind: "taken", pictureId };
}

export type TakePictureOutcome =
  | Refusal
  | { readonly kind: "story-killed" }
  | {
      readonly kind: "moved-on";
      readonly draftVersion: number;
      readonly savedBy: string;
      readonly savedAt: Date;
    }
  | { readonly kind: "stands-already"; readonly pictureId: string }
  | {
      readonly kind: "taken";
      readonly pictureId: string;
      readonly version: number;
      readonly savedAt: Date;
      readonly revision: number;
    };

/** Above the copy where nothing stands, else after it. Pure. */
export function withPicture(content: Content, use: PictureUse): Content {
  if (content.mainPicture === null) return { ...content, mainPicture: use };
  const blocks = content.body.content;
  const used = new Set(
    blocks.flatMap((block) =>
      block.type === "picture" ? block.attrs.id : attrsOf(block).map((attrs) => attrs.id),
    ),
  );
  const block = { type: "picture" as const, attrs: { id: freeId("wire-picture", used), ...use } };
  return { ...content, body: { ...content.body, content: [...blocks, block] } };
}

const holds = (content: Content, pictureId: string): boolean =>
  content.mainPicture?.pictureId === pictureId ||
  content.body.content.some((block) => block.type === "picture" && block.attrs.pictureId === pictureId);

/** Takes a picture of the wire into a draft, by compare-and-set on its version. */
export async function takePicture(
  tx: Tx,
  act: StoryAct & Wanted & { readonly draftVersion: number },
  bell: EventBell,
): Promise<TakePictureOutcome> {
  const { by, storyId, title } = act;
  const story = await lockStory(tx, storyId, title.id);
  if (story === null) return { kind: "not-found" };
  const { draft } = story;
  if (story.placing.status === "killed") return { kind: "story-killed" };
  if (draft.version !== act.draftVersion) {
    return { kind: "moved-on", draftVersion: draft.version, savedBy: draft.savedBy, savedAt: draft.savedAt };
  }
  const found = await findPicture(tx, act);
  if (found.kind !== "found") return found;
  const use = await reserveItemPicture(tx, found.place, found.picture, by, bell);
  const { pictureId } = use;
  if (holds(draft.content, pictureId)) return { kind: "stands-already", pictureId };
  const now = await tx.now();
  const content = withPicture(draft.content, use);
  const before = { storyId, content: draft.content, reason: "saved" as const, note: "" };
  await keepRevision(tx, { ...before, now, by: draft.savedBy });
  const version = await updateDraft(tx, { storyId, content, now, by });
  const revision = await keepRevision(tx, { storyId, content, reason: "taken", note: "A picture", now, by });
  await touchStory(tx, story, by, bell);
  const told = { titleId: title.id, actor: by };
  await recordEvent(
    tx,
    { ...told, name: "item.taken", subject: act.itemId, facts: { story: storyId, picture: pictureId } },
    bell,
  );
  await recordEvent(tx, { ...told, name: "draft.saved", subject: storyId, facts: { version } }, bell);
  return { kind: "taken", pictureId, version, savedAt: now, revision };
}
