/** Retry-After (RFC 9110, 10.2.3) as seconds. Pure. */

const LEAST = 1;
const MOST = 24 * 3600;
/** For a server that asks to be left alone and does not say how long. */
const UNSAID = 60;

/** A date counts against the server's own clock where it tells it, because theirs or ours may be wrong. */
export function secondsToWait(retryAfter: string, date: string, now: Date): number {
  const clamp = (seconds: number): number => Math.min(MOST, Math.max(LEAST, Math.ceil(seconds)));
  if (/^\d{1,9}$/.test(retryAfter)) return clamp(Number(retryAfter));
  const until = Date.parse(retryAfter);
  if (Number.isNaN(until)) return UNSAID;
  const theirNow = Date.parse(date);
  return clamp((until - (Number.isNaN(theirNow) ? now.getTime() : theirNow)) / 1000);
}
