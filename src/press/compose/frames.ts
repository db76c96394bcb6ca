import type { Clock, Database, Tx } from "../../platform/index.ts";
import { manyNewsletters } from "../../mailroom/index.ts";
import { nextEndingOf } from "../../stories/index.ts";
import type { Title } from "../../titles/index.ts";
import type { Look } from "../look/look.ts";
import { nextMidnight } from "../pages/dates.ts";
import type { Frame } from "../pages/views.ts";

export interface PressDeps {
  /** The readers' login: it sees what is released and nothing else. */
  readonly reader: Database;
  readonly titles: () => readonly Title[];
  readonly look: Look;
  readonly clock: Clock;
}

export const NOTHING_SCOPE = { kind: "nothing" } as const;

export function titleById(deps: PressDeps, id: string): Title {
  const title = deps.titles().find((each) => each.id === id);
  if (title === undefined) throw new Error(`no title ${id}`);
  return title;
}

/** What stands round a page now. Days in it are told from `now`, so it is good until midnight. */
export async function frameOf(deps: PressDeps, tx: Tx, titleId: string): Promise<Frame> {
  const title = titleById(deps, titleId);
  return {
    title,
    titles: deps.titles(),
    look: deps.look.of(title),
    newsletters: await manyNewsletters(tx, titleId),
    now: await tx.now(),
    nextEnding: await nextEndingOf(tx, titleId),
  };
}

/** The frame of pages made without the database. */
export function bareFrame(deps: PressDeps, titleId: string): Frame {
  const title = titleById(deps, titleId);
  return {
    title,
    titles: deps.titles(),
    look: deps.look.of(title),
    newsletters: [],
    now: deps.clock.now(),
    nextEnding: null,
  };
}

/** Epoch ms at which what is composed now must be made anew by itself. */
export const endOf = (frame: Frame, ...endings: readonly (Date | null)[]): number =>
  Math.min(
    nextMidnight(frame.title, frame.now).getTime(),
    ...[frame.nextEnding, ...endings].map((each) => each?.getTime() ?? Infinity),
  );
