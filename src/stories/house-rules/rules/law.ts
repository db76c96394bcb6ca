import type { HouseRule, Slip } from "../house-rule.ts";
import type { CopyRead } from "../reading/read-copy.ts";
import { firstOfEach, firstSlips, type KeyedSlip, sentencesOf } from "./each-sentence.ts";

/** What a court or a family may hold against us. These ask; a person decides. */

const COURT =
  /\b(?:charged|accused|convicted|sentenced|pleaded|pled|arraigned|indicted|youth court|juvenile court|in court|court (?:heard|date|appearance|documents)|custody|arrested|on trial|bail|prosecut\p{L}{2,4})\b/iu;
const AGE_AFTER =
  /^,? (?:aged |age )?\(?(\d{1,2}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\)?(?=[,.;)]| (?:and|of|was|is|has) )/u;
const AGE_BEFORE =
  /(?<!\d)(\d{1,2})-year-old(?: (?:boy|girl|suspect|student|youth|pupil|teen|teenager|[\p{Ll}-]{3,14})){0,2},? $/u;
const WORDS: Readonly<Record<string, number>> = {
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
};

const minorNamed: HouseRule = {
  id: "minor-named",
  family: "law",
  severity: "ask",
  name: "A minor is named in a matter of law",
  about:
    "A full name with an age below that of house style, in a sentence next to words of a court or an arrest.",
  find: ({ body }, { minorBelow }) => {
    const slips = body.flatMap((passage) => {
      const sentences = sentencesOf(passage);
      return sentences.flatMap(({ text, start, names }, at) => {
        const near = sentences.slice(Math.max(0, at - 1), at + 2);
        if (!near.some((each) => COURT.test(each.text))) return [];
        return names.flatMap((name): KeyedSlip[] => {
          const from = name.start - start;
          if (name.words.length < 2 || name.words.length > 4) return [];
          const written =
            AGE_AFTER.exec(text.slice(from + name.text.length, from + name.text.length + 24))?.[1] ??
            AGE_BEFORE.exec(text.slice(Math.max(0, from - 60), from))?.[1];
          const age = written === undefined ? NaN : (WORDS[written] ?? Number(written));
          if (Number.isNaN(age) || age >= minorBelow) return [];
          return [
            {
              passage: passage.index,
              start: name.start,
              end: name.end,
              key: name.text,
              title: `${name.text} is ${age}`,
              explanation: `Who is under ${minorBelow} may not be named in many matters of law. Ask before this goes out.`,
            },
          ];
        });
      });
    });
    return firstSlips(slips);
  },
};

const GUILTY =
  "murderer|killer|rapist|thief|robber|burglar|arsonist|kidnapper|abuser|paedophile|pedophile|molester|fraudster|swindler|terrorist|attacker|shooter|gunman|assailant";
const NAME = String.raw`\p{Lu}[\p{L}’'-]{1,24}(?: \p{Lu}[\p{L}’'-]{1,24}){0,3}`;
const SAID_OF = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:(?<role>${GUILTY}) (?=${NAME}))|(?:(?<=${NAME}(?:, 1?\d{1,2})?(?:, | is | was )(?:the |an? )?(?:\p{Ll}{3,14} )?)(?<after>${GUILTY})(?![\p{L}-])))`,
  "gu",
);
const OPEN =
  /\b(?:accused|charged|alleged\p{L}{0,2}|suspect\p{L}{0,3}|on trial|awaiting trial|pleaded not guilty|indicted|facing charges)\b/iu;
const DECIDED =
  /\b(?:convict\p{L}{1,4}|found guilty|pleaded guilty|pled guilty|sentenced|confess\p{L}{1,4}|serving|shot dead by police|killed himself|died at the scene)\b/iu;
const SOFT =
  /\b(?:alleged|accused|suspected|convicted|suspect|would-be|serial|not|no|if|whether|called|like|as|fictional|who played)(?: \p{L}{1,14}){0,1} $/iu;

const storyText = ({ passages }: CopyRead): string => passages.map(({ outside }) => outside).join("\n");

const guiltBeforeVerdict: HouseRule = {
  id: "guilt-before-verdict",
  family: "law",
  severity: "ask",
  name: "Called guilty before a verdict",
  about: "“murderer” of a named person in copy that says accused or charged, and nothing of a verdict.",
  find: (copy) => {
    const story = storyText(copy);
    if (!OPEN.test(story) || DECIDED.test(story)) return [];
    const slips = copy.passages.flatMap(({ outside, index }) =>
      Array.from(outside.matchAll(SAID_OF)).flatMap((match): Slip[] => {
        const word = match.groups?.["role"] ?? match.groups?.["after"] ?? "";
        if (SOFT.test(outside.slice(Math.max(0, match.index - 32), match.index))) return [];
        return [
          {
            passage: index,
            start: match.index,
            end: match.index + word.length,
            title: `“${word}” is a verdict`,
            explanation: "No court has said so in this copy. Write what the person is accused of.",
          },
        ];
      }),
    );
    return firstOfEach(slips, ({ title }) => title);
  },
};

const SUICIDE =
  /\bsuicid(?:e|al)\b(?![ -](?:bomb|attack|vest|mission|squad|belt|car|truck|drone|pact|note\b.*film|squeeze))|\b(?:took|taken|taking|take) (?:his|her|their) own li(?:fe|ves)\b|\bkill(?:ed|ing)? (?:himself|herself|themselves)\b/iu;
const HELP =
  /\b(?:helpline|help line|crisis (?:line|centre|center|text)|hotline|lifeline|samaritans|distress (?:line|centre)|call(?:ing)? or text(?:ing)?|if you or someone you know|talk suicide|kids help)\b|\b(?:call|text|dial)(?:ing)? 9-?8-?8\b/iu;

const helplineMissing: HouseRule = {
  id: "helpline-missing",
  family: "law",
  severity: "hint",
  name: "No helpline under a story of suicide",
  about: "Suicide outside quotation marks and no line that tells where help is. Attacks are let pass.",
  find: (copy, { helpline }) => {
    const all = copy.passages.map(({ text }) => text).join("\n");
    if (HELP.test(all) || (helpline !== "" && all.includes(helpline))) return [];
    const slips = copy.passages.flatMap(({ outside, index }): Slip[] => {
      const match = SUICIDE.exec(outside);
      if (match === null) return [];
      return [
        {
          passage: index,
          start: match.index,
          end: match.index + match[0].length,
          title: "The line that tells where help is is missing",
          explanation: helpline === "" ? "Add one under the story." : `Add it under the story: ${helpline}`,
        },
      ];
    });
    return slips.slice(0, 1);
  },
};

export const lawRules: readonly HouseRule[] = [minorNamed, guiltBeforeVerdict, helplineMissing];
