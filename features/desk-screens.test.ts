import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { Page } from "playwright-core";
import type { ReceivedAnswer } from "../src/wire/wire-contract.ts";
import { makeAxeLook, type AxeLook } from "./support/axe.ts";
import { openBrowser, openWindow, watchPage } from "./support/browser.ts";
import { plainContent } from "./support/content.ts";
import { pushCopy } from "./support/desk-client.ts";
import { makePicture } from "./support/make-picture.ts";
import { makeNewsroom, type Newsroom } from "./support/newsroom.ts";
import { signInByLink } from "./support/steps.ts";

/** The desk's screens have no serious barrier, light and dark, with something in them. */

type Look = (what: string) => Promise<void>;

interface Visit {
  readonly page: Page;
  readonly newsroom: Newsroom;
  readonly look: Look;
  readonly axe: AxeLook;
}

const goTo = ({ page, newsroom }: Visit, path: string): Promise<unknown> =>
  page.goto(newsroom.deskOrigin + path);

const post = async <Json>(
  { page, newsroom }: Visit,
  path: string,
  data: object | Buffer,
  method = "POST",
): Promise<Json> => {
  const answer = await page.request.fetch(newsroom.deskOrigin + path, {
    method,
    data,
    headers: {
      origin: newsroom.deskOrigin,
      "sec-fetch-site": "same-origin",
      "content-type": Buffer.isBuffer(data) ? "image/jpeg" : "application/json",
    },
  });
  assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Json;
};

async function visitWire(visit: Visit): Promise<void> {
  const { page, look } = visit;
  await goTo(visit, "/courier/wire");
  const items = page.getByRole("region", { name: "Items" });
  await items.getByRole("listitem").first().waitFor();
  await look("wire");
  await items.getByRole("listitem").first().getByRole("button").first().click();
  await page.getByRole("region", { name: "Reading" }).getByRole("article").waitFor();
  await look("wire, reading an item");
  await page.getByRole("button", { name: /Could not be read/ }).click();
  await look("wire, what could not be read");
}

async function visitStories(visit: Visit): Promise<void> {
  const { page, look } = visit;
  await goTo(visit, "/courier/stories");
  await page.getByRole("link", { name: /Live/ }).first().waitFor();
  await look("stories");
  await page.getByRole("button", { name: "New story" }).click();
  await page.getByRole("dialog").waitFor();
  await look("stories, a new one");
  await page.keyboard.press("Escape");
}

/** A draft with a picture that has no credit, so that the gate has something to say. */
async function makeHeldStory(visit: Visit): Promise<string> {
  const picture = await post<{ id: string }>(
    visit,
    "/api/pictures?title=courier&name=kites.jpg",
    await makePicture(0.8),
  );
  const { storyId } = await post<{ storyId: string }>(visit, "/api/stories", {
    title: "courier",
    slugline: "kites",
    section: "local",
  });
  const content = plainContent({
    headline: "Kite day is put off",
    paragraphs: ["There was no wind.", "There may be some  on Sunday."],
    mainPicture: { pictureId: picture.id, caption: "", alt: "" },
  });
  await post(visit, `/api/stories/${storyId}/draft?title=courier`, { baseVersion: 1, content }, "PUT");
  return storyId;
}

async function visitEditor(visit: Visit): Promise<void> {
  const { page, look } = visit;
  const storyId = await makeHeldStory(visit);
  await goTo(visit, `/courier/stories/${storyId}`);
  await page.getByText("This picture has no credit").first().waitFor();
  await look("editor, held");
  await page.getByRole("tab", { name: "Versions" }).click();
  await look("editor, versions");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").getByText("This picture has no credit", { exact: true }).waitFor();
  await look("publish sheet, held");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Preview" }).click();
  await look("editor, preview");
}

/** A live story of the demo: what may be changed, and what withdrawing asks. */
async function visitLive(visit: Visit): Promise<void> {
  const { page, look } = visit;
  await goTo(visit, "/courier/stories");
  await page.getByRole("link", { name: /Live/ }).first().click();
  await page.getByRole("button", { name: "Withdraw…" }).waitFor();
  await look("editor, live");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").getByText("The facts changed.").waitFor();
  await look("publish sheet, changes");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Withdraw…" }).click();
  await page.getByRole("dialog").getByRole("textbox").waitFor();
  await look("withdrawing");
  await page.keyboard.press("Escape");
}

async function visitPictures(visit: Visit): Promise<void> {
  const { page, look } = visit;
  await goTo(visit, "/courier/pictures");
  const tiles = page.getByRole("list", { name: /^Pictures/ }).getByRole("button");
  await tiles.first().waitFor();
  await look("pictures");
  // Open with its facts, the cuts and the focal point; one whose sizes are made.
  await tiles
    .filter({ hasNotText: /being made|preparing/i })
    .first()
    .click();
  await page.getByRole("textbox", { name: /Credit/ }).waitFor();
  await look("pictures, one of them");
}

async function visitFront(visit: Visit): Promise<void> {
  const { page, look } = visit;
  await goTo(visit, "/courier/front");
  await page.getByRole("main").getByRole("listitem").first().waitFor();
  await look("front");
}

const ferry = (change: object): string =>
  JSON.stringify({
    uri: "urn:trestle:ferry-fares",
    type: "text",
    version: "1",
    versioncreated: "2026-11-24T10:00:00+00:00",
    pubstatus: "usable",
    headline: "Ferry fares to double at the Ruda",
    slugline: "FERRY-FARES",
    body_text: "Fares of the Ruda ferry will double in spring, the office said.",
    ...change,
  });

