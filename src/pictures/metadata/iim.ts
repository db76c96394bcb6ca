import { asciiAt, partOf, viewOf } from "./bytes.ts";
import { cleanText, decodeByEvidence, decodeLatin, decodeUtf8 } from "./text.ts";
import { attempt, type Warnings } from "./warnings.ts";

/** Values by data set number of record 2 (IIM 4.2, section 6), in file order. */
export type Iim = ReadonlyMap<number, readonly string[]>;

export const IIM_DATASET = {
  keywords: 25,
  dateCreated: 55,
  timeCreated: 60,
  digitalDate: 62,
  digitalTime: 63,
  byline: 80,
  city: 90,
  region: 95,
  country: 101,
  headline: 105,
  credit: 110,
  source: 115,
  copyright: 116,
  caption: 120,
} as const;

const MARKER = 0x1c;
const CODED_CHARACTER_SET = 90;
/** Far beyond any real block; each set costs memory. */
const MOST_SETS = 20_000;
/** ISO 2022 escapes that switch to UTF-8: level 1 to 3 without return, and with return. */
const UTF8_ESCAPES: ReadonlySet<string> = new Set(["%G", "%/G", "%/H", "%/I"]);

interface DataSet {
  readonly record: number;
  readonly number: number;
  readonly data: Uint8Array;
}

function* dataSets(bytes: Uint8Array): Generator<DataSet> {
  const view = viewOf(bytes);
  let at = 0;
  while (at < bytes.length) {
    // Zeros pad the block; anything else where a marker should stand is damage.
    if (bytes[at] === 0) {
      at += 1;
      continue;
    }
    if (bytes[at] !== MARKER) throw new RangeError("No data set marker");
    let size = view.getUint16(at + 3);
    let start = at + 5;
    if (size & 0x8000) {
      const lengthOfSize = size & 0x7fff;
      if (lengthOfSize > 4) throw new RangeError("Extended data set of impossible size");
      size = 0;
      for (let i = 0; i < lengthOfSize; i++) size = size * 256 + view.getUint8(start + i);
      start += lengthOfSize;
    }
    yield { record: bytes[at + 1]!, number: bytes[at + 2]!, data: partOf(bytes, start, size) };
    at = start + size;
  }
}

function saysUtf8(sets: readonly DataSet[]): boolean {
  const declared = sets.find((set) => set.record === 1 && set.number === CODED_CHARACTER_SET);
  if (declared === undefined) return false;
  return asciiAt(declared.data, 0, 16)
    .split("\u001b")
    .some((escape) => UTF8_ESCAPES.has(escape.trim()));
}

/** A writer that cuts at the byte limit of a data set may cut a sign in two. */
function decodeCutUtf8(data: Uint8Array): string | null {
  for (let cut = 0; cut <= 3; cut++) {
    const text = decodeUtf8(data.subarray(0, data.length - cut));
    if (text !== null) return text;
  }
  return null;
}

/** Undeclared text is one encoding for the whole block, so that one clear value decides for all. */
function decoderOf(sets: readonly DataSet[], warnings: Warnings): (data: Uint8Array) => string {
  if (saysUtf8(sets)) {
    return (data) => {
      const text = decodeCutUtf8(data);
      if (text === null) warnings.add("iptc-charset-doubtful");
      return text ?? decodeLatin(data);
    };
  }
  const texts = sets.filter((set) => set.record === 2 && set.number !== 0);
  const allUtf8 = texts.every((set) => decodeUtf8(set.data) !== null);
  return allUtf8 ? decodeByEvidence : decodeLatin;
}

/** IPTC Information Interchange Model, record 2; damage keeps what was read before it. */
export function readIim(bytes: Uint8Array, warnings: Warnings): Iim {
  const sets: DataSet[] = [];
  attempt(warnings, "iptc-damaged", undefined, () => {
    for (const set of dataSets(bytes)) {
      if (sets.length >= MOST_SETS) throw new RangeError("Too many data sets");
      sets.push(set);
    }
  });
  const decode = decoderOf(sets, warnings);
  const values = new Map<number, string[]>();
  for (const set of sets) {
    if (set.record !== 2 || set.number === 0) continue;
    const text = cleanText(decode(set.data));
    if (text === "") continue;
    const list = values.get(set.number);
    if (list === undefined) values.set(set.number, [text]);
    else list.push(text);
  }
  return values;
}
