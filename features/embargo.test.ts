import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { fieldsIn } from "./support/canaries.ts";
import { checkSilent, crawlAll, LISTS, statusesOf, storyPath } from "./support/canary-house.ts";
import { seenOf, type Seen } from "./support/crawl.ts";
import { signIn, type DeskClient } from "./support/desk-client.ts";
import { makeEmbargoed, type Embargoed } from "./support/embargoed.ts";
import { ask } from "./support/http.ts";
import { makeNewsroom, type Newsroom } from "./support/newsroom.ts";
import { lookInto, moveClock } from "./support/oracle.ts";
import { read } from "./support/reader.ts";
import { CANARY_TITLE } from "./support/unreleased.ts";
import { until } from "./support/until.ts";

/** F12, F15 and F23 of `reliability.md`, invariant I6: what is under embargo, in every output, before and after its instant. */

/** What an embargo ends with may be this late while the house runs. */
const LATEST_MS = 1_000;
const HOUR_MS = 3_600_000;

/** A partner that gets everything of the title, as far as it may have it. */
async function readAsPartner(newsroom: Newsroom, desk: DeskClient): Promise<() => Promise<Seen>> {
  const { partner, token } = await desk.expect<{ partner: { feed: string }; token: string }>(
    201,
    "POST",
    "/api/partners",
    { title: CANARY_TITLE, name: "Lowland Almanac", format: "ninjs", filter: { titles: [CANARY_TITLE] } },
  );
  return async () => {
    const host = `localhost:${newsroom.deskPort}`;
    const headers = { authorization: `Bearer ${token}` };
    const got = await ask({ port: newsroom.deskPort, host, path: partner.feed, headers });
    assert.equal(got.status, 200);
    return seenOf("the partner's feed", got, partner.feed);
  };
}

async function openHouse(t: TestContext) {
  const newsroom = await makeNewsroom(t);
  await newsroom.start();
  const person = ["--role", "publisher", "--title", CANARY_TITLE, "--name", "Orla Fenn"];
  const added = await newsroom.run(["staff", "add", "orla@lakeshoregazette.example", ...person]);
  const desk = await signIn(newsroom, /\/sign-in\/([\w-]+)/.exec(added.stdout)?.[1]);
  const [clock] = await lookInto(newsroom, (rows) => rows<{ now: Date }>("select app_now() as now"));
  const hour = Math.floor((clock?.now.getTime() ?? 0) / HOUR_MS);
  const first = await makeEmbargoed(newsroom, desk, new Date((hour + 2) * HOUR_MS));
  const second = await makeEmbargoed(newsroom, desk, new Date((hour + 3) * HOUR_MS));
  return { newsroom, desk, first, second, partner: await readAsPartner(newsroom, desk) };
}

const wordsOf = ({ unreleased }: Embargoed) => [...unreleased.withStory, ...unreleased.never];

const untilOut = (story: Embargoed): Promise<unknown> =>
  until("the story is out", 10_000, async () => {
    return (await read(story.newsroom, CANARY_TITLE, storyPath(story))).status === 200;
  });

/** How late it went out by the house's own time; below zero it was early. */
async function latenessOf(story: Embargoed): Promise<number> {
  const [row] = await lookInto(story.newsroom, (rows) =>
    rows<{ late: number }>(
      `select (extract(epoch from s.at - $2::timestamptz) * 1000)::float8 as late
       from placing_statuses s join placings p on p.id = s.placing_id where p.story_id = $1 and s.status = 'live'`,
      [story.unreleased.storyId, story.until],
    ),
  );
  return row?.late ?? Number.NaN;
}

/** Everything that belongs to it is public, and what never leaves the house is not. */
function checkOut(story: Embargoed, seen: readonly Seen[]): void {
  const { withStory, never } = story.unreleased;
  checkSilent(seen, never);
  const said = new Set(seen.flatMap(({ everything }) => fieldsIn(everything, withStory)));
  assert.deepEqual(
    withStory.flatMap(({ field }) => (said.has(field) ? [] : [field])),
    [],
    "all that it is made of is public",
  );
  for (const path of [storyPath(story), ...story.media])
    assert.deepEqual(statusesOf(seen, path), [200], path);
}

test("F23: nothing of what is under embargo reaches an outsider before its instant, and all of it does from then on", async (t) => {
  const { newsroom, first, second, partner } = await openHouse(t);

  await t.test("before, no output holds a word of it, nor a byte of its picture", async () => {
    const seen = [...(await crawlAll(first, second)), await partner()];
    t.diagnostic(
      `${seen.length} answers searched for ${wordsOf(first).length + wordsOf(second).length} words`,
    );
    checkSilent(seen, [...wordsOf(first), ...wordsOf(second)]);
    for (const path of [...first.media, ...second.media])
      assert.deepEqual(statusesOf(seen, path), [404], path);
  });

  await t.test("at its second it goes out, and the other one stays where it is", async () => {
    await moveClock(newsroom, new Date(first.until.getTime() - 1_500));
    const close = [...LISTS, storyPath(first), ...first.media];
    for (const path of close) {
      const got = await read(newsroom, CANARY_TITLE, path);
      checkSilent([seenOf(path, got, path)], wordsOf(first));
    }
    await untilOut(first);
    const late = await latenessOf(first);
    t.diagnostic(`out ${Math.round(late)} ms after the instant`);
    assert.ok(late >= 0, `never early: ${late} ms`);
    assert.ok(late < LATEST_MS, `to the second: ${late} ms`);
    const seen = [...(await crawlAll(first)), await partner()];
    checkOut(first, seen);
    checkSilent(seen, wordsOf(second));
  });

  await t.test("F12: killed over the instant, it goes out at the next start, marked late", async () => {
    await moveClock(newsroom, new Date(second.until.getTime() - 500));
    await newsroom.killGroup();
    await newsroom.start();
    await untilOut(second);
    const [release] = await lookInto(newsroom, (rows) =>
      rows<{ state: string; late: number }>(
        "select state, late_ms::int as late from releases where story_id = $1",
        [second.unreleased.storyId],
      ),
    );
    assert.equal(release?.state, "done");
    assert.ok(release.late > 0 && (await latenessOf(second)) >= 0, `late by ${release.late} ms`);
    checkOut(second, await crawlAll(second));
  });
});
