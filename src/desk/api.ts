import { z } from "zod";
import { problem, type Problem } from "../platform/problem-contract.ts";
import { readClock } from "./clock.ts";

/** A request that was refused or failed, with what a person can do about it. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** The body as it came, for answers that carry more than a problem (409 conflicts). */
  readonly body: unknown;

  constructor(status: number, given: Problem, body: unknown) {
    super(given.happened);
    this.status = status;
    this.problem = given;
    this.body = body;
  }
}

export interface Call<Shape extends z.ZodType> {
  readonly shape: Shape;
  readonly method?: "GET" | "POST" | "PUT" | "PATCH";
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Kept by the caller for retries of the same act. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** Lets the request outlive the page; bodies to 64 kB. */
  readonly keepalive?: boolean;
}

const noAnswer: Problem = {
  code: "no-answer",
  happened: "The desk's server did not answer.",
  remedy: "Nothing was changed. Look at your connection, then try again.",
};

const oddAnswer = (status: number): Problem => ({
  code: "odd-answer",
  happened: `The server answered something this page does not understand (${status}).`,
  remedy: "Reload the page. If that does not help, say this number to whoever runs the desk.",
});

let answeredAt = 0;
/** When the server last answered anything, in ms; each answer may prolong the session. */
export const lastAnswerAt = (): number => answeredAt;

type SignedOutListener = () => void;
const signedOutListeners = new Set<SignedOutListener>();

/** Called when any request finds that nobody is signed in; answers the way to stop listening. */
export function onSignedOut(listener: SignedOutListener): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

export function problemFrom(status: number, body: unknown): ProblemError {
  const parsed = problem.safeParse(body);
  return new ProblemError(status, parsed.success ? parsed.data : oddAnswer(status), body);
}

function requestOf<Shape extends z.ZodType>(call: Call<Shape>): RequestInit {
  const headers = new Headers({ accept: "application/json" });
  const init: RequestInit = { method: call.method ?? "GET", headers, credentials: "same-origin" };
  if (init.method !== "GET") {
    headers.set("content-type", "application/json");
    init.body = JSON.stringify(call.body ?? {});
  }
  if (call.idempotencyKey !== undefined) headers.set("idempotency-key", call.idempotencyKey);
  if (call.signal !== undefined) init.signal = call.signal;
  if (call.keepalive !== undefined) init.keepalive = call.keepalive;
  return init;
}

const isAbort = (thrown: unknown): boolean => thrown instanceof DOMException && thrown.name === "AbortError";

/**
 * One request to the desk's API: `path` below the origin, for example "/api/me"; the answer is
 * parsed by `shape`. Throws ProblemError; a 401 also sends everyone to the sign-in screen.
 */
export async function call<Shape extends z.ZodType>(
  path: string,
  request: Call<Shape>,
): Promise<z.output<Shape>> {
  let response: Response;
  try {
    response = await fetch(path, requestOf(request));
  } catch (thrown) {
    if (isAbort(thrown)) throw thrown;
    throw new ProblemError(0, noAnswer, null);
  }
  answeredAt = readClock();
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    if (response.status === 401 && !path.startsWith("/api/sign-in")) {
      for (const listener of signedOutListeners) listener();
    }
    throw problemFrom(response.status, body);
  }
  const parsed = request.shape.safeParse(body);
  if (!parsed.success) throw new ProblemError(response.status, oddAnswer(response.status), body);
  return parsed.data;
}

/** "/api/x?title=courier&q=…" without the empty ones. */
export function address(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const pairs = Object.entries(query).filter(([, value]) => value != null && value !== "");
  if (pairs.length === 0) return path;
  return `${path}?${new URLSearchParams(pairs as [string, string][]).toString()}`;
}

/** Whatever was thrown, as something to show. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  return {
    code: "desk-fault",
    happened: "Something went wrong on this page.",
    remedy: "Reload the page; what you wrote is kept on this computer.",
  };
}

/** For answers whose content does not matter. */
export const anything = z.unknown();
