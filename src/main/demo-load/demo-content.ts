import { emptyContent, type Block, type Content, type Inline, type PictureUse } from "../../stories/index.ts";
import type { DemoPictureUse, DemoStory, Part } from "../demo/stories/demo-story.ts";

/** Turns the tiny language of demo stories into content. Pure. */

export type PictureIds = (file: string) => string | undefined;

export function contentOfDemo(story: DemoStory, pictureId: PictureIds): Content {
  const inlines = (raw: string): Inline[] => (raw === "" ? [] : [{ type: "text", text: raw }]);
  const paragraph = (id: string, raw: string) => ({
    type: "paragraph" as const,
    attrs: { id },
    content: inlines(raw),
  });
  const use = (picture: DemoPictureUse): PictureUse | null => {
    const id = pictureId(picture.file);
    return id === undefined ? null : { pictureId: id, caption: picture.caption, alt: picture.alt };
  };
  const blockOf = (part: Part, at: number): Block | null => {
    const id = `p${at}`;
    if (typeof part === "string") return paragraph(id, part);
    if ("subhead" in part) return { type: "subhead", attrs: { id }, content: inlines(part.subhead) };
    if ("quote" in part)
      return { type: "quote", attrs: { id, speaker: part.speaker }, content: inlines(part.quote) };
    if ("list" in part) {
      return {
        type: "bulletList",
        content: part.list.map((item, n) => ({ type: "listItem", content: [paragraph(`${id}-${n}`, item)] })),
      };
    }
    if ("table" in part) {
      return {
        type: "table",
        content: part.table.map((row, r) => ({
          type: "tableRow",
          content: row.map((cell, c) => ({
            type: r === 0 ? "tableHeader" : "tableCell",
            content: [paragraph(`${id}-${r}-${c}`, cell)],
          })),
        })),
      };
    }
    const picture = use(part.picture);
    return picture === null ? null : { type: "picture", attrs: { id, ...picture } };
  };
  return {
    ...emptyContent,
    headline: story.headline,
    deck: story.deck,
    dateline: story.dateline ?? emptyContent.dateline,
    byline: story.byline ?? "",
    agencyCredit: story.agencyCredit ?? "",
    contributorLine: story.contributorLine ?? "",
    mainPicture: story.mainPicture === undefined ? null : use(story.mainPicture),
    body: { type: "doc", content: story.body.flatMap((part, at) => blockOf(part, at) ?? []) },
  };
}

export function filesOfDemo(story: DemoStory): readonly string[] {
  const inBody = story.body.flatMap((part) =>
    typeof part === "object" && "picture" in part ? [part.picture.file] : [],
  );
  return [...(story.mainPicture === undefined ? [] : [story.mainPicture.file]), ...inBody];
}
