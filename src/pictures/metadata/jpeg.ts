import { asciiAt, joined, startsWith, viewOf } from "./bytes.ts";
import { readPhotoshop } from "./photoshop.ts";
import { noPicture, type PictureFile, type Refusal } from "./picture-file.ts";
import { attempt, type Warnings } from "./warnings.ts";

const EXIF = "Exif\0";
const XMP = "http://ns.adobe.com/xap/1.0/\0";
const MORE_XMP = "http://ns.adobe.com/xmp/extension/\0";
const PHOTOSHOP = "Photoshop 3.0\0";
const MOST_XMP_BYTES = 16 * 1024 * 1024;
const MOST_XMP_PIECES = 1024;

interface Segments {
  width: number;
  height: number;
  exif: Uint8Array | null;
  xmp: Uint8Array | null;
  readonly moreXmp: { guid: string; offset: number; data: Uint8Array }[];
  readonly photoshop: Uint8Array[];
  /** Where the coded picture begins; null when none was found. */
  scanAt: number | null;
}

/** JPEG (ITU-T T.81, annex B) with the metadata segments of Exif, XMP part 3 and Photoshop. */
export function readJpeg(bytes: Uint8Array, warnings: Warnings): PictureFile | Refusal {
  const found = segmentsOf(bytes, warnings);
  if (found.width === 0 || found.height === 0 || found.scanAt === null) return noPicture("JPEG");
  // An end marker anywhere after the scan: trailers of cameras and programs may follow it.
  if (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf("\xff\xd9", -1, "latin1") <
    found.scanAt
  ) {
    warnings.add("picture-cut-short");
  }
  const photoshop = joined(found.photoshop);
  const more = moreXmpOf(found, warnings);
  return {
    format: "jpeg",
    width: found.width,
    height: found.height,
    turnedByDecoder: false,
    exif: found.exif,
    xmp: [found.xmp, more].filter((part) => part !== null),
    ...readPhotoshop(photoshop, warnings),
  };
}

function segmentsOf(bytes: Uint8Array, warnings: Warnings): Segments {
  const view = viewOf(bytes);
  const found: Segments = {
    width: 0,
    height: 0,
    exif: null,
    xmp: null,
    moreXmp: [],
    photoshop: [],
    scanAt: null,
  };
  attempt(warnings, "picture-cut-short", undefined, () => {
    let at = 2;
    while (found.scanAt === null) {
      // Fill bytes may stand before a marker; other rubbish between segments is passed over.
      while (view.getUint8(at) !== 0xff) at += 1;
      while (view.getUint8(at) === 0xff) at += 1;
      const marker = view.getUint8(at);
      at += 1;
      if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) continue;
      if (marker === 0xd9) return;
      const size = view.getUint16(at);
      takeSegment(found, marker, bytes.subarray(at + 2, at + size), warnings);
      at += size;
      if (marker === 0xda) found.scanAt = at;
    }
  });
  return found;
}

const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function takeSegment(found: Segments, marker: number, data: Uint8Array, warnings: Warnings): void {
  if (isFrameHeader(marker) && data.length >= 5 && found.width === 0) {
    found.height = viewOf(data).getUint16(1);
    found.width = viewOf(data).getUint16(3);
  } else if (marker === 0xe1) takeApp1(found, data, warnings);
  else if (marker === 0xed && startsWith(data, PHOTOSHOP)) {
    found.photoshop.push(data.subarray(PHOTOSHOP.length));
  }
}

function takeApp1(found: Segments, data: Uint8Array, warnings: Warnings): void {
  if (startsWith(data, EXIF)) found.exif ??= data.subarray(EXIF.length + 1);
  else if (startsWith(data, XMP)) found.xmp ??= data.subarray(XMP.length);
  else if (startsWith(data, MORE_XMP) && data.length > MORE_XMP.length + 40) {
    if (found.moreXmp.length >= MOST_XMP_PIECES) return warnings.add("metadata-too-long");
    const at = MORE_XMP.length;
    found.moreXmp.push({
      guid: asciiAt(data, at, 32),
      offset: viewOf(data).getUint32(at + 36),
      data: data.subarray(at + 40),
    });
  } else if (found.xmp === null) {
    const start = Buffer.from(data).indexOf("<x:xmpmeta");
    if (start === -1) return;
    found.xmp = data.subarray(start);
    warnings.add("xmp-misplaced");
  }
}

/** XMP too long for one segment: the pieces whose digest the main packet names, in order. */
function moreXmpOf(found: Segments, warnings: Warnings): Uint8Array | null {
  if (found.xmp === null || found.moreXmp.length === 0) return null;
  const main = Buffer.from(found.xmp).toString("latin1");
  const guid = main.match(/HasExtendedXMP[^0-9A-Fa-f]{1,10}([0-9A-Fa-f]{32})/)?.[1];
  const pieces = found.moreXmp.filter((piece) => piece.guid === guid).toSorted((a, b) => a.offset - b.offset);
  const whole = joined(pieces.map((piece) => piece.data));
  if (whole.length <= MOST_XMP_BYTES) return whole.length === 0 ? null : whole;
  warnings.add("metadata-too-long");
  return null;
}
