import { anpaReader } from "./anpa/read-anpa.ts";
import { sniffRoot } from "./markup/xml-document.ts";
import { newsmlG2Reader } from "./newsml-g2/read-newsml-g2.ts";
import { readJson, type JsonResult } from "./ninjs/json-document.ts";
import { ninjsReader } from "./ninjs/read-ninjs.ts";
import { nitfReader } from "./nitf/read-nitf.ts";
import { refuseUnread } from "./other-formats.ts";
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
const READERS: readonly Reader[] = [anpaReader, nitfReader, newsmlG2Reader, ninjsReader];

function copyOf(bytes: Uint8Array): Copy {
  const warnings = makeWarnings();
  const text = decodeText(bytes, warnings);
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
