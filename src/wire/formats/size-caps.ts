/**
 * How much one sending may hold. Whoever builds counts while building: a text that would make
 * millions of blocks is refused at the first one too many, not after all of them. Pure.
 */

/** The longest copy agencies send, a day's results or a speech in full, has some hundreds. */
export const MAX_BLOCKS = 5000;
/** Signs of one body, blanks and line breaks as sent included. */
export const MAX_BODY_SIGNS = 1024 * 1024;
/** Signs of a whole item as JSON: both bodies, what stands beside them, addresses. */
export const MAX_ITEM_SIGNS = 12 * 1024 * 1024;
const MAX_ITEMS = 2000;

/** Leaves a reader from anywhere inside; `readCopy` makes it the refusal `copy-too-large`. */
export class TooMuchCopy extends Error {}

const BLOCKS = `One item has more than ${MAX_BLOCKS.toLocaleString("en")} paragraphs.`;
const SIGNS = "The text of one item is longer than 1 MB.";

/** Counts what one body is made of. Both throw `TooMuchCopy` beyond the cap. */
export interface BodyMeasure {
  readonly addSigns: (count: number) => void;
  readonly addBlock: () => void;
}

export function makeBodyMeasure(): BodyMeasure {
  let signs = 0;
  let blocks = 0;
  return {
    addSigns(count) {
      signs += count;
      if (signs > MAX_BODY_SIGNS) throw new TooMuchCopy(SIGNS);
    },
    addBlock() {
      blocks += 1;
      if (blocks > MAX_BLOCKS) throw new TooMuchCopy(BLOCKS);
    },
  };
}

/** The items of one sending, before any of them is read. Throws `TooMuchCopy`. */
export function capItems<T>(items: readonly T[]): readonly T[] {
  if (items.length > MAX_ITEMS)
    throw new TooMuchCopy(`It has more than ${MAX_ITEMS.toLocaleString("en")} items.`);
  return items;
}
