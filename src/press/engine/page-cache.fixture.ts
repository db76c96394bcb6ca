import { makePart, plainOf } from "./deflated-part.ts";
import type { FilledPage, FilledSlot, SlotName } from "./filled.ts";
import { makePageCache, type PageCache } from "./page-cache.ts";
import type { PageCacheOptions, Served } from "./shelf/cache-ground.ts";

/** A small newsroom behind a page cache, for tests: what is released, and whether it can be read. */
export interface Newsroom {
  /** Text by path; a path that is not here is not found. */
  readonly pages: Map<string, FilledPage>;
  readonly slots: Map<SlotName, FilledSlot>;
  isAway: boolean;
  /** Every fill asked for, in order: paths and slot names. */
  readonly asked: string[];
  /** Awaited by each fill after it has read, before it answers. */
  afterReading: () => Promise<void> | void;
  now: number;
  readonly faults: unknown[];
  readonly cache: PageCache;
}

export const START = Date.parse("2026-11-20T16:32:00Z");

export const storyPage = (text: string, more: Partial<FilledPage> = {}): FilledPage => ({
  status: 200,
  contentType: "text/html; charset=utf-8",
  own: makePart(text),
  withSlots: true,
  tags: [],
  goodUntil: null,
  neverAfter: null,
  ...more,
});

export const slot = (text: string, more: Partial<FilledSlot> = {}): FilledSlot => ({
  part: makePart(text),
  tags: ["just-posted"],
  goodUntil: null,
  neverAfter: null,
  ...more,
});

export function openNewsroom(options: Partial<PageCacheOptions> = {}): Newsroom {
  const read = async <Filled>(name: string, find: () => Filled): Promise<Filled> => {
    room.asked.push(name);
    if (room.isAway) throw new Error("the database is away");
    const found = find();
    await room.afterReading();
    return found;
  };
  const room: Newsroom = {
    pages: new Map(),
    slots: new Map([
      ["just-posted", slot("[list]")],
      ["rest", slot("[rest]", { tags: ["rest"] })],
    ]),
    isAway: false,
    asked: [],
    afterReading: () => undefined,
    now: START,
    faults: [],
    cache: makePageCache({
      nowMs: () => room.now,
      fill: (_titleId, path, query) =>
        read(
          query === "" ? path : `${path}?${query}`,
          () => room.pages.get(path) ?? storyPage("not found", { status: 404, withSlots: false }),
        ),
      fillSlot: (_titleId, name) => read(name, () => room.slots.get(name) ?? slot("")),
      securityHeadersOf: () => ["X-Content-Type-Options", "nosniff"],
      onFault: (error) => room.faults.push(error),
      ...options,
    }),
  };
  return room;
}

export const textOf = ({ joined }: Served): string => plainOf(joined.gzipBytes).toString();

/** The text a reader of that path gets, from what is kept or made anew. */
export async function readText(room: Newsroom, path: string, titleId = "press"): Promise<string> {
  const page = room.cache.find(titleId, path);
  if (page?.joined) return textOf({ page, joined: page.joined });
  return textOf(await room.cache.obtain(titleId, path, ""));
}

/** A door that opens when told, for tests that hold a fill between its reading and its answer. */
export function makeDoor(): {
  readonly opened: Promise<void>;
  open(): void;
  readonly knocks: number;
  pass(): Promise<void>;
} {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let knocks = 0;
  return {
    opened,
    open: () => open(),
    get knocks() {
      return knocks;
    },
    pass: () => {
      knocks += 1;
      return opened;
    },
  };
}

/** Lets everything that can go on without a timer go on. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
