export interface SessionTimes {
  /** What /api/me said when it was read: when the session ends unless it is used. All in ms. */
  readonly endsAt: number;
  readonly readAt: number;
  /** Any later answer may have moved the end. */
  readonly lastAnswerAt: number;
  readonly now: number;
}

export interface SessionVerdict {
  /** `isFixed`: the shift is over whatever happens; else any use moves the end. */
  readonly warning: { readonly end: number; readonly isFixed: boolean } | null;
  /** The session was used since, so its end has to be read again. */
  readonly mustAsk: boolean;
}

const WARN_MS = 5 * 60_000;
/** The end is read again at most as often; also the time a session needs to be noted as used. */
const ASK_MS = 60_000;
/** Use gives more than this: an end that is nearer when it was just read cannot be moved. */
const USE_GIVES_MS = 60 * 60_000;
/** An answer and the note of when it was read are a moment apart. */
const MOMENT_MS = 1_000;

/** What to say about the end of the session: nothing until five minutes before. Pure. */
export function sessionWarning({ endsAt, readAt, lastAnswerAt, now }: SessionTimes): SessionVerdict {
  if (endsAt - now >= WARN_MS) return { warning: null, mustAsk: false };
  const wasUsed = lastAnswerAt > readAt + MOMENT_MS;
  const isFixed = endsAt - readAt < USE_GIVES_MS;
  return {
    warning: now >= endsAt || (wasUsed && !isFixed) ? null : { end: endsAt, isFixed },
    mustAsk: wasUsed && now - readAt >= ASK_MS,
  };
}
