import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { PublishAnswer, StoryListAnswer } from "../src/stories/stories-contract.ts";
import { BEHIND_PROXY, sendViews } from "./support/crowd.ts";
import { plainContent } from "./support/content.ts";
import { draftStory, showStory, signIn, type DeskClient } from "./support/desk-client.ts";
import { headsOf, type Head } from "./support/heads.ts";
import { ask } from "./support/http.ts";
import { checkInvariants } from "./support/invariants.ts";
import { makeNewsroom, type Newsroom } from "./support/newsroom.ts";
import { isRunning, processesBelow, signal } from "./support/processes.ts";
import { read } from "./support/reader.ts";
import { until } from "./support/until.ts";

/** F50 of `reliability.md`: the database stops answering, or dies, under a running newspaper. */

const TITLE = "courier";
/** After the database is back, what is published shows within this time. */
const BACK_MS = 2_000;
/** Nobody waits longer for an answer, whatever it says (F53). */
const LONGEST_MS = 10_000;

interface House {
  readonly newsroom: Newsroom;
  readonly desk: DeskClient;
  /** Pages that were read before. */
  readonly hot: ReadonlyMap<string, string>;
  /** Live stories whose pages nobody read before. */
  readonly cold: readonly string[];
}

const LISTS = ["/", "/local/", "/feed.xml", "/sitemap.xml", "/newsletters/"] as const;

async function openHouse(t: TestContext): Promise<House> {
  const newsroom = await makeNewsroom(t, { settings: BEHIND_PROXY });
  await newsroom.start();
  const desk = await signIn(newsroom);
  const addresses = (await headsOf(newsroom, TITLE)).flatMap((head) => head.address ?? []);
  const hot = new Map<string, string>();
  for (const path of [...LISTS, ...addresses.slice(0, 5)]) {
    const got = await read(newsroom, TITLE, path);
    assert.equal(got.status, 200, path);
    hot.set(path, got.text);
  }
  return { newsroom, desk, hot, cold: addresses.slice(5, 9) };
}

/** Freezes the database with all its processes, as a stalled disk does; answers how to thaw it. */
function freeze(newsroom: Newsroom): () => void {
  const pids = processesBelow(newsroom.databasePid() ?? 0);
  assert.ok(pids.length > 3, "the database runs");
  for (const pid of pids) signal(pid, "SIGSTOP");
  return () => {
    for (const pid of pids) signal(pid, "SIGCONT");
  };
}

async function killDatabase(newsroom: Newsroom): Promise<void> {
  const pids = processesBelow(newsroom.databasePid() ?? 0);
  for (const pid of pids) signal(pid, "SIGKILL");
  await until("the database is dead", 5_000, () => !pids.some(isRunning));
}

/** Hot pages are served whole, as they were. */
async function checkHot({ newsroom, hot }: House): Promise<void> {
  for (let time = 0; time < 20; time += 1) {
    for (const [path, text] of hot) {
      const got = await read(newsroom, TITLE, path);
      assert.equal(got.status, 200, `${path} is served while the database is away`);
      assert.equal(got.text, text, `${path} is what it was`);
    }
  }
}

async function checkCold({ newsroom, cold }: House): Promise<void> {
  for (const path of cold) {
    const got = await read(newsroom, TITLE, path);
    assert.equal(got.status, 503, `${path} cannot be made`);
    assert.match(got.headers["retry-after"] ?? "", /^\d+$/, "it says when to come again");
    assert.match(got.headers["cache-control"] ?? "", /no-store/, "nobody keeps it");
    assert.match(got.text, /Cedar Valley Courier/, "it is a page of the newspaper");
  }
}

async function checkHealth({ newsroom }: House): Promise<void> {
  for (const port of [newsroom.port, newsroom.deskPort]) {
    const host = `localhost:${port}`;
    assert.equal((await ask({ port, host, path: "/health/live" })).status, 200, "the process lives");
    const ready = await ask({ port, host, path: "/health/ready" });
    assert.ok([200, 503].includes(ready.status), `ready says ${ready.status}`);
  }
}

const storyOf = (desk: DeskClient, headline: string): Promise<string> =>
  draftStory(desk, {
    title: TITLE,
    slugline: "power-cut",
    section: "local",
    content: plainContent({ headline, paragraphs: ["The lights went out along the quay and came back."] }),
  });

const publish = (desk: DeskClient, storyId: string, key: string) =>
  desk.ask<PublishAnswer>(
    "POST",
    `/api/stories/${storyId}/publish?title=${TITLE}`,
    { draftVersion: 2, overrule: [], updated: false },
    { idempotencyKey: key },
  );

async function publishNow(desk: DeskClient, headline: string): Promise<{ storyId: string; address: string }> {
  const storyId = await storyOf(desk, headline);
  const { status, json } = await publish(desk, storyId, `${headline.replaceAll(" ", "-")}-now`);
  assert.ok(status === 200 && json.kind === "published", JSON.stringify(json));
  return { storyId, address: json.address };
}

/** Publishing works again, and all pages tell of it. */
async function checkBack(house: House, headline: string): Promise<readonly Head[]> {
  const { newsroom, desk } = house;
  await until(
    "the desk works again",
    LONGEST_MS,
    async () => (await desk.ask("GET", "/api/me")).status === 200,
  );
  const { address } = await publishNow(desk, headline);
  await until("the new story shows everywhere", BACK_MS, async () => {
    const texts = await Promise.all(
      ["/", "/local/", "/feed.xml", "/sitemap.xml"].map((path) => read(newsroom, TITLE, path)),
    );
    return (
      (await read(newsroom, TITLE, address)).status === 200 &&
      texts.every(({ text }) => text.includes(address))
    );
  });
  return checkInvariants(newsroom, TITLE);
}

