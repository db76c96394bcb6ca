import type { LucideIcon } from "lucide-react";
import { useEffect, useRef, useSyncExternalStore } from "react";

/** Something the palette can do: registered by the screen or shell that can do it. */
export interface Act {
  readonly id: string;
  readonly label: string;
  /** Says what it concerns: "now lead, to 01:00". */
  readonly detail?: string;
  readonly icon: LucideIcon;
  /** Shown as caps. */
  readonly keys?: string;
  /** "do" acts on what is open, "go" leads to a screen. */
  readonly kind: "do" | "go";
  /** Works on every screen, and so stands below what the open one can do. */
  readonly everywhere?: boolean;
  readonly run: () => void;
}

let registered: readonly (readonly Act[])[] = [];
let flat: readonly Act[] = [];
const listeners = new Set<() => void>();

function set(next: typeof registered): void {
  registered = next;
  flat = registered.flat();
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useRegisteredActs = (): readonly Act[] => useSyncExternalStore(subscribe, () => flat);

/** Puts acts into the palette while the component stands. */
export function useActs(acts: readonly Act[]): void {
  const latest = useRef(acts);
  latest.current = acts;
  const shape = acts
    .map(({ id, label, detail, keys }) => [id, label, detail, keys].join("\u0000"))
    .join("\u0001");
  useEffect(() => {
    const mine = latest.current.map((act, at) => ({ ...act, run: () => latest.current[at]?.run() }));
    set([...registered, mine]);
    return () => set(registered.filter((one) => one !== mine));
  }, [shape]);
}
