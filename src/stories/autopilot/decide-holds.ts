import { textOfBody } from "../content-text.ts";
import type { Content } from "../content.ts";
import type { HoldName } from "./autopilot-contract.ts";

/** Which changes of the agency wait for a person, by what they change. Pure. */

const tollWords =
  /^(?:dead|deaths?|die[sd]?|dying|killed|killing|kills|fatalit(?:y|ies)|injur(?:ed|ies|y)|wounded|hurt|missing|victims?|casualt(?:y|ies)|bodies|tote?r?|tote[nr]|verletzte?r?|morts?|blessés?|muertos?|heridos?)$/iu;
const numberWords =
  /^(?:\d[\d,.]*|no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|scores|several)$/iu;
/** A number this many words from a word of harm speaks of it. */
const NEAR = 6;

const wordsOf = (text: string): readonly string[] =>
  text.match(/\d[\d,.]*\d|[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu}|["“])|\n+/u);

/** Each number that stands near a word of harm, with that word's stem: "12 killed" is "12 kil". */
function tollsOf(text: string): ReadonlySet<string> {
  const tolls = new Set<string>();
  for (const sentence of sentencesOf(text)) {
    const words = wordsOf(sentence).flatMap((word) => word.split("-"));
    for (const [place, word] of words.entries()) {
      if (!tollWords.test(word)) continue;
      for (const near of words.slice(Math.max(0, place - NEAR), place + NEAR + 1))
        if (numberWords.test(near)) tolls.add(`${near.toLowerCase()} ${word.toLowerCase().slice(0, 3)}`);
    }
  }
  return tolls;
}

const accusedWords =
  /\b(?:accus\w+|charged|arrest\w*|suspect\w*|convict\w+|sentenced|indict\w+|alleg\w+|defendant|guilty|jailed|detained|custody|angeklagt\w*|verhaftet\w*|festgenommen\w*|accusée?s?|arrêtée?s?|inculpée?s?|acusad\w+|detenid\w+)\b/iu;
/** Begins at a word and takes words of some length only, so that no text makes it slow. */
const fullName =
  /(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]{1,40}(?:\s(?:\p{Lu}\.|de|van|von|al|bin)){0,3}(?:\s\p{Lu}[\p{L}'’-]{1,40}){1,4}/gu;

/** Full names in sentences that speak of an accusation. */
function accusedOf(text: string): ReadonlySet<string> {
  const names = sentencesOf(text)
    .filter((sentence) => accusedWords.test(sentence))
    .flatMap((sentence) => sentence.match(fullName) ?? []);
  return new Set(names.map((name) => name.toLowerCase()));
}

const smallWords = new Set(
  "a an and are as at be by for from has have in is it its of on or that the to was were will with after over der die das und in im le la les et de du el los y".split(
    " ",
  ),
);
const senseOf = (headline: string): ReadonlySet<string> =>
  new Set(
    wordsOf(headline.toLowerCase())
      .filter((word) => !smallWords.has(word))
      // Endings say little: "closes" and "closed" are one word here.
      .map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s|d)$/u, "") : word)),
  );

/** Fewer than half of the words of either headline stand in the other. */
function losesSense(before: string, after: string): boolean {
  const [old, young] = [senseOf(before), senseOf(after)];
  if (old.size === 0 || young.size === 0) return old.size !== young.size;
  const both = [...young].filter((word) => old.has(word)).length;
  return both < Math.max(old.size, young.size) / 2;
}

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((each) => b.has(each));

const allText = (content: Content): string =>
  [content.headline, content.deck, textOfBody(content.body)].join("\n");

const holds: Readonly<Record<HoldName, (before: Content, after: Content) => boolean>> = {
  toll: (before, after) => !isSameSet(tollsOf(allText(before)), tollsOf(allText(after))),
  accused: (before, after) => !isSameSet(accusedOf(allText(before)), accusedOf(allText(after))),
  headline: (before, after) => losesSense(before.headline, after.headline),
};

/** Of the named holds, those that the change from one content to the other meets. */
export const decideHolds = (
  named: readonly HoldName[],
  before: Content,
  after: Content,
): readonly HoldName[] => named.filter((name) => holds[name](before, after));
