import { useRef, type RefObject } from "react";
import { useKeys } from "../../key-registry.ts";
import { nextRow } from "../../stories/list-moves.ts";

/** J, K and arrows go through the rows (`[data-row]`) of a list. */
export function useRowKeys<List extends HTMLElement>(group: string): RefObject<List | null> {
  const list = useRef<List>(null);
  const move = (step: 1 | -1): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const within = document.activeElement?.closest("li")?.querySelector<HTMLElement>("[data-row]") ?? null;
    const here = within === null ? -1 : rows.indexOf(within);
    const next = nextRow(rows.length, here === -1 ? null : here, step);
    if (next !== null) rows[next]?.focus();
  };
  useKeys([
    { keys: "J", label: "Next card", group, run: () => move(1) },
    { keys: "ArrowDown", label: "Next card", group, run: () => move(1) },
    { keys: "K", label: "Previous card", group, run: () => move(-1) },
    { keys: "ArrowUp", label: "Previous card", group, run: () => move(-1) },
  ]);
  return list;
}
