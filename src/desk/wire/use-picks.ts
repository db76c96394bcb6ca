import { useRef, useState } from "react";

export interface Picks {
  readonly ids: readonly string[];
  /** Into the choice, or out of it. */
  readonly turn: (id: string) => void;
  /** Everything from the last one turned to this. */
  readonly to: (id: string, order: readonly string[]) => void;
  readonly clear: () => void;
  /** Sets them aside together; the list says how. */
  readonly setAside: () => void;
  readonly onAside: (act: () => void) => void;
}

/** Rows that are chosen together. */
export function usePicks(): Picks {
  const [ids, setIds] = useState<readonly string[]>([]);
  const aside = useRef<() => void>(() => undefined);
  return {
    ids,
    turn: (id) =>
      setIds((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id])),
    to: (id, order) =>
      setIds((before) => {
        const from = order.indexOf(before.at(-1) ?? id);
        const until = order.indexOf(id);
        if (from === -1 || until === -1) return [...before, id];
        const range = order.slice(Math.min(from, until), Math.max(from, until) + 1);
        return [...before.filter((one) => !range.includes(one)), ...range.filter((one) => one !== id), id];
      }),
    clear: () => setIds([]),
    setAside: () => aside.current(),
    onAside: (act) => {
      aside.current = act;
    },
  };
}
