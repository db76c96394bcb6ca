/** Counts of a run: what its last line says, and what failed, to be read again at its end. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One text a failure: its name, then the reason. */
  readonly failures: readonly string[];
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };

export const passedOnce: Tally = { ...nothing, passed: 1 };
export const failedOnce = (failure: string): Tally => ({ ...nothing, failed: 1, failures: [failure] });

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...a.failures, ...b.failures],
});

/** The one line that others read: `12 passed, 0 failed`, with `, 1 skipped` when any were. */
export const tallyLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

export const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;
