import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { ViewCounter } from "../audience/index.ts";
import {
  answerHealth,
  isHealthPath,
  makePublicId,
  monotonicMs,
  type Database,
  type Log,
  type MediaStore,
  type ReadEvent,
} from "../platform/index.ts";
import { titleOfHost } from "../titles/index.ts";
import { dropsOfEvent } from "./compose/drop-of-event.ts";
import { fillPage, fillSlot } from "./compose/fill-page.ts";
import { bareFrame, type PressDeps } from "./compose/frames.ts";
import { makeCoarseClock } from "./engine/coarse-clock.ts";
import { makeReaderServer } from "./engine/hot-listener.ts";
import { makePageCache } from "./engine/page-cache.ts";
import { systemTimer } from "./engine/shelf/patience.ts";
import { makePauseGate } from "./engine/pause-gate.ts";
import { securityHeaders, type FlatHeaders } from "./engine/security-headers.ts";
import { makeMediaDesk } from "./entrance/media.ts";
import { answerNewsletters, makeSignUpLimit, type FormsDeps } from "./entrance/newsletter-forms.ts";
import { answerView } from "./entrance/view-beacon.ts";
import { scriptHashes } from "./look/scripts.ts";
import { unavailablePage } from "./pages/notice-pages.ts";
import { restPart } from "./pages/rail.ts";

export interface PressOptions extends PressDeps {
  readonly forms: Database;
  readonly media: MediaStore;
  readonly views: ViewCounter;
  readonly log: Log;
  /** Signs what stands in mail addresses. */
  readonly secret: string;
  readonly deskUrl: string;
  /** The client's address, believed from trusted proxies only. */
  readonly addressOf: (request: IncomingMessage) => string;
  readonly isReady: () => boolean;
  /** Settles when every event committed before the call has been handed on. */
  readonly caughtUp: () => Promise<void>;
}

export interface Press {
  readonly server: Server;
  onEvents(events: readonly ReadEvent[]): void;
  /** Events may have been missed: everything kept is made anew before it is shown again. */
  onCatchUp(): void;
  figures(): { readonly pages: number; readonly bytes: number };
  close(): void;
}

