import { asciiAt, startsWith, viewOf } from "./bytes.ts";
import { noPicture, type PictureFile, type Refusal } from "./picture-file.ts";
import { attempt, type Warnings } from "./warnings.ts";

interface Found {
  width: number;
  height: number;
  hasPixels: boolean;
  exif: Uint8Array | null;
  xmp: Uint8Array | null;
}

/** WebP container (RFC 9649, section 2). */
export function readWebp(bytes: Uint8Array, warnings: Warnings): PictureFile | Refusal {
  const found: Found = { width: 0, height: 0, hasPixels: false, exif: null, xmp: null };
  attempt(warnings, "picture-cut-short", undefined, () => {
    const view = viewOf(bytes);
    const end = view.getUint32(4, true) + 8;
    if (end > bytes.length) warnings.add("picture-cut-short");
    let at = 12;
    while (at + 8 <= Math.min(end, bytes.length)) {
      const size = view.getUint32(at + 4, true);
      takeChunk(found, asciiAt(bytes, at, 4), bytes.subarray(at + 8, at + 8 + size));
      at += 8 + size + (size % 2);
    }
  });
  if (found.width === 0 || found.height === 0 || !found.hasPixels) return noPicture("WebP");
  return {
    format: "webp",
    width: found.width,
    height: found.height,
    turnedByDecoder: false,
    exif: found.exif,
    xmp: found.xmp === null ? [] : [found.xmp],
    iim: null,
    iimDigest: null,
  };
}

function takeChunk(found: Found, name: string, data: Uint8Array): void {
  const view = viewOf(data);
  switch (name) {
    case "VP8X":
      found.width = 1 + (view.getUint32(4, true) & 0xffffff);
      found.height = 1 + (view.getUint16(7, true) | (view.getUint8(9) << 16));
      break;
    case "VP8 ":
      found.hasPixels = true;
      if (found.width !== 0) break;
      found.width = view.getUint16(6, true) & 0x3fff;
      found.height = view.getUint16(8, true) & 0x3fff;
      break;
    case "VP8L": {
      found.hasPixels = true;
      if (found.width !== 0) break;
      const packed = view.getUint32(1, true);
      found.width = 1 + (packed & 0x3fff);
      found.height = 1 + ((packed >>> 14) & 0x3fff);
      break;
    }
    case "ANMF":
      found.hasPixels = true;
      break;
    case "EXIF":
      // Some writers put JPEG's segment name before the TIFF structure.
      found.exif ??= startsWith(data, "Exif\0\0") ? data.subarray(6) : data;
      break;
    case "XMP ":
      found.xmp ??= data;
      break;
  }
}
