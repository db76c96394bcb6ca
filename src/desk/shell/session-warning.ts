export interface SessionTimes {
  /** What /api/me said when it was read. All in ms. */
  readonly endsAt: number;
  readonly readAt: number;
  /** Any later answer has moved the end by as much. */
  readonly lastAnswerAt: number;
  readonly now: number;
}

const WARN_MS = 5 * 60_000;

/** The end of the session when it is less than five minutes off, else null. Pure. */
export function sessionWarning({ endsAt, readAt, lastAnswerAt, now }: SessionTimes): number | null {
  const end = endsAt + Math.max(0, lastAnswerAt - readAt);
  return end - now < WARN_MS && end > now ? end : null;
}
