import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp, { type Metadata, type Sharp } from "sharp";
import { extensionOf, widthsFor, type RenditionFormat } from "../renditions.ts";
import type { DarkroomAnswer, DarkroomOrder } from "./protocol.ts";
import { readMetadata } from "./read-metadata.ts";

/**
 * The darkroom's own process: hostile bytes are decoded here and nowhere else. It holds no login,
 * takes one order at a time, and may be killed at any moment.
 */

sharp.cache(false);
sharp.concurrency(1);

const MAX_PIXELS = 100_000_000;
const accepted = new Set(["jpeg", "png", "webp", "heif", "tiff"]);

class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Type by the first bytes; names and declared types count for nothing. */
function formatOf(bytes: Buffer): string | null {
  const ascii = (from: number, to: number): string => bytes.toString("latin1", from, to);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
  if (ascii(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (ascii(0, 4) === "RIFF" && ascii(8, 12) === "WEBP") return "webp";
  if (ascii(4, 8) === "ftyp" && /avi[fs]/.test(ascii(8, 32))) return "heif";
  if (ascii(0, 4) === "II*\0" || ascii(0, 4) === "MM\0*") return "tiff";
  return null;
}

async function openPicture(path: string): Promise<{ bytes: Buffer; image: Sharp; width: number; height: number; format: string }> {
  const bytes = await readFile(path);
  const seen = formatOf(bytes);
  if (seen === null) throw new Refused("picture-format", "This is no JPEG, PNG, WebP, AVIF or TIFF picture.");
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "truncated", pages: 1, autoOrient: true });
  let meta: Metadata;
  try {
    meta = await image.metadata();
  } catch (error) {
    const text = error instanceof Error ? error.message : "";
    if (/pixel limit/i.test(text)) throw new Refused("picture-pixels", "The picture has more than 100 million pixels.");
    throw new Refused("picture-damaged", "The picture is damaged: its header cannot be read.");
  }
  if (!accepted.has(meta.format ?? "") || meta.format !== seen) {
    throw new Refused("picture-format", "This is no JPEG, PNG, WebP, AVIF or TIFF picture.");
  }
  const { width = 0, height = 0 } = meta.autoOrient ?? meta;
  if (width * height > MAX_PIXELS) throw new Refused("picture-pixels", "The picture has more than 100 million pixels.");
  if (width < 16 || height < 16) throw new Refused("picture-tiny", "The picture is smaller than 16 pixels.");
  return { bytes, image, width, height, format: seen === "heif" ? "avif" : seen };
}

const xmlText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");

/** Whose picture it is travels with every served file; place, serial numbers and thumbnail do not. */
function xmpOf(credit: Extract<DarkroomOrder, { kind: "develop" }>["credit"]): string {
  const alt = (name: string, text: string): string =>
    text === "" ? "" : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt></${name}>`;
  const creator = credit.byline === "" ? "" : `<dc:creator><rdf:Seq><rdf:li>${xmlText(credit.byline)}</rdf:li></rdf:Seq></dc:creator>`;
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="${xmlText(credit.credit)}">${alt("dc:description", credit.caption)}${alt("dc:rights", credit.copyright)}${creator}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

const encoders: Readonly<Record<RenditionFormat, (image: Sharp) => Sharp>> = {
  // Effort 2: a 24 megapixel photograph in all sizes takes seconds instead of a minute.
  avif: (image) => image.avif({ quality: 52, effort: 2 }),
  webp: (image) => image.webp({ quality: 76, effort: 3 }),
  jpeg: (image) => image.jpeg({ quality: 78, mozjpeg: true }),
};

async function develop(order: Extract<DarkroomOrder, { kind: "develop" }>): Promise<DarkroomAnswer> {
  const { image, width, height } = await openPicture(order.path);
  const widths = widthsFor(width);
  const xmp = xmpOf(order.credit);
  try {
    // Decoded once at the largest size; the smaller ones are made from it.
    const largest = await image.resize({ width: widths.at(-1) as number }).toColourspace("srgb").flatten({ background: "#ffffff" })
      .raw().toBuffer({ resolveWithObject: true });
    const base = () => sharp(largest.data, { raw: { width: largest.info.width, height: largest.info.height, channels: largest.info.channels } });
    for (const each of widths) {
      for (const format of order.formats) {
        await encoders[format](base().resize({ width: each })).withXmp(xmp).toFile(join(order.into, `${each}.${extensionOf(format)}`));
      }
    }
    const dot = await base().resize(1, 1, { fit: "fill" }).raw().toBuffer();
    const colour = `#${[dot[0], dot[1] ?? dot[0], dot[2] ?? dot[0]].map((each) => (each ?? 128).toString(16).padStart(2, "0")).join("")}`;
    return { kind: "developed", order: order.order, width, height, widths, colour };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw error;
    throw new Refused("picture-damaged", "The picture is damaged: it ends too early or holds what cannot be decoded.");
  }
}

async function carryOut(order: DarkroomOrder): Promise<DarkroomAnswer> {
  if (order.kind === "develop") return develop(order);
  const { bytes, width, height, format } = await openPicture(order.path);
  return { kind: "read", order: order.order, width, height, format, facts: await readMetadata(bytes) };
}

process.on("message", (order: DarkroomOrder) => {
  carryOut(order)
    .catch((error: unknown): DarkroomAnswer => {
      const code = error instanceof Refused ? error.code : "picture-unreadable";
      const message = error instanceof Refused ? error.message : "The picture could not be read.";
      return { kind: "refused", order: order.order, code, message };
    })
    .then((answer) => process.send?.(answer))
    .catch(() => process.exit(1));
});
process.on("disconnect", () => process.exit(0));
