import assert from "node:assert/strict";
import type { ReceivedAnswer } from "../../src/wire/wire-contract.ts";
import { asName, makeCanaries, type Canaries } from "./canaries.ts";
import { mediaOf, type House } from "./canary-house.ts";
import { pushCopy, showStory, type DeskClient } from "./desk-client.ts";
import { headsOf } from "./heads.ts";
import type { Newsroom } from "./newsroom.ts";
import { addPicture, CANARY_TITLE, type Unreleased } from "./unreleased.ts";

/** A story of agency copy that may be seen from an instant on, planned for it, each field with a word of its own. */
export interface Embargoed extends House {
  readonly unreleased: Omit<Unreleased, "takenBack">;
  readonly until: Date;
}

/** In whole seconds, as agencies write it. */
const instantOf = (until: Date): string => until.toISOString().replace(".000Z", "+00:00");

async function sendEmbargoed(
  newsroom: Newsroom,
  until: Date,
  words: { readonly withStory: Canaries; readonly never: Canaries; readonly author: string },
): Promise<string> {
  const { withStory, never, author } = words;
  const item = {
    uri: `https://wire.trestle.example/${never.make("embargoed item's id")}`,
    type: "text",
    version: "1",
    versioncreated: "2026-11-17T15:09:00+00:00",
    pubstatus: "usable",
    embargoed: instantOf(until),
    headline: `Lock keeper ${withStory.make("headline")} retires`,
    subtitle: `What ${withStory.make("deck")} means for the locks.`,
    slugline: never.make("embargoed item's slugline"),
    byline: author,
    ednote: never.make("embargoed item's note to editors"),
    subject: [{ name: never.make("embargoed item's subject"), rel: "about" }],
    body_text: `The keeper said ${withStory.make("first paragraph")} twice.\n\nThen ${withStory.make("second paragraph")} was heard at the lock.`,
  };
  const token = await newsroom.pushToken();
  const { json } = await pushCopy<ReceivedAnswer>(newsroom, {
    source: "prairie",
    token,
    bytes: JSON.stringify(item),
  });
  const [result] = json.results;
  assert.equal(result?.outcome, "new", JSON.stringify(json));
  return result.item ?? "";
}

/** Taken, given a picture and an address, and planned; publishing it now is refused. */
async function takeAndPlan(
  desk: DeskClient,
  wish: {
    readonly itemId: string;
    readonly slug: string;
    readonly pictureId: string;
    readonly withStory: Canaries;
  },
): Promise<string> {
  const { itemId, slug, pictureId, withStory } = wish;
  const { storyId } = await desk.expect<{ storyId: string }>(201, "POST", "/api/stories/take", {
    title: CANARY_TITLE,
    item: itemId,
  });
  const at = `/api/stories/${storyId}`;
  const { draft, placing } = await showStory(desk, storyId, CANARY_TITLE);
  const mainPicture = {
    pictureId,
    caption: `The lock, ${withStory.make("caption")}.`,
    alt: `A lock, ${withStory.make("description")}`,
  };
  await desk.expect(200, "PATCH", `${at}/placing?title=${CANARY_TITLE}`, {
    version: placing.version,
    section: "local",
    slug,
  });
  await desk.expect(200, "PUT", `${at}/draft?title=${CANARY_TITLE}`, {
    baseVersion: draft.version,
    content: { ...draft.content, mainPicture },
  });
  const now = await desk.ask("POST", `${at}/publish?title=${CANARY_TITLE}`, {
    draftVersion: draft.version + 1,
    overrule: ["embargo-holds"],
    updated: false,
  });
  assert.equal(now.status, 409, "nobody goes past an embargo");
  assert.match(JSON.stringify(now.json), /embargo-holds/);
  await desk.expect(200, "POST", `${at}/release?title=${CANARY_TITLE}`, {});
  return storyId;
}

export async function makeEmbargoed(newsroom: Newsroom, desk: DeskClient, until: Date): Promise<Embargoed> {
  const [withStory, never] = [makeCanaries(), makeCanaries()];
  const { id: pictureId, fileName } = await addPicture(desk, withStory, never);
  const given = asName(withStory.make("author's given name"));
  const family = asName(withStory.make("author's family name"));
  const slug = withStory.make("slug");
  const itemId = await sendEmbargoed(newsroom, until, { withStory, never, author: `${given} ${family}` });
  const storyId = await takeAndPlan(desk, { itemId, slug, pictureId, withStory });
  const heads = await headsOf(newsroom, CANARY_TITLE);
  return {
    newsroom,
    until,
    publicId: heads.find((head) => head.storyId === storyId)?.publicId ?? "",
    media: await mediaOf(newsroom, pictureId),
    unreleased: {
      withStory: withStory.all,
      never: never.all,
      storyId,
      pictureId,
      itemId,
      slug,
      authorPath: `/authors/${given.toLowerCase()}-${family.toLowerCase()}`,
      fileName,
    },
  };
}
