import { createHash } from "node:crypto";
import { readExif, type Gps } from "./metadata/exif.ts";
import { focalPointOf, type FocalPoint } from "./metadata/focal-point.ts";
import { readIim } from "./metadata/iim.ts";
import type { PictureFile, PictureFormat, Refusal } from "./metadata/picture-file.ts";
import { readContainer } from "./metadata/read-container.ts";
import { reconcile, type Reconciled } from "./metadata/reconcile.ts";
import { makeWarnings, type PictureWarning } from "./metadata/warnings.ts";
import { readXmp, xmpText } from "./metadata/xmp.ts";

export type { FocalPoint, PictureFormat, PictureWarning, Refusal };

/** The shape that `masthead picture read` prints; texts are "" where the file does not say. */
export interface PictureFacts extends Omit<Reconciled, "gps"> {
  /** Pixels as stored; `orientation` says whether the picture is shown turned. */
  readonly width: number;
  readonly height: number;
  /** Decimal degrees; for the desk only, never in what readers get. */
  readonly gps?: Gps;
  readonly warnings: readonly PictureWarning[];
}

export interface ReadPicture {
  readonly kind: "read";
  readonly facts: PictureFacts;
  readonly format: PictureFormat;
  /** Null where nobody marked one in the file. */
  readonly focal: FocalPoint | null;
  /** Alternative text (IPTC 2021.1), or "". */
  readonly alt: string;
  /** URI of IPTC's digital source type, or "". Kept in what readers get. */
  readonly digitalSourceType: string;
  /** EXIF orientation 1 to 8; 1 where the decoder turns the picture by itself. */
  readonly orientation: number;
}

export type PictureReading = ReadPicture | Refusal;

/**
 * Reads what a photograph's file says of itself, without decoding its pixels. Damage in the
 * metadata becomes warnings; a file that is no picture of the five formats is refused.
 */
export function readPicture(bytes: Uint8Array): Promise<PictureReading> {
  return Promise.resolve(readPictureNow(bytes));
}

function readPictureNow(bytes: Uint8Array): PictureReading {
  const warnings = makeWarnings();
  const file = readContainer(bytes, warnings);
  if ("kind" in file) return file;
  const exif = file.exif === null ? null : readExif(file.exif, warnings);
  const iim = file.iim === null ? new Map<number, string[]>() : readIim(file.iim, warnings);
  const xmp = readXmp(file.xmp, warnings);
  const orientation = file.turnedByDecoder ? 1 : (exif?.orientation ?? 1);
  const { gps, ...said } = reconcile({ exif, iim, xmp, iimIsNewer: isIimNewer(file) }, warnings);
  return {
    kind: "read",
    facts: {
      ...said,
      width: file.width,
      height: file.height,
      ...(gps === null ? {} : { gps }),
      warnings: warnings.all(),
    },
    format: file.format,
    focal: focalPointOf(xmp, file, orientation),
    alt: xmpText(xmp, "core", "AltTextAccessibility"),
    digitalSourceType: xmpText(xmp, "ext", "DigitalSourceType"),
    orientation,
  };
}

function isIimNewer({ iim, iimDigest }: PictureFile): boolean {
  if (iim === null || iimDigest === null) return false;
  return createHash("md5").update(iim).digest("hex") !== iimDigest;
}
