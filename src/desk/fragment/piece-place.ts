import type { Block, Body } from "../../stories/content.ts";

/** Where taken paragraphs go in a draft. Pure. */

/** One block of the copy on screen: the ids in it, a list's are those of its entries. */
export interface BlockOnScreen {
  readonly ids: readonly string[];
  readonly text: string;
}

export interface PiecePlace {
  /** null: before everything else. */
  readonly after: string | null;
  readonly words: string;
}

const glimpse = (text: string): string => {
  const words = text.trim().replaceAll(/\s+/g, " ");
  return words.length <= 48 ? words : `${words.slice(0, 48).replace(/\s+\S*$/, "")}…`;
};

/**
 * After the block at `current`, or the nearest before it that is saved: empty lines at the end are
 * not. Without a current one after everything.
 */
export function placeOnScreen(
  blocks: readonly BlockOnScreen[],
  saved: ReadonlySet<string>,
  current: number | null,
): PiecePlace {
  for (let at = current ?? blocks.length - 1; at >= 0; at -= 1) {
    const id = blocks[at]?.ids.findLast((each) => saved.has(each));
    if (id === undefined) continue;
    const text = glimpse(blocks[at]?.text ?? "");
    const words = text === "" ? "after the block you stand in" : `after “${text}”`;
    return { after: id, words: current === null ? "at the end" : words };
  }
  return { after: null, words: "at the beginning" };
}

/** Every id in a block. */
export function idsOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((item) => item.content.map((each) => each.attrs.id));
    case "table":
      return block.content.flatMap((row) =>
        row.content.flatMap((cell) => cell.content.map((each) => each.attrs.id)),
      );
    default:
      return [block.attrs.id];
  }
}

/** The last block of a draft; null where there is none. */
export const endOfBody = ({ content }: Body): string | null => content.flatMap(idsOfBlock).at(-1) ?? null;

export const piecesWords = (count: number): string => (count === 1 ? "1 paragraph" : `${count} paragraphs`);
