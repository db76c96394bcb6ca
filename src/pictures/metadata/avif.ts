import { asciiAt, joined, partOf, startsWith, viewOf } from "./bytes.ts";
import { noPicture, type PictureFile, type Refusal } from "./picture-file.ts";
import { attempt, type Warnings } from "./warnings.ts";

interface Box {
  readonly name: string;
  readonly data: Uint8Array;
}

interface Item {
  readonly id: number;
  readonly type: string;
  readonly contentType: string;
}

type Extents = ReadonlyMap<number, readonly { start: number; length: number }[]>;

/** Far beyond any real file; each costs memory. */
const MOST_ITEMS = 4096;
const MOST_BOXES = 4096;
const MOST_PLACES = 16_384;

/** AVIF: the metadata boxes of ISO/IEC 14496-12 (8.11) with Exif and XMP items of 23008-12. */
export function readAvif(bytes: Uint8Array, warnings: Warnings): PictureFile | Refusal {
  const read = attempt(warnings, "picture-cut-short", null, () => partsOf(bytes, warnings));
  if (read === null || read.width === 0 || read.height === 0) return noPicture("AVIF");
  return {
    format: "avif",
    width: read.width,
    height: read.height,
    turnedByDecoder: true,
    exif: read.exif,
    xmp: read.xmp === null ? [] : [read.xmp],
    iim: null,
    iimDigest: null,
  };
}

interface Parts {
  readonly width: number;
  readonly height: number;
  readonly exif: Uint8Array | null;
  readonly xmp: Uint8Array | null;
}

function partsOf(bytes: Uint8Array, warnings: Warnings): Parts | null {
  const meta = [...boxesIn(bytes)].find((box) => box.name === "meta");
  if (meta === undefined) return null;
  const boxes = new Map([...boxesIn(meta.data.subarray(4))].map((box) => [box.name, box.data]));
  const none = new Uint8Array();
  const items = itemsOf(boxes.get("iinf") ?? none);
  const extents = extentsOf(boxes.get("iloc") ?? none);
  const partsOfItem = (item: Item | undefined): readonly Uint8Array[] | null => {
    const places = item === undefined ? undefined : extents.get(item.id);
    if (places === undefined) return null;
    return attempt(warnings, "picture-cut-short", null, () =>
      places.map((place) => partOf(bytes, place.start, place.length)),
    );
  };
  const dataOf = (item: Item | undefined): Uint8Array | null => {
    const parts = partsOfItem(item);
    if (parts === null || parts.reduce((sum, part) => sum + part.length, 0) <= bytes.length) {
      return parts === null ? null : joined(parts);
    }
    // Places that lie over each other could make a small file a huge item.
    warnings.add("metadata-too-long");
    return null;
  };
  const exif = dataOf(items.find((item) => item.type === "Exif"));
  const primary = viewOf(boxes.get("pitm") ?? new Uint8Array(8)).getUint16(4);
  partsOfItem(items.find((item) => item.id === primary));
  return {
    ...sizeOf(boxes.get("iprp") ?? none, primary),
    exif: exif === null ? null : tiffIn(exif),
    xmp: dataOf(items.find((item) => item.contentType === "application/rdf+xml")),
  };
}

/** Boxes one after the other; a size of 0 reaches to the end, of 1 stands in 64 bits. */
function* boxesIn(bytes: Uint8Array): Generator<Box> {
  const view = viewOf(bytes);
  let at = 0;
  let boxes = 0;
  while (at + 8 <= bytes.length) {
    boxes += 1;
    if (boxes > MOST_BOXES) throw new RangeError("Too many boxes");
    let size = view.getUint32(at);
    let header = 8;
    if (size === 1) {
      size = Number(view.getBigUint64(at + 8));
      header = 16;
    } else if (size === 0) size = bytes.length - at;
    if (size < header) throw new RangeError("Box smaller than its header");
    yield { name: asciiAt(bytes, at + 4, 4), data: bytes.subarray(at + header, at + size) };
    at += size;
  }
}

