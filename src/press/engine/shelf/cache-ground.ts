import type { Compress } from "../encoding/brotli-queue.ts";
import type { FilledPage, FilledSlot, SlotName } from "../filled.ts";
import type { KeptPage, Shelf } from "../kept.ts";
import type { FlatHeaders } from "../security-headers.ts";
import type { JoinedPage } from "./joined-page.ts";
import type { Timer } from "./patience.ts";
import { rejoin } from "./rejoin.ts";
import { sizeOf, type PageRing } from "./shelving.ts";

export interface PageCacheOptions {
  /** Time of day in epoch ms; read on every request, so cheap. */
  readonly nowMs: () => number;
  /**
   * Makes a page from what is released now. It must read after it was called, never from a copy.
   * @param query "" or "page=N"
   */
  readonly fill: (titleId: string, path: string, query: string) => Promise<FilledPage>;
  readonly fillSlot: (titleId: string, name: SlotName) => Promise<FilledSlot>;
  /** What stands for a slot whose text was taken away while none can be had. Default: nothing. */
  readonly bareSlot?: (titleId: string, name: SlotName) => string;
  readonly securityHeadersOf: (titleId: string) => FlatHeaders;
  /** A fill or a compression threw. Pages already kept go on being served. */
  readonly onFault: (error: unknown, where: { titleId: string; key: string }) => void;
  /** Bound of all kept pages. Default 64 MB. */
  readonly capBytes?: number;
  /** How long a reader waits for a fill while an old copy is at hand. Default 500 ms. */
  readonly patienceMs?: number;
  readonly timer?: Timer;
  readonly compress?: Compress;
}

/** A page to serve: what it answers, and its bytes. */
export interface Served {
  readonly page: KeptPage;
  readonly joined: JoinedPage;
}

/** What every part of the cache works on. */
export interface Ground {
  readonly options: PageCacheOptions;
  readonly shelves: Map<string, Shelf>;
  readonly ring: PageRing;
}

export function joinNow({ options, ring }: Ground, page: KeptPage): JoinedPage {
  const before = page.joined;
  const security = options.securityHeadersOf(page.shelf.titleId);
  const joined = rejoin(page, options.nowMs(), security);
  if (joined !== before) ring.resize(page, sizeOf(page));
  return joined;
}
