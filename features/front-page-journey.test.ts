import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test, type TestContext } from "node:test";
import type { Browser, Page } from "playwright-core";
import { monotonicMs } from "../src/platform/index.ts";
import type { StoryListAnswer } from "../src/stories/stories-contract.ts";
import { openBrowser, watchPage, type Size } from "./support/browser.ts";
import { BEHIND_PROXY, sendViews } from "./support/crowd.ts";
import { pushCopy } from "./support/desk-client.ts";
import { boxOf, checkInvariants } from "./support/invariants.ts";
import { makePicture } from "./support/make-picture.ts";
import { makeNewsroom, type Newsroom } from "./support/newsroom.ts";
import { hostOf, read } from "./support/reader.ts";
import { AGENTS, checkFits, checkPictureShown, openReader, signInByLink } from "./support/steps.ts";
import { until } from "./support/until.ts";

/** The way of a story from the wire to the reader and back, as people go it. */

/** A small paper, so that a hundred readers bring a story into its Most Read. */
const TITLE = "gazette";
const AGENCY_FILE = new URL("../src/wire/formats/fixtures/plain.nitf.xml", import.meta.url);
const SENT_HEADLINE = "Harbor bridge to close for nine weeks";
const HEADLINE = "Swing bridge shuts for nine weeks, and the ferry takes over";
const CAPTION = "The swing bridge at low water.";
const CREDIT = "Pia Quell/Lakeshore Gazette";

interface Journey {
  readonly newsroom: Newsroom;
  readonly browser: Browser;
  readonly desk: Page;
  readonly wrongs: readonly string[];
}

const origin = (newsroom: Newsroom): string => `http://${hostOf(newsroom, TITLE)}`;

async function openDesk(t: TestContext): Promise<Journey> {
  const newsroom = await makeNewsroom(t, { settings: BEHIND_PROXY });
  await newsroom.start();
  const browser = await openBrowser(t);
  const desk = await signInByLink(browser, newsroom);
  const wrongs = watchPage(desk);
  await desk.goto(`${newsroom.deskOrigin}/${TITLE}/wire`);
  await desk.getByRole("region", { name: "Items" }).getByRole("listitem").first().waitFor();
  return { newsroom, browser, desk, wrongs };
}

/** Answers the ms from the sending's acknowledgement until the inbox shows it. */
async function receive({ newsroom, desk }: Journey): Promise<number> {
  const token = await newsroom.pushToken();
  const item = desk.getByRole("region", { name: "Items" }).getByText(SENT_HEADLINE);
  assert.equal(await item.count(), 0);
  const answer = await pushCopy(newsroom, { source: "prairie", token, bytes: await readFile(AGENCY_FILE) });
  const answered = monotonicMs();
  assert.equal(answer.status, 202);
  await item.waitFor({ timeout: 5_000 });
  return monotonicMs() - answered;
}

const headlineOf = (desk: Page): Promise<string> =>
  desk.getByRole("textbox", { name: "Headline" }).inputValue();
const untilHeadline = (desk: Page, words: string): Promise<true> =>
  until(`the editor shows "${words}"`, 5_000, async () => (await headlineOf(desk)) === words);

/** Read it, then T: the story opens with the agency's copy. */
async function take({ desk }: Journey): Promise<void> {
  await desk.getByRole("button", { name: new RegExp(SENT_HEADLINE) }).click();
  await desk.getByRole("region", { name: "Reading" }).getByRole("heading", { name: SENT_HEADLINE }).waitFor();
  await desk.keyboard.press("t");
  await desk.waitForURL(/\/stories\/[0-9a-f-]{36}/);
  await untilHeadline(desk, SENT_HEADLINE);
}

const isSaved = (desk: Page): Promise<void> =>
  desk
    .getByRole("region", { name: "Copy" })
    .getByText(/^Saved \d/)
    .waitFor({ timeout: 10_000 });

async function edit({ desk }: Journey): Promise<void> {
  await desk.getByRole("textbox", { name: "Headline" }).fill(HEADLINE);
  await desk.getByRole("region", { name: "Copy" }).getByText("Saving…").waitFor();
  await isSaved(desk);
  await desk.reload();
  await untilHeadline(desk, HEADLINE);
}

/**
 * The agency's picture lies at an address that does not answer: out with it, and in with a photograph
 * from the computer that says nothing of itself, so that the gate has something to say.
 */
