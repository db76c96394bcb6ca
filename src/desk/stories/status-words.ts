import type { PlacingStatus, StoryRow } from "../../stories/stories-contract.ts";

/** How the state of a story is said on the desk. Pure. */
export const statusWords = {
  drafting: "Drafting",
  ready: "Ready",
  live: "Live",
  withdrawn: "Withdrawn",
  killed: "Killed",
} satisfies Record<PlacingStatus, string>;

export const kindWords = {
  local: "Local",
  agency: "From the wire",
  opinion: "Opinion",
  obituary: "Obituary",
} satisfies Record<StoryRow["kind"], string>;

/** Who stands above the copy: the writers, the agency, or both. */
export function bylineWords(row: Pick<StoryRow, "byline" | "agencyCredit">): string {
  const byline = row.byline.trim().replace(/^by\s+/iu, "");
  const agency = row.agencyCredit.trim();
  if (agency === "") return byline;
  return byline === "" ? agency : `${byline}, ${agency}`;
}

/** That the agency sent something which the copy does not have yet. */
export const waitingWords = ({ version, outcome }: NonNullable<StoryRow["waiting"]>): string =>
  outcome === "advisory"
    ? `Advisory v${version}`
    : `${outcome === "correction" ? "Correction v" : "v"}${version} waits`;
