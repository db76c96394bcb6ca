import type { ReadItem } from "../formats/read-copy.ts";
import type { WireCondition } from "./condition-contract.ts";

/** What conditions ask of an item, and whether it is so. Pure; `condition-sql.ts` says the same in SQL. */

export interface JudgedItem {
  readonly sourceId: string;
  readonly urgency: number | null;
  readonly topics: readonly string[];
  readonly places: readonly string[];
  /** Sorted, each once. */
  readonly words: readonly string[];
  readonly isLocal: boolean;
}

const LONGEST_WORD = 40;
const SEARCHED_SIGNS = 10_000;

/** Lower-case words, each once, sorted by their signs. */
export function searchWords(text: string): readonly string[] {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const short = found.map((word) =>
    word.length <= LONGEST_WORD ? word : Array.from(word).slice(0, LONGEST_WORD).join(""),
  );
  return [...new Set(short)].toSorted((a, b) => (a < b ? -1 : 1));
}

/** As much of the copy as a search looks into. */
export function searchTextOf(copy: ReadItem): string {
  const body = copy.paragraphs.map((block) => block.runs.map((run) => run.text).join(""));
  const text = [copy.headline, copy.slugline, copy.byline, copy.dateline.place, ...body].join(" ");
  return text.slice(0, SEARCHED_SIGNS).toWellFormed();
}

const MEDIA_TOPIC = /(?:^medtop:|\/mediatopic\/|^)(\d{8})$/;

/** "20000065" for a Media Topic however it is written, else the name in lower case. */
export const topicKey = (written: string): string =>
  MEDIA_TOPIC.exec(written.trim())?.[1] ?? nameKey(written);

export const nameKey = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, " ");

const unique = (keys: readonly string[]): readonly string[] => [...new Set(keys)].filter((key) => key !== "");

export function topicsOf({ ninjs }: ReadItem): readonly string[] {
  return unique(
    (ninjs.subjects ?? []).flatMap(({ uri, literal, name }) =>
      [uri, literal, name].filter((each) => each !== undefined).map(topicKey),
    ),
  );
}

/** "Tansy Creek, Ohio" is found as that and as Tansy Creek. */
export function placesOf({ ninjs, dateline }: ReadItem): readonly string[] {
  const named = (ninjs.places ?? []).flatMap(({ name }) => name ?? []);
  const all = [...named, ninjs.located ?? "", dateline.place, dateline.region];
  return unique(all.flatMap((name) => [name, name.split(",")[0] ?? ""]).map(nameKey));
}

export const judgedFrom = (copy: ReadItem, sourceId: string, isLocal: boolean): JudgedItem => ({
  sourceId,
  urgency: copy.urgency,
  topics: topicsOf(copy),
  places: placesOf(copy),
  words: searchWords(searchTextOf(copy)),
  isLocal,
});

/** Whether a word of the sorted list begins so. */
function hasBeginning(words: readonly string[], beginning: string): boolean {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? "") < beginning) low = middle + 1;
    else high = middle;
  }
  return words[low]?.startsWith(beginning) === true;
}

const isOneOf = (asked: readonly string[], there: readonly string[]): boolean =>
  asked.length === 0 || asked.some((key) => there.includes(key));

export function meets(condition: WireCondition, item: JudgedItem): boolean {
  const { sources, topics, places, urgency, local, words } = condition;
  const has = (word: string): boolean => hasBeginning(item.words, word);
  const any = searchWords(words.any);
  return (
    isOneOf(sources, [item.sourceId]) &&
    isOneOf(topics.map(topicKey), item.topics) &&
    isOneOf(places.map(nameKey), item.places) &&
    (urgency === null ||
      (item.urgency !== null && item.urgency >= urgency.from && item.urgency <= urgency.to)) &&
    (!local || item.isLocal) &&
    searchWords(words.all).every(has) &&
    (any.length === 0 || any.some(has)) &&
    !searchWords(words.none).some(has)
  );
}
