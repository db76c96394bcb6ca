import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { fieldsIn } from "./support/canaries.ts";
import {
  checkSilent,
  crawlAll,
  LISTS,
  mediaOf,
  statusesOf,
  storyPath,
  type House,
} from "./support/canary-house.ts";
import type { Seen } from "./support/crawl.ts";
import { BEHIND_PROXY, sendViews } from "./support/crowd.ts";
import { signIn, type DeskClient } from "./support/desk-client.ts";
import { headsOf } from "./support/heads.ts";
import { boxOf } from "./support/invariants.ts";
import { makeNewsroom } from "./support/newsroom.ts";
import { read } from "./support/reader.ts";
import { CANARY_TITLE, fillUnreleased, publish, withdraw, type Unreleased } from "./support/unreleased.ts";
import { until } from "./support/until.ts";

/** I6 and rows D1 to D12 of `reliability.md`. */

interface FilledHouse extends House {
  readonly desk: DeskClient;
  readonly unreleased: Unreleased;
}

async function openHouse(t: TestContext): Promise<FilledHouse> {
  const newsroom = await makeNewsroom(t, {
    settings: { MASTHEAD_LOG: "debug", ...BEHIND_PROXY },
  });
  await newsroom.start();
  const desk = await signIn(newsroom);
  const unreleased = await fillUnreleased(newsroom, desk);
  const heads = await headsOf(newsroom, CANARY_TITLE);
  const publicId = heads.find((head) => head.storyId === unreleased.storyId)?.publicId ?? "";
  const media = await mediaOf(newsroom, unreleased.pictureId);
  return { newsroom, desk, unreleased, publicId, media };
}

/** The house's own papers outside the database: what it printed, its logs, its mail. */
async function checkPapers({ newsroom, unreleased }: FilledHouse): Promise<void> {
  const canaries = [...unreleased.withStory, ...unreleased.never, ...unreleased.takenBack];
  const mail = await readdir(join(newsroom.folder, "mail")).catch((): string[] => []);
  const files = [
    join(newsroom.folder, "postgres/postgres.log"),
    ...mail.map((name) => join(newsroom.folder, "mail", name)),
  ];
  const papers = [newsroom.printed(), ...(await Promise.all(files.map((file) => readFile(file, "latin1"))))];
  assert.deepEqual(fieldsIn(papers.join("\n"), canaries), [], "no word of it stands in logs or mail");
}

/** D7: an address of a draft answers as one of nothing does. */
async function checkSameAnswer(house: House): Promise<void> {
  const invented = storyPath(house).slice(0, -8) + "zzzzzzzz";
  const of = async (path: string) => {
    const { status, text, headers } = await read(house.newsroom, CANARY_TITLE, path);
    return {
      status,
      text: text.replaceAll(path, ""),
      cache: headers["cache-control"],
      length: headers["content-length"],
    };
  };
  const draft = await of(storyPath(house));
  assert.equal(draft.status, 404);
  assert.deepEqual(draft, await of(invented), "a draft's address answers as an invented one");
}

/** D1: staff of other titles see nothing of it but the wire, which all titles share. */
async function checkOtherTitle({ newsroom, unreleased }: FilledHouse): Promise<void> {
  const person = ["--role", "publisher", "--title", "post", "--name", "Orla Fenn"];
  const added = await newsroom.run(["staff", "add", "orla@northfieldpost.example", ...person]);
  const token = /\/sign-in\/([\w-]+)/.exec(added.stdout)?.[1] ?? "";
  const other = await signIn(newsroom, token);
  const { storyId, pictureId, slug } = unreleased;
  const ask = async (status: number, path: string) => JSON.stringify(await other.expect(status, "GET", path));
  const heard = [
    await ask(404, `/api/stories/${storyId}?title=post`),
    await ask(403, `/api/stories/${storyId}?title=${CANARY_TITLE}`),
    await ask(404, `/api/stories/${storyId}/revisions?title=post`),
    await ask(404, `/api/stories/${storyId}/revisions/1?title=post`),
    await ask(404, `/api/stories/${storyId}/publish-sheet?title=post`),
    await ask(404, `/api/pictures/${pictureId}?title=post`),
    await ask(404, `/api/pictures/${pictureId}/image/320?title=post`),
    await ask(403, `/api/fronts/${CANARY_TITLE}`),
    await ask(200, `/api/stories?title=post&q=${slug}`),
    await ask(200, "/api/stories?title=post"),
    await ask(200, "/api/pictures?title=post"),
    await ask(200, "/api/me"),
  ];
  const canaries = [...unreleased.withStory, ...unreleased.never, ...unreleased.takenBack];
  assert.deepEqual(fieldsIn(heard.join("\n"), canaries), [], "another title's staff read no word of it");
}

