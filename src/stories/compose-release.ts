import { invariant } from "../platform/index.ts";
import type { Picture } from "../pictures/index.ts";
import type { Title } from "../titles/index.ts";
import { pictureUsesOf, wordCountOf } from "./content-text.ts";
import { namesOfByline } from "./names-of-byline.ts";
import type { Block, Body, Content, Inline, Paragraph, PictureUse } from "./content.ts";
import { addressOf, type ReleasedPicture, type ReleasedStory } from "./released.ts";
import { slugOf } from "./slug.ts";
import type { LockedStory } from "./stories-store.ts";
import { typeset, typesetRuns } from "./typography.ts";

/** The complete row that readers see, composed of content, placing and pictures. Pure. */

function typesetInlines(inlines: readonly Inline[], language: string): readonly Inline[] {
  const runs = inlines.map((inline) => (inline.type === "text" ? inline.text : "\n"));
  const set = typesetRuns(runs, language);
  return inlines.flatMap((inline, at): readonly Inline[] => {
    if (inline.type !== "text") return [inline];
    const text = set[at] ?? "";
    return text === "" ? [] : [{ ...inline, text }];
  });
}

const typesetText = <Holder extends { readonly content?: readonly Inline[] | undefined }>(
  holder: Holder,
  language: string,
): Holder =>
  holder.content === undefined ? holder : { ...holder, content: typesetInlines(holder.content, language) };

function typesetBlock(block: Block, language: string): Block {
  const set = (text: string): string => typeset(text, language);
  const paragraphs = (content: readonly Paragraph[]): readonly Paragraph[] =>
    content.map((each) => typesetText(each, language));
  switch (block.type) {
    case "paragraph":
    case "subhead":
      return typesetText(block, language);
    case "quote":
      return typesetText(
        { ...block, attrs: { ...block.attrs, speaker: set(block.attrs.speaker) } },
        language,
      );
    case "bulletList":
    case "orderedList": {
      const content = block.content.map((item) => ({ ...item, content: paragraphs(item.content) }));
      return { ...block, content };
    }
    case "table": {
      const content = block.content.map((row) => ({
        ...row,
        content: row.content.map((cell) => ({ ...cell, content: paragraphs(cell.content) })),
      }));
      return { ...block, content };
    }
    case "picture": {
      const { caption, alt } = block.attrs;
      return { ...block, attrs: { ...block.attrs, caption: set(caption), alt: set(alt) } };
    }
  }
}

const typesetBody = (body: Body, language: string): Body => ({
  ...body,
  content: body.content.map((block) => typesetBlock(block, language)),
});

/** The copy as the title's language prints it; the draft keeps what was typed. */
function typesetContent(content: Content, language: string): Content {
  const set = (text: string): string => typeset(text, language);
  const { place, region } = content.dateline;
  return {
    ...content,
    headline: set(content.headline),
    deck: set(content.deck),
    dateline: { place: set(place), region: set(region) },
    byline: set(content.byline),
    contributorLine: set(content.contributorLine),
    agencyCredit: set(content.agencyCredit),
    body: typesetBody(content.body, language),
  };
}

function releasedPicture(use: PictureUse, picture: Picture, language: string): ReleasedPicture {
  return {
    pictureId: picture.id,
    mediaKey: picture.mediaKey,
    width: picture.width,
    height: picture.height,
    widths: picture.widths,
    formats: picture.formats,
    focal: picture.focal,
    colour: picture.colour,
    caption: typeset(use.caption.trim(), language),
    alt: typeset(use.alt.trim(), language),
    credit: typeset(picture.credit.trim(), language),
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
  written: Content,
  place: ReleasePlace,
  title: Title,
  pictures: ReadonlyMap<string, Picture>,
  times: ReleaseTimes,
): ReleasedStory {
  const content = typesetContent(written, title.language);
  const uses = pictureUsesOf(written).flatMap((use) => {
    const picture = pictures.get(use.pictureId);
    return picture === undefined || picture.state !== "ready"
      ? []
      : [{ use, released: releasedPicture(use, picture, title.language) }];
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
    authors: namesOfByline(content.byline, title.language)
      .map((name) => ({ name, slug: slugOf(name) }))
      .filter((author) => author.slug !== ""),
    agencyCredit: content.agencyCredit.trim(),
    contributorLine: content.contributorLine.trim(),
    body: content.body,
    mainPicture: main,
    pictures: Object.fromEntries(inBody.map(({ released }) => [released.pictureId, released])),
    wordCount: wordCountOf(written),
    publishedAt: times.publishedAt.toISOString(),
    updatedAt: times.updatedAt?.toISOString() ?? null,
    bumpedAt: times.bumpedAt.toISOString(),
  };
}