/** Own scripts by hash, own styles by hash; nothing from elsewhere, nothing framed. */
const policyOf = (cssSource: string): string =>
  [
    "default-src 'none'",
    `script-src ${scriptHashes().join(" ")}`,
    `style-src ${cssSource}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    "object-src 'none'",
  ].join("; ");

function makeSecurityHeaders(options: PressOptions): (titleId: string | null) => FlatHeaders {
  const known = new Map<string | null, FlatHeaders>();
  return (titleId) => {
    const kept = known.get(titleId);
    if (kept !== undefined) return kept;
    const title = options.titles().find((each) => each.id === titleId);
    const headers =
      title === undefined
        ? securityHeaders({ csp: "default-src 'none'; frame-ancestors 'none'", https: false })
        : securityHeaders({
            csp: policyOf(options.look.of(title).cssSource),
            https: title.origin.startsWith("https://"),
          });
    known.set(titleId, headers);
    return headers;
  };
}

const isFallbackPath = (path: string): boolean =>
  path.startsWith("/media/") ||
  path.startsWith("/look/") ||
  path.startsWith("/desk") ||
  path === "/view" ||
  /^\/newsletters\/./.test(path);

/** Sections and authors go on to a second page; nothing else does, whatever a link adds. */
const isListOfMany = (path: string): boolean =>
  path.startsWith("/authors/") || (/^\/[a-z0-9-]+\/$/.test(path) && path !== "/newsletters/");

/** Everything readers fetch, on one server, over one cache. */
export function openPress(options: PressOptions): Press {
  // A process that was stopped for a while hears what was withdrawn meanwhile before it serves again.
  const gate = makePauseGate({ monotonicMs, catchUp: options.caughtUp, timer: systemTimer });
  const clock = makeCoarseClock({ clock: options.clock, onTick: () => gate.beat() });
  const securityHeadersOf = makeSecurityHeaders(options);
  const signUpLimit = makeSignUpLimit();
  const mediaDesk = makeMediaDesk(options, options.media);
  const onFault = (error: unknown, where?: object): void =>
    options.log.error({ err: error, ...where }, "a reader page could not be made");
  const cache = makePageCache({
    nowMs: () => clock.nowMs(),
    fill: (titleId, path, query) => fillPage(options, titleId, path, query),
    fillSlot: (titleId, name) => fillSlot(options, titleId, name),
    bareSlot: (titleId, name) =>
      name === "rest" ? restPart({ frame: bareFrame(options, titleId), mostRead: [], houseNote: null }) : "",
    securityHeadersOf,
    onFault,
  });
  const server = makeReaderServer({
    cache,
    hosts: (host) => titleOfHost(options.titles(), host)?.id ?? null,
    isFallbackPath,
    fallback: (request, response, titleId) =>
      void answerElse({ ...options, signUpLimit }, mediaDesk, request, response, titleId).catch(
        (error: unknown) => failed(options, error, response),
      ),
    hostless: {
      isPath: isHealthPath,
      answer: (request, response) =>
        answerHealth(request, response, options.isReady, securityHeadersOf(null)),
    },
    rules: { hasPages: isListOfMany },
    gate,
    securityHeadersOf,
    unavailable: (titleId) => unavailablePage(bareFrame(options, titleId), ""),
    onFault,
  });
  return {
    server,
    onEvents(events) {
      for (const event of events) for (const drop of dropsOfEvent(event)) cache.drop(drop);
      if (events.some((event) => event.name.startsWith("story."))) mediaDesk.forget();
    },
    onCatchUp() {
      cache.drop({ title: null, tags: null });
      mediaDesk.forget();
    },
    figures: () => cache.figures(),
    close: () => clock.stop(),
  };
}

function failed(options: PressOptions, error: unknown, response: ServerResponse): void {
  const reference = makePublicId().toUpperCase();
  options.log.error({ err: error, reference }, "a reader's request failed");
  if (response.headersSent) response.destroy();
  else
    response
      .writeHead(503, {
        "content-type": "text/plain; charset=utf-8",
        "retry-after": "10",
        "cache-control": "no-store",
      })
      .end(
        `This did not work just now. Nothing is lost; try again in a minute. Number to quote: ${reference}\n`,
      );
}

/** What is no kept page: forms, the beacon, files, pictures. */
async function answerElse(
  options: PressOptions & FormsDeps,
  mediaDesk: ReturnType<typeof makeMediaDesk>,
  request: IncomingMessage,
  response: ServerResponse,
  titleId: string,
): Promise<void> {
  const path = (request.url ?? "").split("?")[0] ?? "";
  const method = request.method ?? "GET";
  const address = options.addressOf(request);
  if (
    path.startsWith("/newsletters/") &&
    (await answerNewsletters(options, titleId, path, request, response, address))
  )
    return;
  if (path === "/view" && method === "POST")
    return answerView(options.views, titleId, request, response, address);
  request.resume();
  if (method === "GET" || method === "HEAD") {
    if (path.startsWith("/media/")) return mediaDesk.answer(path.slice("/media/".length), request, response);
    if (path.startsWith("/look/")) return answerFile(options, path, response);
    if (path === "/desk" || path.startsWith("/desk/")) {
      response.writeHead(302, { location: `${options.deskUrl}/`, "cache-control": "no-store" }).end();
      return;
    }
  }
  const readable = method === "GET" || method === "HEAD";
  response
    .writeHead(readable ? 404 : 405, { "content-type": "text/plain", "cache-control": "no-store" })
    .end(readable ? "Not found\n" : "This address takes no such request\n");
}

function answerFile(options: PressOptions, path: string, response: ServerResponse): void {
  const file = options.look.file(path);
  if (file === undefined) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
    return;
  }
  response
    .writeHead(200, {
      "content-type": file.type,
      "content-length": file.bytes.length,
      "cache-control": "public, max-age=31536000, immutable",
    })
    .end(file.bytes);
}
