/** A page of about 60 kB in three parts that compresses about as news copy does. Pure. */

const WORDS =
  "council river bridge vote harbour school budget evening volunteers reported Tuesday winter road " +
  "mayor residents hearing rink goal third period snow food drive shelves library opening night";

/** Numbers that look random and are the same each time (Park and Miller, 1988). */
function makeSequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}

function paragraphs(count: number, seed: number): string {
  const words = WORDS.split(" ");
  const next = makeSequence(seed);
  const sentence = (): string =>
    Array.from(
      { length: 60 },
      () => `${words[next() % words.length] ?? ""}${next() % 9 === 0 ? next() % 1_000 : ""}`,
    ).join(" ");
  return Array.from({ length: count }, (_each, at) => `<p id="p${at}">${sentence()}.</p>\n`).join("");
}

export interface SyntheticParts {
  readonly own: string;
  readonly justPosted: string;
  readonly rest: string;
}

export const syntheticParts = (): SyntheticParts => ({
  own: `<!doctype html><html lang="en"><title>Bridge vote</title><main>${paragraphs(100, 7)}</main>`,
  justPosted: `<aside>${paragraphs(12, 11)}</aside>`,
  rest: `<footer>${paragraphs(12, 13)}</footer></html>`,
});
