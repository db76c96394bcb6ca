import type { Dateline, WireBlock } from "../formats/read-copy.ts";

/** What we send to partners: one version of a story of ours, in the terms all formats share. */

export interface OutgoingRendition {
  readonly name: string;
  /** Absolute http or https address. */
  readonly href: string;
  /** Media type, as "image/jpeg". */
  readonly contentType: string;
  /** Pixels; null when not known. */
  readonly width: number | null;
  readonly height: number | null;
}

export interface OutgoingPicture {
  /** Absolute URI that stays the same over all versions. */
  readonly uri: string;
  readonly caption: string;
  readonly credit: string;
  readonly copyright: string;
  /** The largest first; never empty. */
  readonly renditions: readonly OutgoingRendition[];
}

export interface OutgoingSubject {
  readonly name: string;
  /** Absolute URI of the concept; "" for a free keyword. */
  readonly uri: string;
}

export interface OutgoingItem {
  /** Absolute URI, the same over all versions. */
  readonly uri: string;
  /** 1 and up. */
  readonly version: number;
  /** RFC 3339. */
  readonly firstCreated: string;
  /** RFC 3339. */
  readonly versionCreated: string;
  /** "canceled" is a kill: the text and the pictures are not sent again. */
  readonly status: "usable" | "withheld" | "canceled";
  /** What this version is to the one before it. */
  readonly change: "none" | "update" | "correction";
  /** 1 (highest) to 9, or null. */
  readonly urgency: number | null;
  /** BCP 47. */
  readonly language: string;
  readonly headline: string;
  readonly deck: string;
  readonly slugline: string;
  readonly byline: string;
  readonly dateline: Dateline;
  readonly blocks: readonly WireBlock[];
  /** The house that sends. */
  readonly provider: string;
  readonly credit: string;
  readonly copyrightHolder: string;
  readonly copyrightNotice: string;
  readonly usageTerms: string;
  /** RFC 3339, or null. */
  readonly embargoUntil: string | null;
  readonly subjects: readonly OutgoingSubject[];
  readonly pictures: readonly OutgoingPicture[];
  /** To editors: what was corrected, why it is killed; "" when there is nothing to say. */
  readonly note: string;
  /** Address of the page readers see; "" when there is none. */
  readonly link: string;
}

/** A kill sends its order alone: what is killed must not travel once more. */
export const bodyToSend = (item: OutgoingItem): Pick<OutgoingItem, "blocks" | "pictures" | "deck"> =>
  item.status === "canceled"
    ? { blocks: [], pictures: [], deck: "" }
    : { blocks: item.blocks.filter(holdsText), pictures: item.pictures, deck: item.deck };

const holdsText = (block: WireBlock): boolean =>
  block.kind === "table"
    ? (block.rows ?? []).some((row) => row.length > 0)
    : block.runs.some((run) => run.text.trim() !== "");

/** "CASTLE QUAY, Wexmoor"; "" without a place. */
export const datelineText = ({ place, region }: Dateline): string =>
  [place, region].filter(Boolean).join(", ");

/** Blocks that may stand above the paragraph with the dateline; further down nobody looks for one. */
const MAX_ABOVE = 5;

/** The dateline before the first paragraph, as agencies set it, for formats that have no field for it. */
export function withDateline(item: OutgoingItem, blocks: readonly WireBlock[]): readonly WireBlock[] {
  const place = datelineText(item.dateline);
  const at = blocks.findIndex((block) => block.kind === "paragraph");
  const paragraph = blocks[at];
  if (place === "" || paragraph === undefined || at > MAX_ABOVE) return blocks;
  const house = item.credit || item.provider;
  const text = `${place}${house === "" ? "" : ` (${house})`} — `;
  return blocks.with(at, { ...paragraph, runs: [{ text }, ...paragraph.runs] });
}
