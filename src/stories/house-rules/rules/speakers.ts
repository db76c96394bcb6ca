import type { HouseRule, Slip } from "../house-rule.ts";
import { hasCue } from "../reading/cues.ts";
import type { PassageRead } from "../reading/read-copy.ts";
import { eachSentence, type Found } from "./each-sentence.ts";

/** Who says what stands between the marks. */

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** The words between the marks, and whether they are a statement and no title or term. */
const isStatement = (quoted: string): boolean => countWords(quoted) >= 6 && /[.,!?…—-]["”»“]$/u.test(quoted);

/** "Q: …", a name and a colon, a list of answers: the speaker stands at the front. */
const isInterview = (text: string): boolean =>
  /^\s*(?:[QA] ?[:.]|\(?\p{Lu}{2,4}\)? ?:|\p{Lu}[\p{L} .’'-]{1,40}:) ?["“]/u.test(text);

const speaks = (passage: PassageRead | undefined): boolean =>
  passage !== undefined &&
  (passage.quotes.spans.length > 0 || hasCue(passage.outside) || /:\s*$/u.test(passage.text));

const quoteWithoutSpeaker: HouseRule = {
  id: "quote-without-speaker",
  family: "sourcing",
  severity: "ask",
  name: "A quotation nobody speaks",
  about:
    "A whole sentence in marks, and no word of saying in this paragraph or the one before or after. Titles, terms and a quotation that goes on are let pass.",
  find: ({ body }) =>
    body.flatMap((passage, at): readonly Slip[] => {
      if (passage.kind !== "paragraph" || isInterview(passage.text)) return [];
      const span = passage.quotes.spans.find(({ start, end }) => isStatement(passage.text.slice(start, end)));
      const outside = passage.outside;
      if (span === undefined || hasCue(outside) || outside.includes(":")) return [];
      // Dashes and brackets name a speaker too: “It held.” — Ines Vale
      if (/[—–-] ?\p{Lu}|\(\p{Lu}/u.test(outside.slice(span.end))) return [];
      if (
        speaks(body[at - 1]) ||
        (body[at + 1] !== undefined && hasCue(body[at + 1]?.outside.slice(0, 120) ?? ""))
      )
        return [];
      return [
        {
          passage: passage.index,
          start: span.start,
          end: span.end,
          title: "Nobody is named who says this",
          explanation: "Readers must know whose words they are. Name the speaker in this paragraph.",
        },
      ];
    }),
};

const LOADED =
  /\b(\p{Lu}[\p{L}’'-]{1,30}|he|she|they|who|officials?|spokes\p{Ll}{3,6}|council|company|police|it) (claims|claimed|admits|admitted|boasted|boasts|bragged|ranted|gushed|conceded|insinuated|gloated|whined|moaned)(?: that| he| she| they| it| to (?:having|being|\p{L}{3,16}ing)| the \p{L}+ (?:was|were|had|is)|,)/gu;

const loadedCue: HouseRule = {
  id: "loaded-word-of-saying",
  family: "sourcing",
  severity: "hint",
  name: "A word of saying that judges",
  about:
    "“claimed”, “admitted”, “boasted” where “said” would do. “Claimed a life”, “admitted to hospital” are let pass.",
  find: ({ body }) =>
    body.flatMap(({ outside, index }) =>
      Array.from(outside.matchAll(LOADED), (match): Slip => {
        const word = match[2] ?? "";
        const start = match.index + (match[1] ?? "").length + 1;
        return {
          passage: index,
          start,
          end: start + word.length,
          title: `“${word}” judges what was said`,
          explanation: "It tells readers to doubt it, or that it was guilt. “Said” leaves it to them.",
          suggestion: word.endsWith("s") ? "says" : "said",
        };
      }),
    ),
};

const NAMING =
  /\b(?:called|known|dubbed|named|titled|entitled|nicknamed|labelled|labeled|earned the name|referred to|form of|considered|or|versions?|term|terms|termed|word|words|phrase|slogan|song|book|film|movie|album|series|show|game|episode|sign|signs|banner|read|reading|motto|hashtag|role|character|meaning|means|under the name|so-called|described|ruled|rated|listed|marked|reads)\b/iu;

const scareQuotes: HouseRule = {
  id: "scare-quotes",
  family: "sourcing",
  severity: "hint",
  name: "Marks around a word or two",
  about:
    "One to three words in marks, and nobody who says them. Titles and terms that are explained are let pass.",
  find: ({ body }) =>
    eachSentence(body, ({ text, passage, start }) =>
      passage.quotes.spans.flatMap((span): Found[] => {
        const at = span.start - start;
        if (at < 0 || at >= text.length || span.close === "none") return [];
        const quoted = passage.text.slice(span.start + 1, span.end - 1);
        const isShort =
          countWords(quoted) >= 1 && countWords(quoted) <= 3 && /^\p{Ll}[^.,!?]{2,40}$/u.test(quoted);
        if (!isShort || hasCue(text) || NAMING.test(text)) return [];
        return [
          {
            start: at,
            end: span.end - start,
            title: `Who says “${quoted}”?`,
            explanation: "Marks without a speaker read as doubt. Name who says it, or take the marks away.",
          },
        ];
      }),
    ),
};

export const speakerRules: readonly HouseRule[] = [quoteWithoutSpeaker, loadedCue, scareQuotes];