test("while the database is frozen hot pages are served, cold ones say when to come again, and all is well after", async (t) => {
  const house = await openHouse(t);
  const { newsroom, desk, cold } = house;
  const waiting = await storyOf(desk, "Grid operator waits for the wind");
  const thaw = freeze(newsroom);
  await checkHot(house);
  await checkCold(house);
  await checkHealth(house);
  thaw();
  await until("cold pages can be made", BACK_MS, async () => {
    const answers = await Promise.all(cold.map((path) => read(newsroom, TITLE, path)));
    return answers.every(({ status }) => status === 200);
  });
  const heads = await checkBack(house, "Grid operator sees the wind");
  assert.equal(heads.find((head) => head.storyId === waiting)?.status, "drafting");
});

test("when the database dies it is started again, and nothing that was answered is lost or done twice", async (t) => {
  const house = await openHouse(t);
  const { newsroom, desk, hot } = house;
  const storyId = await storyOf(desk, "Lamps along the quay burn again");
  const seen = [...hot.keys()].at(-1) ?? "";
  const viewsBefore = await viewsOf(desk, seen);
  await killDatabase(newsroom);
  const asked = publish(desk, storyId, "lamps-publish-1").catch(() => null);
  await sendViews(newsroom, TITLE, seen.slice(-8), 7);
  await checkHot(house);
  const first = await asked;
  assert.ok(first === null || [200, 503].includes(first.status), JSON.stringify(first));

  const again = await until("the same key is answered", LONGEST_MS, async () => {
    const answer = await publish(desk, storyId, "lamps-publish-1");
    return answer.status === 200 && answer.json;
  });
  assert.ok(again.kind === "published" && again.version === 1, JSON.stringify(again));
  await checkBack(house, "Quay counts its lamps");
  await until(
    "the views counted meanwhile are there",
    5_000,
    async () => (await viewsOf(desk, seen)) === viewsBefore + 7,
  );
});

async function viewsOf(desk: DeskClient, address: string): Promise<number> {
  const { rows } = await desk.expect<StoryListAnswer>(200, "GET", `/api/stories?title=${TITLE}&filter=live`);
  const row = rows.find((each) => each.url?.endsWith(address) === true);
  assert.ok(row !== undefined, `${address} is in the list`);
  return row.views24h;
}

const SURFACES = ["/", "/local/", "/feed.xml", "/feed.json", "/sitemap.xml"] as const;

interface Withdrawn {
  readonly storyId: string;
  readonly address: string;
  readonly headline: string;
}

/** A story that readers have seen everywhere, and that was withdrawn a moment ago. */
async function withdrawOne({ newsroom, desk }: House, headline: string): Promise<Withdrawn> {
  const { storyId, address } = await publishNow(desk, headline);
  await until("readers see it", BACK_MS, async () => {
    const pages = await Promise.all([address, ...SURFACES].map((path) => read(newsroom, TITLE, path)));
    return pages.every(({ status, text }) => status === 200 && text.includes(address));
  });
  const path = `/api/stories/${storyId}/withdraw?title=${TITLE}`;
  await desk.expect(200, "POST", path, { reason: "Painted another day" });
  return { storyId, address, headline };
}

/** Where readers are still told of it. */
async function tellersOf(newsroom: Newsroom, { address, headline }: Withdrawn): Promise<readonly string[]> {
  const pages = await Promise.all(
    [address, ...SURFACES].map(async (path) => ({ path, got: await read(newsroom, TITLE, path) })),
  );
  return pages.flatMap(({ path, got }) => {
    const tells = got.text.includes(headline) || (path !== address && got.text.includes(address));
    return tells || (path === address && got.status === 200) ? [`${path} (${got.status})`] : [];
  });
}

/** Looks again and again until the desk works, and a while longer. */
async function checkNeverTold(house: House, withdrawn: Withdrawn): Promise<void> {
  const { newsroom, desk } = house;
  let isBack = false;
  const back = until(
    "the desk works again",
    LONGEST_MS,
    async () => (await desk.ask("GET", "/api/me")).status === 200,
  ).finally(() => (isBack = true));
  const tellers = new Set<string>();
  for (let more = 0; more < 50; more += isBack ? 1 : 0) {
    for (const teller of await tellersOf(newsroom, withdrawn)) tellers.add(teller);
  }
  await back;
  assert.deepEqual([...tellers], [], "nobody is told of it any more");
  await until(
    "its address says so",
    BACK_MS,
    async () => (await read(newsroom, TITLE, withdrawn.address)).status === 410,
  );
  assert.equal((await showStory(desk, withdrawn.storyId, TITLE)).row.status, "withdrawn");
  await checkInvariants(newsroom, TITLE);
}

test("a withdrawn story does not come back while the database dies and is started again", async (t) => {
  const house = await openHouse(t);
  const withdrawn = await withdrawOne(house, "Crane on the pier is painted");
  await until("it is gone", BACK_MS, async () => (await tellersOf(house.newsroom, withdrawn)).length === 0);
  await killDatabase(house.newsroom);
  await checkNeverTold(house, withdrawn);
});

test("a story is gone from the answer to its withdrawal on, even when the database dies at that moment", async (t) => {
  const house = await openHouse(t);
  const withdrawn = await withdrawOne(house, "Crane on the pier is sold");
  await killDatabase(house.newsroom);
  await checkNeverTold(house, withdrawn);
});
