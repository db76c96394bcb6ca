import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { z } from "zod";
import {
  type Answer,
  type Ask,
  type Database,
  type DeskRoute,
  isStorableText,
  type Log,
  makePublicId,
  MastheadError,
  mayChangeState,
  tokenOf,
} from "../../platform/index.ts";
import { currentSession, mayIn, SESSION_COOKIE, type OpenSession } from "../../staff/index.ts";
import { clientAddress } from "./client-address.ts";

export type DeskEnv = { Bindings: HttpBindings };

export interface MountDeps {
  readonly database: Database;
  readonly log: Log;
  readonly ownOrigins: readonly string[];
  readonly proxies: readonly string[];
}

const MAX_JSON_BYTES = 4 * 1024 * 1024;

const problem = (
  status: number,
  code: string,
  happened: string,
  remedy: string,
  more: object = {},
): Answer => ({
  status,
  json: { code, happened, remedy, ...more },
});

const signedOut = problem(
  401,
  "signed-out",
  "You are not signed in, or your session has ended.",
  "Sign in; your work is kept.",
);
const mayNot = problem(
  403,
  "may-not",
  "Your role in this title does not allow this.",
  "Ask an editor or a publisher of the title.",
);

const makeAnswer = (answer: Answer): Response => {
  const headers = new Headers({ "cache-control": "no-store", ...answer.headers });
  for (const cookie of answer.setCookies ?? []) headers.append("set-cookie", cookie);
  if (answer.bytes !== undefined) {
    const body =
      answer.bytes instanceof Uint8Array
        ? new Uint8Array(answer.bytes)
        : (Readable.toWeb(answer.bytes) as ReadableStream);
    return new Response(body, { status: answer.status, headers });
  }
  if (answer.status === 204) return new Response(null, { status: 204, headers });
  headers.set("content-type", "application/json; charset=utf-8");
  return new Response(JSON.stringify(answer.json ?? null), { status: answer.status, headers });
};

async function readJson(c: Context<DeskEnv>): Promise<unknown> {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) {
    throw new MastheadError({
      code: "content-type",
      happened: "The request is not JSON.",
      remedy: "Send Content-Type: application/json.",
      status: 415,
    });
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of c.env.incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_JSON_BYTES) {
      throw new MastheadError({
        code: "too-large",
        happened: "The request is larger than 4 MB.",
        remedy: "Send less at once.",
        status: 413,
      });
    }
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"), (_key, value: unknown) => {
      if (typeof value === "string" && !isStorableText(value)) throw new SyntaxError("text");
      return value;
    });
  } catch {
    throw new MastheadError({
      code: "not-json",
      happened: "The request's body is no JSON.",
      remedy: "Correct it and send it again.",
      status: 400,
    });
  }
}

const notText = problem(
  422,
  "not-text",
  "The request holds a character that is no text (NUL, or half of a pair).",
  "Nothing was changed. Take it out and try again.",
);

const shapeFault = (error: z.ZodError): Answer => {
  const issue = error.issues[0];
  const field = issue?.path.join(".") ?? "";
  return problem(
    422,
    "shape",
    `The request is not in the form this address takes: ${issue?.message ?? ""}.`,
    "Nothing was changed. /api/openapi.json describes the form.",
    field === "" ? {} : { field },
  );
};

/** The title a request acts on: named in the path, the query or the body, in this order. */
const titleNamed = (params: Record<string, string>, query: Record<string, string>, body: unknown): string => {
  if (params["title"] !== undefined) return params["title"];
  if (query["title"] !== undefined) return query["title"];
  const inBody = (body as { title?: unknown } | null | undefined)?.title;
  return typeof inBody === "string" ? inBody : "";
};

const waitFor = (seconds: number): Answer => ({
  ...problem(
    429,
    "too-many",
    `Too many requests; the next is taken in ${seconds} s.`,
    "Wait, then try again.",
  ),
  headers: { "retry-after": String(seconds) },
});

interface Limits {
  take(route: DeskRoute, who: string): Promise<number>;
  /** By what the request is about, for example an account, whoever asks from wherever. */
  takeFor(route: DeskRoute, body: unknown): Promise<number>;
}

/** Answers 0, or the seconds to wait. */
function makeLimits(): Limits {
  const limiters = new Map<string, RateLimiterMemory>();
  const consume = async (
    name: string,
    limit: { requests: number; seconds: number },
    who: string,
  ): Promise<number> => {
    let limiter = limiters.get(name);
    if (limiter === undefined) {
      limiter = new RateLimiterMemory({ points: limit.requests, duration: limit.seconds });
      limiters.set(name, limiter);
    }
    try {
      await limiter.consume(who);
      return 0;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000);
      throw error;
    }
  };
  return {
    take: (route, who) =>
      consume(`${route.method} ${route.path}`, route.limit ?? { requests: 600, seconds: 60 }, who),
    async takeFor(route, body) {
      const subject = route.limitFor?.subject(body);
      return subject === undefined
        ? 0
        : consume(
            `${route.method} ${route.path} subject`,
            route.limitFor as { requests: number; seconds: number },
            subject,
          );
    },
  };
}

/** Titles whose rows a request sees: an id of another title's item is then like one that is not there. */
function titlesSeen(
  route: DeskRoute,
  { person: { roles } }: OpenSession,
  titleId: string,
): readonly string[] {
  if (route.may === "signed-in") return Object.keys(roles);
  if (route.method !== "GET" && route.acrossTitles !== true) return [titleId];
  return Object.keys(roles).filter((id) => mayIn(roles[id], route.may));
}

