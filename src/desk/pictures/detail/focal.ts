/** The focal point of a picture: shares of its width and height, 0 to 1. Pure. */

export interface Focal {
  readonly x: number;
  readonly y: number;
}

const STEP = 0.01;
const LONG_STEP = 0.1;

/** To a tenth of a percent, within the picture. */
const kept = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;

export const focalAt = (x: number, y: number): Focal => ({ x: kept(x), y: kept(y) });

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow takes it: one percent, ten with Shift; null for other keys. */
export function nudged(focal: Focal, key: string, isLong: boolean): Focal | null {
  const move = moves[key];
  if (move === undefined) return null;
  const step = isLong ? LONG_STEP : STEP;
  return focalAt(focal.x + move[0] * step, focal.y + move[1] * step);
}

export const sameFocal = (a: Focal, b: Focal): boolean => a.x === b.x && a.y === b.y;

export const percentOf = (share: number): string => String(Math.round(share * 100));

/** What was typed as a share; null when it is no number from 0 to 100. */
export function shareOf(typed: string): number | null {
  const text = typed.trim().replace(",", ".").replace(/\s*%$/, "");
  const percent = text === "" ? Number.NaN : Number(text);
  return Number.isFinite(percent) && percent >= 0 && percent <= 100 ? kept(percent / 100) : null;
}

/** "78 % across, 69 % down" */
export const focalWords = ({ x, y }: Focal): string => `${percentOf(x)} % across, ${percentOf(y)} % down`;

export interface Cut {
  /** Shares of the picture. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a page of this ratio (width by height) shows, as `object-fit: cover` and the focal point cut it. */
export function cutOf(
  size: { readonly width: number; readonly height: number },
  ratio: number,
  focal: Focal,
): Cut {
  const own = size.width / size.height;
  const width = own > ratio ? ratio / own : 1;
  const height = own > ratio ? 1 : own / ratio;
  return { left: (1 - width) * focal.x, top: (1 - height) * focal.y, width, height };
}
