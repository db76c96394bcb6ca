/** Calls `fire` after so many ms unless cancelled. The shape of setTimeout, for tests to replace. */
export type Timer = (ms: number, fire: () => void) => () => void;

export const systemTimer: Timer = (ms, fire) => {
  const timer = setTimeout(fire, ms).unref();
  return () => clearTimeout(timer);
};

export const LOST_PATIENCE = Symbol("lost patience");

/** Waits for the promise, but no longer than so many ms. The promise goes on by itself. */
export async function waitAtMost<Value>(
  promise: Promise<Value>,
  ms: number,
  timer: Timer,
): Promise<Value | typeof LOST_PATIENCE> {
  let cancel = (): void => undefined;
  const limit = new Promise<typeof LOST_PATIENCE>((resolve) => {
    cancel = timer(ms, () => resolve(LOST_PATIENCE));
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    cancel();
  }
}
