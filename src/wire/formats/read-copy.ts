import { anpaReader } from "./anpa/read-anpa.ts";
import { apMediaReader } from "./ap-media/read-ap-media.ts";
import { dpaReader } from "./dpa/read-dpa.ts";
import { atomReader, jsonFeedReader, rssReader } from "./feeds/read-feeds.ts";
import { iptc7901Reader } from "./iptc-7901/read-iptc-7901.ts";
import { startsAsMail } from "./mail/mail-start.ts";
import { makeMailReader } from "./mail/read-mail.ts";
import { sniffRoot } from "./markup/xml-document.ts";
import { newsml1Reader } from "./newsml-1/read-newsml-1.ts";
import { newsmlG2Reader } from "./newsml-g2/read-newsml-g2.ts";
import { readJson, type JsonResult } from "./ninjs/json-document.ts";
import { ninjsReader } from "./ninjs/read-ninjs.ts";
import { nitfReader } from "./nitf/read-nitf.ts";
import { refuseUnread } from "./other-formats.ts";
import { pressReleaseReader } from "./press-release/read-press-release.ts";
import { refused, type Receipt, type ReadResult, type WireFormat } from "./read-item.ts";
import type { Copy, Reader } from "./reader.ts";
import { TooMuchCopy } from "./size-caps.ts";
import { decodeText } from "./text/charset.ts";
import { makeWarnings } from "./warnings.ts";

export type {
  Dateline,
  ItemLink,
  ReadItem,
  ReadResult,
  Receipt,
  RefusalCode,
  Signal,
  WireBlock,
  WireFormat,
  WireRun,
} from "./read-item.ts";
export type { Warning } from "./warnings.ts";
export { refused } from "./read-item.ts";

const MAX_BYTES = 40 * 1024 * 1024;

/** One reader a format, asked in this order. */
const COPY_READERS: readonly Reader[] = [
  anpaReader,
  iptc7901Reader,
  nitfReader,
  newsmlG2Reader,
  newsml1Reader,
  apMediaReader,
  dpaReader,
  jsonFeedReader,
  ninjsReader,
  rssReader,
  atomReader,
  pressReleaseReader,
];

/** A mail may carry copy of any other format. */
const READERS: readonly Reader[] = [makeMailReader({ readers: COPY_READERS, copyOf }), ...COPY_READERS];

function copyOf(bytes: Uint8Array): Copy {
  const warnings = makeWarnings();
  // Each part of a mail has a charset of its own, which its reader sees to.
  const isMail = startsAsMail(new TextDecoder("latin1").decode(bytes.subarray(0, 16_384)));
  const text = decodeText(bytes, isMail ? makeWarnings() : warnings);
  let json: JsonResult | null | undefined;
  return {
    bytes,
    text,
    root: sniffRoot(text),
    json: () => (json ??= /^[\uFEFF\s]*[{[]/u.test(text.slice(0, 1000)) ? readJson(text, warnings) : null),
    warnings,
  };
}

const readerOf = (copy: Copy): Reader | undefined => READERS.find((reader) => reader.recognises(copy));

/** The format by its bytes alone; null when no reader takes it. */
export function detectFormat(bytes: Uint8Array): WireFormat | null {
  if (bytes.length === 0 || bytes.length > MAX_BYTES) return null;
  return readerOf(copyOf(bytes))?.format ?? null;
}

/**
 * Reads what an agency sent: bytes to items and warnings. Pure; refuses with a code instead of
 * throwing, and never gives an item that the ninjs 3.1 schema would not accept.
 */
export async function readCopy(bytes: Uint8Array, at: Receipt): Promise<ReadResult> {
  if (bytes.length === 0) return refused("copy-empty");
  if (bytes.length > MAX_BYTES) return refused("copy-too-large", "It has more than 40 MB.");
  try {
    return await readWithin(bytes, at);
  } catch (error) {
    if (error instanceof TooMuchCopy) return refused("copy-too-large", error.message);
    throw error;
  }
}

async function readWithin(bytes: Uint8Array, at: Receipt): Promise<ReadResult> {
  const copy = copyOf(bytes);
  const reader = readerOf(copy);
  if (reader === undefined) return refuseUnread(copy);
  const reading = await reader.read(copy, at);
  if (reading.kind === "refused") return refused(reading.code, reading.detail);
  if (reading.items.length === 0 && copy.warnings.list().length === 0) copy.warnings.add("no-items");
  return {
    kind: "read",
    format: reader.format,
    items: reading.items,
    warnings: copy.warnings.list(),
  };
}
