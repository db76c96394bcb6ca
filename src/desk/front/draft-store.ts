import { useSyncExternalStore } from "react";
import { draftShape, type FrontDraft } from "./arranging/front-draft.ts";

/**
 * Changes of fronts that are not out yet, one draft a title. They outlive the screen and a reload
 * of this tab, but no more: another day's front is another front.
 */

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
