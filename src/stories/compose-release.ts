import { invariant } from "../platform/index.ts";
import type { Picture } from "../pictures/index.ts";
import type { Title } from "../titles/index.ts";
import { namesOfByline, pictureUsesOf, wordCountOf } from "./content-text.ts";
import type { Content, PictureUse } from "./content.ts";
import { addressOf, type ReleasedPicture, type ReleasedStory } from "./released.ts";
import { slugOf } from "./slug.ts";
import type { LockedStory } from "./stories-store.ts";

/** The complete row that readers see, composed of content, placing and pictures. Pure. */

function releasedPicture(use: PictureUse, picture: Picture): ReleasedPicture {
  return {
    pictureId: picture.id,
    mediaKey: picture.mediaKey,
    width: picture.width,
    height: picture.height,
    widths: picture.widths,
    formats: picture.formats,
    focal: picture.focal,
    colour: picture.colour,
    caption: use.caption.trim(),
    alt: use.alt.trim(),
    credit: picture.credit.trim(),
  };
}

export interface ReleaseTimes {
  readonly version: number;
  readonly publishedAt: Date;
  readonly updatedAt: Date | null;
  readonly bumpedAt: Date;
}

/** Where a released story stands and as what. */
export type ReleasePlace = Pick<ReleasedStory, "kind" | "section" | "address">;

/** The place that publishing gives a story now. */
export function placeFor(story: LockedStory, slug: string, title: Title): ReleasePlace {
  const section = title.sections.find((each) => each.slug === story.placing.sectionSlug);
  invariant(section !== undefined, "a released story stands in a section");
  return {
    kind: story.kind,
    section: { slug: section.slug, name: section.name },
    address: addressOf(section.slug, slug, story.publicId),
  };
}

export function composeRelease(
  story: LockedStory,
  content: Content,
  place: ReleasePlace,
  title: Title,
  pictures: ReadonlyMap<string, Picture>,
  times: ReleaseTimes,
): ReleasedStory {
  const uses = pictureUsesOf(content).flatMap((use) => {
    const picture = pictures.get(use.pictureId);
    return picture === undefined || picture.state !== "ready"
      ? []
      : [{ use, released: releasedPicture(use, picture) }];
  });
  const main = uses.find(({ use }) => use.blockId === null)?.released ?? null;
  const inBody = uses.filter(({ use }) => use.blockId !== null);
  return {
    placingId: story.placing.id,
    storyId: story.storyId,
    publicId: story.publicId,
    titleId: title.id,
    version: times.version,
    ...place,
    headline: content.headline.trim(),
    deck: content.deck.trim(),
    dateline: content.dateline,
    byline: content.byline.trim(),
    authors: namesOfByline(content.byline)
      .map((name) => ({ name, slug: slugOf(name) }))
      .filter((author) => author.slug !== ""),
    agencyCredit: content.agencyCredit.trim(),
    contributorLine: content.contributorLine.trim(),
    body: content.body,
    mainPicture: main,
    pictures: Object.fromEntries(inBody.map(({ released }) => [released.pictureId, released])),
    wordCount: wordCountOf(content),
    publishedAt: times.publishedAt.toISOString(),
    updatedAt: times.updatedAt?.toISOString() ?? null,
    bumpedAt: times.bumpedAt.toISOString(),
  };
}
