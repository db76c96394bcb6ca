import type { Part } from "./deflated-part.ts";

/** The words of the page cache: what a fill brings. */

/** The parts that all pages of a title share, in the order in which they follow a page's own. */
export const slotNames = ["just-posted", "rest"] as const;
export type SlotName = (typeof slotNames)[number];

interface Filled {
  /**
   * What the bytes were made of, for dropping: "story:q7f3", "front", "section:news". Readers
   * see them in Cache-Tag, so ids in them are public ones. Letters, digits and `:._/-` only.
   */
  readonly tags: readonly string[];
  /** Epoch ms from which the bytes are old and are made anew; null for never. */
  readonly goodUntil: number | null;
  /**
   * Epoch ms from which the bytes may not be shown even while the database is away (a licence
   * ends, say); null for never.
   */
  readonly neverAfter: number | null;
}

export interface FilledPage extends Filled {
  readonly status: 200 | 301 | 308 | 404 | 410;
  /** With charset where it is text. */
  readonly contentType: string;
  readonly own: Part;
  /** Whether the title's Just Posted and rest follow the page's own part. */
  readonly withSlots: boolean;
  /** Where a redirect leads; on the same origin it begins with one slash. */
  readonly location?: string;
}

export interface FilledSlot extends Filled {
  readonly part: Part;
}
