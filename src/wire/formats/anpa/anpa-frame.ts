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

/** Some lines put "ZCZC" before the start of header. */
const START =
  /^(?:[\s\u0000\u007F\u0016\u0011\u0013]*ZCZC[^\n\r\u0001]{0,40})?[\s\u0000\u007F\u0016\u0011\u0013]*\u0001 ?[A-Za-z]{1,2}\d{3,4}[^\n\r]{0,60}[\r\n]+ ?[A-Za-z0-9] [A-Za-z0-9]/u;

export const startsAsAnpa = (text: string): boolean => START.test(text.slice(0, 400));

/** Line signals that only fill: they may stand anywhere, inside words too. */
const FILL = /[\u0000\u007F\u0016]/gu;

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
  const [, ...pieces] = source.replace(FILL, "").split(SOH);
  const frames = pieces.map(frameOf);
  const whole = frames.filter((frame) => frame?.isWhole === true);
  return { whole: whole.filter((frame) => frame !== null), torn: frames.length - whole.length };
}
