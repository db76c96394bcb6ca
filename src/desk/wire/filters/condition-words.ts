import type { WireCondition } from "../../../wire/filters/condition-contract.ts";

/** What a condition asks, in words; and lists as they are typed. Pure. */

const oneOf = (names: readonly string[]): string =>
  names.length <= 3
    ? names.join(" or ")
    : `${names.slice(0, 2).join(", ")} or one of ${names.length - 2} more`;

/** "Prairie News; words “ferry”; urgency 1 to 3; with a local angle", or "everything". */
export function conditionWords(condition: WireCondition, nameOfSource: (id: string) => string): string {
  const { sources, topics, places, words, urgency, local } = condition;
  const parts = [
    sources.length > 0 ? oneOf(sources.map(nameOfSource)) : "",
    topics.length > 0 ? `about ${oneOf(topics)}` : "",
    places.length > 0 ? `in ${oneOf(places)}` : "",
    words.all === "" ? "" : `with “${words.all}”`,
    words.any === "" ? "" : `with any of “${words.any}”`,
    words.none === "" ? "" : `without “${words.none}”`,
    urgency === null
      ? ""
      : urgency.from === urgency.to
        ? `urgency ${urgency.from}`
        : `urgency ${urgency.from} to ${urgency.to}`,
    local ? "with a local angle" : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "everything" : parts.join("; ");
}

/** Names typed with commas or lines between. */
export const listFrom = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[,\n]/)
      .map((each) => each.trim())
      .filter((each) => each !== ""),
  ),
];
