/** What length does to a headline, said while it is written. Pure. */
export function headlineHint(headline: string): string {
  const count = charactersOf(headline.trim()).length;
  if (count === 0) return "Readers, lists and feeds begin with this. 40 to 70 characters read best.";
  const characters = `${count} ${count === 1 ? "character" : "characters"}.`;
  if (count < 20) return `${characters} Short; lists have room for twice that.`;
  if (count <= 70) return `${characters} Reads whole on phones, in lists and feeds.`;
  if (count <= 100)
    return `${characters} Whole on the page; search engines cut after ${lastWordWithin(headline.trim(), 65)}.`;
  return `${characters} Long: three lines and more on a phone. Cut after ${lastWordWithin(headline.trim(), 65)} elsewhere.`;
}

function lastWordWithin(text: string, length: number): string {
  const words = charactersOf(text).slice(0, length).join("").split(/\s+/);
  const whole = words.length > 1 ? words.slice(0, -1) : words;
  return `“${whole.at(-1) ?? ""}”`;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Characters as people count them: a letter with its accent is one. */
const charactersOf = (text: string): readonly string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);
