import { useCallback, useEffect, useMemo, useState } from "react";
import { sayNews } from "../announcer.ts";
import { readClock } from "../clock.ts";
import { holdRows, type Held } from "./hold-rows.ts";

interface HeldRows<Row> extends Held<Row> {
  readonly letIn: () => void;
}

type Holdable = Parameters<typeof holdRows>[0][number];

/** The rows to show; new ones wait for `letIn` unless the list is free to move. */
export function useHeldRows<Row extends Holdable>(
  key: string,
  fresh: readonly Row[],
  free: boolean,
): HeldRows<Row> {
  const [shown, setShown] = useState<{ readonly key: string; readonly rows: readonly Row[] }>({
    key,
    rows: [],
  });
  const held = useMemo(
    () => holdRows(shown.key === key ? shown.rows : [], fresh, free),
    [shown, key, fresh, free],
  );
  const order = held.rows.map((row) => row.id).join(" ");
  useEffect(() => {
    setShown({ key, rows: held.rows });
    // Their order is what is kept: facts come fresh each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, order]);
  useEffect(() => {
    if (held.waiting > 0)
      sayNews(held.waiting === 1 ? "1 new item" : `${held.waiting} new items`, readClock());
  }, [held.waiting]);
  const letIn = useCallback(() => setShown({ key, rows: [] }), [key]);
  return { ...held, letIn };
}
