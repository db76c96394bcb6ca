import type { Span } from "./quotes.ts";

/** Numbers written out in English words, up to the trillions. Pure. */

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** "zero" to "nineteen", and the tens. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, at): [string, number] => [word, at]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
]);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

const WORD =
  /(?<![\p{L}\p{N}])(?:a(?=[ -](?:hundred|thousand|million|billion|trillion)\b)|\p{L}+)(?![\p{L}\p{N}])/giu;

interface Open {
  readonly start: number;
  end: number;
  /** Whole thousands and more. */
  total: number;
  /** Below the next scale. */
  part: number;
  last: "tens" | "ones" | "hundred" | "scale";
}

const valueOf = (open: Open): number => open.total + open.part;

/** Takes one more word into a number that is open; false where the word begins another one. */
function extend(open: Open, word: string, joint: string): boolean {
  const afterBig = open.last === "hundred" || open.last === "scale";
  if (!/^(?:[ -]|, | and )$/u.test(joint) || (joint === " and " && !afterBig)) return false;
  const small = SMALL_NUMBERS.get(word);
  const scale = SCALES.get(word);
  if (small !== undefined) {
    const fitsTens = open.last === "tens" && small > 0 && small < 10 && joint !== ", ";
    if (!fitsTens && !(afterBig && joint !== ", ")) return false;
    open.part += small;
    open.last = small >= 20 ? "tens" : "ones";
    return true;
  }
  if (joint !== " " && joint !== "-") return false;
  if (word === "hundred" && open.part > 0 && open.part < 100) open.part *= 100;
  else if (scale !== undefined && open.part > 0) {
    open.total += open.part * scale;
    open.part = 0;
  } else return false;
  open.last = word === "hundred" ? "hundred" : "scale";
  return true;
}

/** Every number in words, with its place. "One" alone is left out: it is a pronoun as often. */
export function readNumberWords(text: string): readonly (Span & { readonly value: number })[] {
  const found: (Span & { readonly value: number })[] = [];
  let open: Open | null = null;
  const close = (): void => {
    if (open === null) return;
    const { start, end } = open;
    if (text.slice(start, end).toLowerCase() !== "one") found.push({ start, end, value: valueOf(open) });
    open = null;
  };
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    if (word === "and" && open !== null) continue;
    const end = match.index + match[0].length;
    if (open !== null && extend(open, word, text.slice(open.end, match.index))) {
      open.end = end;
      continue;
    }
    close();
    const small = word === "a" ? 1 : SMALL_NUMBERS.get(word);
    if (small !== undefined)
      open = { start: match.index, end, total: 0, part: small, last: small >= 20 ? "tens" : "ones" };
  }
  close();
  return found;
}
