import type { AddressInfo } from "node:net";
import { monotonicMs, systemClock } from "../../src/platform/index.ts";
import { makeCoarseClock } from "../../src/press/engine/coarse-clock.ts";
import { makePart } from "../../src/press/engine/deflated-part.ts";
import { makeReaderServer } from "../../src/press/engine/hot-listener.ts";
import { makePageCache } from "../../src/press/engine/page-cache.ts";
import { systemTimer } from "../../src/press/engine/shelf/patience.ts";
import { makePauseGate } from "../../src/press/engine/pause-gate.ts";
import { securityHeaders } from "../../src/press/engine/security-headers.ts";
import { syntheticParts } from "../synthetic-page.ts";

/** The press engine without database and newsroom: every path is one synthetic page of 60 kB. */

const security = securityHeaders({
  csp: "default-src 'self'; script-src 'sha256-PzGHbEXeOnTDt4IwSMjTiYyGIZrAPTo2ct6VCcWAh8I='; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  https: true,
});
const parts = syntheticParts();
const onFault = (error: unknown): void => console.error(error);
const gate = makePauseGate({
  monotonicMs,
  catchUp: () => Promise.resolve(),
  timer: systemTimer,
});
const clock = makeCoarseClock({ clock: systemClock, onTick: gate.beat });
const titles = new Map([["127.0.0.1", "press"]]);
const cache = makePageCache({
  nowMs: clock.nowMs,
  fill: async (_titleId, path) => ({
    status: 200,
    contentType: "text/html; charset=utf-8",
    own: makePart(`${parts.own}<!-- ${path} -->`),
    withSlots: true,
    tags: ["story:q7f3kz", "section:news", "author:ann-lee"],
    goodUntil: null,
    neverAfter: null,
  }),
  fillSlot: async (_titleId, name) => ({
    part: makePart(name === "rest" ? parts.rest : parts.justPosted),
    tags: [name],
    goodUntil: null,
    neverAfter: null,
  }),
  securityHeadersOf: () => security,
  onFault,
});
const server = makeReaderServer({
  cache,
  hosts: (host) => titles.get(host) ?? null,
  isFallbackPath: () => false,
  fallback: (_request, response) => response.destroy(),
  securityHeadersOf: () => security,
  gate,
  onFault,
});

process.once("message", () => {
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
});