/** An order to kill what was published a moment before: the call, the list, and the record. */
async function visitKills(visit: Visit): Promise<void> {
  const { page, newsroom, look } = visit;
  const push = async (change: object): Promise<string> => {
    const token = await newsroom.pushToken();
    const bytes = ferry(change);
    const { json } = await pushCopy<ReceivedAnswer>(newsroom, { source: "prairie", token, bytes });
    return json.results[0]?.item ?? "";
  };
  const item = await push({});
  const { storyId } = await post<{ storyId: string }>(visit, "/api/stories/take", { title: "courier", item });
  const request = { draftVersion: 1, overrule: [], updated: false };
  await post(visit, `/api/stories/${storyId}/publish?title=courier`, request);
  await goTo(visit, "/courier/kills");
  await page.getByText("No kill yet").waitFor();
  await look("kills, none yet");
  await push({ version: "2", pubstatus: "canceled", ednote: "Kill: the fares stay." });
  await page.getByRole("button", { name: "Open the record" }).click();
  await page.getByText(/are absent from all/).waitFor();
  await look("kills, a record");
}

async function visitSources(visit: Visit): Promise<void> {
  const { page, look } = visit;
  await goTo(visit, "/courier/sources");
  await page.getByText("Sources are set up by publishers").waitFor();
  await look("sources, for an editor");
  await visitSharedSource(visit);
}

/** A publisher of one title of the group reads what is set for all of them. */
async function visitSharedSource(visit: Visit): Promise<void> {
  const { newsroom, axe } = visit;
  const browser = visit.page.context().browser();
  assert.ok(browser !== null);
  const mail = "bo.reed@cedarvalleycourier.example";
  const added = await newsroom.run(["staff", "add", mail, "--role", "publisher", "--title", "courier"]);
  const token = /\/sign-in\/([\w-]+)/.exec(added.stdout)?.[1] ?? "";
  const page = await signInByLink(browser, newsroom, "light", token);
  await goTo({ ...visit, page }, "/courier/sources?source=prairie");
  await page.getByText(/Only somebody who is a publisher in every title/).waitFor();
  assert.equal(await page.getByLabel("Usual gap, minutes").isDisabled(), true);
  assert.equal(await page.getByRole("button", { name: /^(?:Save|Try|Pause|New push token)/ }).count(), 0);
  await axe.at(page, "sources, one of the whole group");
  await page.context().close();
}

/** An editor reads who gets our stories; a publisher adds a partner and tries it. Signs in as the publisher. */
async function visitPartners(visit: Visit): Promise<void> {
  const { page, newsroom, look } = visit;
  await goTo(visit, "/courier/partners");
  await page.getByText("Nobody gets our stories yet").waitFor();
  await look("partners, for an editor");
  const { stdout } = await newsroom.run(["staff", "link", "amara.lindqvist@cedarvalleycourier.example"]);
  await page.goto((JSON.parse(stdout) as { link: string }).link);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/wire/);
  await goTo(visit, "/courier/partners?partner=new");
  await page.getByRole("textbox", { name: "Name" }).fill("Radio Harbour");
  await look("partners, a new one");
  await page.getByRole("button", { name: "Add the partner" }).click();
  await page.getByRole("dialog").getByText("shown only now").waitFor();
  await look("partners, its token");
  await page.getByRole("button", { name: "I have kept it" }).click();
  await page.getByRole("button", { name: "Copy the address" }).waitFor();
  await page.getByRole("button", { name: "Try", exact: true }).click();
  await page.getByRole("region", { name: "Tried on the last seven days" }).waitFor();
  await look("partners, tried");
  await page
    .getByRole("button", { name: /^See it/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: "The document as it would be sent" }).waitFor();
  await look("partners, a document");
  await page.keyboard.press("Escape");
}

async function visitOverlays(visit: Visit): Promise<void> {
  const { page, look } = visit;
  await page.getByRole("button", { name: /Find or do/ }).click();
  await page.getByRole("dialog").waitFor();
  await look("palette");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await look("keyboard sheet");
  await page.keyboard.press("Escape");
}

async function openVisit(t: TestContext): Promise<Visit & { readonly wrongs: readonly string[] }> {
  const newsroom = await makeNewsroom(t);
  await newsroom.start();
  const browser = await openBrowser(t);
  const axe = makeAxeLook();
  const strangers = await (await openWindow(browser, { size: "desktop", scheme: "light" })).newPage();
  await strangers.goto(newsroom.deskOrigin);
  await strangers.getByRole("button", { name: "Sign in", exact: true }).waitFor();
  await axe.at(strangers, "sign-in");
  await strangers.context().close();
  const page = await signInByLink(browser, newsroom);
  return { page, newsroom, wrongs: watchPage(page), axe, look: (what) => axe.at(page, what) };
}

test("axe finds nothing serious on the desk's screens, light and dark", async (t) => {
  const visit = await openVisit(t);
  await t.test("wire", () => visitWire(visit));
  await t.test("stories", () => visitStories(visit));
  await t.test("editor and publish sheet", () => visitEditor(visit));
  await t.test("a live story", () => visitLive(visit));
  await t.test("pictures", () => visitPictures(visit));
  await t.test("front", () => visitFront(visit));
  await t.test("kills", () => visitKills(visit));
  await t.test("sources", () => visitSources(visit));
  await t.test("palette and keyboard sheet", () => visitOverlays(visit));
  await t.test("partners", () => visitPartners(visit));
  for (const finding of visit.axe.lesser()) t.diagnostic(finding);
  await t.test("no serious barrier", () => assert.deepEqual(visit.axe.grave(), []));
  await t.test("no screen did anything wrong", () => assert.deepEqual(visit.wrongs, []));
});
