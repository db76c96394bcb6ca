import type { Span } from "./quotes.ts";

/** Names as copy writes them: words with capitals that stand together. Pure. */

export interface NameRead extends Span {
  /** Without a role before it and a genitive after it. */
  readonly text: string;
  /** Its words; the last one is the surname where it is a person's. */
  readonly words: readonly string[];
  /** "Mr.", "Mayor", "Const." stood before it. */
  readonly hasRole: boolean;
  /** It begins a sentence, where any word has a capital. */
  readonly opensSentence: boolean;
}

const WORD = String.raw`\p{Lu}[\p{L}’'-]{1,30}`;
const PARTICLE = "(?:de|van|von|der|den|la|el|al|bin|ibn|da|dos|di|du) ";
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’.-])${WORD}(?:\.? (?:${PARTICLE}){0,2}(?:\p{Lu}\.(?=[ ])|${WORD})(?![\p{L}\p{N}])){0,5}`,
  "gu",
);

/** Words that have a capital where a sentence begins, and days and months, which always have one. */
const COMMON = new Set(
  "The A An In On At By For From To Of With As And But Or If When While After Before Since Until Although Though Because Despite During Under Over Between Among Against About Into Through Following According Both Each Every Some Many Most More Few Several All Any No Not Another Other One Two Three Four Five Six Seven Eight Nine Ten He She It They We You His Her Its Their Our My This That These Those There Here What Who Which Where Why How Also However Meanwhile Yesterday Today Tomorrow Earlier Later Last Next Now Then Once Only Even Just Still Yet So Such Like Police Officials Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Speaking Asked Born Former".split(
    " ",
  ),
);

/** What stands before a person's name and is none of it. */
const ROLES = new Set(
  "Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Rev Reverend Father Sister Brother Judge Justice Magistrate President Vice Prime Minister Premier Chancellor Governor Gov Senator Sen Representative Rep Congressman Congresswoman Mayor Reeve Warden Councillor Coun Alderman Deputy Chief Const Constable Cpl Sgt Sergeant Insp Inspector Supt Superintendent Staff Det Detective Capt Captain Lt Lieutenant Col Colonel Maj Major Gen General Cmdr Admiral Officer Coach Manager Director Chairman Chairwoman Chair Secretary Attorney Ambassador King Queen Prince Princess Pope Cardinal Archbishop Bishop Speaker Leader MP MPP MLA Police Foreign Interior Defence Defense Finance Health Education State Press Executive Commissioner Sheriff Assistant Acting".split(
    " ",
  ),
);

interface Front {
  readonly at: number;
  readonly hasRole: boolean;
}

/** How many words at the front are none of the name. */
function frontOf(words: readonly string[]): Front {
  let at = 0;
  let hasRole = false;
  for (; at < words.length; at += 1) {
    const word = (words[at] ?? "").replace(/\.$/u, "");
    if (ROLES.has(word)) hasRole = true;
    else if (!COMMON.has(word)) break;
  }
  return { at, hasRole };
}

const GENITIVE = /(?:['’]s|['’])$/u;

function toName(text: string, match: RegExpExecArray): NameRead | null {
  const written = match[0].split(" ");
  const { at, hasRole } = frontOf(written);
  if (at === written.length) return null;
  // A genitive ends a name: "Vale's Ferry Line" is two.
  const last = written.findIndex((word, index) => index >= at && GENITIVE.test(word));
  const words = written.slice(at, last === -1 ? undefined : last + 1);
  const lead = written.slice(0, at).join(" ").length + (at === 0 ? 0 : 1);
  const name = words.join(" ").replace(GENITIVE, "");
  const start = match.index + lead;
  return {
    start,
    end: start + name.length,
    text: name,
    words: name.split(" "),
    hasRole,
    opensSentence:
      at === 0 && /(?:^|[.!?…:]["”’)]? +|["“(]|\n)$/u.test(text.slice(Math.max(0, start - 6), start)),
  };
}

export const readNames = (text: string): readonly NameRead[] =>
  Array.from(text.matchAll(NAME)).flatMap((match) => toName(text, match) ?? []);

/** Single letters put in, left out, changed or swapped with the next one; never counts past `most`. */
function editsBetween(one: string, other: string, most = 3): number {
  if (Math.abs(one.length - other.length) >= most) return most;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1;
      let edits = Math.min((last[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (last[to - 1] ?? 0) + same);
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        edits = Math.min(edits, (before[to - 2] ?? 0) + 1);
      row.push(edits);
    }
    before = last;
    last = row;
  }
  return Math.min(most, last[other.length] ?? most);
}

const sorted = (word: string): string => Array.from(word).toSorted().join("");

/** Whether one may be a slip of the other: one edit, two in long ones or where letters only changed places. */
export function looksLike(one: string, other: string): boolean {
  if (one === other) return false;
  const edits = editsBetween(one, other);
  const isLong = Math.min(one.length, other.length) >= 8;
  return edits === 1 || (edits === 2 && (isLong || sorted(one) === sorted(other)));
}
