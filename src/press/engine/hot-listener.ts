import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { bareHost } from "../../titles/index.ts";
import { monotonicMs } from "../../platform/index.ts";
import { makeTitleMemo } from "./title-memo.ts";
import { makeEncodingMemo, type EncodingOrder } from "./encoding/accept-encoding.ts";
import { tagNamedBy } from "./encoding/entity-tag.ts";
import { keyOf } from "./shelf/obtain.ts";
import { bytesOf, chooseReady, tagsOf, type JoinedPage, type Ready } from "./shelf/joined-page.ts";
import type { KeptPage } from "./kept.ts";
import type { PageCache } from "./page-cache.ts";
import type { PauseGate } from "./pause-gate.ts";
import { answerElsewhere, answerPlainly, type PlainStatus } from "./plain-answer.ts";
import { makeConnections } from "./reader-connections.ts";
import { readTarget, withUsualEnd, type TargetRules } from "./request-target.ts";
import { flatHeaders, type FlatHeaders } from "./security-headers.ts";

export interface ReaderServerOptions {
  readonly cache: PageCache;
  /**
   * The title of a host (lower case, without port), or null for one that is not ours. What it
   * answers is believed for a second.
   */
  readonly hosts: (host: string) => string | null;
  /** Answers what is no kept page: forms, search, media, files. The host has been checked. */
  readonly fallback: (request: IncomingMessage, response: ServerResponse, titleId: string) => void;
  readonly isFallbackPath: (path: string) => boolean;
  /** Paths answered under any host, for balancers that ask by address; null titles reach it. */
  readonly hostless?: {
    readonly isPath: (path: string) => boolean;
    readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  };
  /** null for a host that is not ours. */
  readonly securityHeadersOf: (titleId: string | null) => FlatHeaders;
  /** The page readers get when a page cannot be made and no copy is kept. */
  readonly unavailable?: (titleId: string) => string;
  readonly rules?: Partial<TargetRules>;
  readonly gate?: PauseGate;
  readonly monotonicMs?: () => number;
  readonly onFault: (error: unknown) => void;
}

const RETRY_SECONDS = "10";

interface Hall {
  readonly options: ReaderServerOptions;
  readonly rules: TargetRules;
  readonly encodings: (header: string | undefined) => EncodingOrder;
  readonly titleOf: (hostHeader: string) => string | null;
}

/**
 * The server that readers meet. A page in the cache is answered here, before any framework: one
 * look-up, one write. No header but Host, Accept-Encoding and If-None-Match is read on that way,
 * no cookie is read or set on any, so nothing a reader sends can change what another gets.
 */
export function makeReaderServer(options: ReaderServerOptions): Server {
  const hall: Hall = {
    options,
    rules: { usualEnd: withUsualEnd, hasPages: () => false, ...options.rules },
    encodings: makeEncodingMemo(),
    titleOf: makeTitleMemo(options.hosts, options.monotonicMs ?? monotonicMs),
  };
  return makeConnections((request, response) => {
    try {
      const waiting = options.gate?.wait() ?? null;
      if (waiting === null) receive(hall, request, response);
      else void waiting.then(() => guard(hall, response, () => receive(hall, request, response)));
    } catch (error) {
      fail(hall, response, error);
    }
  });
}

function guard(hall: Hall, response: ServerResponse, act: () => void): void {
  try {
    act();
  } catch (error) {
    fail(hall, response, error);
  }
}

function fail({ options }: Hall, response: ServerResponse, error: unknown): void {
  options.onFault(error);
  if (response.headersSent) response.destroy();
  else answerPlainly(response, 500, options.securityHeadersOf(null));
}

function receive(hall: Hall, request: IncomingMessage, response: ServerResponse): void {
  const { options } = hall;
  const { method, url = "" } = request;
  const { host } = request.headers;
  if ((method === "GET" || method === "HEAD") && host !== undefined) {
    const titleId = hall.titleOf(host);
    const page = titleId === null ? null : options.cache.find(titleId, url);
    if (page?.joined) {
      write(hall, request, response, page, page.joined);
      return;
    }
  }
  receiveSlowly(hall, request, response);
}

