import assert from "node:assert/strict";
import { test } from "node:test";
import type { PublishAnswer } from "../src/stories/stories-contract.ts";
import { plainContent } from "./support/content.ts";
import { draftStory, signIn, type DeskClient } from "./support/desk-client.ts";
import { headsOf } from "./support/heads.ts";
import { checkInvariants } from "./support/invariants.ts";
import { makeNewsroom, type Newsroom } from "./support/newsroom.ts";
import { read } from "./support/reader.ts";

/** F05 and F10 of `reliability.md`: many at once, on both sides of a publication. */

const TITLE = "courier";
const VERSIONS = 60;
const READERS = 4;

/** Every field that readers see names the same number. */
const contentOf = (number: number) =>
  plainContent({
    headline: `Quay tally stands at count${number}z`,
    deck: `The clerk wrote count${number}z twice.`,
    paragraphs: [`First the crew called count${number}z.`, `Then the bell rang for count${number}z.`],
  });

const begin = (desk: DeskClient): Promise<string> =>
  draftStory(desk, { title: TITLE, slugline: "tally", section: "local", content: contentOf(1) });

const publish = (desk: DeskClient, storyId: string, draftVersion: number, key: string) =>
  desk.ask<PublishAnswer>(
    "POST",
    `/api/stories/${storyId}/publish?title=${TITLE}`,
    { draftVersion, overrule: [], updated: false },
    { idempotencyKey: key },
  );

const countsIn = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(/count(\d+)z/g)].map((match) => Number(match[1]))),
];

/** A reader who asks again and again: each page is one version, whole, and never an older one. */
async function readOn(newsroom: Newsroom, address: string, isOver: () => boolean): Promise<number> {
  let newest = 0;
  let pages = 0;
  while (!isOver()) {
    const { status, text } = await read(newsroom, TITLE, address, { headers: { "accept-encoding": "gzip" } });
    assert.equal(status, 200, "there is no moment without a page");
    assert.match(text, /<\/html>\s*$/, "the page is whole");
    // Links keep the words of the first version's address; what is to be read does not.
    const main = (/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? "")
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(address, "");
    const counts = countsIn(main);
    assert.equal(counts.length, 1, `a page shows one version: ${counts.join(", ")}`);
    assert.ok((counts[0] ?? 0) >= newest, `version ${counts[0]} comes after ${newest}`);
    newest = counts[0] ?? 0;
    pages += 1;
  }
  return pages;
}

async function publishOn(desk: DeskClient, storyId: string): Promise<void> {
  for (let number = 2; number <= VERSIONS; number += 1) {
    const save = { baseVersion: number, content: contentOf(number) };
    await desk.expect(200, "PUT", `/api/stories/${storyId}/draft?title=${TITLE}`, save);
    const { status, json } = await publish(desk, storyId, number + 1, `tally-version-${number}`);
    assert.ok(status === 200 && json.kind === "published" && json.version === number, JSON.stringify(json));
  }
}

test("readers get the old page or the new one, whole, while a story is published over and over", async (t) => {
  const newsroom = await makeNewsroom(t);
  await newsroom.start();
  const desk = await signIn(newsroom);
  const storyId = await begin(desk);
  const { json } = await publish(desk, storyId, 2, "tally-version-1");
  assert.ok(json.kind === "published", JSON.stringify(json));
  const { address } = json;
  let isOver = false;
  const readers = Array.from({ length: READERS }, () => readOn(newsroom, address, () => isOver));
  await publishOn(desk, storyId).finally(() => (isOver = true));
  const pages = (await Promise.all(readers)).reduce((sum, each) => sum + each, 0);
  t.diagnostic(`${pages} pages read over ${VERSIONS} publications`);
  assert.ok(pages > VERSIONS, "the readers were there");
  const { text } = await read(newsroom, TITLE, address);
  assert.ok(countsIn(text).includes(VERSIONS), "the last version is the one that stays");
  await checkInvariants(newsroom, TITLE);
});

test("twenty at once with the same draft publish it once", async (t) => {
  const newsroom = await makeNewsroom(t);
  await newsroom.start();
  const desk = await signIn(newsroom);
  const versionsOf = async (storyId: string): Promise<readonly number[]> =>
    (await headsOf(newsroom, TITLE)).find((head) => head.storyId === storyId)?.versions ?? [];
  const twenty = Array.from({ length: 20 }, (_, at) => at);

  await t.test("with the same key all get the same answer", async () => {
    const storyId = await begin(desk);
    const answers = await Promise.all(twenty.map(() => publish(desk, storyId, 2, "one-key-for-all")));
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal(answers[0]?.status, 200);
    assert.deepEqual(await versionsOf(storyId), [1]);
  });
  await t.test("with keys of their own the others are told that it is done", async () => {
    const storyId = await begin(desk);
    const answers = await Promise.all(
      twenty.map((at) => publish(desk, storyId, 2, `a-key-of-its-own-${at}`)),
    );
    for (const { status, json } of answers) assert.ok([200, 409].includes(status), JSON.stringify(json));
    assert.ok(answers.some(({ status }) => status === 200));
    assert.deepEqual(await versionsOf(storyId), [1], "one version, however often it was asked for");
  });
});
