/* oxlint-disable no-control-regex -- control characters are what these patterns are about */
/**
 * The frame of ANPA 1312: SYN SYN SOH header STX text ETX footer EOT, several in a row on a line.
 * Source: ANPA 1312 (NAA 89-3), and what AP and Kyodo make of it. Pure.
 */

const SOH = "\u0001";
const STX = "\u0002";
const ETX = "\u0003";
const EOT = "\u0004";

export interface Frame {
  /** Between SOH and STX. */
  readonly header: string;
  /** Between STX and ETX. */
  readonly text: string;
  /** After ETX: service and time of sending. */
  readonly footer: string;
  /** False when neither ETX nor EOT came: the end may be missing. */
  readonly isWhole: boolean;
}

/** Line signals that only fill: they may stand anywhere, inside words too. */
const FILL = /[\u0000\u007F\u0016]/gu;

const HEADER = /\u0001 ?[A-Za-z]{1,2}\d{3,4}[^\n\r]{0,60}[\r\n]+ ?[A-Za-z0-9] [A-Za-z0-9]/u;
const HEAD_SIGNS = 65_536;

/**
 * The beginning of copy as the line meant it; null where no header can stand in it. What is left of a
 * story that was cut off may stand before the first whole one.
 */
export function headOfLine(text: string): string | null {
  const head = text.slice(0, HEAD_SIGNS);
  return head.includes(SOH) && !/^\s*[<{[]/u.test(head) ? head.replace(FILL, "") : null;
}

export function startsAsAnpa(text: string): boolean {
  const head = headOfLine(text);
  return head !== null && HEADER.test(head);
}

/** Some lines put "ZCZC" before the start of header. */
const BEFORE = /^[\s\u0011\u0013]*(?:ZCZC[^\n\r]{0,40}[\s\u0011\u0013]*)?$/u;

function frameOf(piece: string): Frame | null {
  const stx = piece.indexOf(STX);
  if (stx < 0) return null;
  const afterHeader = piece.slice(stx + 1);
  const eot = afterHeader.indexOf(EOT);
  const inside = eot < 0 ? afterHeader : afterHeader.slice(0, eot);
  const etx = inside.indexOf(ETX);
  return {
    header: piece.slice(0, stx),
    text: etx < 0 ? inside : inside.slice(0, etx),
    footer: etx < 0 ? "" : inside.slice(etx + 1),
    isWhole: etx >= 0 || eot >= 0,
  };
}

interface Frames {
  readonly whole: readonly Frame[];
  /** How many pieces were cut off or make no sense. */
  readonly torn: number;
}

/** All stories of a transmission. A torn one does not harm its neighbours. */
export function framesOf(source: string): Frames {
  const [before = "", ...pieces] = source.replace(FILL, "").split(SOH);
  const frames = pieces.map(frameOf);
  const whole = frames.filter((frame) => frame?.isWhole === true);
  const torn = frames.length - whole.length + (BEFORE.test(before) ? 0 : 1);
  return { whole: whole.filter((frame) => frame !== null), torn };
}
