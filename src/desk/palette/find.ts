/** Finding in the palette, pure. */

export interface Findable {
  readonly label: string;
  readonly detail?: string;
}

const fold = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Every word of the query stands somewhere in the label or detail; starts of words come first. */
export function findActs<T extends Findable>(acts: readonly T[], query: string): readonly T[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return acts;
  const text = (act: T): string => ` ${fold(`${act.label} ${act.detail ?? ""}`)}`;
  const begins = (act: T): number => words.filter((word) => text(act).includes(` ${word}`)).length;
  return acts
    .filter((act) => words.every((word) => text(act).includes(word)))
    .toSorted((a, b) => begins(b) - begins(a));
}

export interface Run {
  readonly text: string;
  readonly found: boolean;
}

/** The text cut where the query stands in it, whole query first, else its words. */
export function markFound(text: string, query: string): readonly Run[] {
  const words = query.trim() === "" ? [] : [query.trim(), ...query.trim().split(/\s+/)];
  const pattern = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join("|");
  if (pattern === "") return [{ text, found: false }];
  return text
    .split(new RegExp(`(${pattern})`, "iu"))
    .map((part, at) => ({ text: part, found: at % 2 === 1 }))
    .filter((run) => run.text !== "");
}
