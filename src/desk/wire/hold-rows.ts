/** Keeps a list still while it is read. Pure. */

export interface Held<Row> {
  readonly rows: readonly Row[];
  /** Rows above that the person has not let in yet. */
  readonly waiting: number;
}

/**
 * `shown` are ids in the order they stand on the screen, `fresh` what the server answers now, newest
 * first. A row that is shown stays in its place with its newest facts, one that is gone leaves, older
 * ones are added below, newer ones wait. A `free` list, or an empty one, shows all at once.
 */
export function holdRows<Row extends { readonly id: string }>(
  shown: readonly string[],
  fresh: readonly Row[],
  free: boolean,
): Held<Row> {
  if (free || shown.length === 0) return { rows: fresh, waiting: 0 };
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const known = new Set(shown);
  const kept = shown.flatMap((id) => byId.get(id) ?? []);
  const lastKept = fresh.findLastIndex((row) => known.has(row.id));
  if (lastKept === -1) return { rows: fresh, waiting: 0 };
  const older = fresh.slice(lastKept + 1);
  const waiting = fresh.slice(0, lastKept).filter((row) => !known.has(row.id)).length;
  return { rows: [...kept, ...older], waiting };
}
