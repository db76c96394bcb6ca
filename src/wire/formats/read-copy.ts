import type { Receipt, ReadResult, WireFormat } from "./read-item.ts";
import { refused } from "./read-item.ts";

export type { Dateline, ReadItem, ReadResult, Receipt, Signal, WireBlock, WireFormat, WireRun } from "./read-item.ts";
export type { Warning } from "./warnings.ts";

export function detectFormat(_bytes: Uint8Array): WireFormat | null {
  return null;
}

export function readCopy(_bytes: Uint8Array, _at: Receipt): ReadResult {
  return refused("format-unknown");
}
