import type { Title } from "../../titles/index.ts";
import type { OutgoingItem, OutgoingPicture, WireBlock, WireRun } from "../../wire/index.ts";
import { textOfInlines } from "../content-text.ts";
import type { Block, Inline, Paragraph } from "../content.ts";
import type { ReleasedPicture, ReleasedStory } from "../released.ts";

/** A released story in the terms of the formats we write for partners. Pure. */

export interface OutgoingFacts {
  readonly number: number;
  readonly status: "usable" | "canceled";
  /** When it became so. */
  readonly at: Date;
  readonly note: string;
  /** Pictures that may be handed on. */
  readonly mayShow: (pictureId: string) => boolean;
}

function runsOf(inlines: readonly Inline[] | undefined): readonly WireRun[] {
  return (inlines ?? []).map((inline) => {
    if (inline.type === "hardBreak") return { text: "\n" };
    const marks = inline.marks ?? [];
    const link = marks.find((mark) => mark.type === "link");
    return {
      text: inline.text,
      ...(marks.some((mark) => mark.type === "bold") ? { bold: true } : {}),
      ...(marks.some((mark) => mark.type === "italic") ? { italic: true } : {}),
      ...(link === undefined ? {} : { href: link.attrs.href }),
    };
  });
}

const cellText = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map((each) => textOfInlines(each.content)).join("\n");

function blocksOf(block: Block): readonly WireBlock[] {
  switch (block.type) {
    case "paragraph":
    case "subhead":
      return [{ kind: block.type, runs: runsOf(block.content) }];
    case "quote": {
      const speaker = block.attrs.speaker.trim();
      const runs = [...runsOf(block.content), ...(speaker === "" ? [] : [{ text: ` — ${speaker}` }])];
      return [{ kind: "quote", runs }];
    }
    case "bulletList":
    case "orderedList":
      return block.content.map((item) => ({
        kind: "list-item",
        runs: item.content.flatMap((each, at) => [
          ...(at === 0 ? [] : [{ text: "\n" }]),
          ...runsOf(each.content),
        ]),
      }));
    case "table": {
      const rows = block.content.map((row) => row.content.map((cell) => cellText(cell.content)));
      return [{ kind: "table", runs: [], rows }];
    }
    case "picture":
      return [];
  }
}

function pictureOf(picture: ReleasedPicture, title: Title): OutgoingPicture {
  const host = new URL(title.origin).hostname;
  const shape = picture.width === 0 ? 0 : picture.height / picture.width;
  const renditions = picture.widths
    .toSorted((a, b) => b - a)
    .map((width, at) => ({
      name: at === 0 ? "highRes" : `web${width}`,
      href: `${title.origin}/media/${picture.mediaKey}-${width}.jpg`,
      contentType: "image/jpeg",
      width,
      height: Math.max(1, Math.round(width * shape)),
    }));
  return {
    uri: `tag:${host},2026:picture/${picture.pictureId}`,
    caption: picture.caption,
    credit: picture.credit,
    copyright: "",
    renditions,
  };
}

/** The tag's year only makes it well-formed (RFC 4151); it is the same over all versions. */
const uriOf = (story: ReleasedStory, title: Title): string =>
  `tag:${new URL(title.origin).hostname},${story.publishedAt.slice(0, 4)}:story/${story.publicId}`;

export function outgoingOf(story: ReleasedStory, title: Title, facts: OutgoingFacts): OutgoingItem {
  const isCanceled = facts.status === "canceled";
  const pictures = [story.mainPicture, ...Object.values(story.pictures)].flatMap((picture) =>
    picture === null || picture.widths.length === 0 || !facts.mayShow(picture.pictureId) ? [] : picture,
  );
  const unique = new Map(pictures.map((picture) => [picture.pictureId, picture]));
  return {
    uri: uriOf(story, title),
    version: facts.number,
    firstCreated: story.publishedAt,
    versionCreated: facts.at.toISOString(),
    status: facts.status,
    change: facts.number > 1 && !isCanceled ? "update" : "none",
    urgency: null,
    language: title.language,
    headline: story.headline,
    deck: story.deck,
    slugline: "",
    byline: story.byline,
    dateline: story.dateline,
    blocks: isCanceled
      ? []
      : [
          ...story.body.content.flatMap(blocksOf),
          ...(story.contributorLine === ""
            ? []
            : [{ kind: "paragraph" as const, runs: [{ text: story.contributorLine, italic: true }] }]),
        ],
    provider: title.name,
    credit: story.agencyCredit || title.name,
    copyrightHolder: title.name,
    copyrightNotice: `© ${story.publishedAt.slice(0, 4)} ${title.name}`,
    usageTerms: "",
    embargoUntil: null,
    subjects: [{ name: story.section.name, uri: "" }],
    pictures: isCanceled ? [] : [...unique.values()].map((picture) => pictureOf(picture, title)),
    note: facts.note,
    link: isCanceled ? "" : title.origin + story.address,
  };
}
