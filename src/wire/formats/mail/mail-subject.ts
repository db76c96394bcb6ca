import type { Signal } from "../read-item.ts";
import { gravest } from "../signals.ts";
import { lineOf } from "../text/clean-text.ts";
import { isEmbargoLine } from "../text/embargo-words.ts";

/** The subject of a mail: the headline, and the words before it that say what it is. Pure. */

export interface MailSubject {
  /** As sent, without "Re:" and "Fwd:". */
  readonly line: string;
  readonly headline: string;
  readonly isForward: boolean;
  readonly isReply: boolean;
  readonly signal: Signal;
}

const PASSED_ON = /^(?:(?:re|aw|sv|antw|fwd?|wg|tr|vs|rv)(?:\[\d+\])?\s*:\s*)+/iu;
const LIST_TAG = /^\[[^\]]{2,40}\]\s*(?=\S)/u;

const MARKS: readonly (readonly [RegExp, Signal])[] = [
  [/^(?:mandatory\s+)?kill|^withdrawn|^withdrawal|^zurückgezogen|^annul|^retract|^recall\b/iu, "kill"],
  [/^withhold|^hold\b|^do\s+not\s+use|^bitte\s+nicht/iu, "withhold"],
  [/^corr|^berichtigung|^korrektur|^rectif|^erratum/iu, "correction"],
  [/^advisory|^media\s+advisory|^note\s+to\s+editors|^hinweis/iu, "advisory"],
  [/^repeat|^resend|^wiederholung/iu, "repeat"],
  [/^update|^aktualisierung|^aktualisiert|^mise\s+à\s+jour|^revised/iu, "update"],
];

/** "UPDATE 2:", "CORRECTION -", "Press release |": words of the trade before the headline itself. */
const PREFIX =
  /^((?:mandatory\s+)?kill(?:ed)?|withdrawn|withdrawal|zurückgezogen|annul(?:ation|é|ée)|retraction|withhold|do\s+not\s+use|corrections?|corrected|correct(?:if|ed)|corrective|berichtigung|korrektur|rectificati(?:f|on)|erratum|(?:media\s+)?advisory|note\s+to\s+editors|hinweis|repeat|resend(?:ing)?|wiederholung|updated?|aktualisierung|aktualisiert|mise\s+à\s+jour|revised|(?:press|news|media)\s+release|pressemitteilung|medienmitteilung|pressemeldung|communiqué(?:\s+de\s+presse)?)\s*(?:\d{1,2}|\(\d{1,2}\))?\s*(?:[:|]|\s[–—-])\s*/iu;

/** The piece before the first colon or dash that speaks of an embargo, figures and all. */
function withoutEmbargo(text: string): string {
  if (!isEmbargoLine(text)) return text;
  const parts = text.split(/(?:(?<!\d):(?!\d)|(?<=\d):(?=\s)|\s[–—|-])\s*/u);
  const from = parts.findIndex(
    (part) => !isEmbargoLine(part) && !/^[^\p{L}]*\d|\b(?:gmt|uhr|bst|cet)\b/iu.test(part),
  );
  const rest = from > 0 ? text.slice(text.indexOf(parts[from] ?? "")) : "";
  return rest.length >= 10 ? rest : text;
}

/** "[UPDATE] Bridge" as "UPDATE: Bridge". */
const unbracketed = (text: string): string => text.replace(/^[[(]([^\])]{2,80})[\])]\s*[:|–—-]?\s*/u, "$1: ");

export function readSubject(written: string): MailSubject {
  const whole = lineOf(written).slice(0, 2000);
  const passedOn = PASSED_ON.exec(whole)?.[0] ?? "";
  const sent = whole.slice(passedOn.length);
  const opened = unbracketed(sent);
  const speaks = opened !== sent && (isEmbargoLine(opened.split(": ")[0] ?? "") || PREFIX.test(opened));
  const line = speaks ? sent : sent.replace(LIST_TAG, "");
  let headline = speaks ? opened : line;
  const signals: (Signal | null)[] = [];
  for (let turns = 0; turns < 4; turns += 1) {
    const freed = withoutEmbargo(headline);
    const prefix = PREFIX.exec(freed);
    const word = prefix?.[1] ?? "";
    if (word !== "") signals.push(MARKS.find(([mark]) => mark.test(word))?.[1] ?? null);
    const rest = freed.slice(prefix?.[0].length ?? 0);
    if (rest === headline || rest === "") break;
    headline = rest;
  }
  return {
    line,
    headline,
    isReply: /\b(?:re|aw|sv|antw|vs)\b/iu.test(passedOn),
    isForward: /\b(?:fwd?|wg|tr|rv)\b/iu.test(passedOn),
    signal: gravest(signals),
  };
}
