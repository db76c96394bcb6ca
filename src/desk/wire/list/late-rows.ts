/** Which rows came so late that their place would lie about the order of things. Pure. */

interface Timed {
  readonly id: string;
  /** The agency's own time; null when undated. */
  readonly sentAt: string | null;
  readonly receivedAt: string;
}

const LATE_MS = 15 * 60_000;

/**
 * `rows` stand in the order of their arrival, newest first. Late is who came a quarter of an hour and
 * more after the agency's time, above a row that the agency sent later.
 */
export function lateRows(rows: readonly Timed[]): ReadonlySet<string> {
  const late = new Set<string>();
  let newest = Number.NEGATIVE_INFINITY;
  for (const row of rows.toReversed()) {
    const received = Date.parse(row.receivedAt);
    // A clock that runs ahead makes nobody else late.
    const sent = row.sentAt === null ? received : Math.min(Date.parse(row.sentAt), received);
    if (received - sent >= LATE_MS && sent < newest) late.add(row.id);
    newest = Math.max(newest, sent);
  }
  return late;
}
