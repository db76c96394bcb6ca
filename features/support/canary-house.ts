import assert from "node:assert/strict";
import { fieldsIn, type Canary } from "./canaries.ts";
import { crawlReaders, type Seen } from "./crawl.ts";
import type { Newsroom } from "./newsroom.ts";
import { lookInto } from "./oracle.ts";
import { crawlDesk } from "./outsider-desk.ts";
import { CANARY_TITLE, type Unreleased } from "./unreleased.ts";

/** A newsroom with a story that readers must not see, and everything an outsider may try to. */

/** What is guessed at. */
type Watched = Pick<Unreleased, "storyId" | "pictureId" | "itemId" | "slug" | "authorPath" | "fileName">;

export interface House {
  readonly newsroom: Newsroom;
  readonly unreleased: Watched;
  readonly publicId: string;
  readonly media: readonly string[];
}

/** Names of all renditions of a picture, which an outsider cannot know. */
export async function mediaOf(newsroom: Newsroom, pictureId: string): Promise<readonly string[]> {
  const [picture] = await lookInto(newsroom, (rows) =>
    rows<{ key: string; widths: number[] }>("select media_key as key, widths from pictures where id = $1", [
      pictureId,
    ]),
  );
  assert.ok(picture !== undefined && picture.widths.length > 0, "the picture has renditions");
  const { key, widths } = picture;
  return widths.flatMap((width) =>
    ["avif", "webp", "jpg"].map((format) => `/media/${key}-${width}.${format}`),
  );
}

export const storyPath = ({ unreleased, publicId }: House): string => `/local/${unreleased.slug}-${publicId}`;

export const LISTS = [
  "/",
  "/local/",
  "/feed.xml",
  "/atom.xml",
  "/feed.json",
  "/sitemap.xml",
  "/news-sitemap.xml",
] as const;

/** What somebody may ask for who has heard of the story: a colleague's slip, an old link. */
function guessesOf(house: House): readonly string[] {
  const { unreleased, publicId, media } = house;
  const [key = ""] = media[0]?.slice("/media/".length).split("-") ?? [];
  return [
    storyPath(house),
    `/local/x-${publicId}`,
    `/local/${publicId}`,
    `/harbour/${unreleased.slug}-${publicId}`,
    ...media.slice(0, 2),
    `${storyPath(house)}?preview=1`,
    `${storyPath(house)}/`,
    `/${publicId}`,
    `/local/${unreleased.slug}`,
    unreleased.authorPath,
    `/media/${unreleased.fileName}`,
    `/media/${key}`,
    `/media/${key}.jpg`,
    `/media/originals/${key}`,
    `/media/${unreleased.pictureId}-320.jpg`,
    `/media/../originals/${key.slice(0, 2)}`,
    `/search?q=${unreleased.slug}`,
    `/running/${unreleased.slug}`,
    `/preview/${unreleased.storyId}`,
    `/stories/${unreleased.storyId}`,
    `/local/?page=2`,
    ...media.slice(2),
  ];
}

/** One crawl that guesses at the stories of all these, which stand in one newsroom. */
export async function crawlAll(...houses: readonly [House, ...House[]]): Promise<readonly Seen[]> {
  const [{ newsroom }] = houses;
  const seen = [...(await crawlReaders(newsroom, houses.flatMap(guessesOf)))];
  const ids = houses.flatMap(({ unreleased }) => [
    unreleased.storyId,
    unreleased.pictureId,
    unreleased.itemId,
  ]);
  for (const id of ids) {
    const values = { id, title: CANARY_TITLE, source: "prairie", number: "1", width: "320" };
    seen.push(...(await crawlDesk(newsroom, values)));
  }
  return seen;
}

export function checkSilent(seen: readonly Seen[], canaries: readonly Canary[]): void {
  const said = seen.flatMap(({ what, path, everything }) => {
    // A redirect may repeat a word to those who said it; whoever did not say it must not hear it.
    const unasked = canaries.filter(({ token }) => !path.includes(token));
    return fieldsIn(everything, unasked).map((field) => `${field} in ${what}`);
  });
  assert.deepEqual([...new Set(said)], [], "no word of it reaches an outsider");
}

export const statusesOf = (seen: readonly Seen[], path: string): readonly number[] => [
  ...new Set(
    seen.flatMap((each) => (each.title === CANARY_TITLE && each.path === path ? [each.status] : [])),
  ),
];
