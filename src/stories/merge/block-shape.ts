import { textOfInlines, textsOfBlock } from "../content-text.ts";
import type { Block, BlockAttrs, Inline, Paragraph, WireOrigin } from "../content.ts";

/** What two blocks are compared by, and how their ids and origins are changed. Pure. */

const markKeys = (inline: Extract<Inline, { type: "text" }>): string =>
  (inline.marks ?? [])
    .map((mark) => (mark.type === "link" ? `link ${mark.attrs.href}` : mark.type))
    .toSorted()
    .join("\n");

/** Neighbouring runs of one look count as one: an editor joins what a wire sends in pieces. */
function keyOfInlines(inlines: readonly Inline[] | undefined): unknown {
  const runs: [string, string][] = [];
  for (const inline of inlines ?? []) {
    const [marks, text] = inline.type === "text" ? [markKeys(inline), inline.text] : ["break", "\n"];
    const last = runs.at(-1);
    if (last?.[0] === marks && marks !== "break") last[1] += text;
    else runs.push([marks, text]);
  }
  return runs;
}

const keyOfParagraphs = (paragraphs: readonly Paragraph[]): unknown =>
  paragraphs.map((each) => keyOfInlines(each.content));

/** The same for blocks that say the same in the same form, whatever their ids and origins. */
export function keyOf(block: Block): string {
  const parts = (): unknown => {
    switch (block.type) {
      case "paragraph":
      case "subhead":
        return keyOfInlines(block.content);
      case "quote":
        return [block.attrs.speaker, keyOfInlines(block.content)];
      case "bulletList":
      case "orderedList":
        return block.content.map((item) => keyOfParagraphs(item.content));
      case "picture":
        return [block.attrs.pictureId, block.attrs.caption, block.attrs.alt];
      case "table":
        return block.content.map((row) =>
          row.content.map((cell) => [
            cell.type,
            cell.attrs?.colspan ?? 1,
            cell.attrs?.rowspan ?? 1,
            keyOfParagraphs(cell.content),
          ]),
        );
    }
  };
  return JSON.stringify([block.type, parts()]);
}

/** As a person reads it when two versions stand side by side. */
export function plainOf(block: Block): string {
  switch (block.type) {
    case "picture":
      return `Picture: ${block.attrs.caption || "without caption"}`;
    case "quote": {
      const speaker = block.attrs.speaker.trim();
      return speaker === "" ? textOfInlines(block.content) : `${textOfInlines(block.content)} (${speaker})`;
    }
    case "bulletList":
    case "orderedList":
      return textsOfBlock(block)
        .map((text) => `• ${text}`)
        .join("\n");
    case "table":
      return block.content
        .map((row) =>
          row.content
            .map((cell) => cell.content.map((each) => textOfInlines(each.content)).join(" "))
            .join(" | "),
        )
        .join("\n");
    default:
      return textOfInlines(block.content);
  }
}

type Change = (attrs: BlockAttrs) => BlockAttrs;

const changed = (paragraph: Paragraph, change: Change): Paragraph => ({
  ...paragraph,
  attrs: change(paragraph.attrs),
});

/** The block with the attributes of each of its texts changed, in reading order. */
export function mapAttrs(block: Block, change: Change): Block {
  switch (block.type) {
    case "paragraph":
      return changed(block, change);
    case "subhead":
      return { ...block, attrs: change(block.attrs) };
    case "quote":
      return { ...block, attrs: { ...block.attrs, ...change(block.attrs) } };
    case "picture":
      return { ...block, attrs: { ...block.attrs, id: change({ id: block.attrs.id }).id } };
    case "bulletList":
    case "orderedList":
      return {
        ...block,
        content: block.content.map((item) => ({
          ...item,
          content: item.content.map((each) => changed(each, change)),
        })),
      };
    case "table":
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({
            ...cell,
            content: cell.content.map((each) => changed(each, change)),
          })),
        })),
      };
  }
}

/** Attributes of each text of a block, in reading order. */
export function attrsOf(block: Block): readonly BlockAttrs[] {
  const found: BlockAttrs[] = [];
  mapAttrs(block, (attrs) => {
    found.push(attrs);
    return attrs;
  });
  return found;
}

export const originsIn = (block: Block, itemVersionId: string): readonly WireOrigin[] =>
  attrsOf(block).flatMap(({ origin }) => (origin?.itemVersionId === itemVersionId ? [origin] : []));

/** `wanted` where it is free, else with the lowest number that makes it so; it is taken from then on. */
export function freeId(wanted: string, used: Set<string>): string {
  const stem = wanted.slice(0, 56) || "b";
  let id = wanted.slice(0, 64) || "b";
  for (let n = 2; used.has(id); n += 1) id = `${stem}-${n}`;
  used.add(id);
  return id;
}
