import { isbot } from "isbot";

/** Whether a view is one page seen by one person's browser. Pure but for what the log remembers. */

export interface ViewClaim {
  readonly titleId: string;
  readonly publicId: string;
  /** Never stored: it only tells browsers apart for half an hour. */
  readonly address: string;
  readonly agent: string;
  /** Sec-Purpose or Purpose header; a page fetched ahead was not seen. */
  readonly purpose: string | null;
  readonly nowMs: number;
}

export type ViewVerdict = "counted" | "bot" | "ahead" | "again" | "flood" | "crowd";

export interface ViewLog {
  judge(claim: ViewClaim): ViewVerdict;
}

const AGAIN_MS = 30 * 60_000;
const FLOOD_PER_MINUTE = 60;
/** A household, a school, an office behind one address; more of one story in half an hour are one machine. */
const CROWD_PER_STORY = 20;
const FLOOD_PER_ADDRESS = 600;
const MOST_REMEMBERED = 100_000;

/**
 * A browser is an address and an agent, mixed by `fingerprint` with a salt that changes daily, so
 * that nothing kept could be led back to a person. The same page again within half an hour counts
 * once; more than 60 pages a minute are no reading. The name a browser gives itself is free to
 * choose, so an address alone has bounds too.
 */
export function makeViewLog(fingerprint: (parts: string) => string): ViewLog {
  const seen = new Map<string, number>();
  const minutes = new Map<string, { minute: number; views: number }>();
  const crowds = new Map<string, { since: number; views: number }>();
  const pass = (who: string, minute: number, most: number): boolean => {
    const pace = minutes.get(who);
    const views = pace?.minute === minute ? pace.views + 1 : 1;
    minutes.set(who, { minute, views });
    return views <= most;
  };
  const forget = (nowMs: number): void => {
    for (const [key, at] of seen) {
      // Insertion order is time order: the first that is young ends the walk.
      if (nowMs - at < AGAIN_MS && seen.size < MOST_REMEMBERED) break;
      seen.delete(key);
    }
    if (minutes.size > MOST_REMEMBERED) minutes.clear();
    if (crowds.size > MOST_REMEMBERED) crowds.clear();
  };
  return {
    judge(claim) {
      if (claim.agent === "" || isbot(claim.agent)) return "bot";
      if (claim.purpose !== null && /prefetch|prerender|preview/i.test(claim.purpose)) return "ahead";
      forget(claim.nowMs);
      const browser = fingerprint(`${claim.address} ${claim.agent}`);
      const minute = Math.floor(claim.nowMs / 60_000);
      const address = fingerprint(claim.address);
      if (!pass(browser, minute, FLOOD_PER_MINUTE) || !pass(address, minute, FLOOD_PER_ADDRESS))
        return "flood";
      const key = `${browser} ${claim.titleId} ${claim.publicId}`;
      const last = seen.get(key);
      if (last !== undefined && claim.nowMs - last < AGAIN_MS) return "again";
      const place = `${address} ${claim.titleId} ${claim.publicId}`;
      const crowd = crowds.get(place);
      const fresh = crowd === undefined || claim.nowMs - crowd.since >= AGAIN_MS;
      const views = fresh ? 1 : crowd.views + 1;
      crowds.set(place, { since: fresh ? claim.nowMs : crowd.since, views });
      if (views > CROWD_PER_STORY) return "crowd";
      seen.delete(key);
      seen.set(key, claim.nowMs);
      return "counted";
    },
  };
}
