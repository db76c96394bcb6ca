import { asciiAt, partOf, viewOf } from "./bytes.ts";
import { cleanText, decodeByEvidence } from "./text.ts";
import { attempt, type Warnings } from "./warnings.ts";

/** One image file directory: entries by tag (TIFF 6.0, section 2). */
export interface Directory {
  text(tag: number): string;
  /** First number; null where the tag is missing or unreadable. */
  number(tag: number): number | null;
  /** At most 64; fractions as numbers, a denominator of zero gives NaN or Infinity. */
  numbers(tag: number): readonly number[];
  bytes(tag: number): Uint8Array | null;
}

export interface Tiff {
  readonly first: Directory;
  /** The directory that a tag of the first points to; empty where there is none. */
  below(tag: number): Directory;
}

interface Source {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly little: boolean;
  readonly warnings: Warnings;
}

interface Entry {
  readonly type: number;
  readonly count: number;
  readonly start: number;
}

/** Bytes of one value by type number: BYTE ASCII SHORT LONG RATIONAL SBYTE UNDEFINED SSHORT SLONG SRATIONAL FLOAT DOUBLE IFD. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const MOST_ENTRIES = 2000;
const MOST_NUMBERS = 64;

export const isTiff = (bytes: Uint8Array): boolean => ["II*\0", "MM\0*"].includes(asciiAt(bytes, 0, 4));

/**
 * Reads the first directory and those it points to. What lies outside the bytes is left out
 * with the warning `exif-damaged`; directories are never followed in chains, so no loop can form.
 */
export function readTiff(bytes: Uint8Array, warnings: Warnings): Tiff | null {
  if (!isTiff(bytes)) return null;
  const source = { bytes, view: viewOf(bytes), little: bytes[0] === 0x49, warnings };
  const offset = guarded(source, null, () => source.view.getUint32(4, source.little));
  const first = directoryAt(source, offset);
  return { first, below: (tag) => directoryAt(source, first.number(tag)) };
}

function guarded<T>(source: Source, fallback: T, read: () => T): T {
  return attempt(source.warnings, "exif-damaged", fallback, read);
}

function directoryAt(source: Source, offset: number | null): Directory {
  const entries = offset === null ? new Map<number, Entry>() : entriesAt(source, offset);
  const read = <T>(tag: number, none: T, reading: (entry: Entry) => T): T => {
    const entry = entries.get(tag);
    return entry === undefined ? none : guarded(source, none, () => reading(entry));
  };
  const numbers = (tag: number) => read(tag, [], (entry) => numbersOf(source, entry));
  const bytes = (tag: number) => read(tag, null, (entry) => bytesOf(source, entry));
  return {
    bytes,
    numbers,
    number: (tag) => numbers(tag)[0] ?? null,
    text: (tag) => {
      const data = bytes(tag);
      return data === null ? "" : cleanText(stringsIn(data));
    },
  };
}

function entriesAt(source: Source, offset: number): ReadonlyMap<number, Entry> {
  const { view, little } = source;
  const entries = new Map<number, Entry>();
  guarded(source, undefined, () => {
    const count = view.getUint16(offset, little);
    if (count > MOST_ENTRIES) throw new RangeError("Too many entries");
    for (let at = offset + 2; at < offset + 2 + count * 12; at += 12) {
      const type = view.getUint16(at + 2, little);
      const values = view.getUint32(at + 4, little);
      const isInline = (SIZES[type] ?? 0) * values <= 4;
      const start = isInline ? at + 8 : view.getUint32(at + 8, little);
      entries.set(view.getUint16(at, little), { type, count: values, start });
    }
  });
  return entries;
}

const bytesOf = (source: Source, entry: Entry): Uint8Array =>
  partOf(source.bytes, entry.start, (SIZES[entry.type] ?? 0) * entry.count);

function numbersOf(source: Source, entry: Entry): number[] {
  const size = SIZES[entry.type] ?? 0;
  return Array.from({ length: Math.min(entry.count, MOST_NUMBERS) }, (_, i) =>
    numberAt(source, entry.type, entry.start + i * size),
  );
}

function numberAt({ view, little }: Source, type: number, at: number): number {
  switch (type) {
    case 1:
    case 7:
      return view.getUint8(at);
    case 3:
      return view.getUint16(at, little);
    case 4:
    case 13:
      return view.getUint32(at, little);
    case 5:
      return view.getUint32(at, little) / view.getUint32(at + 4, little);
    case 6:
      return view.getInt8(at);
    case 8:
      return view.getInt16(at, little);
    case 9:
      return view.getInt32(at, little);
    case 10:
      return view.getInt32(at, little) / view.getInt32(at + 4, little);
    case 11:
      return view.getFloat32(at, little);
    case 12:
      return view.getFloat64(at, little);
    default:
      throw new RangeError("Not a number type");
  }
}

/** EXIF packs several strings into one with NUL between them (Copyright: photographer, editor). */
function stringsIn(data: Uint8Array): string {
  return decodeByEvidence(data)
    .split("\0")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(", ");
}
