import type { Ninjs } from "../ninjs.ts";
import type { Warning } from "./warnings.ts";

/** What readers hand to the rest of the wire room. */

export type WireFormat =
  | "anpa-1312"
  | "nitf"
  | "newsml-g2"
  | "ninjs"
  | "newsml-1"
  | "iptc-7901"
  | "ap-media-api"
  | "dpa-digitalwires"
  | "mail"
  | "rss"
  | "atom"
  | "json-feed"
  | "press-release";

/** What the agency wants done with the item, as far as it says so. */
export type Signal = "none" | "update" | "correction" | "repeat" | "kill" | "withhold" | "advisory";

/** Text of one look. `href` is http, https or mailto. */
export interface WireRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly href?: string;
}

/** One block of a body; `rows` only with `table`, whose `runs` are empty. */
export interface WireBlock {
  readonly kind: "paragraph" | "subhead" | "quote" | "list-item" | "table";
  readonly runs: readonly WireRun[];
  readonly rows?: readonly (readonly string[])[];
}

export interface Dateline {
  readonly place: string;
  readonly region: string;
}

/** How an item stands to another one of the same agency, by the other's `agencyId`. */
export interface ItemLink {
  /** "follows": an earlier item that this one replaces or continues under another id. */
  readonly rel: "follows" | "part-of" | "picture-for" | "related";
  readonly agencyId: string;
}

export interface ReadItem {
  /** Accepted by the official schema of ninjs 3.1. Its bodies keep dateline and byline as sent. */
  readonly ninjs: Ninjs;
  /**
   * What identifies the item over its versions, by format:
   * - NewsML-G2: `guid`; ninjs: `uri` (or `guid` of the Superdesk dialect).
   * - NITF: `doc-id` without a version at its end; a correction's `id-string`, where it names the item it corrects.
   * - ANPA 1312: service, slug without its lead and writethru marks, and day; with the sequence number where
   *   a slug comes again and again in a day (alerts, advisories).
   *   Adds, takes, inserts and subs have the story's id and their own mark behind it.
   * - IPTC 7901: service, number and day: each filing has its own. Mail: the Message-ID.
   * - Where none stands: a hash of provider, first date and slug or headline.
   */
  readonly agencyId: string;
  /**
   * The agency's version number, or the one that follows from its lead or writethru number. Null when it gives
   * none, and when its number does not count (Reuters numbers of nine digits and more): then the time decides.
   */
  readonly version: number | null;
  /** ISO 8601 instant with offset; null when undated. */
  readonly sentAt: string | null;
  readonly signal: Signal;
  /** "" with a warning when missing. */
  readonly slugline: string;
  readonly headline: string;
  /** The line under the headline; "" where the agency sends none. */
  readonly deck: string;
  readonly byline: string;
  readonly dateline: Dateline;
  /** 1 (highest) to 9, or null. */
  readonly urgency: number | null;
  readonly embargoUntil: string | null;
  readonly editorNote: string;
  readonly rights: string;
  /** As the agency wants to be named; "" where it does not say. */
  readonly credit: string;
  readonly links: readonly ItemLink[];
  /** The body without the dateline and byline that stand in fields of their own. */
  readonly paragraphs: readonly WireBlock[];
  readonly warnings: readonly Warning[];
}

export type ReadResult =
  | {
      readonly kind: "read";
      readonly format: WireFormat;
      readonly items: readonly ReadItem[];
      readonly warnings: readonly Warning[];
    }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly message: string };

/** Facts of the receipt a reader may need; never taken from the machine's clock. */
export interface Receipt {
  /** ISO 8601 instant; gives missing years. */
  readonly receivedAt: string;
  /** IANA name of the source's time zone, for times without offset. UTC when absent. */
  readonly zone?: string;
  /** Sendings with earlier versions, for copy that gives only what changes of them. */
  readonly earlier?: readonly Uint8Array[];
}

/** Permanent names of why bytes are refused. */
const REFUSALS = {
  "copy-empty": "There is nothing in these bytes.",
  "copy-too-large": "The copy is larger than any copy we take.",
  "copy-too-slow": "Reading the copy took too long.",
  "copy-too-heavy": "Reading the copy took too much memory, or ended the reader.",
  "copy-torn": "The copy ends before its end mark.",
  "format-unknown": "These bytes are of no format we know.",
  "format-not-read": "The format is known, but no reader for it exists yet.",
  "not-copy": "These bytes are no copy.",
  "feed-broken": "It begins like a feed, and no feed can be read from it.",
  "mail-automatic": "This mail is an automatic answer or a report of delivery, and no copy.",
  "ninjs-without-item": "The JSON holds no object with a ninjs uri or guid.",
  "json-broken": "The JSON cannot be parsed.",
  "json-too-many-values": "The JSON holds more than 200,000 values.",
  "json-too-deep": "The JSON is nested deeper than 64 levels.",
  "xml-broken": "The XML is not well-formed.",
  "xml-torn": "The XML ends before its last element is closed.",
  "xml-too-deep": "The XML is nested deeper than 256 elements.",
  "xml-too-many-attributes": "An element has more than 256 attributes.",
  "xml-too-many-elements": "The XML has more than 200,000 elements or 500,000 pieces of text.",
  "xml-entity-declared": "The XML declares entities of its own, which we never resolve.",
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export type Refused = Extract<ReadResult, { kind: "refused" }>;

export const refused = (code: RefusalCode, detail = ""): Refused => ({
  kind: "refused",
  code,
  message: detail === "" ? REFUSALS[code] : `${REFUSALS[code]} ${detail}`,
});
