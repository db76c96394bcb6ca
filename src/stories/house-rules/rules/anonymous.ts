import type { HouseRule, Slip } from "../house-rule.ts";
import { SAID } from "../reading/cues.ts";
import { firstOfEach, firstSlips, type KeyedSlip, type SentenceRead, sentencesOf } from "./each-sentence.ts";

/** Sources without names. */

const PERSON =
  "official|officials|source|sources|diplomat|diplomats|aide|aides|insider|insiders|lawmaker|lawmakers|officer|employee|employees|staffer|staffers|executive|adviser|advisor|advisers|advisors|minister|councillor|operative|bureaucrat|manager|worker|resident|person|people";
const LABEL = new RegExp(
  String.raw`\b(?:(an?|one|another|two|three|four|several|some) )((?:(?!of |and |or )[\p{Ll}-]{2,20} |\p{Lu}[\p{L}.-]{0,20} ){0,4}?)(${PERSON})((?: (?:with|in|at|within|close to|familiar with|briefed on|from|inside|of|who)(?: (?!${SAID})[\p{L}’'-]{1,24}){1,8}?)?),? (?:who )?(?:has |have |had )?${SAID}\b`,
  "giu",
);
const AFTER = new RegExp(
  String.raw`\b(?:according to|said|told by) ((?:an?|one|another|two|three|several) )((?:(?!of |and |or )[\p{Ll}-]{2,20} |\p{Lu}[\p{L}.-]{0,20} ){0,4}?)(${PERSON})(?=[,.]| (?:with|in|at|within|close|familiar|briefed|from|inside|who)\b)`,
  "giu",
);

/** Words that make a person somebody with a name beside them, or an unnamed voice no secret. */
const REASON =
  /\banonym\p{L}{1,6}|\b(?:not|un)[ -]?authori[sz]ed\b|\b(?:declin\p{L}{1,3}|refus\p{L}{1,3}|ask\p{L}{0,3}|request\p{L}{0,3}|wish\p{L}{0,3}|want\p{L}{0,3}|prefer\p{L}{0,4})(?: \p{L}+){0,3} (?:be |being )?(?:named|identified|quoted)|\b(?:not|n[’']t) (?:be |being |give \p{L}+ )?(?:named?|identified)\b|\bfor fear\b|\bfear(?:s|ed|ing)\b|\bwithh(?:eld|old)\b|\boff the record\b|\bnot want(?:ing)? (?:\p{L}+ ){0,3}name\b|\bunder (?:a )?(?:publication ban|condition)\b|\bon (?:the )?condition\b|\bidentified only\b|\bwithout giving\b/iu;

const reasonNear = (sentences: readonly SentenceRead[], at: number): boolean =>
  sentences.slice(Math.max(0, at - 2), at + 3).some(({ text }) => REASON.test(text));

const BARE = /\b(?:sources?|insiders?)\b/iu;

const anonymousWithoutReason: HouseRule = {
  id: "anonymous-without-reason",
  family: "sourcing",
  severity: "ask",
  name: "An unnamed source without a reason",
  about:
    "“a senior official said”. Let pass where the copy says within two sentences why there is no name, or names the person.",
  find: ({ body }) => {
    const slips = body.flatMap((passage) => {
      const sentences = sentencesOf(passage);
      return sentences.flatMap((sentence, at): KeyedSlip[] => {
        const { text, start } = sentence;
        const match = [...text.matchAll(LABEL), ...text.matchAll(AFTER)].at(0);
        if (match === undefined) return [];
        const [whole, article = "", before = "", who = "", behind = ""] = match;
        // "a source said" alone is another rule's; "some people say" is nobody in particular.
        if (before === "" && behind === "" && BARE.test(who)) return [];
        if (/^(?:people|person|resident|worker|manager|officer|employees?)$/iu.test(who) && behind === "")
          return [];
        if (/^some/iu.test(article) && !BARE.test(who)) return [];
        // "a city official, Ines Vale, said": the name stands beside it.
        const around = text.slice(match.index, match.index + whole.length + 60);
        if (/,? \p{Lu}[\p{L}’'-]{1,24} \p{Lu}[\p{L}’'-]{1,24}/u.test(around.slice(whole.length - 1)))
          return [];
        if (reasonNear(sentences, at)) return [];
        return [
          {
            passage: passage.index,
            start: start + match.index,
            end: start + match.index + whole.length,
            key: who.toLowerCase().replace(/s$/u, ""),
            title: `Why has this ${who.toLowerCase().replace(/s$/u, "")} no name?`,
            explanation: "Name the person, or say why not: readers must be able to weigh what is said.",
          },
        ];
      });
    });
    return firstSlips(slips);
  },
};

const SOURCES = new RegExp(
  String.raw`(?:^|[,;:—–] |\b(?:but|and|as|that|while|although) |\b(?:according to|told by) )(?:(?:some|several|many|other|an?|multiple|two|three|unnamed|anonymous) ){0,2}(sources?|insiders?)(?: (?:have |has |had )?(?:${SAID}|claim(?:s|ed)?|believe|insist(?:s|ed)?|alleged?)\b|(?=[.,]|$))`,
  "giu",
);

const bareSources: HouseRule = {
  id: "bare-sources",
  family: "sourcing",
  severity: "ask",
  name: "“Sources say”",
  about: "Sources of which nothing is said: no office, no place, no reason.",
  find: ({ body }) => {
    const slips = body.flatMap((passage) =>
      sentencesOf(passage).flatMap(({ text, start }) =>
        Array.from(text.matchAll(SOURCES)).flatMap((match): Slip[] => {
          const isPhrase =
            /(?:according to|told by)/iu.test(match[0]) ||
            new RegExp(SAID, "iu").test(match[0]) ||
            /(?:claim|believe|insist|allege)/iu.test(match[0]);
          const from = match.index + match[0].toLowerCase().indexOf((match[1] ?? "").toLowerCase());
          if (!isPhrase || REASON.test(text)) return [];
          return [
            {
              passage: passage.index,
              start: start + from,
              end: start + match.index + match[0].length,
              title: "Which sources?",
              explanation: "Say at least where they sit and how they know.",
            },
          ];
        }),
      ),
    );
    return firstOfEach(slips, () => "once");
  },
};

export const anonymousRules: readonly HouseRule[] = [anonymousWithoutReason, bareSources];
