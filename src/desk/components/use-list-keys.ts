import { useKeys } from "../key-registry.ts";
import { stepFrom } from "./list-step.ts";

export interface ListKeys {
  /** Heading in the keyboard map. */
  readonly group: string;
  readonly ids: readonly string[];
  readonly current: string | undefined;
  readonly choose: (id: string) => void;
  readonly open: (id: string) => void;
  readonly back?: () => void;
}

/** Rows carry `data-row={id}`, so that the chosen one can be brought into view and focused. */
export function focusRow(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
  row?.scrollIntoView({ block: "nearest" });
  row?.focus({ preventScroll: true });
}

/** J, K, arrows, Enter and Esc of a list. */
export function useListKeys({ group, ids, current, choose, open, back }: ListKeys): void {
  const step = (by: 1 | -1) => (): void => {
    const next = stepFrom(ids, current, by);
    if (next === null) return;
    choose(next);
    focusRow(next);
  };
  useKeys([
    { keys: "J", label: "Next row", group, run: step(1) },
    { keys: "ArrowDown", label: "Next row", group, run: step(1) },
    { keys: "K", label: "Previous row", group, run: step(-1) },
    { keys: "ArrowUp", label: "Previous row", group, run: step(-1) },
    { keys: "Enter", label: "Open", group, run: () => current !== undefined && open(current) },
    {
      keys: "Escape",
      label: "Back",
      group,
      run: () => {
        const row = current;
        back?.();
        if (row !== undefined) requestAnimationFrame(() => focusRow(row));
      },
    },
  ]);
}
