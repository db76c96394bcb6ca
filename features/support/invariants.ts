import assert from "node:assert/strict";
import { headsOf, type Head } from "./heads.ts";
import type { Newsroom } from "./newsroom.ts";
import { hostOf, read, type TitleId } from "./reader.ts";
import { until } from "./until.ts";

/** Invariants of `reliability.md`, 2.2, checked from outside after every fault. */

/** After calm, everything agrees within this time. */
const CALM_MS = 2_000;
const IN_FEED = 30;
/** How many stand there is a matter of looks; which ones and in which order is not. */
const LEAST_IN_JUST_POSTED = 5;

/** I2: versions 1..n without gap, and one head that the tables agree about. */
function checkHead(head: Head): void {
  const which = `story ${head.storyId} (${head.status})`;
  const gapless = Array.from({ length: head.releasedVersion }, (_, at) => at + 1);
  assert.deepEqual(head.versions, gapless, `${which} has versions 1..n without gap`);
  const isLive = head.status === "live";
  assert.equal(head.currentVersion, isLive ? head.releasedVersion : null, `${which} shows its head`);
  const isGone = head.status === "withdrawn" || head.status === "killed";
  assert.equal(head.isGone, isGone, `${which} is gone exactly when it was taken back`);
  if (isLive || isGone) assert.equal(head.lastStatus, head.status, `${which} has its history`);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** I2: the page served is the head. */
async function checkPage(newsroom: Newsroom, title: TitleId, head: Head): Promise<void> {
  if (head.address === null || head.headline === null) return;
  const got = await read(newsroom, title, head.address);
  if (head.status !== "live") {
    assert.equal(got.status, 410, `${head.address} is gone`);
    assert.ok(!got.text.includes(escaped(head.headline)), `${head.address} says nothing more`);
    return;
  }
  assert.equal(got.status, 200, `${head.address} is served`);
  const said = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(got.text)?.[1]?.replaceAll(/<[^>]*>/g, "") ?? "";
  assert.ok(
    said.includes(escaped(head.headline)),
    `${head.address} shows version ${head.releasedVersion}: ${said}`,
  );
}

const matchesOf = (text: string, form: RegExp): string[] =>
  [...text.matchAll(form)].map((match) => match[1] ?? "");

/** The section of a page that a heading's id names. */
export const boxOf = (html: string, id: string): string =>
  new RegExp(`<section[^>]*aria-labelledby="${id}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? "";

export const linksOf = (html: string): readonly string[] => [
  ...new Set(matchesOf(html, /href="(\/[^"/]+\/[^"/]+)"/g)),
];

const textOf = async (newsroom: Newsroom, title: TitleId, path: string): Promise<string> => {
  const got = await read(newsroom, title, path);
  assert.equal(got.status, 200, `${path} is served`);
  return got.text;
};

/** I3: feeds, sitemaps and Just Posted hold what is live and nothing else, newest first. */
async function checkLists(newsroom: Newsroom, title: TitleId, heads: readonly Head[]): Promise<void> {
  const live = heads.flatMap((head) => (head.status === "live" ? (head.address ?? []) : []));
  const origin = `http://${hostOf(newsroom, title)}`;
  const urls = live.map((address) => origin + address);
  const text = (path: string): Promise<string> => textOf(newsroom, title, path);
  const stories = (found: readonly string[]): string[] => found.filter((url) => /[^/]-\w{8}$/.test(url));
  const mapped = stories(matchesOf(await text("/sitemap.xml"), /<loc>([^<]*)<\/loc>/g));
  assert.deepEqual(mapped.toSorted(), urls.toSorted(), "the sitemap holds what is live");
  const rss = matchesOf(await text("/feed.xml"), /<guid[^>]*>([^<]*)<\/guid>/g);
  assert.deepEqual(rss, urls.slice(0, IN_FEED), "the RSS feed holds the newest");
  const atom = stories(matchesOf(await text("/atom.xml"), /rel="alternate"[^>]*href="([^"]*)"/g));
  assert.deepEqual(atom, urls.slice(0, IN_FEED), "the Atom feed holds the newest");
  const feed = JSON.parse(await text("/feed.json")) as { items: { url: string }[] };
  assert.deepEqual(
    feed.items.map((item) => item.url),
    urls.slice(0, IN_FEED),
    "the JSON feed holds the newest",
  );
  for (const path of ["/", "/newsletters/"]) {
    const posted = linksOf(boxOf(await text(path), "just-posted"));
    const newest = live.slice(0, Math.max(posted.length, LEAST_IN_JUST_POSTED));
    assert.deepEqual(posted, newest, `Just Posted on ${path} holds the newest`);
  }
  const gone = heads.flatMap((head) => (head.isGone ? (head.address ?? []) : []));
  for (const address of gone) {
    assert.ok(!(await text("/")).includes(address), `${address} is not on the front`);
  }
}

/** I2 and I3 for one title, within two seconds of calm. Nothing may be publishing meanwhile. */
export async function checkInvariants(newsroom: Newsroom, title: TitleId): Promise<readonly Head[]> {
  const heads = await headsOf(newsroom, title);
  for (const head of heads) checkHead(head);
  await until(`pages and lists of ${title} agree with the heads`, CALM_MS, async () => {
    for (const head of heads) await checkPage(newsroom, title, head);
    await checkLists(newsroom, title, heads);
    return true;
  });
  return heads;
}