/** Many people see the story, until Most Read shows it. */
async function readByMany({ newsroom, publicId }: House): Promise<void> {
  await sendViews(newsroom, CANARY_TITLE, publicId, 150);
  await until("the story is in Most Read", 15_000, async () => {
    const { text } = await read(newsroom, CANARY_TITLE, "/");
    return boxOf(text, "most-read").includes(publicId);
  });
}

/** From the answer to the withdrawal on, before anything else could have made the lists anew. */
async function checkGoneAtOnce(house: House): Promise<void> {
  const { newsroom, publicId, media } = house;
  const told = await Promise.all(
    [...LISTS, "/newsletters/"].map(async (path) => {
      const { text } = await read(newsroom, CANARY_TITLE, path);
      return text.includes(publicId) ? [path] : [];
    }),
  );
  assert.deepEqual(told.flat(), [], "no list tells of it");
  assert.equal((await read(newsroom, CANARY_TITLE, storyPath(house))).status, 410);
  for (const path of media) assert.equal((await read(newsroom, CANARY_TITLE, path)).status, 404, path);
}

function checkPublished(house: FilledHouse, seen: readonly Seen[]): void {
  const { withStory } = house.unreleased;
  const said = new Set(seen.flatMap(({ everything }) => fieldsIn(everything, withStory)));
  const unsaid = withStory.filter(({ field }) => !said.has(field)).map(({ field }) => field);
  assert.deepEqual(unsaid, [], "what was published is public, so the crawl would see a leak");
  assert.deepEqual(statusesOf(seen, storyPath(house)), [200]);
  for (const path of house.media) assert.deepEqual(statusesOf(seen, path), [200], path);
  for (const path of LISTS) {
    assert.ok(
      seen.some(
        (each) =>
          each.title === CANARY_TITLE && each.path === path && each.everything.includes(house.publicId),
      ),
      `it stands in ${path}`,
    );
  }
}

test("no byte that an outsider gets holds anything unreleased, before, while and after it is public", async (t) => {
  const house = await openHouse(t);
  const { unreleased, desk } = house;
  const { withStory, never, takenBack } = unreleased;

  await t.test("nothing of what is unreleased is found anywhere", async () => {
    const seen = await crawlAll(house);
    t.diagnostic(
      `${seen.length} answers searched for ${withStory.length + never.length + takenBack.length} words`,
    );
    checkSilent(seen, [...withStory, ...never, ...takenBack]);
    for (const path of house.media) assert.deepEqual(statusesOf(seen, path), [404], path);
    await checkSameAnswer(house);
  });

  await t.test("staff of another title read nothing of it", () => checkOtherTitle(house));

  await t.test("once published, what belongs to the story is public and nothing else", async () => {
    await publish(desk, unreleased.storyId);
    await readByMany(house);
    const seen = await crawlAll(house);
    checkSilent(seen, [...never, ...takenBack]);
    checkPublished(house, seen);
  });

  await t.test("once withdrawn, it is gone everywhere", async () => {
    await withdraw(desk, unreleased.storyId);
    await checkGoneAtOnce(house);
    const seen = await crawlAll(house);
    checkSilent(seen, [...withStory, ...never, ...takenBack]);
    assert.deepEqual(statusesOf(seen, storyPath(house)), [410]);
    for (const path of house.media) assert.deepEqual(statusesOf(seen, path), [404], path);
    assert.deepEqual(statusesOf(seen, unreleased.authorPath), [404]);
  });

  await t.test("its logs and mail say nothing of it", () => checkPapers(house));
});
