import { homePlaces, justPosted, mostRead, sectionBlocks } from "../../fronts/index.ts";
import type { Tx } from "../../platform/index.ts";
import {
  manyTeasers,
  maybeOneGone,
  maybeOneReleased,
  publicIdOfPath,
  type Teaser,
} from "../../stories/index.ts";
import { makePart } from "../engine/deflated-part.ts";
import type { FilledPage, FilledSlot, SlotName } from "../engine/filled.ts";
import { frontPart } from "../pages/front-page.ts";
import { authorPart, sectionPart } from "../pages/list-page.ts";
import { newslettersPart } from "../pages/newsletters-page.ts";
import { gonePart, notFoundPart } from "../pages/notice-pages.ts";
import { frontRestPart, justPostedPart, restPart } from "../pages/rail.ts";
import { storyPart } from "../pages/story-page.ts";
import type { Frame } from "../pages/views.ts";
import { fillFeed } from "./fill-feed.ts";
import { endOf, frameOf, NOTHING_SCOPE, type PressDeps } from "./frames.ts";

/**
 * Makes pages and parts from what is released now. Tags say what a page was made of: `story:ID`
 * for one story, `lists` for anything that lists stories, `most-read` for the ranking.
 */

const HTML = "text/html; charset=utf-8";
const JUST_POSTED = 6;
const MOST_READ = 5;
const A_PAGE = 20;

const page = (
  own: string,
  frame: Frame,
  tags: readonly string[],
  more: Partial<FilledPage> = {},
): FilledPage => ({
  status: 200,
  contentType: HTML,
  own: makePart(own),
  withSlots: true,
  tags,
  goodUntil: endOf(frame),
  neverAfter: null,
  ...more,
});

async function frontPage(tx: Tx, frame: Frame): Promise<FilledPage> {
  const { id, sections } = frame.title;
  const places = await homePlaces(tx, id, 5);
  const posted = await justPosted(tx, id, JUST_POSTED);
  const [lead = null, ...secondaries] = places.teasers;
  const shown = new Set(places.teasers.map((teaser) => teaser.publicId));
  const opinions = sections.filter((section) => section.kind === "opinion");
  const leadLinks: Teaser[] = [];
  for (const section of opinions)
    leadLinks.push(...(await manyTeasers(tx, { titleId: id, section: section.slug, limit: 2 })));
  const blocks = await sectionBlocks(
    tx,
    id,
    sections.filter((section) => section.inNavigation),
    shown,
  );
  const text =
    frontPart({ frame, lead, leadLinks, secondaries }) +
    justPostedPart({ frame, teasers: posted.teasers }) +
    frontRestPart({ frame, mostRead: await mostRead(tx, id, MOST_READ), houseNote: null, blocks });
  return page(text, frame, ["lists", "most-read", "front"], {
    withSlots: false,
    goodUntil: endOf(frame, places.goodUntil, posted.goodUntil),
  });
}

const pageNumber = (query: string): number => {
  const number = Number(/^page=(\d{1,4})$/.exec(query)?.[1] ?? "1");
  return number >= 1 ? number : 1;
};

interface Listed {
  readonly teasers: readonly Teaser[];
  readonly page: number;
  readonly hasOlder: boolean;
}

async function listed(
  tx: Tx,
  titleId: string,
  which: { section?: string; authorSlug?: string },
  query: string,
): Promise<Listed> {
  const number = pageNumber(query);
  const found = await manyTeasers(tx, {
    titleId,
    ...which,
    limit: A_PAGE + 1,
    offset: (number - 1) * A_PAGE,
  });
  return { teasers: found.slice(0, A_PAGE), page: number, hasOlder: found.length > A_PAGE };
}

