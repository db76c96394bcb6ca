import { z } from "zod";
import { cardShape, frontChange, type Card } from "../../../fronts/fronts-contract.ts";
import { sameState, type FrontState } from "./front-state.ts";

/** Changes of a front that are not out yet, and steps of working on them. Pure. */

const stateShape = frontChange.omit({ version: true });
export const draftShape = z.object({
  /** Version of the front that `base` was. */
  version: z.number(),
  base: stateShape,
  now: stateShape,
  /** States to go back to, oldest first. */
  past: z.array(stateShape),
  /** Stories brought in that no list held. */
  added: z.array(cardShape),
});
export type FrontDraft = z.infer<typeof draftShape>;

const KEPT = 50;

/** The draft with one more change; null when nothing is changed yet. */
export function withChange(
  draft: FrontDraft | null,
  front: { readonly version: number; readonly state: FrontState },
  next: FrontState,
  brought?: Card,
): FrontDraft | null {
  if (draft === null && sameState(next, front.state)) return null;
  const from = draft ?? {
    version: front.version,
    base: front.state,
    now: front.state,
    past: [],
    added: [],
  };
  const added = brought === undefined ? from.added : [...from.added, brought];
  return { ...from, now: next, past: [...from.past, from.now].slice(-KEPT), added };
}

/** One step back; null when that is where the work began. */
export function withUndo(draft: FrontDraft): FrontDraft | null {
  const before = draft.past.at(-1);
  if (before === undefined) return null;
  const past = draft.past.slice(0, -1);
  return past.length === 0 && sameState(before, draft.base) ? null : { ...draft, now: before, past };
}

/** The same work, now over a front that somebody else put out meanwhile. */
export const rebased = (
  draft: FrontDraft,
  front: { readonly version: number; readonly state: FrontState },
): FrontDraft => ({ ...draft, version: front.version, base: front.state, past: [] });

/** Nothing of it is left to put out: it changed nothing, or it is out already. */
export const isSettled = (draft: FrontDraft, out: FrontState): boolean =>
  sameState(draft.now, draft.base) || sameState(draft.now, out);
