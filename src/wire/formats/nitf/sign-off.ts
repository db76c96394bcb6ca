import { textOfRuns, tidyRuns } from "../markup/blocks.ts";
import type { WireBlock } from "../read-item.ts";

/** What agencies set below a text for themselves and that is no copy. Pure. */

interface SignedBody {
  readonly blocks: readonly WireBlock[];
  /** Initials of those who worked on it, addresses of the desk; "" when there is none. */
  readonly signOff: string;
}

/** The agency's mark behind the last word: "… EFE", "(©NTB)", "/ritzau/". */
const MARK =
  /(?:^|(?<=[.!?…"”»)\]])\s*)(?:EFE|\(?©\s?[A-Z]{2,6}\)?|\/(?:ritzau|TT|STT|NTB)\/|\((?:ANSA|ANP|AAP|BELGA|Belga|APA)\)|={2,}\s?\p{L}{2,20})\.?$/u;

/** "hh/ph/ts/hd", "asl/tib/pid/cac": AFP's and EFE's editors. Two at least, or it could be a word. */
const INITIALS = /^[\p{Ll}\d]{2,5}(?:[/-][\p{Ll}\d]{2,5}){1,7}$/u;

/** "AAP RTV ar", "AFP sn", "AAP RTV": the agency, its service, the editor. */
const SERVICE_LINE = /^(?:AAP|AFP|AP|PA|dpa)(?=\s)(?:\s+[A-Z]{2,8}){0,3}(?:\s+[a-z]{2,4}(?:\/[a-z]{2,4})*)?$/;

/** ANSA's codes of desks and circuits: "CRO01 1113 APE4800 GEST03 QBXB". */
const isCodeLine = (text: string): boolean =>
  text.length <= 200 &&
  /^(?:[A-Z\d]{2,10}\s+){4,}[A-Z\d]{2,10}$/.test(text) &&
  text.split(/\s+/).filter((word) => /[A-Z]\d|\d[A-Z]/.test(word)).length >= 2;

/** Nothing but addresses of editors. */
const ADDRESSES = /^[\w.+-]+@[\w.-]+(?:\s*[/,;|]\s*[\w.+-]+@[\w.-]+)*$/;

/** "(NorthDesk)" alone: the house. */
const HOUSE = /^\(\p{Lu}\p{L}{1,20}\)$/u;

function withoutMark(block: WireBlock): WireBlock | null {
  const text = textOfRuns(block.runs);
  if (isCodeLine(text) || HOUSE.test(text)) return null;
  const mark = MARK.exec(text.slice(-40))?.[0];
  if (mark === undefined) return block;
  let left = text.length - mark.length;
  if (left <= 0) return null;
  const runs = block.runs.flatMap((run) => {
    const kept = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    return kept === "" ? [] : [{ ...run, text: kept }];
  });
  const tidy = tidyRuns(runs);
  return tidy.length === 0 ? null : { ...block, runs: tidy };
}

/** "gr/bp", "daa/mt/msr": letters of editors, not a name. */
export const isInitials = (text: string): boolean =>
  /^[\p{Ll}\d]{1,5}(?:[/.-][\p{Ll}\d]{1,5})*$/u.test(text.trim());

const isSignOff = (text: string): boolean =>
  text.length <= 200 && (INITIALS.test(text) || SERVICE_LINE.test(text) || ADDRESSES.test(text));

/** A body of nothing else keeps it: an empty story would say less. */
export function takeSignOff(blocks: readonly WireBlock[]): SignedBody {
  let kept = blocks;
  let signOff = "";
  // Mark and initials stand in either order; more than these is copy.
  for (let lines = 0; lines < 3 && kept.length > 1; lines += 1) {
    const last = kept.at(-1);
    if (last?.kind !== "paragraph") break;
    const text = textOfRuns(last.runs);
    if (isSignOff(text)) {
      signOff = signOff === "" ? text : `${text}\n${signOff}`;
      kept = kept.slice(0, -1);
      continue;
    }
    const without = withoutMark(last);
    if (without === last) break;
    kept = without === null ? kept.slice(0, -1) : [...kept.slice(0, -1), without];
  }
  return { blocks: kept, signOff };
}
