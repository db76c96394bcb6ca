import { createServer, type IncomingMessage, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import { answerHealth, isHealthPath, type DeskRoute } from "../../platform/index.ts";
import { bareHost } from "../../titles/index.ts";
import { currentSession, SESSION_COOKIE } from "../../staff/index.ts";
import type { House } from "../house/house.ts";
import { deskHeaders, deskPolicy, type DeskFiles } from "./desk-files.ts";
import { mountRoutes, type DeskEnv } from "./mount-routes.ts";
import { openApiOf } from "./openapi.ts";
import type { StreamHub } from "./stream.ts";

export interface DeskServerDeps {
  readonly house: House;
  readonly routes: readonly DeskRoute[];
  readonly files: DeskFiles;
  readonly hub: StreamHub;
  readonly isReady: () => boolean;
}

const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** Origins the desk answers under; on one machine also desk.localhost and the loopback addresses. */
export function deskOrigins(deskUrl: string): readonly string[] {
  const url = new URL(deskUrl);
  const local = url.hostname === "localhost" || url.hostname.endsWith(".localhost");
  const port = url.port === "" ? "" : `:${url.port}`;
  return local
    ? [
        url.origin,
        `http://localhost${port}`,
        `http://desk.localhost${port}`,
        `http://127.0.0.1${port}`,
        `http://[::1]${port}`,
      ]
    : [url.origin];
}

const insecure = `Sign-in needs an encrypted connection, except on the machine itself. Put a TLS proxy (nginx, Caddy) before the desk's port, set MASTHEAD_DESK_URL to its https address and MASTHEAD_PROXIES to the proxy's address, then open that address.\n`;

/** Cookies would cross the wire in the clear: only loopback may use plain http. */
function isSecureEnough(request: IncomingMessage, house: House): boolean {
  const { config } = house;
  if (config.deskUrl.startsWith("https://")) return true;
  return LOOPBACK.has(request.socket.remoteAddress ?? "");
}

function makeApp(deps: DeskServerDeps): Hono<DeskEnv> {
  const { house, routes, files, hub } = deps;
  const app = new Hono<DeskEnv>();
  mountRoutes(app, routes, {
    database: house.desk,
    log: house.log,
    ownOrigins: deskOrigins(house.config.deskUrl),
    proxies: house.config.proxies,
  });
  const described = JSON.stringify(openApiOf(routes));
  app.get("/api/openapi.json", (c) => c.body(described, 200, { "content-type": "application/json" }));
  app.get("/api/stream", async (c) => {
    const token = getCookie(c, SESSION_COOKIE);
    const session = await currentSession(house.desk, token);
    if (session === null)
      return c.json({ code: "signed-out", happened: "You are not signed in.", remedy: "Sign in." }, 401);
    hub.join(
      c.env.outgoing,
      new Set(Object.keys(session.person.roles)),
      async () => (await currentSession(house.desk, token)) !== null,
    );
    return new Response(null, { headers: { "x-hono-already-sent": "true" } });
  });
  app.all("/api/*", (c) =>
    c.json(
      {
        code: "no-such-address",
        happened: "The desk has no such address.",
        remedy: "/api/openapi.json lists them.",
      },
      404,
    ),
  );
  app.get("/assets/*", (c) => {
    const found = files.file(new URL(c.req.url).pathname);
    if (found === null) return c.text("Not found\n", 404);
    return c.body(new Uint8Array(found.bytes), 200, {
      "content-type": found.type,
      "cache-control": "public, max-age=31536000, immutable",
    });
  });
  app.get("*", (c) => {
    const page = files.page();
    if (page === null)
      return c.text("The desk is not built. Stop Masthead and start it with npm start.\n", 503);
    return c.html(page.html, 200, {
      "content-security-policy": deskPolicy(page.nonce),
      "cache-control": "no-store",
    });
  });
  app.onError((error, c) => {
    house.log.error({ err: error }, "the desk failed");
    return c.json({ code: "bug", happened: "Something went wrong on our side.", remedy: "Try again." }, 500);
  });
  return app;
}

export function makeDeskServer(deps: DeskServerDeps): Server {
  const { house } = deps;
  const hosts = new Set(deskOrigins(house.config.deskUrl).map((origin) => bareHost(new URL(origin).host)));
  const app = makeApp(deps);
  const listener = getRequestListener((request, env) => app.fetch(request, env), {
    overrideGlobalObjects: false,
  });
  const server = createServer(
    { maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 1_000 },
    (request, response) => {
      for (const [name, value] of Object.entries(deskHeaders)) response.setHeader(name, value);
      if (house.config.deskUrl.startsWith("https://"))
        response.setHeader("strict-transport-security", "max-age=31536000");
      if (isHealthPath(request.url?.split("?")[0] ?? "")) {
        answerHealth(request, response, deps.isReady);
        return;
      }
      if (!isSecureEnough(request, house)) {
        response.writeHead(403, { "content-type": "text/plain; charset=utf-8" }).end(insecure);
        return;
      }
      if (!hosts.has(bareHost(request.headers.host ?? ""))) {
        response
          .writeHead(421, { "content-type": "text/plain" })
          .end("The desk does not answer under this name.\n");
        return;
      }
      void listener(request, response);
    },
  );
  server.headersTimeout = 10_000;
  // Uploads from a phone on a bad line take their time.
  server.requestTimeout = 300_000;
  server.keepAliveTimeout = 30_000;
  server.maxConnections = 2_000;
  return server;
}
