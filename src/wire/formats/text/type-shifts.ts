import type { WireRun } from "../read-item.ts";

/** Shift out and shift in: the heavy type of a typesetter, on and off. Pure. */

const OUT = "\u000E";

/** The text as runs: bold between shift out and shift in. Signs that shift nothing are left out. */
export function runsOfShifts(text: string): readonly WireRun[] {
  if (!text.includes(OUT)) return [{ text }];
  const runs: WireRun[] = [];
  for (const [index, piece] of text.split(OUT).entries()) {
    const [heavy = "", ...light] = index === 0 ? ["", piece] : piece.split("\u000F");
    if (heavy !== "") runs.push({ text: heavy, bold: true });
    if (light.length > 0) runs.push({ text: light.join("") });
  }
  return runs;
}
