import type { WireJoin } from "../../wire/wire-contract.ts";

/** Why other filings of an agency are kept as versions of an item, and what never came. Pure. */

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** "the same slug RUDA-BRIDGE, 84 % of its text, the same place": what spoke for one story. */
function signsOf({ slug, sharedText, samePlace, mark }: WireJoin): readonly string[] {
  return [
    slug === "" ? "" : `the same slug ${slug}`,
    sharedText > 0 ? `${percent(sharedText)} of the text the same` : "",
    samePlace ? "the same place" : "",
    mark === "" ? "" : `marked “${mark}”`,
  ].filter((sign) => sign !== "");
}

/** "Joined because the agency says that it follows this one." */
export function whyJoined(join: WireJoin): string {
  const signs = signsOf(join).join(", ");
  switch (join.by) {
    case "link":
      return "The agency itself says that it follows this item.";
    case "slug-and-text":
      return signs === "" ? "Joined by slug and text." : `Joined by ${signs}.`;
    case "order":
      return signs === "" ? "Its order names this story." : `Its order names this story: ${signs}.`;
  }
}

/** "The agency’s version 3 never came"; in its own numbers, ours have no gaps. "" when all are there. */
export function missingWords(missing: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of missing.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const words = runs.flatMap(({ from, to }) =>
    to - from < 2 ? [...new Set([from, to])].map(String) : [`${from} to ${to}`],
  );
  const last = words.at(-1);
  if (last === undefined) return "";
  const all = words.length === 1 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
  return `The agency’s ${missing.length === 1 ? "version" : "versions"} ${all} never came`;
}
