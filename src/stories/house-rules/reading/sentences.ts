import type { Span } from "./quotes.ts";

/** Sentences of English copy by their places. Pure. */

/** Full stops that end a short form, not a sentence. */
const SHORT =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Pte|Const|Insp|Supt|Rev|Hon|Fr|Sr|Jr|St|Ste|Mt|Ft|Ave|Blvd|Rd|No|Nos|vs|v|Inc|Ltd|Corp|Co|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Alta|Man|Ont|Que|Sask|approx|est|e\.g|i\.e|etc|a\.m|p\.m|\p{L})\.$/u;

/** Begins where a row of stops does: looked for at each of them, a long row would take quadratic time. */
const END = /(?<![.!?…])[.!?…]+["”’'»)\]]*(?=\s|$)/gu;

/** Whether the stop before `at` ends a sentence, by what follows it. */
function goesOn(text: string, at: number, stop: string): boolean {
  const after = text.slice(at).trimStart();
  if (after === "") return false;
  if (!/^["“‘'«(]?[\p{Lu}\p{N}]/u.test(after)) return true;
  return (
    stop.startsWith(".") && SHORT.test(text.slice(Math.max(0, at - stop.length - 12), at - stop.length + 1))
  );
}

export function readSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    const written = text.slice(start, end);
    const from = start + (written.length - written.trimStart().length);
    const to = start + written.trimEnd().length;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!goesOn(text, end, match[0])) push(end);
  }
  push(text.length);
  return spans;
}
