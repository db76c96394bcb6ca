import { makeFeedWay } from "./feed/feed-way.ts";
import { makePagedFeedWay } from "./feed/paged-feed-way.ts";
import { makeFtpWay } from "./ftp/ftp-way.ts";
import type { Reach } from "./guard.ts";
import { makeMailboxWay } from "./mailbox/mailbox-way.ts";
import type { WayIn, WayLimits } from "./way-in.ts";
import type { WaySettings } from "./ways-contract.ts";

/** The host that a way asks, as the guard compares it. */
export const hostOfWay = (way: WaySettings): string => ("url" in way ? new URL(way.url).hostname : way.host);

/**
 * Where a secret goes: while this stays the same it may be used, and sent there. With another host,
 * port, user or lesser security it has to be entered again.
 */
export function secretPlaceOf(way: WaySettings): string {
  switch (way.kind) {
    case "ftp":
    case "mailbox":
      return [way.kind, way.host.toLowerCase(), way.port, way.security, way.user].join(" ");
    case "paged-feed":
      return [way.kind, new URL(way.url).origin, way.keyHeader.toLowerCase()].join(" ");
    case "feed":
      return [way.kind, new URL(way.url).origin, way.user].join(" ");
  }
}

export interface OpenWayDeps {
  readonly reach: Reach;
  readonly limits: WayLimits;
  readonly secret: string | null;
}

export function openWay(way: WaySettings, deps: OpenWayDeps): WayIn {
  switch (way.kind) {
    case "ftp":
      return makeFtpWay(way, deps);
    case "mailbox":
      return makeMailboxWay(way, deps);
    case "paged-feed":
      return makePagedFeedWay(way, deps);
    case "feed":
      return makeFeedWay(way, deps);
  }
}
