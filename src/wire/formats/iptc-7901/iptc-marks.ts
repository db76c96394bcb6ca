import { gravest } from "../signals.ts";
import type { Signal } from "../read-item.ts";

/**
 * The words above a headline that say what a message is to others: "2ND LEAD", "Berichtigung",
 * "ANNULATION". A line is such a mark only when it begins with the word and is short. Pure.
 */

const END = "(?=$|[\\s:!.,)(–—-])";
const mark = (words: string): RegExp => new RegExp(`^\\W*(?:${words})${END}`, "iu");

const MARKS: readonly (readonly [RegExp, Signal])[] = [
  [
    mark(
      "(?:mandatory\\s+)?kill(?:ed)?|(?:story\\s+)?withdrawn|withdrawal|zurückgezogen|zurückziehung|rückruf|storno|stornierung|annull?ation|annull?ée?|annull?iert|à\\s+annuler|annullato|annullamento|anulad[oa]|bitte\\s+nicht\\s+verwenden|ne\\s+pas\\s+(?:utiliser|publier)|dépêche\\s+annulée|meldung\\s+zurückgezogen",
    ),
    "kill",
  ],
  [
    mark(
      "withhold|hold\\s+for\\s+release|bitte\\s+zurückhalten|vorläufig\\s+nicht\\s+verwenden|à\\s+retenir|suspendu",
    ),
    "withhold",
  ],
  [
    mark(
      "berichtigung|berichtigt|korrektur|korrigiert|richtigstellung|corrections?|corrected|corrective|correctif|corrigé|rectification|rectificatif|rectifié|correzione|rettifica|corrección",
    ),
    "correction",
  ],
  [
    mark(
      "advisory|hinweis|achtung\\s+redaktionen|avis\\s+aux\\s+rédactions|avis|note\\s+to\\s+editors|vorschau|terminhinweis",
    ),
    "advisory",
  ],
  [mark("wiederholung|repeat(?:ing)?|rpt|répétition|ripetizione"), "repeat"],
  [
    mark(
      "\\d{1,2}(?:st|nd|rd|th|\\.|e|ème)?\\s*(?:lead|ld|net|update|zusammenfassung|zf|neu|summary|roundup|wrap|écriture|synthèse|papier\\s+général)|lead|update|zusammenfassung|neufassung|aktualisiert|aktualisierung|mise\\s+à\\s+jour|actualis(?:é|ée|ation)|net",
    ),
    "update",
  ],
];

/** Marks that say how urgent or what kind, and nothing about other messages. */
const LABEL = mark(
  "eilmeldung|eil|extra|urgent|bulletin|flash|blitz|analysis|analyse|interview|feature|korr-?bericht|profile|background|hintergrund|factbox|chronology|preview|situation|éclairage|encadré|ajout|add|take|teil",
);
const IS_EXTRA = mark("eilmeldung|eil|flash|blitz|bulletin");

const MAX_MARK = 60;

const signalsOf = (line: string): readonly Signal[] =>
  MARKS.filter(([pattern]) => pattern.test(line)).map(([, signal]) => signal);

export const isMark = (line: string): boolean =>
  line.length <= MAX_MARK && (signalsOf(line).length > 0 || LABEL.test(line));

/** A message that orders what becomes of another: "Die Meldung bdt0123 wird zurückgezogen". */
const ORDER =
  /\b(?:meldung|dépêche|story|bericht|report|item|nachricht)\b.{0,60}(?:\b(?:ist|wird|wurde|werden)\b.{0,40}zurückgezogen|\best\s+annulée|\bis\s+(?:withdrawn|killed)|\bhas\s+been\s+(?:withdrawn|killed)|\bdoit\s+être\s+annulée)/iu;

export const signalOfMarks = (marks: readonly string[], headline: string): Signal =>
  gravest([...marks.flatMap(signalsOf), ORDER.test(headline) ? "kill" : null]);

export const isUrgentMark = (marks: readonly string[]): boolean => marks.some((line) => IS_EXTRA.test(line));

/** "2ND LEAD" is the third version, counting the first filing. */
export function versionOfMarks(marks: readonly string[]): number | null {
  const lead = marks
    .map((line) => /^(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:lead|ld|zusammenfassung|zf)\b/iu.exec(line)?.[1])
    .find((number) => number !== undefined);
  return lead === undefined ? null : Number(lead) + 1;
}
