import assert from "node:assert/strict";
import type { PictureAnswer } from "../../src/pictures/pictures-contract.ts";
import { emptyContent, type Content } from "../../src/stories/content.ts";
import type { PublishAnswer } from "../../src/stories/stories-contract.ts";
import type { ReceivedAnswer } from "../../src/wire/wire-contract.ts";
import { asName, makeCanaries, type Canaries, type Canary } from "./canaries.ts";
import { plainContent } from "./content.ts";
import { draftStory, pushCopy, showStory, type DeskClient } from "./desk-client.ts";
import { makePicture } from "./make-picture.ts";
import type { Newsroom } from "./newsroom.ts";
import type { TitleId } from "./reader.ts";
import { until } from "./until.ts";

/** A newsroom full of what readers must not see, each field with a word of its own. */
export interface Unreleased {
  /** Becomes public when the story is published, and stops being so when it is withdrawn. */
  readonly withStory: readonly Canary[];
  /** Never leaves the house. */
  readonly never: readonly Canary[];
  /** Was public, and was taken back. */
  readonly takenBack: readonly Canary[];
  readonly storyId: string;
  readonly pictureId: string;
  readonly itemId: string;
  /** Slug that the story's address will have. */
  readonly slug: string;
  readonly authorPath: string;
  readonly fileName: string;
}

/** Small, so that a new story soon stands in its Most Read. */
export const CANARY_TITLE: TitleId = "gazette";
const SECTION = "local";

const text = (words: string) => [{ type: "text" as const, text: words }];

function contentOf(canaries: Canaries, pictureId: string, author: string): Content {
  const paragraph = (id: string, field: string) => ({
    type: "paragraph" as const,
    attrs: { id },
    content: text(`The harbour crew said ${canaries.make(field)} twice.`),
  });
  const use = (field: string) => ({
    pictureId,
    caption: `The pier, ${canaries.make(`${field} caption`)}.`,
    alt: `A pier, ${canaries.make(`${field} description`)}`,
  });
  return {
    ...emptyContent,
    headline: `Pier ${canaries.make("headline")} opens`,
    deck: `What ${canaries.make("deck")} means for the ferry.`,
    dateline: {
      place: canaries.make("dateline place").toUpperCase(),
      region: asName(canaries.make("dateline region")),
    },
    byline: author,
    contributorLine: `With files from ${canaries.make("contributor line")}.`,
    agencyCredit: asName(canaries.make("agency credit")),
    mainPicture: use("main picture"),
    body: {
      type: "doc",
      content: [
        paragraph("p1", "paragraph"),
        { type: "subhead", attrs: { id: "p2" }, content: text(`Then ${canaries.make("subhead")}`) },
        {
          type: "quote",
          attrs: { id: "p3", speaker: asName(canaries.make("speaker")) },
          content: text(`We saw ${canaries.make("quote")} coming.`),
        },
        { type: "bulletList", content: [{ type: "listItem", content: [paragraph("p4", "list item")] }] },
        {
          type: "table",
          content: [
            { type: "tableRow", content: [{ type: "tableCell", content: [paragraph("p5", "table cell")] }] },
          ],
        },
        { type: "picture", attrs: { id: "p6", ...use("picture in the copy") } },
        {
          type: "paragraph",
          attrs: { id: "p7" },
          content: [
            {
              type: "text",
              text: "The plan",
              marks: [{ type: "link", attrs: { href: `https://harbour.example/${canaries.make("link")}` } }],
            },
          ],
        },
      ],
    },
  };
}

export async function addPicture(
  desk: DeskClient,
  withStory: Canaries,
  never: Canaries,
): Promise<PictureAnswer> {
  const bytes = await makePicture(0.61, {
    headline: withStory.make("picture's headline"),
    caption: withStory.make("picture's own caption"),
    credit: `${asName(withStory.make("credit"))}/Lakeshore Gazette`,
    byline: asName(withStory.make("photographer")),
    alt: never.make("picture's own description"),
    city: never.make("picture's city"),
    keyword: never.make("picture's keyword"),
    comment: never.make("picture's EXIF"),
  });
  const name = `${never.make("file name")}.jpg`;
  const answer = await desk.upload<PictureAnswer>(`/api/pictures?title=${CANARY_TITLE}&name=${name}`, bytes);
  assert.equal(answer.status, 201, JSON.stringify(answer.json));
  // The demo's own pictures are developed in the same queue.
  return until("the picture is developed", 90_000, async () => {
    const path = `/api/pictures/${answer.json.id}?title=${CANARY_TITLE}`;
    const picture = await desk.expect<PictureAnswer>(200, "GET", path);
    return picture.state === "ready" && picture;
  });
}

