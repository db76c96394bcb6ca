import { useSyncExternalStore } from "react";
import { z } from "zod";
import { cardShape, frontChange, type Card } from "../../fronts/fronts-contract.ts";
import { sameState, type FrontState } from "./front-state.ts";

/**
 * Changes of fronts that are not out yet, one draft a title. They outlive the screen and a reload
 * of this tab, but no more: another day's front is another front.
 */

const stateShape = frontChange.omit({ version: true });
const draftShape = z.object({
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
const keyOf = (title: string): string => `masthead.front.${title}`;
const drafts = new Map<string, FrontDraft | null>();
const listeners = new Set<() => void>();

function kept(title: string): FrontDraft | null {
  try {
    const text = sessionStorage.getItem(keyOf(title));
    const parsed = text === null ? null : draftShape.safeParse(JSON.parse(text));
    return parsed?.success === true ? parsed.data : null;
  } catch {
    return null;
  }
}

function draftOf(title: string): FrontDraft | null {
  const known = drafts.get(title);
  if (known !== undefined) return known;
  const draft = kept(title);
  drafts.set(title, draft);
  return draft;
}

export function setDraft(title: string, draft: FrontDraft | null): void {
  drafts.set(title, draft);
  try {
    if (draft === null) sessionStorage.removeItem(keyOf(title));
    else sessionStorage.setItem(keyOf(title), JSON.stringify(draft));
  } catch {
    // Nothing can be kept in this window; the draft lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useFrontDraft = (title: string): FrontDraft | null =>
  useSyncExternalStore(subscribe, () => draftOf(title));

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
