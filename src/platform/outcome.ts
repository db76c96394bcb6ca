/**
 * How things can go wrong, in two kinds. What a person can cause (a held story, a taken
 * address) is a value: a union on `kind` that the caller must look at. What the world does
 * (a full disk, a lost database) is thrown as a `MastheadError` with a permanent code.
 * A bug is thrown by `invariant`.
 */

export interface ErrorFacts {
  /** Permanent name, kebab-case; scripts and runbooks refer to it. */
  readonly code: string;
  /** One sentence: what happened. Safe to show to a person; no paths, SQL or secrets. */
  readonly happened: string;
  /** One sentence: what to do about it. */
  readonly remedy: string;
  /** HTTP status an answer should carry. */
  readonly status?: number;
  readonly cause?: unknown;
}

export class MastheadError extends Error {
  override readonly name = "MastheadError";
  readonly code: string;
  readonly happened: string;
  readonly remedy: string;
  readonly status: number;

  constructor(facts: ErrorFacts) {
    super(`${facts.happened} ${facts.remedy}`, { cause: facts.cause });
    this.code = facts.code;
    this.happened = facts.happened;
    this.remedy = facts.remedy;
    this.status = facts.status ?? 500;
  }
}

/** Throws when the program contradicts itself. Never for what a person or the world can cause. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}

/** Makes the compiler prove that every kind of a union is handled. */
export function unreachable(value: never): never {
  throw new Error(`Invariant broken: unexpected ${JSON.stringify(value)}`);
}
