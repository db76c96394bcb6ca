import type { NinjsRendition, NinjsSubject } from "../../ninjs.ts";

/** One entry of a feed in one shape for RSS, Atom and JSON Feed, as written. */

export interface FeedText {
  readonly value: string;
  readonly isHtml: boolean;
  /** Address that relative ones stand to; "" when none is known. */
  readonly base: string;
}

export interface FeedPicture {
  readonly renditions: readonly NinjsRendition[];
  readonly caption: string;
  readonly credit: string;
  readonly rights: string;
}

export interface FeedEntry {
  /** guid or id; "" when the entry has none. */
  readonly id: string;
  readonly link: string;
  readonly title: FeedText | null;
  /** Dates as written. */
  readonly updated: string;
  readonly published: string;
  readonly full: FeedText | null;
  readonly summary: FeedText | null;
  /** Address of a text that stands outside the feed. */
  readonly elsewhere: string;
  readonly authors: readonly string[];
  readonly rights: string;
  readonly credit: string;
  readonly categories: readonly NinjsSubject[];
  readonly pictures: readonly FeedPicture[];
  readonly language: string;
  /** Only in Atom, where an entry can be taken back (RFC 6721). */
  readonly isDeleted: boolean;
}

export interface Feed {
  readonly title: string;
  readonly link: string;
  readonly entries: readonly FeedEntry[];
}

export const EMPTY_ENTRY: FeedEntry = {
  id: "",
  link: "",
  title: null,
  updated: "",
  published: "",
  full: null,
  summary: null,
  elsewhere: "",
  authors: [],
  rights: "",
  credit: "",
  categories: [],
  pictures: [],
  language: "",
  isDeleted: false,
};

/** The address as it stands to its base; as written where that gives none. */
export function resolved(written: string, base: string): string {
  const address = written.trim();
  if (address === "" || base === "" || /^[a-z][a-z0-9+.-]*:/iu.test(address)) return address;
  return URL.parse(address, base)?.href ?? address;
}

/** A text of RSS may be plain or HTML, and does not say which. */
export const guessedText = (value: string, base: string): FeedText => ({
  value,
  isHtml: /<[a-z!/]|&(?:#\d+|#x[0-9a-f]+|[a-z]\w{1,30});/iu.test(value),
  base,
});
