import type { Block, Body, Content, Inline, PictureUse, WireOrigin } from "./content.ts";

/** Plain readings of content: text, words, pictures. Pure. */

export const textOfInlines = (inlines: readonly Inline[] | undefined): string =>
  (inlines ?? []).map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");

/** The text of each block that holds text, in reading order. */
export function textsOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case "paragraph":
    case "subhead":
    case "quote":
      return [textOfInlines(block.content)];
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((item) => item.content.map((each) => textOfInlines(each.content)));
    case "table":
      return block.content.flatMap((row) =>
        row.content.flatMap((cell) => cell.content.map((each) => textOfInlines(each.content))),
      );
    case "picture":
      return [];
  }
}

export const textOfBody = (body: Body): string => body.content.flatMap(textsOfBlock).join("\n\n");

export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;

export const wordCountOf = (content: Content): number => countWords(textOfBody(content.body));

/** Every use of a picture with the block it stands in; null is the main picture. */
export function pictureUsesOf(
  content: Content,
): readonly (PictureUse & { readonly blockId: string | null })[] {
  const main = content.mainPicture === null ? [] : [{ ...content.mainPicture, blockId: null }];
  const inBody = content.body.content.flatMap((block) => {
    if (block.type !== "picture") return [];
    const { id, pictureId, caption, alt } = block.attrs;
    return [{ pictureId, caption, alt, blockId: id }];
  });
  return [...main, ...inBody];
}

/** Everything of a block that may remember where it came from: itself, or its items and cells. */
function originsOf(block: Block): readonly (WireOrigin | null | undefined)[] {
  switch (block.type) {
    case "paragraph":
    case "subhead":
    case "quote":
      return [block.attrs.origin];
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((item) => item.content.map((each) => each.attrs.origin));
    case "table":
      return block.content.flatMap((row) =>
        row.content.flatMap((cell) => cell.content.map((each) => each.attrs.origin)),
      );
    case "picture":
      return [];
  }
}

/** Item versions that parts of the body came from, at whatever depth. */
export const itemVersionsOf = (content: Content): ReadonlySet<string> =>
  new Set(content.body.content.flatMap(originsOf).flatMap((origin) => origin?.itemVersionId ?? []));
