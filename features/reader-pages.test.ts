import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { HtmlValidate } from "html-validate";
import { makeAxeLook, type AxeLook } from "./support/axe.ts";
import { openBrowser, type Size } from "./support/browser.ts";
import { plainContent } from "./support/content.ts";
import { draftStory, signIn } from "./support/desk-client.ts";
import { formsOf, sendForm } from "./support/forms.ts";
import { headsOf } from "./support/heads.ts";
import { linksOf } from "./support/invariants.ts";
import { makeNewsroom, type Newsroom } from "./support/newsroom.ts";
import { hostOf, read, TITLES, type TitleId } from "./support/reader.ts";
import { AGENTS, checkFits, openReader } from "./support/steps.ts";

/** Every page that readers can reach is valid HTML, and has no barrier that axe knows. */

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    // Lines are cut where a part of a page begins, not where a person would.
    "no-trailing-whitespace": "off",
    // A headline is as long as it is; the title's name follows it.
    "long-title": "off",
    // Addresses of phones in prose; the house prints them as its readers say them.
    "tel-non-breaking": "off",
  },
});

const NOTHING = "/local/nothing-of-that-name";

/** A story that was published and withdrawn, so that its address says "gone". */
async function makeGone(newsroom: Newsroom): Promise<string> {
  const desk = await signIn(newsroom);
  const content = plainContent({ headline: "Kite day is put off", paragraphs: ["There was no wind."] });
  const storyId = await draftStory(desk, { title: "courier", slugline: "kites", section: "local", content });
  const at = `/api/stories/${storyId}`;
  const publish = { draftVersion: 2 };
  const { address } = await desk.expect<{ address: string }>(
    200,
    "POST",
    `${at}/publish?title=courier`,
    publish,
  );
  await desk.expect(200, "POST", `${at}/withdraw?title=courier`, { reason: "No wind" });
  return address;
}

async function findPages(newsroom: Newsroom, title: TitleId): Promise<readonly string[]> {
  const { text } = await read(newsroom, title, "/sitemap.xml");
  const mapped = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => new URL(match[1] ?? "").pathname);
  const found = new Set([
    ...mapped,
    "/newsletters/",
    "/newsletters/confirm/x",
    "/newsletters/leave/x",
    NOTHING,
  ]);
  for (const path of mapped) {
    const page = await read(newsroom, title, path);
    for (const link of linksOf(page.text)) if (link.startsWith("/authors/")) found.add(link);
  }
  return [...found];
}

/** What is wrong with a page's HTML, by rule and words. */
function faultsOf(html: string): readonly string[] {
  const report = validator.validateStringSync(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `line ${line}: ${ruleId}: ${message}`),
  );
}

async function checkHtml(newsroom: Newsroom, title: TitleId, gone: readonly string[]): Promise<number> {
  const pages = [...(await findPages(newsroom, title)), ...gone];
  for (const path of pages) {
    const { text, headers } = await read(newsroom, title, path);
    assert.match(headers["content-type"] ?? "", /^text\/html/, path);
    assert.deepEqual(faultsOf(text), [], `${title} ${path} is valid`);
  }
  const form = formsOf((await read(newsroom, title, "/newsletters/")).text).find(
    ({ action }) => action === "/newsletters/",
  );
  assert.ok(form !== undefined);
  for (const mail of ["wrong", "una@harbour.example"]) {
    const { text } = await sendForm(newsroom, title, form, { mail });
    assert.deepEqual(faultsOf(text), [], `${title} after signing up as "${mail}" is valid`);
  }
  return pages.length + 2;
}

/** One page of each kind; of stories the one with the most in it. */
async function kindsOf(
  newsroom: Newsroom,
  title: TitleId,
  gone: readonly string[],
): Promise<readonly string[]> {
  const addresses = (await headsOf(newsroom, title)).flatMap((head) =>
    head.status === "live" ? (head.address ?? []) : [],
  );
  const texts = await Promise.all(
    addresses.map(async (path) => ({ path, text: (await read(newsroom, title, path)).text })),
  );
  const [richest] = texts.toSorted((a, b) => b.text.length - a.text.length);
  const opinion = addresses.find((path) => path.startsWith("/opinion/"));
  const author = texts.flatMap(({ text }) => linksOf(text)).find((link) => link.startsWith("/authors/"));
  const found = ["/", richest?.path, opinion, "/local/", author, "/newsletters/", NOTHING, ...gone];
  return found.filter((path) => path !== undefined);
}

async function checkInBrowser(t: TestContext, newsroom: Newsroom, gone: string): Promise<void> {
  const browser = await openBrowser(t);
  const axe = makeAxeLook();
  for (const size of ["desktop", "phone"] satisfies Size[]) {
    const reader = await openReader(browser, { size, userAgent: AGENTS.chrome });
    for (const title of TITLES) {
      const paths = await kindsOf(newsroom, title, title === "courier" ? [gone] : []);
      // The other titles differ in colours and type only.
      for (const path of title === "courier" ? paths : paths.slice(0, 2)) {
        const what = `${title} ${path}, ${size}`;
        await reader.page.goto(`http://${hostOf(newsroom, title)}${path}`);
        await checkFits(reader.page, size);
        await axe.at(reader.page, what);
      }
    }
    await checkFormMistake(reader.page, newsroom, axe, size);
    const wrongs = reader.wrongs.filter((wrong) => !/status of (404|410|422)/.test(wrong));
    assert.deepEqual(wrongs, [], `no page does anything wrong on a ${size}`);
    await reader.close();
  }
  for (const finding of axe.lesser()) t.diagnostic(finding);
  assert.deepEqual(axe.grave(), [], "axe finds nothing serious");
}

/** The form with a mistake told at its field, sent by the browser itself. */
async function checkFormMistake(
  page: Awaited<ReturnType<typeof openReader>>["page"],
  newsroom: Newsroom,
  axe: AxeLook,
  size: Size,
): Promise<void> {
  await page.goto(`http://${hostOf(newsroom, "courier")}/newsletters/`);
  await page.getByRole("textbox", { name: "Your e-mail" }).fill("ida@harbour,example");
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByText("There is a comma where a dot should be").waitFor();
  await axe.at(page, `the form with a mistake, ${size}`);
}

test("reader pages of all titles are valid, fit, and have no serious barrier", async (t) => {
  const newsroom = await makeNewsroom(t);
  await newsroom.start();
  const gone = await makeGone(newsroom);

  await t.test("html-validate finds nothing on any page", async () => {
    for (const title of TITLES) {
      const count = await checkHtml(newsroom, title, title === "courier" ? [gone] : []);
      t.diagnostic(`${title}: ${count} pages`);
    }
  });
  await t.test("axe finds nothing serious, light and dark, on a desk and in the hand", (inner) =>
    checkInBrowser(inner, newsroom, gone),
  );
});
