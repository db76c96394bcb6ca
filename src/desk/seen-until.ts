/** Until when this browser has seen what comes to a place of the desk ("wire-seen.courier"). A store. */

const keyOf = (place: string): string => `masthead.${place}`;
const seen = new Map<string, string>();
const listeners = new Set<() => void>();

/** An instant in ISO form, "" before the first look. */
export function seenUntil(place: string): string {
  const known = seen.get(place);
  if (known !== undefined) return known;
  let kept = "";
  try {
    kept = localStorage.getItem(keyOf(place)) ?? "";
  } catch {
    // Without storage everything counts as seen from the first look on.
  }
  seen.set(place, kept);
  return kept;
}

export function setSeenUntil(place: string, at: string): void {
  if (at <= seenUntil(place)) return;
  seen.set(place, at);
  try {
    localStorage.setItem(keyOf(place), at);
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

export const subscribeSeen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
