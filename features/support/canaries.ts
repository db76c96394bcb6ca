import { randomInt } from "node:crypto";

/** Words that stand nowhere else, one for each field, so that a leak tells where it came from. */
export interface Canaries {
  /** A new word for a field, in small letters. */
  make(field: string): string;
  readonly all: readonly Canary[];
}

export interface Canary {
  readonly field: string;
  readonly token: string;
}

const LENGTH = 14;

const makeWord = (): string =>
  Array.from({ length: LENGTH }, () => String.fromCodePoint(97 + randomInt(26))).join("");

export function makeCanaries(): Canaries {
  const all: Canary[] = [];
  return {
    make(field) {
      const token = makeWord();
      all.push({ field, token });
      return token;
    },
    all,
  };
}

/** A word as a person's name: "Zqkwpt…". */
export const asName = (token: string): string => token.slice(0, 1).toUpperCase() + token.slice(1);

/** Fields whose word stands in the text, in whatever case. */
export function fieldsIn(text: string, canaries: readonly Canary[]): readonly string[] {
  const lower = text.toLowerCase();
  return canaries.flatMap(({ field, token }) => (lower.includes(token) ? [field] : []));
}
