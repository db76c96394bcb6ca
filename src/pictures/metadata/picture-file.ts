import type { Warnings } from "./warnings.ts";

export type PictureFormat = "jpeg" | "png" | "webp" | "avif" | "tiff";

/** What a container holds, before anything in it is understood. */
export interface PictureFile {
  readonly format: PictureFormat;
  /** Pixels as stored, before any rotation is applied. */
  readonly width: number;
  readonly height: number;
  /** Whether the decoder turns the picture by itself (AVIF), so that EXIF must not turn it again. */
  readonly turnedByDecoder: boolean;
  /** A TIFF structure: byte order mark first. */
  readonly exif: Uint8Array | null;
  /** One RDF packet each; the first is the main one. */
  readonly xmp: readonly Uint8Array[];
  readonly iim: Uint8Array | null;
  /** MD5 of the IIM block at the time its writer brought XMP in line with it; lower-case hex. */
  readonly iimDigest: string | null;
}

export interface Refusal {
  readonly kind: "refused";
  readonly code: RefusalCode;
  readonly message: string;
}

/** Permanent names of why a file is not accepted as a picture. */
export type RefusalCode =
  | "picture-empty"
  | "picture-too-large"
  | "picture-too-many-pixels"
  | "picture-too-tall"
  | "picture-format"
  | "picture-damaged"
  | "picture-timeout"
  | "picture-crashed"
  | "file-missing"
  | "file-unreadable";

export const refuse = (code: RefusalCode, message: string): Refusal => ({
  kind: "refused",
  code,
  message,
});

export type ContainerReader = (bytes: Uint8Array, warnings: Warnings) => PictureFile | Refusal;

export const noPicture = (format: string): Refusal =>
  refuse("picture-damaged", `The file begins like a ${format} but holds no picture.`);