/** Everything that is not, letter for letter, the address of a page that stands ready. */
function receiveSlowly(hall: Hall, request: IncomingMessage, response: ServerResponse): void {
  const { options } = hall;
  const { method = "", url = "", headers } = request;
  const refuse = (status: PlainStatus, titleId: string | null = null, more?: FlatHeaders): void =>
    answerPlainly(response, status, options.securityHeadersOf(titleId), more);
  const mark = url.indexOf("?");
  const rawPath = mark < 0 ? url : url.slice(0, mark);

  if (options.hostless?.isPath(rawPath) === true) {
    options.hostless.answer(request, response);
    return;
  }
  if (headers.host === undefined || headers.host.includes(",")) return refuse(400);
  const titleId = hall.titleOf(headers.host);
  if (titleId === null) return refuse(421);
  const isReading = method === "GET" || method === "HEAD";
  if (!isReading && method !== "POST") {
    return refuse(405, titleId, ["Allow", "GET, HEAD, POST"]);
  }
  if (!isReading || options.isFallbackPath(rawPath)) return passOn(hall, request, response, titleId);

  const target = readTarget(url, hall.rules);
  if (target.kind === "malformed") return refuse(400, titleId);
  if (target.kind === "too-long") return refuse(414, titleId);
  if (target.kind === "elsewhere") {
    return answerElsewhere(response, target.location, options.securityHeadersOf(titleId));
  }
  // An absolute target outranks Host (RFC 9112, 3.2.2); where the two differ someone is lying.
  if (target.host !== null && bareHost(target.host) !== bareHost(headers.host)) {
    return refuse(400, titleId);
  }
  const page = options.cache.find(titleId, keyOf(target.path, target.query));
  if (page?.joined) return write(hall, request, response, page, page.joined);
  void obtain(hall, request, response, titleId, target);
}

function passOn(
  { options }: Hall,
  request: IncomingMessage,
  response: ServerResponse,
  titleId: string,
): void {
  const headers = options.securityHeadersOf(titleId);
  for (let at = 0; at < headers.length; at += 2) {
    response.setHeader(headers[at] ?? "", headers[at + 1] ?? "");
  }
  options.fallback(request, response, titleId);
}

async function obtain(
  hall: Hall,
  request: IncomingMessage,
  response: ServerResponse,
  titleId: string,
  target: { readonly path: string; readonly query: string },
): Promise<void> {
  // The cache has told of the fault that made a fill fail.
  const served = await hall.options.cache.obtain(titleId, target.path, target.query).catch(() => null);
  if (response.destroyed) return;
  guard(hall, response, () => {
    if (served === null) answerUnavailable(hall, response, titleId);
    else write(hall, request, response, served.page, served.joined);
  });
}

function answerUnavailable({ options }: Hall, response: ServerResponse, titleId: string): void {
  const security = options.securityHeadersOf(titleId);
  const text = options.unavailable?.(titleId);
  if (text === undefined) {
    answerPlainly(response, 503, security, ["Retry-After", RETRY_SECONDS]);
    return;
  }
  const body = Buffer.from(text);
  response.writeHead(503, [
    ...flatHeaders({
      "Content-Type": "text/html; charset=utf-8",
      "Content-Length": String(body.length),
      "Cache-Control": "no-store",
      "Retry-After": RETRY_SECONDS,
    }),
    ...security,
  ]);
  response.end(body);
}

function write(
  hall: Hall,
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  joined: JoinedPage,
): void {
  const { headers } = request;
  const order = hall.encodings(headers["accept-encoding"]);
  const ready = chooseReady(joined, order);
  if (order[0] === "br" && ready.encoding !== "br") hall.options.cache.wantBrotli(page);
  const { status } = page.filled;
  const ifNoneMatch = headers["if-none-match"];
  if (ifNoneMatch !== undefined && status === 200) {
    const unchanged = headersIfUnchanged(ifNoneMatch, joined, ready, order);
    if (unchanged !== null) {
      response.writeHead(304, unchanged as string[]);
      response.end();
      return;
    }
  }
  response.writeHead(status, ready.headers as string[]);
  if (request.method === "HEAD") response.end();
  else response.end(bytesOf(joined, ready));
}

/**
 * A reader may hold the page in another encoding than the one that would be sent now (brotli is
 * made later); that copy is still the page, and is confirmed under its own tag.
 */
function headersIfUnchanged(
  ifNoneMatch: string,
  joined: JoinedPage,
  ready: Ready,
  order: EncodingOrder,
): FlatHeaders | null {
  if (ifNoneMatch === ready.etag) return ready.headersUnchanged;
  const named = tagNamedBy(ifNoneMatch, [ready.etag, ...tagsOf(joined, order)]);
  if (named === null) return null;
  return named === ready.etag ? ready.headersUnchanged : ["ETag", named, ...ready.headersUnchanged.slice(2)];
}
