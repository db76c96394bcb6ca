import { readPhotoshop } from "./photoshop.ts";
import { noPicture, type PictureFile, type Refusal } from "./picture-file.ts";
import { readTiff } from "./tiff.ts";
import type { Warnings } from "./warnings.ts";

const WIDTH = 0x0100;
const HEIGHT = 0x0101;
const XMP = 0x02bc;
const IPTC = 0x83bb;
const PHOTOSHOP = 0x8649;
const STRIPS = [0x0111, 0x0144];

/** TIFF 6.0 with the metadata tags of XMP part 3 and Photoshop; the first page only. */
export function readTiffPicture(bytes: Uint8Array, warnings: Warnings): PictureFile | Refusal {
  const first = readTiff(bytes, warnings)?.first;
  const width = first?.number(WIDTH) ?? 0;
  const height = first?.number(HEIGHT) ?? 0;
  const pixelsAt = STRIPS.flatMap((tag) => first?.numbers(tag) ?? []);
  if (first === undefined || width === 0 || height === 0 || pixelsAt.length === 0) {
    return noPicture("TIFF");
  }
  if (pixelsAt.some((at) => at >= bytes.length)) warnings.add("picture-cut-short");
  const photoshop = readPhotoshop(first.bytes(PHOTOSHOP) ?? new Uint8Array(), warnings);
  const xmp = first.bytes(XMP);
  return {
    format: "tiff",
    width,
    height,
    turnedByDecoder: false,
    exif: bytes,
    xmp: xmp === null ? [] : [xmp],
    iim: iimOf(first.bytes(IPTC)) ?? photoshop.iim,
    iimDigest: photoshop.iimDigest,
  };
}

/** Many programs write the tag as LONG in the file's order although it is a run of bytes. */
function iimOf(data: Uint8Array | null): Uint8Array | null {
  if (data === null || data[0] === 0x1c || data[3] !== 0x1c) return data;
  return Buffer.from(data)
    .subarray(0, data.length - (data.length % 4))
    .swap32();
}