function itemsOf(iinf: Uint8Array): readonly Item[] {
  if (iinf.length === 0) return [];
  const boxes = boxesIn(iinf.subarray(iinf[0] === 0 ? 6 : 8));
  const items: Item[] = [];
  for (const box of boxes) {
    if (items.length >= MOST_ITEMS) break;
    const version = box.data[0] ?? 0;
    if (box.name !== "infe" || version < 2) continue;
    const view = viewOf(box.data);
    const id = version === 2 ? view.getUint16(4) : view.getUint32(4);
    const typeAt = version === 2 ? 8 : 10;
    const type = asciiAt(box.data, typeAt, 4);
    const [, contentType = ""] = asciiAt(box.data, typeAt + 4, 200).split("\0");
    items.push({ id, type, contentType: type === "mime" ? contentType : "" });
  }
  return items;
}

function extentsOf(iloc: Uint8Array): Extents {
  const extents = new Map<number, { start: number; length: number }[]>();
  if (iloc.length === 0) return extents;
  const view = viewOf(iloc);
  const version = view.getUint8(0);
  const [offsetSize, lengthSize] = [iloc[4]! >> 4, iloc[4]! & 15];
  const [baseSize, indexSize] = [iloc[5]! >> 4, version === 0 ? 0 : iloc[5]! & 15];
  let at = 6;
  const take = (size: number): number => {
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + view.getUint8(at + i);
    at += size;
    return value;
  };
  const idSize = version < 2 ? 2 : 4;
  const count = Math.min(take(idSize), MOST_ITEMS);
  let left = MOST_PLACES;
  for (let item = 0; item < count; item++) {
    const id = take(idSize);
    // Only places counted from the start of the file are followed (construction method 0).
    const method = version === 0 ? 0 : take(2) & 15;
    take(2);
    const base = take(baseSize);
    const placed = take(2);
    left -= placed;
    if (left < 0) throw new RangeError("Too many places");
    const places = Array.from({ length: placed }, () => {
      take(indexSize);
      return { start: base + take(offsetSize), length: take(lengthSize) };
    });
    if (method === 0) extents.set(id, places);
  }
  return extents;
}

/** Size of the primary item by its `ispe` property; of the largest where it has none. */
function sizeOf(iprp: Uint8Array, primary: number): { width: number; height: number } {
  const boxes = [...boxesIn(iprp)];
  const properties = boxes.find((box) => box.name === "ipco");
  const sizes = [...boxesIn(properties?.data ?? new Uint8Array())].map((box) =>
    box.name === "ispe"
      ? { width: viewOf(box.data).getUint32(4), height: viewOf(box.data).getUint32(8) }
      : null,
  );
  const owned = boxes
    .filter((box) => box.name === "ipma")
    .flatMap((box) => propertiesOf(box.data, primary))
    .flatMap((index) => sizes[index - 1] ?? []);
  const all = owned.length > 0 ? owned : sizes.filter((size) => size !== null);
  return all.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? { width: 0, height: 0 };
}

/** Numbers of the properties that belong to an item, counted from 1. */
function propertiesOf(ipma: Uint8Array, wanted: number): readonly number[] {
  const view = viewOf(ipma);
  const isWide = (view.getUint8(3) & 1) === 1;
  const idSize = view.getUint8(0) < 1 ? 2 : 4;
  let at = 8;
  for (let left = Math.min(view.getUint32(4), MOST_ITEMS); left > 0; left--) {
    const id = idSize === 2 ? view.getUint16(at) : view.getUint32(at);
    const count = view.getUint8(at + idSize);
    at += idSize + 1;
    const indices = Array.from({ length: count }, (_, i) =>
      isWide ? view.getUint16(at + i * 2) & 0x7fff : view.getUint8(at + i) & 0x7f,
    );
    at += count * (isWide ? 2 : 1);
    if (id === wanted) return indices;
  }
  return [];
}

/** The item begins with the distance to the TIFF structure, counted after these four bytes. */
function tiffIn(item: Uint8Array): Uint8Array {
  const start = item.length < 4 ? item.length : 4 + viewOf(item).getUint32(0);
  const tiff = item.subarray(start);
  return startsWith(tiff, "Exif\0\0") ? tiff.subarray(6) : tiff;
}
