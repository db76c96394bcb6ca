/** What the desk says: to screen readers by live regions, to all by toasts. A store, no DOM. */

export interface Toast {
  readonly id: number;
  readonly message: string;
  /** For example Undo. */
  readonly act?: { readonly label: string; readonly run: () => void };
  /** Says that something was not done: it stays until it is closed or the next one comes. */
  readonly isTrouble?: boolean;
}

export interface Spoken {
  readonly polite: string;
  readonly assertive: string;
  readonly toast: Toast | null;
  /** Each stays until somebody closes it, whatever else is said; oldest first. */
  readonly alarms: readonly Toast[];
}

/** Counts and news from elsewhere speak at most once in this time. */
export const QUIET_MS = 20_000;

let state: Spoken = { polite: "", assertive: "", toast: null, alarms: [] };
let lastNews = Number.NEGATIVE_INFINITY;
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: Partial<Spoken>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

export const spoken = (): Spoken => state;
export function subscribeSpoken(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// A live region is silent when its text stays the same; an unseen blank makes it another.
const fresh = (message: string, before: string): string =>
  message === before ? `${message}\u00a0` : message;

/** Answers a person's own act: "Saved", "Set aside". */
export function say(message: string): void {
  set({ polite: fresh(message, state.polite) });
}

/** News nobody asked for ("3 new"); dropped when something was said less than 20 s ago. */
export function sayNews(message: string, now: number): boolean {
  if (now - lastNews < QUIET_MS) return false;
  lastNews = now;
  say(message);
  return true;
}

/** Only for blocked and killed. */
export function sayUrgently(message: string): void {
  set({ assertive: fresh(message, state.assertive) });
}

/** Shown at the bottom for some seconds, and said. */
export function showToast(message: string, act?: Toast["act"]): void {
  const toast: Toast = act === undefined ? { id: nextId++, message } : { id: nextId++, message, act };
  set({ toast, polite: fresh(message, state.polite) });
}

/** Says why something was not done, and stays. */
export function showTrouble(message: string, act?: Toast["act"]): void {
  const toast = { id: nextId++, message, isTrouble: true, ...(act === undefined ? {} : { act }) };
  set({ toast, polite: fresh(message, state.polite) });
}

/** Says at once what must not be missed, and stays with the way to it, whatever else is shown. */
export function showAlarm(message: string, act: NonNullable<Toast["act"]>): void {
  const alarm: Toast = { id: nextId++, message, act, isTrouble: true };
  set({ alarms: [...state.alarms, alarm] });
  sayUrgently(message);
}

/** How long a toast stays, in ms; null: until it is closed. An offer to undo takes longer to read and reach. */
export const toastTime = ({ act, isTrouble }: Pick<Toast, "act" | "isTrouble">): number | null =>
  isTrouble === true ? null : act === undefined ? 5_000 : 8_000;

export function closeToast(id: number): void {
  if (state.toast?.id === id) set({ toast: null });
  if (state.alarms.some((alarm) => alarm.id === id))
    set({ alarms: state.alarms.filter((alarm) => alarm.id !== id) });
}
