/** Copy of an invented agency: stories that are about different things, as in a real burst. Pure. */

const SYLLABLES = "ba dor fen gal hum kes lin mor nat oss per quin rav sel tam und ver wick yar zol".split(
  " ",
);

/** The nth of some eight thousand made-up words. */
const wordOf = (n: number): string =>
  [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20].map((at) => SYLLABLES[at] ?? "").join("");

const COMMON = "the a of in on and was were said that for with by to from at its their after before".split(
  " ",
);

/** Numbers from a seed, 0 to 1 (Mulberry32, T. Ettinger). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Few words stand often, most seldom, as in any text (Zipf): about half of a story's are its own. */
function sentence(next: () => number, topic: number): string {
  const words = Array.from({ length: 14 + Math.floor(next() * 10) }, () => {
    if (next() < 0.45) return COMMON[Math.floor(next() * COMMON.length)] ?? "";
    return wordOf(next() < 0.5 ? topic + Math.floor(next() * 40) : Math.floor(8_000 * next() ** 3));
  });
  const [first = "", ...rest] = words;
  return `${first.slice(0, 1).toUpperCase()}${[first.slice(1), ...rest].join(" ")}.`;
}

export interface InventedCopy {
  readonly headline: string;
  readonly slug: string;
  readonly paragraphs: readonly string[];
}

/** The same story for the same seed. */
export function inventCopy(seed: number): InventedCopy {
  const next = numbersFrom(seed);
  const topic = Math.floor(next() * 8_000);
  const headline = sentence(next, topic).split(" ").slice(0, 8).join(" ");
  const paragraphs = Array.from({ length: 12 }, () =>
    [sentence(next, topic), sentence(next, topic)].join(" "),
  );
  return { headline, slug: `${wordOf(topic)}-${wordOf(topic + 1)}`.toUpperCase(), paragraphs };
}
