import { inflateSync } from "node:zlib";
import { asciiAt, viewOf } from "./bytes.ts";
import { readPhotoshop } from "./photoshop.ts";
import { noPicture, type PictureFile, type Refusal } from "./picture-file.ts";
import { decodeLatin } from "./text.ts";
import type { Warnings } from "./warnings.ts";

const MOST_TEXT_BYTES = 16 * 1024 * 1024;
const MOST_TEXTS = 16;
const LONGEST_KEYWORD = 79;
const XMP_KEYWORD = "XML:com.adobe.xmp";

interface Found {
  width: number;
  height: number;
  hasPixels: boolean;
  exif: Uint8Array | null;
  xmp: Uint8Array | null;
  photoshop: Uint8Array | null;
  iim: Uint8Array | null;
  textsLeft: number;
}

/** PNG (W3C, third edition) with eXIf, XMP in iTXt, and ImageMagick's "Raw profile type …". */
export function readPng(bytes: Uint8Array, warnings: Warnings): PictureFile | Refusal {
  const found: Found = {
    width: 0,
    height: 0,
    hasPixels: false,
    exif: null,
    xmp: null,
    photoshop: null,
    iim: null,
    textsLeft: MOST_TEXTS,
  };
  const ended = takeChunks(found, bytes, warnings);
  if (!ended) warnings.add("picture-cut-short");
  if (found.width === 0 || found.height === 0 || !found.hasPixels) return noPicture("PNG");
  const photoshop = readPhotoshop(found.photoshop ?? new Uint8Array(), warnings);
  return {
    format: "png",
    width: found.width,
    height: found.height,
    turnedByDecoder: false,
    exif: found.exif,
    xmp: found.xmp === null ? [] : [found.xmp],
    iim: photoshop.iim ?? found.iim,
    iimDigest: photoshop.iimDigest,
  };
}

/** True when the file has its end chunk. */
function takeChunks(found: Found, bytes: Uint8Array, warnings: Warnings): boolean {
  const view = viewOf(bytes);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const size = view.getUint32(at);
    const name = asciiAt(bytes, at + 4, 4);
    if (name === "IEND") return true;
    if (name === "IDAT") found.hasPixels = true;
    if (at + 12 + size > bytes.length) return false;
    takeChunk(found, name, bytes.subarray(at + 8, at + 8 + size), warnings);
    at += 12 + size;
  }
  return false;
}

function takeChunk(found: Found, name: string, data: Uint8Array, warnings: Warnings): void {
  if (name === "IHDR" && data.length >= 8) {
    found.width = viewOf(data).getUint32(0);
    found.height = viewOf(data).getUint32(4);
  } else if (name === "eXIf") found.exif ??= data;
  else if (["tEXt", "zTXt", "iTXt"].includes(name)) takeText(found, name, data, warnings);
}

function takeText(found: Found, name: string, data: Uint8Array, warnings: Warnings): void {
  const end = data.subarray(0, LONGEST_KEYWORD + 1).indexOf(0);
  if (end === -1) return;
  const keyword = decodeLatin(data.subarray(0, end));
  const kind = keyword.match(/^Raw profile type (\w+)$/)?.[1]?.toLowerCase();
  if (keyword !== XMP_KEYWORD && kind === undefined) return;
  // Each may swell to megabytes, so only a few are unpacked.
  found.textsLeft -= 1;
  if (found.textsLeft < 0) return warnings.add("metadata-too-long");
  const value = textOf(name, data, end, warnings);
  if (value === null) return;
  if (kind === undefined) found.xmp ??= value;
  else takeProfile(found, kind, value, warnings);
}

function takeProfile(found: Found, kind: string, value: Uint8Array, warnings: Warnings): void {
  const profile = rawProfile(value);
  if (profile === null) return warnings.add("metadata-too-long");
  const isExif = asciiAt(profile, 0, 4) === "Exif";
  if (kind === "exif" || (kind === "app1" && isExif)) {
    found.exif ??= isExif ? profile.subarray(6) : profile;
  } else if (kind === "xmp") found.xmp ??= profile;
  else if (kind === "iptc" || kind === "8bim") {
    if (profile[0] === 0x1c) found.iim ??= profile;
    else found.photoshop ??= profile;
  }
}

/** What stands after the keyword, unpacked. */
function textOf(name: string, data: Uint8Array, end: number, warnings: Warnings): Uint8Array | null {
  if (name === "tEXt") return data.subarray(end + 1);
  if (name === "zTXt") return inflated(data.subarray(end + 2), warnings);
  const isCompressed = data[end + 1] === 1;
  const language = data.indexOf(0, end + 3);
  const translated = language === -1 ? -1 : data.indexOf(0, language + 1);
  if (translated === -1) return null;
  const value = data.subarray(translated + 1);
  return isCompressed ? inflated(value, warnings) : value;
}

function inflated(packed: Uint8Array, warnings: Warnings): Uint8Array | null {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_TEXT_BYTES });
  } catch {
    warnings.add("metadata-too-long");
    return null;
  }
}

/** Lines: blank, name, length, then hexadecimal digits. Null where that is not so. */
function rawProfile(value: Uint8Array): Uint8Array | null {
  const [, digits] = decodeLatin(value).match(/^\s*\w+\s+\d+\s+([\da-f\s]*)$/i) ?? [];
  if (digits === undefined) return null;
  return Buffer.from(digits.replaceAll(/\s+/g, ""), "hex");
}
