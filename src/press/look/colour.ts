/** Colour arithmetic for a title's look. Colours are #RRGGBB. Pure. */
import { contrast, linearOf } from "../../titles/index.ts";

type Triple = readonly [number, number, number];

const toGamma = (value: number): number =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;

function hexOf(linear: Triple): string {
  const two = (value: number): string =>
    Math.round(Math.min(1, Math.max(0, toGamma(value))) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${linear.map(two).join("")}`.toUpperCase();
}

/** OKLab after Björn Ottosson, "A perceptual color space for image processing" (2020). */
function labOf([red, green, blue]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linearOfLab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const DARK_LIGHTNESS = 0.76;

/** The accent for dark pages: the same hue at OKLCH lightness 0.76, as much chroma as sRGB holds. */
export function darkAccent(hex: string): string {
  const [, a, b] = labOf(linearOf(hex));
  const isShown = (part: number): boolean =>
    linearOfLab([DARK_LIGHTNESS, a * part, b * part]).every((value) => value >= 0 && value <= 1);
  let [low, high] = [0, 1];
  if (isShown(1)) low = 1;
  for (let step = 0; step < 16 && low < 1; step += 1) {
    const middle = (low + high) / 2;
    if (isShown(middle)) low = middle;
    else high = middle;
  }
  return hexOf(linearOfLab([DARK_LIGHTNESS, a * low, b * low]));
}

/** The colour of text upon an accent: paper or ink, whichever stands out more. */
export const onAccent = (accent: string, paper: string, ink: string): string =>
  contrast(accent, paper) >= contrast(accent, ink) ? paper : ink;
