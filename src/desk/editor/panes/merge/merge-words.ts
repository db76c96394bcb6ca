import type { MergePart } from "../../../../stories/merge/merge-contract.ts";

/** What stands above a part; a block needs no name. */
export const placeWords: Readonly<Record<MergePart["where"], string>> = {
  headline: "Headline",
  deck: "Deck",
  dateline: "Dateline",
  byline: "Byline",
  contributorLine: "Contributor line",
  agencyCredit: "Agency",
  block: "",
};

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? "" : `${count} ${count === 1 ? one : many}`;

/** "2 changes come in by themselves, 1 conflict to decide". */
export function mergeSummary(parts: readonly MergePart[]): string {
  const count = (kind: MergePart["kind"]): number => parts.filter((part) => part.kind === kind).length;
  const clean = counted(count("agency"), "change comes in by itself", "changes come in by themselves");
  const conflicts = counted(count("conflict"), "conflict to decide", "conflicts to decide");
  const ours = counted(count("ours"), "change of ours stays", "changes of ours stay");
  const said = [clean, conflicts, ours].filter((words) => words !== "").join(", ");
  return said === "" ? "Nothing here changes but where it comes from." : `${said}.`;
}

/** After a merge that kept both of something: one of each has to be made by hand. */
export const bothWords = (kept: number): string =>
  kept === 0
    ? "Readers see it when you publish."
    : `${kept === 1 ? "One paragraph stands" : `${kept} paragraphs stand`} there twice, ours first: make one of ${kept === 1 ? "it" : "each"} before you publish.`;

/** The next conflict without a choice after `from`, round; null when all are decided. */
export function nextUndecided(
  ids: readonly string[],
  choices: Readonly<Record<string, unknown>>,
  from: number,
): number | null {
  for (let step = 1; step <= ids.length; step += 1) {
    const place = (from + step) % ids.length;
    if (choices[ids[place] ?? ""] === undefined) return place;
  }
  return null;
}
