import { heldBecause } from "../../stories/held-words.ts";
import type { StoryAnswer } from "../../stories/stories-contract.ts";
import { shorten } from "../shorten.ts";

export interface HeldCall {
  /** The same for the same story and reason. */
  readonly key: string;
  readonly message: string;
}

/** What to say of an event that held something; null where nothing waits any more. Pure. */
export function heldCall(
  {
    row,
    placing,
    lineage,
    autopilot,
    release,
  }: Pick<StoryAnswer, "autopilot" | "release"> & {
    readonly row: Pick<StoryAnswer["row"], "id" | "headline" | "slugline">;
    readonly placing: Pick<StoryAnswer["placing"], "status">;
    readonly lineage: readonly Pick<
      StoryAnswer["lineage"][number],
      "source" | "versionNumber" | "headNumber"
    >[];
  },
  event: string,
): HeldCall | null {
  const name = `“${shorten(row.headline.trim() || row.slugline, 80)}”`;
  if (event === "release.held") {
    if (release?.state !== "held") return null;
    return {
      key: `${row.id} ${release.dueAt} ${release.heldBy.join(" ")}`,
      message: `${name} was not published as planned, because ${heldBecause(release.heldBy)}.`,
    };
  }
  const why = autopilot?.held?.why ?? [];
  // The clock ends an embargo by itself; without a reason nothing waits any more.
  if (why.every((code) => code === "embargo-holds")) return null;
  const isLive = placing.status === "live";
  const behind = lineage.find(
    (one) => one.source === autopilot?.source.name && one.versionNumber < one.headNumber,
  );
  const seen = behind === undefined ? "the copy before it" : `v${behind.versionNumber}`;
  return {
    key: `${row.id} ${why.join(" ")}`,
    message: isLive
      ? `An update to ${name} is held, because ${heldBecause(why)}. Readers still see ${seen}.`
      : `${name} is held, because ${heldBecause(why)}.`,
  };
}