async function addPhotograph({ desk }: Journey): Promise<void> {
  await desk.getByRole("button", { name: "Take picture out of the story" }).click();
  await desk.getByRole("button", { name: "Add a main picture" }).click();
  const dialog = desk.getByRole("dialog");
  const chooser = desk.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Upload…" }).click();
  const buffer = await makePicture(0.35);
  await (await chooser).setFiles({ name: "bridge.jpg", mimeType: "image/jpeg", buffer });
  await dialog
    .getByRole("button", { name: /bridge\.jpg/ })
    .and(dialog.locator("[aria-pressed=true]"))
    .waitFor();
  await dialog.getByRole("button", { name: "Use as main picture" }).click();
  await dialog.waitFor({ state: "detached" });
}

const side = (desk: Page) => desk.getByRole("complementary", { name: /Publish/ });

async function beRefused({ desk, newsroom }: Journey): Promise<void> {
  await side(desk)
    .getByRole("button", { name: /Holds publication.*This picture has no credit/ })
    .waitFor();
  await desk.keyboard.press("Control+Enter");
  const dialog = desk.getByRole("dialog");
  await dialog.getByText("This picture has no credit", { exact: true }).waitFor();
  assert.equal(
    await dialog.getByRole("button", { name: /^Publish$/ }).count(),
    0,
    "there is no button that publishes",
  );
  await dialog.getByRole("button", { name: /Mend.*This picture has no credit/ }).click();
  await dialog.waitFor({ state: "detached" });
  const front = await read(newsroom, TITLE, "/");
  assert.ok(!front.text.includes(HEADLINE), "readers see nothing of it");
}

/** Where "Mend" leads, the credit is written; then caption, and nothing holds the story. */
async function mend({ desk }: Journey): Promise<void> {
  const credit = side(desk).getByRole("textbox", { name: "Credit of this picture" });
  await until("the credit has the focus", 2_000, () =>
    credit.evaluate((element) => element.matches(":focus")),
  );
  await desk.keyboard.type(CREDIT);
  await desk.keyboard.press("Tab");
  await desk.getByRole("textbox", { name: "Caption" }).fill(CAPTION);
  await desk.getByRole("textbox", { name: /Alt text/ }).fill("A steel bridge turned aside over brown water");
  // The sizes of the demo's own pictures are made in the same queue.
  await side(desk).getByText("Nothing holds this story.").waitFor({ timeout: 90_000 });
  await isSaved(desk);
}

/** Ctrl Enter, Enter; answers the story's path. */
async function publish({ desk }: Journey): Promise<string> {
  await desk.keyboard.press("Control+Enter");
  const dialog = desk.getByRole("dialog");
  await dialog.getByText("All checks pass.").waitFor();
  const button = dialog.getByRole("button", { name: /^Publish/ });
  await until("Enter is meant for the button", 5_000, () =>
    button.evaluate((element) => element.matches(":focus")),
  );
  await desk.keyboard.press("Enter");
  try {
    await dialog.getByRole("heading", { name: /is live/ }).waitFor();
  } catch (cause) {
    throw new Error(`the sheet says: ${await dialog.innerText()}`, { cause });
  }
  const link = await dialog.getByRole("link", { name: "Open the page" }).getAttribute("href");
  await desk.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  return new URL(link ?? "").pathname;
}

/** A person opens the story and looks at it for more than a second. */
async function readStory(journey: Journey, path: string, size: Size, userAgent: string): Promise<void> {
  const { newsroom, browser } = journey;
  const reader = await openReader(browser, { size, userAgent });
  const { page } = reader;
  const seen = page.waitForRequest((request) => request.url().endsWith("/view"), { timeout: 10_000 });
  await page.goto(origin(newsroom) + path);
  await page.getByRole("heading", { level: 1, name: HEADLINE }).waitFor();
  await page.getByText(CREDIT).first().waitFor();
  await page.getByText(CAPTION).first().waitFor();
  await checkPictureShown(page, "main figure img");
  await checkFits(page, size);
  await seen;
  assert.deepEqual(await page.context().cookies(), [], "readers get no cookie");
  await page.goto(`${origin(newsroom)}/`);
  const posted = page.getByRole("region", { name: "Just Posted" });
  await posted.getByRole("listitem").first().getByRole("link", { name: HEADLINE, exact: true }).waitFor();
  await checkFits(page, size);
  assert.deepEqual(reader.wrongs, []);
  await reader.close();
}

async function checkFound({ newsroom }: Journey, path: string): Promise<void> {
  for (const list of [
    "/",
    "/region/",
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
    "/sitemap.xml",
    "/news-sitemap.xml",
  ]) {
    assert.ok((await read(newsroom, TITLE, list)).text.includes(path), `it is in ${list}`);
  }
  await checkInvariants(newsroom, TITLE);
}

/** What the desk's story list says of the last 24 hours. */
async function viewsOf({ desk, newsroom }: Journey, path: string): Promise<number> {
  const got = await desk.request.get(`${newsroom.deskOrigin}/api/stories?title=${TITLE}&filter=live`);
  const { rows } = (await got.json()) as StoryListAnswer;
  return rows.find((row) => row.url?.endsWith(path) === true)?.views24h ?? -1;
}

