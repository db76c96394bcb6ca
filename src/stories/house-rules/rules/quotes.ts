import type { HouseRule, Slip } from "../house-rule.ts";
import type { PassageRead } from "../reading/read-copy.ts";

/** Rules about quotation marks. They look at the marks and leave the words between them alone. */

const opensOf = ({ quotes }: PassageRead) => quotes.spans.filter((span) => span.close === "none");

/** A quotation that goes on in the next paragraph is opened there anew, and closed only at its end. */
const goesOn = (passage: PassageRead, next: PassageRead | undefined): boolean =>
  next !== undefined && /^\s*["“„«]/u.test(next.text) && next.kind === passage.kind;

const quotesUnbalanced: HouseRule = {
  id: "quotes-unbalanced",
  family: "quotes",
  severity: "stop",
  name: "Quotation marks do not pair",
  about:
    "An opening mark without its closing one, or the reverse. A quotation that goes on in the next paragraph needs none at the end of the first, and one at the beginning of the second.",
  find: ({ passages }) =>
    passages.flatMap((passage, at): readonly Slip[] => {
      const closes = passage.quotes.strayCloses.map((start): Slip => ({
        passage: passage.index,
        start,
        end: start + 1,
        title: "A quotation is closed that was not opened",
        explanation: "Readers cannot tell where somebody's own words begin. Set the opening mark.",
      }));
      const opens = opensOf(passage)
        .filter(({ end }) => end < passage.text.length || !goesOn(passage, passages[at + 1]))
        .map(({ start }): Slip => ({
          passage: passage.index,
          start,
          end: start + 1,
          title: "A quotation is opened and not closed",
          explanation:
            "Readers cannot tell where somebody's own words end. Close it, or begin the next paragraph with an opening mark if it goes on.",
        }));
      return [...closes, ...opens];
    }),
};

const stopAtClosingQuote: HouseRule = {
  id: "stop-at-closing-quote",
  family: "quotes",
  severity: "hint",
  name: "Comma or full stop at a closing mark",
  about: "House style sets them before the closing mark, or after it. Off where house style says neither.",
  find: ({ passages }, style) => {
    if (style.stopsAtClosingQuote === "any") return [];
    const isInside = style.stopsAtClosingQuote === "inside";
    return passages.flatMap(({ quotes, text, index }) =>
      quotes.spans.flatMap(({ end, close }): Slip[] => {
        if (close === "none") return [];
        const found = isInside ? /^[.,](?!\d)/u.test(text.slice(end)) : /[.,]$/u.test(text.slice(0, end - 1));
        if (!found) return [];
        const start = isInside ? end - 1 : end - 2;
        const pair = text.slice(start, start + 2);
        return [
          {
            passage: index,
            start,
            end: start + 2,
            title: isInside
              ? "The stop belongs before the closing mark"
              : "The stop belongs after the closing mark",
            explanation: "House style.",
            suggestion: `${pair[1] ?? ""}${pair[0] ?? ""}`,
          },
        ];
      }),
    );
  },
};

export const quoteRules: readonly HouseRule[] = [quotesUnbalanced, stopAtClosingQuote];
