import { textOfInlines } from "../../../stories/content-text.ts";
import type { Block, Content } from "../../../stories/content.ts";
import { shorten } from "../../shorten.ts";

/** Where a person can go in the copy: a field above or below the body, or a block of it. */
export type CopyPlace =
  | {
      readonly kind: "headline" | "deck" | "dateline" | "byline" | "main-picture" | "body" | "contributor";
    }
  | { readonly kind: "block"; readonly id: string };

export interface OutlineLine {
  readonly place: CopyPlace;
  readonly words: string;
}

/** The outline of a story: what a reader meets on the way down. Pure. */
export function outlineOf(content: Content): readonly OutlineLine[] {
  const blocks = content.body.content;
  return [
    { place: { kind: "headline" }, words: "Headline, deck" },
    ...(content.mainPicture === null
      ? []
      : [
          {
            place: { kind: "main-picture" } as const,
            words: pictureWords("Main picture", content.mainPicture.caption),
          },
        ]),
    { place: { kind: "body" }, words: beginningOf(blocks) },
    ...blocks.flatMap(lineOf),
    ...(content.contributorLine.trim() === ""
      ? []
      : [{ place: { kind: "contributor" } as const, words: "Contributor line" }]),
  ];
}

function beginningOf(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.type === "paragraph");
  const text = first === undefined ? "" : textOfInlines(first.content).trim();
  return text === "" ? "Copy" : beginOf(text);
}

function lineOf(block: Block): readonly OutlineLine[] {
  switch (block.type) {
    case "subhead":
      return [
        {
          place: { kind: "block", id: block.attrs.id },
          words: beginOf(textOfInlines(block.content).trim() || "Subhead"),
        },
      ];
    case "quote":
      return [
        {
          place: { kind: "block", id: block.attrs.id },
          words: `Quote: ${beginOf(block.attrs.speaker.trim() || textOfInlines(block.content))}`,
        },
      ];
    case "picture":
      return [
        {
          place: { kind: "block", id: block.attrs.id },
          words: pictureWords("Picture", block.attrs.caption),
        },
      ];
    case "table":
    case "bulletList":
    case "orderedList": {
      const id = firstIdIn(block);
      return id === null
        ? []
        : [{ place: { kind: "block", id }, words: block.type === "table" ? "Table" : "List" }];
    }
    case "paragraph":
      return [];
  }
}

/** Lists and tables have no id of their own; their first paragraph stands for them. */
export function firstIdIn(block: Block): string | null {
  if (block.type === "table") return block.content[0]?.content[0]?.content[0]?.attrs.id ?? null;
  if (block.type === "bulletList" || block.type === "orderedList")
    return block.content[0]?.content[0]?.attrs.id ?? null;
  return block.attrs.id;
}

const pictureWords = (word: string, caption: string): string =>
  caption.trim() === "" ? word : `${word}: ${beginOf(caption.trim())}`;

const beginOf = (text: string): string => shorten(text.replaceAll(/\s+/g, " "), 34);
