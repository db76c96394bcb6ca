/** How long a session lives and when a sign-in link ends. Pure. */

const HOUR_MS = 3_600_000;
/** From the sign-in, whatever happens: one shift. */
export const SESSION_HOURS = 12;
/** Without a request. */
export const IDLE_HOURS = 4;
export const LINK_MINUTES = 10;

export interface SessionTimes {
  readonly beganAt: Date;
  readonly usedAt: Date;
  readonly endedAt: Date | null;
}

/** The instant a session ends unless it is used. */
export function sessionEnd(session: SessionTimes): Date {
  const last = session.beganAt.getTime() + SESSION_HOURS * HOUR_MS;
  const idle = session.usedAt.getTime() + IDLE_HOURS * HOUR_MS;
  return new Date(Math.min(last, idle));
}

export const isSessionOpen = (session: SessionTimes, now: Date): boolean =>
  session.endedAt === null && now < sessionEnd(session);

export const isLinkOpen = (link: { expiresAt: Date; usedAt: Date | null }, now: Date): boolean =>
  link.usedAt === null && now < link.expiresAt;

/** What stands against a new password, as a sentence, or null. Length is what counts (NIST SP 800-63B, 5.1.1.2). */
export function faultOfPassword(password: string, names: readonly string[]): string | null {
  if (password.length < 12) return "Take at least 12 signs; a sentence of your own is easiest to keep.";
  if (Buffer.byteLength(password) > 1024) return "Take at most 1,024 bytes.";
  const lower = password.toLowerCase();
  if (new Set(lower).size < 5) return "Take more different signs.";
  const common = ["password", "123456", "qwerty", "letmein", "masthead", "newsroom"];
  const found = [...common, ...names.map((name) => name.toLowerCase())].find(
    (word) => word.length > 3 && lower.replaceAll(word, "").length < 8,
  );
  return found === undefined ? null : `It is little more than "${found}"; take something nobody would try.`;
}