async function checkCounted(journey: Journey, path: string, readers: number): Promise<void> {
  const { newsroom, browser } = journey;
  const address = origin(newsroom) + path;
  const crawler = await openReader(browser, { size: "desktop", userAgent: AGENTS.crawler });
  await crawler.page.goto(address);
  await crawler.page.waitForRequest((request) => request.url().endsWith("/view"), { timeout: 10_000 });
  await crawler.close();
  const hasty = await openReader(browser, { size: "desktop", userAgent: `${AGENTS.firefox} Hasty/1.0` });
  await hasty.page.goto(address);
  await hasty.page.goto(`${origin(newsroom)}/`);
  await hasty.close();
  await until("the readers are counted", 10_000, async () => (await viewsOf(journey, path)) >= readers);
  assert.equal(
    await viewsOf(journey, path),
    readers,
    "people are counted once; programs and passers-by are not",
  );
}

/** Beacons of a hundred more people; then the front shows it. */
async function becomeMostRead({ newsroom, browser }: Journey, path: string): Promise<void> {
  await sendViews(newsroom, TITLE, path.slice(-8), 120);
  await until("it is in Most Read", 15_000, async () =>
    boxOf((await read(newsroom, TITLE, "/")).text, "most-read").includes(path),
  );
  const reader = await openReader(browser, { size: "phone", userAgent: AGENTS.iphone });
  await reader.page.goto(`${origin(newsroom)}/`);
  await reader.page
    .getByRole("region", { name: "Most Read" })
    .getByRole("link", { name: HEADLINE, exact: true })
    .waitFor();
  await reader.close();
}

async function mediaOn({ newsroom }: Journey, path: string): Promise<readonly string[]> {
  const { text } = await read(newsroom, TITLE, path);
  const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? "";
  const key = /\/media\/([\w-]{32})-\d+\.\w+/.exec(main)?.[1] ?? "?";
  return [...new Set(main.match(/\/media\/[\w-]+\.\w+/g))].filter((each) => each.includes(key));
}

async function withdraw({ desk }: Journey): Promise<void> {
  await side(desk).getByRole("button", { name: "Withdraw…" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("button", { name: "Withdraw", exact: true }).click();
  await dialog.getByText("Write why").waitFor();
  await dialog.getByRole("textbox", { name: /Reason/ }).fill("The harbour office moved the date");
  await dialog.getByRole("button", { name: "Withdraw", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

async function checkGone(
  { newsroom, browser }: Journey,
  path: string,
  media: readonly string[],
): Promise<void> {
  // At once: the answer to the withdrawal is the promise.
  for (const list of [
    "/",
    "/region/",
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
    "/sitemap.xml",
    "/news-sitemap.xml",
    "/newsletters/",
    path,
  ]) {
    const { text } = await read(newsroom, TITLE, list);
    assert.ok(!text.includes(path) && !text.includes(HEADLINE), `${list} says nothing of it`);
  }
  assert.ok(media.length > 0);
  for (const file of media) assert.equal((await read(newsroom, TITLE, file)).status, 404, file);
  const reader = await openReader(browser, { size: "phone", userAgent: AGENTS.android });
  const answer = await reader.page.goto(origin(newsroom) + path);
  assert.equal(answer?.status(), 410);
  await reader.page.getByRole("region", { name: "Just Posted" }).waitFor();
  await reader.close();
  await checkInvariants(newsroom, TITLE);
}

test("from the wire to the reader and back: taken, mended, published, read, counted, withdrawn", async (t) => {
  const journey = await openDesk(t);
  const { newsroom } = journey;

  const inboxMs = await receive(journey);
  t.diagnostic(`in the inbox ${Math.round(inboxMs)} ms after the answer`);
  assert.ok(inboxMs < 1_000, `it was in the inbox within a second: ${inboxMs} ms`);
  await take(journey);
  await edit(journey);
  await addPhotograph(journey);
  await beRefused(journey);
  await mend(journey);
  const path = await publish(journey);
  assert.equal((await read(newsroom, TITLE, path)).status, 200);

  await readStory(journey, path, "desktop", AGENTS.firefox);
  await readStory(journey, path, "phone", AGENTS.android);
  await readStory(journey, path, "desktop", AGENTS.chrome);
  await readStory(journey, path, "phone", AGENTS.android);
  await checkFound(journey, path);
  await checkCounted(journey, path, 3);
  await becomeMostRead(journey, path);

  const media = await mediaOn(journey, path);
  await withdraw(journey);
  await checkGone(journey, path, media);
  assert.deepEqual(journey.wrongs, [], "the desk did nothing wrong on the way");
});
