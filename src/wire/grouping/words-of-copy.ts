/** Words as they stand in copy of any language, with what their looks say of them. Pure. */

export interface Word {
  /** As written. */
  readonly text: string;
  /** What two copies are compared by: lower case, the ends that inflection changes cut off. */
  readonly key: string;
  readonly isNumber: boolean;
  /** Begins with a capital inside a sentence. */
  readonly isName: boolean;
  /** Only blanks, a hyphen or a full stop after an initial stand between it and the word before. */
  readonly followsOn: boolean;
}

const TOKEN = /\p{N}+(?:[.,'’]\p{N}+)*|[\p{L}\p{M}]+/gu;
/** Scripts that put no blanks between words are cut into pairs of signs. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const KEPT_SIGNS = 7;

const numberKey = (text: string): string => {
  // Groups of three are thousands in one country and decimals in no other.
  const bare = /^\p{N}{1,3}(?:[.,'’]\p{N}{3})+$/u.test(text) ? text.replaceAll(/[.,'’]/gu, "") : text;
  return bare.replaceAll(/[,'’]/gu, ".");
};

const endsSentence = (between: string): boolean => /[.!?:;"“”„«»]|\n/u.test(between);

/** A line of capitals says nothing about which of its words are names. */
const isShouted = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 0 && letters.filter((sign) => /\p{Lu}/u.test(sign)).length > letters.length * 0.6;
};

function* pairsOf(text: string, followsOn: boolean): Generator<Word> {
  const signs = Array.from(text);
  for (let at = 0; at + 1 < Math.max(2, signs.length); at += 1) {
    const key = signs.slice(at, at + 2).join("");
    yield { text: key, key, isNumber: false, isName: false, followsOn: followsOn || at > 0 };
  }
}

/** At most `most` words of a text; a new line ends a sentence. */
export function wordsOf(text: string, most: number): readonly Word[] {
  const shouted = isShouted(text.slice(0, 2_000));
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (words.length >= most) break;
    const [token] = match;
    const between = text.slice(end, match.index);
    const isFirst = end === 0 || endsSentence(between);
    end = match.index + token.length;
    const isNumber = /^\p{N}/u.test(token);
    if (UNSPACED.test(token)) {
      words.push(...pairsOf(token, !isFirst));
      continue;
    }
    const lower = token.normalize("NFKC").toLowerCase();
    words.push({
      text: token,
      key: isNumber ? numberKey(lower) : lower.slice(0, KEPT_SIGNS),
      isNumber,
      isName: !isNumber && !shouted && !isFirst && /^\p{Lu}/u.test(token),
      followsOn: !isFirst && /^[\s-]{1,2}$/u.test(between),
    });
  }
  return words;
}
