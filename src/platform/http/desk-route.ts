import type { z } from "zod";
import type { Readable } from "node:stream";
import type { Scope } from "../database/unit-of-work.ts";

/** Who asks: a signed-in person, or nobody where a route says so. */
export interface Asker {
  readonly id: string;
  readonly name: string;
}

export interface Ask<Query, Body> {
  readonly who: Asker;
  /** The asker's session as it was read for this request; its shape is known to the staff department alone. */
  readonly session: unknown;
  /** The title the request acts on, checked against the permission; "" where there is none. */
  readonly titleId: string;
  /**
   * What the unit of work is given: where the route only reads, all titles in which the person may do
   * what it declares; else the title acted on, unless the route acts on several.
   */
  readonly scope: Scope;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly idempotencyKey: string | null;
  /** Raw bytes, for routes whose body is "bytes". */
  readonly bytes: Readable;
  readonly client: { readonly address: string; readonly agent: string };
  readonly cookie: (name: string) => string | undefined;
  readonly bearer: string | null;
  /** For what a permission of the route alone does not say; judged in the title of the request. */
  readonly may: (permission: string) => boolean;
}

export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream or bytes instead of JSON. */
  readonly bytes?: Uint8Array | Readable;
  readonly setCookies?: readonly string[];
}

export const ok = (value: unknown): Answer => ({ status: 200, json: value });
export const made = (value: unknown): Answer => ({ status: 201, json: value });
export const refused = (status: number, value: unknown): Answer => ({ status, json: value });

export const notFound: Answer = refused(404, {
  code: "not-found",
  happened: "There is nothing under this address, or it is not yours to see.",
  remedy: "Go back to the list and open it from there.",
});

/**
 * A route of the desk as a value: who may, what shape, what it does. `main` mounts them all in one
 * place, where sign-in, title, permission, origin, limit and shape are checked before `act` runs;
 * nothing is reachable without declaring `may`.
 */
export interface RouteSpec<Query, Body> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH";
  readonly path: string;
  /** A permission's name, or "signed-in", "anyone", "bearer" (judged by the route itself). */
  readonly may: string;
  readonly summary: string;
  /**
   * A change is made in the title of the request, where the permission was asked: rows of others are
   * not seen. True where one request changes several titles; it sees those in which the person may.
   */
  readonly acrossTitles?: true;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body> | "bytes";
  /** Shape of the 200 answer, for /api/openapi.json. */
  readonly answers?: z.ZodType;
  /** Requests a person or address may make in a number of seconds. */
  readonly limit?: { readonly requests: number; readonly seconds: number };
  /** The same by what the request is about, for example the account that somebody tries to enter. */
  readonly limitFor?: {
    readonly requests: number;
    readonly seconds: number;
    /** undefined where the body does not say. */
    readonly subject: (body: unknown) => string | undefined;
  };
  readonly act: (ask: Ask<Query, Body>) => Promise<Answer>;
}

export type DeskRoute = RouteSpec<unknown, unknown>;

/** Keeps the types of query and body inside, and lets routes of all kinds stand in one list. */
export function defineRoute<Query = undefined, Body = undefined>(spec: RouteSpec<Query, Body>): DeskRoute {
  return spec as unknown as DeskRoute;
}
