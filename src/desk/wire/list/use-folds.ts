import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import type { WireRow } from "../../../wire/wire-contract.ts";
import { groupQuery } from "../wire-calls.ts";

export interface Folds {
  readonly isUnfolded: (row: WireRow) => boolean;
  readonly turn: (row: WireRow) => void;
  /** The other items of the story of a row, newest first; empty while it is folded. */
  readonly below: (row: WireRow) => readonly WireRow[];
}

/** Which stories show all their items. They stay unfolded until somebody folds them: nothing moves by itself. */
export function useFolds(titleId: string): Folds {
  const [open, setOpen] = useState<readonly string[]>([]);
  const answers = useQueries({ queries: open.map((id) => groupQuery(titleId, id)) });
  const members = new Map(
    answers.flatMap(({ data }) =>
      data === undefined ? [] : [[data.id, data.members.map(({ row }) => row)]],
    ),
  );
  const idOf = (row: WireRow): string => row.group?.id ?? "";
  return {
    isUnfolded: (row) => open.includes(idOf(row)),
    turn: (row) => {
      const id = idOf(row);
      if (id === "") return;
      setOpen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
    },
    below: (row) =>
      open.includes(idOf(row)) ? (members.get(idOf(row)) ?? []).filter((one) => one.id !== row.id) : [],
  };
}