/** Is the asker who they say, may they, is the request whole? An answer refuses; else the ask is made. */
async function admit(
  c: Context<DeskEnv>,
  route: DeskRoute,
  deps: MountDeps,
  limits: Limits,
): Promise<Answer | Ask<unknown, unknown>> {
  const header = (name: string): string | null => c.req.header(name) ?? null;
  const machine = route.may === "bearer";
  if (!machine) {
    const change = {
      method: c.req.method,
      secFetchSite: header("sec-fetch-site"),
      origin: header("origin"),
      // Uploads are bytes of any type; a foreign form's types are refused all the same.
      contentType: header("content-type"),
      ownOrigins: deps.ownOrigins,
    };
    if (!mayChangeState(change)) {
      return problem(
        403,
        "foreign-origin",
        "This request does not come from the desk's own page.",
        "Open the desk at its own address and try again.",
      );
    }
  }
  const address = clientAddress(
    c.env.incoming.socket.remoteAddress ?? "",
    header("x-forwarded-for"),
    deps.proxies,
  );
  const token = getCookie(c, SESSION_COOKIE);
  const session: OpenSession | null =
    machine || route.may === "anyone" ? null : await currentSession(deps.database, token);
  if (session === null && !machine && route.may !== "anyone") return signedOut;
  const wait = await limits.take(route, session?.person.id ?? address);
  if (wait > 0) return waitFor(wait);
  const params = c.req.param() as Record<string, string>;
  const rawQuery = c.req.query();
  if (![...Object.values(params), ...Object.values(rawQuery)].every(isStorableText)) return notText;
  const key = header("idempotency-key");
  if (key !== null && !/^[\x21-\x7e]{8,255}$/.test(key)) {
    return problem(
      400,
      "idempotency-key-shape",
      "The Idempotency-Key is not 8 to 255 visible signs.",
      "Nothing was done. Send a UUID.",
    );
  }
  const rawBody = route.body === undefined || route.body === "bytes" ? undefined : await readJson(c);
  const titleId = titleNamed(params, rawQuery, rawBody);
  if (session !== null && route.may !== "signed-in" && !mayIn(session.person.roles[titleId], route.may))
    return mayNot;
  const tooMany = rawBody === undefined ? 0 : await limits.takeFor(route, rawBody);
  if (tooMany > 0) return waitFor(tooMany);
  const query =
    route.query === undefined ? { success: true as const, data: rawQuery } : route.query.safeParse(rawQuery);
  if (!query.success) return shapeFault(query.error);
  const body =
    route.body === undefined || route.body === "bytes"
      ? { success: true as const, data: undefined }
      : route.body.safeParse(rawBody);
  if (!body.success) return shapeFault(body.error);
  return {
    session,
    who: session === null ? { id: "nobody", name: "" } : { id: session.person.id, name: session.person.name },
    titleId,
    scope:
      session === null
        ? { kind: "nothing" }
        : { kind: "titles", titles: titlesSeen(route, session, titleId) },
    params,
    query: query.data,
    body: body.data,
    idempotencyKey: key,
    may: (permission) => session !== null && mayIn(session.person.roles[titleId], permission),
    bytes: c.env.incoming,
    client: { address, agent: (header("user-agent") ?? "").slice(0, 300) },
    cookie: (name) => getCookie(c, name),
    bearer: tokenOf(header("authorization")),
  };
}

const isAnswer = (value: Answer | Ask<unknown, unknown>): value is Answer => "status" in value;

/** What a fault says to the asker: a MastheadError its own words, anything else a number to quote. */
export function answerToFault(error: unknown, log: Log, where: string): Answer {
  const reference = makePublicId()
    .toUpperCase()
    .replace(/^(.{4})/, "$1-");
  if (error instanceof MastheadError) {
    if (error.status >= 500) log.error({ err: error, reference, where }, error.code);
    return problem(
      error.status,
      error.code,
      error.happened,
      error.remedy,
      error.status >= 500 ? { reference } : {},
    );
  }
  log.error({ err: error, reference, where }, "a request failed");
  return problem(
    500,
    "bug",
    "Something went wrong on our side.",
    "Nothing of this request was kept. Try again; quote the number if it stays.",
    { reference },
  );
}

/** Programs with a name and a password show them only when asked to (RFC 9110, 11.6.1). */
const challenged = (route: DeskRoute, answer: Answer): Answer =>
  route.may === "bearer" && answer.status === 401
    ? { ...answer, headers: { ...answer.headers, "www-authenticate": 'Bearer, Basic realm="Masthead"' } }
    : answer;

/** The asker left before the whole request had come: no fault of ours, and nobody waits for an answer. */
const isCalledOff = (error: unknown, { complete, destroyed }: IncomingMessage): boolean =>
  destroyed && !complete && (error as { code?: unknown }).code === "ECONNRESET";

const calledOff = problem(
  400,
  "called-off",
  "The request was called off before all of it had come.",
  "Nothing was done. Ask again.",
);

/** Mounts every department's routes; the only way to them. */
export function mountRoutes(app: Hono<DeskEnv>, routes: readonly DeskRoute[], deps: MountDeps): void {
  const limits = makeLimits();
  for (const route of routes) {
    app.on(route.method, route.path, async (c) => {
      try {
        const ask = await admit(c, route, deps, limits);
        return makeAnswer(challenged(route, isAnswer(ask) ? ask : await route.act(ask)));
      } catch (error) {
        if (isCalledOff(error, c.env.incoming)) {
          deps.log.debug({ where: `${route.method} ${route.path}` }, "a request was called off");
          return makeAnswer(calledOff);
        }
        return makeAnswer(answerToFault(error, deps.log, `${route.method} ${route.path}`));
      }
    });
  }
}
