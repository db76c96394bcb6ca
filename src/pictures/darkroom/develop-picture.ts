import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp, { type OutputInfo, type Sharp } from "sharp";
import { creditXmp, type CreditLines } from "../credit-xmp.ts";
import { refuse, type PictureFormat, type Refusal } from "../metadata/picture-file.ts";
import { planRenditions, TALLEST_SHAPE, type Rendition, type RenditionFormat } from "../renditions.ts";
import type { DarkroomLimits, Development, MadeRendition } from "./darkroom-messages.ts";

/** One picture at a time on one thread: memory stays small, and the server keeps a core. */
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpeg",
    "VipsForeignLoadPng",
    "VipsForeignLoadWebp",
    "VipsForeignLoadHeif",
    "VipsForeignLoadTiff",
  ],
});

const FORMATS: Readonly<Record<string, PictureFormat>> = {
  jpeg: "jpeg",
  png: "png",
  webp: "webp",
  heif: "avif",
  avif: "avif",
  tiff: "tiff",
};

/**
 * AVIF effort 2 took 1.4 and 1.7 s for all sizes of two 24-megapixel photographs where effort 4
 * took 10.6 and 9.2 s, for files 1 and 13 % larger in sum. Renditions over two megapixels (upright
 * pictures) take effort 1, so that these too are done in about four seconds.
 */
const AVIF_LARGE_PIXELS = 2_000_000;

const ENCODERS: Readonly<Record<RenditionFormat, (picture: Sharp, pixels: number) => Sharp>> = {
  avif: (picture, pixels) => picture.avif({ quality: 55, effort: pixels > AVIF_LARGE_PIXELS ? 1 : 2 }),
  webp: (picture) => picture.webp({ quality: 76, effort: 4 }),
  jpeg: (picture) => picture.jpeg({ quality: 78, mozjpeg: true }),
};

interface Upright {
  readonly pixels: Buffer;
  readonly info: OutputInfo;
}

interface Opened {
  readonly format: PictureFormat;
  /** Pixels as shown. */
  readonly width: number;
  readonly height: number;
}

/**
 * Decodes one picture and writes its renditions: upright, sRGB, without any of the original's
 * metadata but the given lines. Refuses what is damaged or beyond the limits; throws when the
 * out folder cannot be written.
 */
export async function developPicture(
  wish: { readonly path: string; readonly credit: CreditLines; readonly outFolder: string },
  limits: DarkroomLimits,
): Promise<Development> {
  const opened = await openPicture(wish.path, limits);
  if ("kind" in opened) return opened;
  const plan = planRenditions(opened);
  const upright = await decode(wish.path, plan.at(-1)!, limits);
  if ("kind" in upright) return upright;
  const xmp = creditXmp(wish.credit);
  const renditions: MadeRendition[] = [];
  for (const rendition of plan) {
    renditions.push(await makeRendition(upright, rendition, xmp, wish.outFolder));
  }
  const { width, height, format } = opened;
  return {
    kind: "developed",
    width,
    height,
    format,
    renditions,
    colour: await meanColour(upright),
  };
}

async function openPicture(path: string, limits: DarkroomLimits): Promise<Opened | Refusal> {
  const { size } = await stat(path);
  if (size > limits.maxBytes) return tooLarge(limits.maxBytes);
  try {
    // No limit here: the header alone is read, and the refusal should say what is wrong.
    const found = await sharp(path, { limitInputPixels: false }).metadata();
    const format = FORMATS[found.format];
    if (format === undefined) return refuse("picture-format", "This is no picture of an accepted format.");
    if (found.width * found.height > limits.maxPixels) return tooManyPixels(limits.maxPixels);
    const { width, height } = found.autoOrient;
    if (height > width * TALLEST_SHAPE) {
      return refuse("picture-too-tall", `The picture is over ${TALLEST_SHAPE} times as tall as wide.`);
    }
    return { format, width, height };
  } catch (error) {
    return damaged(error);
  }
}

export const tooLarge = (maxBytes: number): Refusal =>
  refuse("picture-too-large", `The file is larger than ${Math.floor(maxBytes / 1e6)} MB.`);

const tooManyPixels = (maxPixels: number): Refusal =>
  refuse("picture-too-many-pixels", `The picture has over ${Math.floor(maxPixels / 1e6)} megapixels.`);

/** libvips says only in words what is wrong. */
function damaged(error: unknown): Refusal {
  const words = error instanceof Error ? error.message : "";
  if (/premature end|truncated|unexpected end|not enough data|past end|EOF/i.test(words)) {
    return refuse("picture-damaged", "The picture's data ends too early; send the file again.");
  }
  if (/unsupported image format|operation is blocked/i.test(words)) {
    return refuse("picture-format", "This is no picture; JPEG, PNG, WebP, AVIF and TIFF are accepted.");
  }
  return refuse("picture-damaged", "The picture's data is damaged and cannot be shown.");
}

/** Decoded once, at the widest rendition: all smaller ones are made from it. */
async function decode(path: string, widest: Rendition, limits: DarkroomLimits): Promise<Upright | Refusal> {
  try {
    const { data, info } = await sharp(path, {
      limitInputPixels: limits.maxPixels,
      failOn: "error",
      pages: 1,
      sequentialRead: true,
    })
      .autoOrient()
      .resize(widest.width, widest.height, { fit: "fill" })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    return { pixels: data, info };
  } catch (error) {
    return damaged(error);
  }
}

function fromPixels({ pixels, info }: Upright): Sharp {
  const { width, height, channels } = info;
  return sharp(pixels, { raw: { width, height, channels } });
}

async function makeRendition(
  upright: Upright,
  rendition: Rendition,
  xmp: string | null,
  outFolder: string,
): Promise<MadeRendition> {
  const sized = fromPixels(upright).resize(rendition.width, rendition.height, { fit: "fill" });
  const credited = xmp === null ? sized : sized.withXmp(xmp);
  const encode = ENCODERS[rendition.format];
  const bytes = await encode(credited, rendition.width * rendition.height).toBuffer();
  await writeFile(join(outFolder, rendition.name), bytes);
  return { ...rendition, bytes: bytes.length };
}

async function meanColour(upright: Upright): Promise<string> {
  const pixel = await fromPixels(upright)
    .resize(1, 1, { fit: "fill" })
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer();
  const [red = 136, green = red, blue = red] = pixel;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
