import { sql, textArray, type Query } from "../../platform/index.ts";
import type { WireCondition } from "./condition-contract.ts";
import { nameKey, topicKey, searchWords } from "./condition.ts";

/** A condition as SQL over `items i`: what `meets` says of an item. */

const all = (parts: readonly Query<unknown>[]): Query<unknown> =>
  parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);

const beginnings = (words: readonly string[]): readonly string[] => words.map((word) => `'${word}':*`);

/** What must be found, as text of a tsquery; null when no word must. */
export function neededWords({ words }: WireCondition): string | null {
  const any = beginnings(searchWords(words.any)).join(" | ");
  const parts = [...beginnings(searchWords(words.all)), ...(any === "" ? [] : [`(${any})`])];
  return parts.length === 0 ? null : parts.join(" & ");
}

function wordParts(condition: WireCondition, among: Among): readonly Query<unknown>[] {
  const needed = neededWords(condition);
  const none = beginnings(searchWords(condition.words.none)).join(" | ");
  const within =
    needed === null
      ? []
      : among === "few"
        ? [sql`i.search @@ ${needed}::tsquery`]
        : [
            sql`i.id in (select items_with_words(${needed}::tsquery,
                                                 ${among === "all" ? "-infinity" : among}::timestamptz))`,
          ];
  return none === "" ? within : [...within, sql`not i.search @@ ${none}::tsquery`];
}

/** Among which items words are looked for: all, those received since, or few that are found otherwise. */
type Among = "all" | "few" | Date;

export function conditionSql(
  condition: WireCondition,
  titleId: string,
  among: Among = "all",
): Query<unknown> {
  const { sources, topics, places, urgency, local } = condition;
  return all([
    ...(sources.length === 0 ? [] : [sql`i.source_id = any (${textArray(sources)})`]),
    ...(topics.length === 0 ? [] : [sql`i.topics && ${textArray(topics.map(topicKey))}`]),
    ...(places.length === 0 ? [] : [sql`i.places && ${textArray(places.map(nameKey))}`]),
    ...(urgency === null ? [] : [sql`i.urgency between ${urgency.from} and ${urgency.to}`]),
    ...(local
      ? [
          sql`exists (select from version_marks m
                where m.item_id = i.id and m.title_id = ${titleId} and m.is_head and m.is_local)`,
        ]
      : []),
    ...wordParts(condition, among),
  ]);
}
