import assert from "node:assert/strict";
import test from "node:test";
import { makeEventBell, type Database } from "../platform/index.ts";
import { makeTestDatabase } from "../platform/testing/index.ts";
import { emptyContent, makeStory, publishStory } from "../stories/index.ts";
import { addTitle, manyTitles } from "../titles/index.ts";
import { changeFront } from "./change-front.ts";
import { homePlaces, justPosted, sectionBlocks } from "./compose-lists.ts";
import type { Pin } from "./fronts-contract.ts";

const WORKER = { kind: "worker" } as const;
const bell = makeEventBell(() => undefined);

async function openFront(t: Parameters<typeof makeTestDatabase>[0]) {
  const database = await makeTestDatabase(t);
  const desk: Database = database.open("desk");
  await desk.unit(WORKER, (tx) =>
    addTitle(
      tx,
      {
        id: "valley",
        name: "Valley",
        shortName: "Valley",
        initials: "VA",
        tagline: "",
        accent: "#0B5B4D",
        pair: "press",
        logo: "",
        zone: "UTC",
        language: "en",
        origin: "http://valley.example",
        address: "",
        mail: "",
        sections: [{ slug: "local", name: "Local", kind: "news", inNavigation: true }],
      },
      "test",
      bell,
    ),
  );
  const [title] = await desk.unit(WORKER, (tx) => manyTitles(tx, () => ""));
  if (title === undefined) throw new Error("no title");
  const ids: string[] = [];
  for (const [n, kind] of (["local", "local", "opinion", "local"] as const).entries()) {
    const content = {
      ...emptyContent,
      headline: `Story ${n}`,
      byline: "A B",
      body: {
        type: "doc" as const,
        content: [
          {
            type: "paragraph" as const,
            attrs: { id: "p" },
            content: [{ type: "text" as const, text: "Text." }],
          },
        ],
      },
    };
    const made = await desk.unit(WORKER, (tx) =>
      makeStory(tx, { title, slugline: "s", kind, section: "local", content, by: "t" }, bell),
    );
    if (made.kind !== "made") throw new Error(made.kind);
    const at = new Date(Date.UTC(2026, 10, 20, 10 + n));
    const out = await desk.unit(WORKER, (tx) =>
      publishStory(
        tx,
        { storyId: made.storyId, title, by: "t", draftVersion: 1, overrule: [], updated: false, at },
        bell,
      ),
    );
    ids.push(out.kind === "published" ? (out.address.split("-").at(-1) ?? "") : out.kind);
  }
  const names = async (list: Promise<{ teasers: readonly { headline: string }[] }>) =>
    (await list).teasers.map((teaser) => teaser.headline.at(-1)).join("");
  const put = (version: number, change: { home?: Pin[]; justPosted?: Pin[]; heldBack?: string[] }) =>
    desk.unit(WORKER, (tx) =>
      changeFront(
        tx,
        {
          titleId: "valley",
          by: "t",
          change: { version, home: [], justPosted: [], heldBack: [], ...change },
        },
        bell,
      ),
    );
  return {
    ids,
    put,
    database,
    desk,
    posted: () => names(desk.unit(WORKER, (tx) => justPosted(tx, "valley", 10))),
    home: () => names(desk.unit(WORKER, (tx) => homePlaces(tx, "valley", 10))),
  };
}

test("lists the newest first, and leads with news unless an editor says otherwise", async (t) => {
  const front = await openFront(t);
  assert.equal(await front.posted(), "3210");
  assert.equal(await front.home(), "310");
  await front.put(0, { home: [{ publicId: front.ids[2] ?? "", place: 1, until: null }] });
  assert.equal(await front.home(), "2310");
});

test("pins, holds back and lets pins end by the database's clock", async (t) => {
  const front = await openFront(t);
  const future = "2999-01-01T00:00:00Z";
  await front.put(0, {
    justPosted: [{ publicId: front.ids[0] ?? "", place: 1, until: future }],
    heldBack: [front.ids[3] ?? ""],
  });
  assert.equal(await front.posted(), "021");
  await front.put(1, {
    justPosted: [{ publicId: front.ids[0] ?? "", place: 1, until: "2000-01-01T00:00:00Z" }],
  });
  assert.equal(await front.posted(), "3210");
});

test("lets one of two editors through, and keeps every front there was", async (t) => {
  const front = await openFront(t);
  const outcomes = await Promise.all([
    front.put(0, { heldBack: [front.ids[0] ?? ""] }),
    front.put(0, { heldBack: [front.ids[1] ?? ""] }),
  ]);
  assert.deepEqual(outcomes.map((outcome) => outcome.kind).toSorted(), ["changed", "clash"]);
  await front.put(1, {});
  assert.equal((await front.database.query("select from front_changes")).length, 2);
});

test("does not show in a block what stands above it, nor an empty block", async (t) => {
  const front = await openFront(t);
  const blocks = (shown: string[]) =>
    front.desk.unit(WORKER, (tx) =>
      sectionBlocks(tx, "valley", [{ slug: "local", name: "Local" }], new Set(shown)),
    );
  assert.deepEqual(
    (await blocks([front.ids[3] ?? ""]))[0]?.teasers.map((teaser) => teaser.headline),
    ["Story 2", "Story 1", "Story 0"],
  );
  assert.deepEqual(await blocks(front.ids), []);
});
