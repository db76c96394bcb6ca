import { CHECKS, type Check } from "./checks.ts";

/** What a run is to do, out of everything there is. */
export interface Wanted {
  readonly checks: readonly Check[];
  /** Paths from the root. */
  readonly files: readonly string[];
  /** Words that name neither a check nor part of any test file's path. */
  readonly unknown: readonly string[];
}

/**
 * Without words everything. A word that is a check's own name runs that check; every other one the
 * test files whose path holds it.
 */
export function chooseWanted(words: readonly string[], files: readonly string[]): Wanted {
  if (words.length === 0) return { checks: CHECKS, files, unknown: [] };
  const checks = CHECKS.filter(({ word }) => words.includes(word));
  const parts = words.filter((word) => !CHECKS.some((check) => check.word === word));
  return {
    checks,
    files: files.filter((path) => parts.some((part) => path.includes(part))),
    unknown: parts.filter((part) => !files.some((path) => path.includes(part))),
  };
}
