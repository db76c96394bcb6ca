import { readAvif } from "./avif.ts";
import { asciiAt } from "./bytes.ts";
import { readJpeg } from "./jpeg.ts";
import {
  refuse,
  type ContainerReader,
  type PictureFile,
  type PictureFormat,
  type Refusal,
} from "./picture-file.ts";
import { readPng } from "./png.ts";
import { isTiff } from "./tiff.ts";
import { readTiffPicture } from "./tiff-picture.ts";
import type { Warnings } from "./warnings.ts";
import { readWebp } from "./webp.ts";

const READERS: Readonly<Record<PictureFormat, ContainerReader>> = {
  jpeg: readJpeg,
  png: readPng,
  webp: readWebp,
  avif: readAvif,
  tiff: readTiffPicture,
};

/** A file's name proves nothing: the format is what the bytes say. */
export function readContainer(bytes: Uint8Array, warnings: Warnings): PictureFile | Refusal {
  if (bytes.length === 0) return refuse("picture-empty", "The file is empty.");
  const format = formatOf(bytes);
  if (format !== null) return READERS[format](bytes, warnings);
  const name = knownOther(bytes);
  return refuse(
    "picture-format",
    `${name === null ? "This is no picture" : `This is ${name}`}; JPEG, PNG, WebP, AVIF and TIFF are accepted.`,
  );
}

export function formatOf(bytes: Uint8Array): PictureFormat | null {
  const start = asciiAt(bytes, 0, 16);
  if (start.startsWith("\xff\xd8\xff")) return "jpeg";
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "webp";
  if (isTiff(bytes)) return "tiff";
  return brandsOf(bytes).some((brand) => brand === "avif" || brand === "avis") ? "avif" : null;
}

/** Main and compatible brands of an ISO base media file. */
function brandsOf(bytes: Uint8Array): readonly string[] {
  if (asciiAt(bytes, 4, 4) !== "ftyp") return [];
  const listed = asciiAt(bytes, 8, Math.min((bytes[3] ?? 0) - 8, 120));
  return listed.match(/.{4}/gs) ?? [];
}

/** Names what people send by mistake, so that they know what to do. */
function knownOther(bytes: Uint8Array): string | null {
  const start = asciiAt(bytes, 0, 512);
  if (start.startsWith("GIF8")) return "a GIF";
  if (start.startsWith("%PDF")) return "a PDF";
  if (start.startsWith("8BPS")) return "a Photoshop document";
  if (start.startsWith("BM")) return "a Windows bitmap";
  if (start.startsWith("PK\x03\x04")) return "a ZIP archive";
  if (/^II\+\0|^MM\0\+/.test(start)) return "a BigTIFF";
  if (brandsOf(bytes).some((brand) => /^(?:hei[cxms]|hev[cx]|mif1)$/.test(brand))) return "a HEIC picture";
  if (asciiAt(bytes, 4, 4) === "ftyp") return "a film or camera raw file";
  if (/<(?:x:xmpmeta|\?xpacket)/.test(start)) return "an XMP sidecar without its picture";
  if (/<svg[\s>]/i.test(start)) return "an SVG drawing";
  if (/^\s*<(?:!doctype html|html)/i.test(start)) return "a web page";
  return null;
}
