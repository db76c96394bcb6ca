import { useEffect, useRef, type RefObject } from "react";

/**
 * Keeps the chosen entry of a row of entries in sight where the row is wider than the window.
 * `current` names what is chosen; entries say it by `aria-current` or `aria-pressed`.
 */
export function useCurrentInSight<Row extends HTMLElement>(current: string): RefObject<Row | null> {
  const row = useRef<Row>(null);
  useEffect(() => {
    const entry = row.current?.querySelector<HTMLElement>(
      '[aria-pressed="true"],[aria-current]:not([aria-current="false"])',
    );
    entry?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);
  return row;
}
