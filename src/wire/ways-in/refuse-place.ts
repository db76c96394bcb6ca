import { MastheadError, refused, type Answer } from "../../platform/index.ts";
import { checkUrl } from "./guard.ts";
import { secretPlaceOf } from "./open-way.ts";
import { reachOf, type PollDeps } from "./poll-sources.ts";
import type { WaySettings } from "./ways-contract.ts";
import type { StoredWay } from "./ways-store.ts";

/** An address that no look would ever ask is not kept: the answer to the desk, or null where it may be. */
export function refusalOfPlace(
  way: WaySettings | null,
  stored: StoredWay | null,
  base: PollDeps["reach"],
): Answer | null {
  if (way === null || !("url" in way) || !URL.canParse(way.url)) return null;
  const isSame = stored !== null && secretPlaceOf(stored.settings) === secretPlaceOf(way);
  try {
    checkUrl(reachOf(way, isSame && stored.privateNetwork, base), new URL(way.url));
    return null;
  } catch (error) {
    if (!(error instanceof MastheadError)) throw error;
    return refused(422, {
      code: error.code,
      happened: error.happened,
      remedy: `Nothing was saved. ${error.remedy}`,
      field: "url",
    });
  }
}
