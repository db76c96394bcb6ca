import type { Encoding, EncodingOrder } from "../encoding/accept-encoding.ts";
import { joinGzip, plainOf, type Part } from "../deflated-part.ts";
import { entityTag } from "../encoding/entity-tag.ts";
import type { FilledPage } from "../filled.ts";
import { flatHeaders, type FlatHeaders } from "../security-headers.ts";

/** A page as it goes out: bytes and headers in each encoding, made once and written many times. */

/** One encoding of a page, ready to be written. */
export interface Ready {
  readonly encoding: Encoding;
  readonly etag: string;
  readonly headers: FlatHeaders;
  readonly headersUnchanged: FlatHeaders;
}

export interface JoinedPage {
  /** Of the own part and the slots'; equal versions mean equal text. */
  readonly version: string;
  readonly gzipBytes: Buffer;
  readonly gzip: Ready;
  readonly identity: Ready;
  brotliBytes: Buffer | null;
  brotli: Ready | null;
  brotliQueued: boolean;
  /** Whether the headers keep other caches on a short rein, since the page ends soon. */
  readonly isEnding: boolean;
  /** The shelf's round at which the slots were last seen to be these. */
  round: number;
  /** Epoch ms until which bytes and headers may be served as they are. */
  servableUntil: number;
}

const DAY_MS = 86_400_000;
/** What `SHARED` lets a cache keep beyond the day of stale-if-error, and a little more. */
const MARGIN_MS = 40_000;
const SHARED = "public, max-age=5, stale-while-revalidate=30, stale-if-error=86400";
/** For pages that end soon: a cache between us and the reader must not outlive the licence. */
const ENDING = "public, max-age=0, must-revalidate";
const CONTROL_OF_STATUS: Readonly<Record<FilledPage["status"], string>> = {
  200: SHARED,
  301: "public, max-age=60",
  308: "public, max-age=60",
  404: "public, max-age=5",
  410: "public, max-age=5",
};
/** Far below what CDNs take (16 kB) and what a proxy's header buffer holds. */
const LONGEST_CACHE_TAG = 2_000;

/** Epoch ms from which a page carries `ENDING`; Infinity for never. */
export const endingFrom = (neverAfter: number | null): number =>
  neverAfter === null ? Infinity : neverAfter - DAY_MS - MARGIN_MS;

export const isEnding = (neverAfter: number | null, now: number): boolean => now >= endingFrom(neverAfter);

function cacheTagOf(titleId: string, tags: readonly string[]): string {
  let value = `title:${titleId}`;
  for (const tag of tags) {
    if (value.length + tag.length + 1 > LONGEST_CACHE_TAG) break;
    value += `,${tag}`;
  }
  return value;
}

export interface JoinRequest {
  readonly titleId: string;
  readonly page: FilledPage;
  readonly slots: readonly Part[];
  /** Tags of the slots. */
  readonly slotTags: readonly string[];
  /** The earliest hard ending of the page and its slots; epoch ms. */
  readonly neverAfter: number | null;
  readonly now: number;
  readonly securityHeaders: FlatHeaders;
}

/**
 * Answers the joined page, and the page's own part again as a view into the joined bytes. How
 * long it may be served is for the caller to write on it.
 */
export function joinPage(request: JoinRequest): {
  readonly joined: JoinedPage;
  readonly own: Part;
} {
  const { page, slots, now } = request;
  const { gzip: gzipBytes, byteLength, own } = joinGzip(page.own, slots);
  const version = versionOf(page.own, slots);
  const ending = isEnding(request.neverAfter, now);
  const shared = sharedHeaders(request, ending);
  const ready = (encoding: Encoding, length: number): Ready =>
    makeReady(page, shared, version, encoding, length);
  const joined: JoinedPage = {
    version,
    gzipBytes,
    gzip: ready("gzip", gzipBytes.length),
    identity: ready("identity", byteLength),
    brotliBytes: null,
    brotli: null,
    brotliQueued: false,
    isEnding: ending,
    round: -1,
    servableUntil: 0,
  };
  return { joined, own };
}

export const versionOf = (own: Part, slots: readonly Part[]): string =>
  [own, ...slots].map((part) => part.version).join(".");

function sharedHeaders(request: JoinRequest, ending: boolean): FlatHeaders {
  const { page } = request;
  return [
    ...flatHeaders({
      Vary: "Accept-Encoding",
      "Cache-Control": ending ? ENDING : CONTROL_OF_STATUS[page.status],
      "Cache-Tag": cacheTagOf(request.titleId, [...page.tags, ...request.slotTags]),
    }),
    ...request.securityHeaders,
  ];
}

function makeReady(
  page: FilledPage,
  shared: FlatHeaders,
  version: string,
  encoding: Encoding,
  length: number,
): Ready {
  const etag = entityTag(version, encoding);
  const headersUnchanged = ["ETag", etag, ...shared];
  const headers = ["Content-Type", page.contentType, "Content-Length", String(length)];
  if (encoding !== "identity") headers.push("Content-Encoding", encoding);
  if (page.location !== undefined) headers.push("Location", page.location);
  headers.push(...headersUnchanged);
  return { encoding, etag, headers, headersUnchanged };
}

/** Adds the brotli form once it is made. */
export function addBrotli(joined: JoinedPage, page: FilledPage, bytes: Buffer): void {
  // All that gzip's headers carry behind the entity tag is the same for every encoding.
  const shared = joined.gzip.headersUnchanged.slice(2);
  joined.brotliBytes = bytes;
  joined.brotli = makeReady(page, shared, joined.version, "br", bytes.length);
}

/** The first of the reader's encodings that stands ready. */
export function chooseReady(joined: JoinedPage, order: EncodingOrder): Ready {
  for (const encoding of order) {
    if (encoding === "gzip") return joined.gzip;
    if (encoding === "identity") return joined.identity;
    if (joined.brotli !== null) return joined.brotli;
  }
  return joined.identity;
}

/** Plain text is never kept: few ask for it, and unpacking costs 51 us. */
export function bytesOf(joined: JoinedPage, ready: Ready): Buffer {
  if (ready.encoding === "gzip") return joined.gzipBytes;
  if (ready.encoding === "br" && joined.brotliBytes !== null) return joined.brotliBytes;
  return plainOf(joined.gzipBytes);
}

/** The entity tags under which a reader with these encodings may hold this page. */
export const tagsOf = (joined: JoinedPage, order: EncodingOrder): string[] =>
  order.map((encoding) => entityTag(joined.version, encoding));