async function storyPage(tx: Tx, frame: Frame, path: string, publicId: string): Promise<FilledPage | null> {
  const story = await maybeOneReleased(tx, frame.title.id, publicId);
  if (story !== null) {
    const tags = [`story:${publicId}`];
    // The id alone finds the story; the words before it are only for people.
    if (story.address !== path)
      return page("", frame, tags, { status: 301, location: story.address, withSlots: false });
    return page(storyPart({ frame, story }), frame, tags);
  }
  const gone = await maybeOneGone(tx, frame.title.id, publicId);
  if (gone === null) return null;
  return page(
    gonePart({ frame, status: gone.status, goneAt: gone.goneAt, notice: gone.notice }),
    frame,
    [`story:${publicId}`],
    {
      status: 410,
    },
  );
}

async function listPage(tx: Tx, frame: Frame, path: string, query: string): Promise<FilledPage | null> {
  const section = frame.title.sections.find((each) => path === `/${each.slug}/` || path === `/${each.slug}`);
  if (section !== undefined) {
    if (!path.endsWith("/"))
      return page("", frame, ["section"], { status: 301, location: `/${section.slug}/`, withSlots: false });
    const list = await listed(tx, frame.title.id, { section: section.slug }, query);
    if (list.page > 1 && list.teasers.length === 0) return null;
    return page(sectionPart({ frame, section, ...list }), frame, ["lists", `section:${section.slug}`]);
  }
  const authorSlug = /^\/authors\/([a-z0-9-]{1,80})$/.exec(path)?.[1];
  if (authorSlug === undefined) return null;
  const list = await listed(tx, frame.title.id, { authorSlug }, query);
  const name =
    list.teasers.length === 0
      ? null
      : await authorName(tx, frame.title.id, list.teasers[0] as Teaser, authorSlug);
  return name === null
    ? null
    : page(authorPart({ frame, author: { name, slug: authorSlug }, ...list }), frame, [
        "lists",
        `author:${authorSlug}`,
      ]);
}

async function authorName(tx: Tx, titleId: string, teaser: Teaser, slug: string): Promise<string | null> {
  const story = await maybeOneReleased(tx, titleId, teaser.publicId);
  return story?.authors.find((author) => author.slug === slug)?.name ?? null;
}

async function compose(tx: Tx, frame: Frame, path: string, query: string): Promise<FilledPage> {
  if (path === "/") return frontPage(tx, frame);
  if (path === "/newsletters/")
    return page(newslettersPart({ frame, state: { kind: "offers" } }), frame, ["frame"]);
  const feed = await fillFeed(tx, frame, path);
  if (feed !== null) return feed;
  const publicId = publicIdOfPath(path);
  const found =
    (publicId === null ? null : await storyPage(tx, frame, path, publicId)) ??
    (await listPage(tx, frame, path, query));
  return (
    found ??
    page(notFoundPart(frame), frame, publicId === null ? ["lists"] : ["lists", `story:${publicId}`], {
      status: 404,
    })
  );
}

export function fillPage(deps: PressDeps, titleId: string, path: string, query: string): Promise<FilledPage> {
  return deps.reader.unit(NOTHING_SCOPE, async (tx) =>
    compose(tx, await frameOf(deps, tx, titleId), path, query),
  );
}

export function fillSlot(deps: PressDeps, titleId: string, name: SlotName): Promise<FilledSlot> {
  return deps.reader.unit(NOTHING_SCOPE, async (tx) => {
    const frame = await frameOf(deps, tx, titleId);
    if (name === "just-posted") {
      const posted = await justPosted(tx, titleId, JUST_POSTED);
      return {
        part: makePart(justPostedPart({ frame, teasers: posted.teasers })),
        tags: ["lists"],
        goodUntil: endOf(frame, posted.goodUntil),
        neverAfter: null,
      };
    }
    const teasers = await mostRead(tx, titleId, MOST_READ);
    return {
      part: makePart(restPart({ frame, mostRead: teasers, houseNote: null })),
      tags: ["most-read", "lists"],
      goodUntil: endOf(frame),
      neverAfter: null,
    };
  });
}
