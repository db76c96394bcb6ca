import { readTiff, type Directory } from "./tiff.ts";
import type { Warnings } from "./warnings.ts";

/** The few EXIF values a newsroom uses (CIPA DC-008 / Exif 3.0, section 4.6); "" where missing. */
export interface Exif {
  readonly caption: string;
  readonly artist: string;
  readonly copyright: string;
  /** `YYYY:MM:DD HH:MM:SS`, and the offset tag (`+02:00`). */
  readonly taken: string;
  readonly takenOffset: string;
  readonly digitised: string;
  readonly digitisedOffset: string;
  /** 1 to 8; how the stored picture must be turned. */
  readonly orientation: number;
  readonly gps: Gps | null;
}

/** Decimal degrees, WGS 84, north and east positive. */
export interface Gps {
  readonly latitude: number;
  readonly longitude: number;
}

const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;

export function readExif(bytes: Uint8Array, warnings: Warnings): Exif | null {
  const tiff = readTiff(bytes, warnings);
  if (tiff === null) {
    warnings.add("exif-damaged");
    return null;
  }
  const { first } = tiff;
  const detail = tiff.below(EXIF_DIRECTORY);
  const turned = first.number(0x0112) ?? 1;
  return {
    caption: first.text(0x010e),
    artist: first.text(0x013b),
    copyright: first.text(0x8298),
    taken: detail.text(0x9003),
    takenOffset: detail.text(0x9011),
    digitised: detail.text(0x9004),
    digitisedOffset: detail.text(0x9012),
    orientation: Number.isInteger(turned) && turned >= 1 && turned <= 8 ? turned : 1,
    gps: gpsOf(tiff.below(GPS_DIRECTORY)),
  };
}

function gpsOf(directory: Directory): Gps | null {
  const latitude = degrees(directory.numbers(2), directory.text(1) === "S");
  const longitude = degrees(directory.numbers(4), directory.text(3) === "W");
  return makeGps(latitude, longitude);
}

function degrees(parts: readonly number[], negative: boolean): number {
  const [whole, minutes = 0, seconds = 0] = parts;
  if (whole === undefined) return Number.NaN;
  const value = whole + zeroIfNaN(minutes) / 60 + zeroIfNaN(seconds) / 3600;
  return negative ? -value : value;
}

/** 0/0 is how some cameras write "no seconds". */
const zeroIfNaN = (value: number): number => (Number.isNaN(value) ? 0 : value);

/** Null for places that are not on this planet, and for 0, 0, which cameras write for "unknown". */
export function makeGps(latitude: number, longitude: number): Gps | null {
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!isPlace || (latitude === 0 && longitude === 0)) return null;
  const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
}
