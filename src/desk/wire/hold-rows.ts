/** Keeps a list still while it is read. Pure. */

export interface Held<Row> {
  readonly rows: readonly Row[];
  /** Rows above that the person has not let in yet. */
  readonly waiting: number;
}

interface HeldRow {
  readonly id: string;
  /** A row that stands for several items of one story. */
  readonly group?: { readonly items: readonly string[] } | null;
}

/**
 * `shown` are rows in the order they stand on the screen, `fresh` what the server answers now, newest
 * first. A row that is shown stays in its place with its newest facts, one that is gone leaves, older
 * ones are added below, newer ones wait. Where a newer item has come to stand for a story, the one that
 * is shown stays until the newer one is let in. A `free` list, or an empty one, shows all at once.
 */
export function holdRows<Row extends HeldRow>(
  shown: readonly Row[],
  fresh: readonly Row[],
  free: boolean,
): Held<Row> {
  if (free || shown.length === 0) return { rows: fresh, waiting: 0 };
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const standsFor = new Set(fresh.flatMap((row) => row.group?.items ?? []));
  const kept = shown.flatMap((row) => byId.get(row.id) ?? (standsFor.has(row.id) ? row : []));
  const known = new Set(kept.map((row) => row.id));
  const lastKept = fresh.findLastIndex((row) => known.has(row.id));
  if (lastKept === -1) return kept.length === 0 ? { rows: fresh, waiting: 0 } : withWaiting(kept, fresh);
  const older = fresh.slice(lastKept + 1);
  const waiting = fresh.slice(0, lastKept).filter((row) => !known.has(row.id)).length;
  return { rows: [...kept, ...older], waiting };
}

const withWaiting = <Row>(rows: readonly Row[], fresh: readonly Row[]): Held<Row> => ({
  rows,
  waiting: fresh.length,
});