async function sendCopy(newsroom: Newsroom, never: Canaries): Promise<string> {
  const token = await newsroom.pushToken();
  const item = {
    uri: `https://wire.trestle.example/${never.make("agency's id")}`,
    type: "text",
    versioncreated: "2026-11-17T15:09:00+00:00",
    pubstatus: "usable",
    headline: `Trestle ${never.make("item's headline")} closes`,
    slugline: never.make("item's slugline"),
    byline: asName(never.make("item's byline")),
    ednote: never.make("note to editors"),
    body_text: `CASTLE QUAY — The crew said ${never.make("item's copy")} twice.`,
  };
  const push = (bytes: string) => pushCopy<ReceivedAnswer>(newsroom, { source: "prairie", token, bytes });
  const { json } = await push(JSON.stringify(item));
  const broken = await push(`<nitf><body>${never.make("quarantined copy")}`);
  assert.equal(broken.json.results[0]?.outcome, "quarantined", JSON.stringify(broken.json));
  const itemId = json.results[0]?.item ?? "";
  assert.match(itemId, /^[0-9a-f-]{36}$/, JSON.stringify(json));
  return itemId;
}

/** Publishes the draft as it stands. */
export async function publish(
  desk: DeskClient,
  storyId: string,
  overrule: readonly string[] = [],
): Promise<string> {
  const { draft } = await showStory(desk, storyId, CANARY_TITLE);
  const path = `/api/stories/${storyId}/publish?title=${CANARY_TITLE}`;
  const answer = await desk.expect<PublishAnswer>(200, "POST", path, {
    draftVersion: draft.version,
    overrule,
  });
  assert.ok(answer.kind === "published", JSON.stringify(answer));
  return answer.address;
}

export const withdraw = (desk: DeskClient, storyId: string): Promise<unknown> =>
  desk.expect(200, "POST", `/api/stories/${storyId}/withdraw?title=${CANARY_TITLE}`, {
    reason: "Asked back",
  });

/** A live story with changes that were not published, and one that was withdrawn. */
async function liveAndWithdrawn(desk: DeskClient, never: Canaries, takenBack: Canaries): Promise<void> {
  const plain = plainContent({
    headline: "Ferry keeps its timetable",
    paragraphs: ["The boats go as they went."],
  });
  const wish = { title: CANARY_TITLE, section: SECTION };
  const live = await draftStory(desk, {
    ...wish,
    slugline: never.make("slugline of a live story"),
    content: plain,
  });
  await publish(desk, live);
  const changed = plainContent({
    headline: `Ferry ${never.make("unpublished headline of a live story")}`,
    paragraphs: [`The boats ${never.make("unpublished copy of a live story")}.`],
  });
  await desk.expect(200, "PUT", `/api/stories/${live}/draft?title=${CANARY_TITLE}`, {
    baseVersion: 2,
    content: changed,
  });
  const gone = plainContent({
    headline: `Crane ${takenBack.make("withdrawn headline")}`,
    paragraphs: [`The crane ${takenBack.make("withdrawn copy")}.`],
  });
  const withdrawn = await draftStory(desk, { ...wish, slugline: "crane", content: gone });
  await publish(desk, withdrawn);
  await withdraw(desk, withdrawn);
}

export async function fillUnreleased(newsroom: Newsroom, desk: DeskClient): Promise<Unreleased> {
  const [withStory, never, takenBack] = [makeCanaries(), makeCanaries(), makeCanaries()];
  const { id: pictureId, fileName } = await addPicture(desk, withStory, never);
  const given = asName(withStory.make("author's given name"));
  const family = asName(withStory.make("author's family name"));
  const content = contentOf(withStory, pictureId, `${given} ${family}`);
  const slugline = never.make("slugline");
  const storyId = await draftStory(desk, { title: CANARY_TITLE, slugline, section: SECTION, content });
  const slug = withStory.make("slug");
  const { placing } = await showStory(desk, storyId, CANARY_TITLE);
  const at = `/api/stories/${storyId}`;
  await desk.expect(200, "PATCH", `${at}/placing?title=${CANARY_TITLE}`, {
    version: placing.version,
    slug,
    status: "ready",
  });
  await desk.expect(201, "POST", `${at}/revisions?title=${CANARY_TITLE}`, {
    note: never.make("revision note"),
  });
  const itemId = await sendCopy(newsroom, never);
  await desk.expect(201, "POST", "/api/stories/take", { title: CANARY_TITLE, item: itemId });
  await liveAndWithdrawn(desk, never, takenBack);
  return {
    withStory: withStory.all,
    never: never.all,
    takenBack: takenBack.all,
    storyId,
    pictureId,
    itemId,
    slug,
    authorPath: `/authors/${given.toLowerCase()}-${family.toLowerCase()}`,
    fileName,
  };
}
