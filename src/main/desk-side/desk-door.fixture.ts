import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { makeEventBell, silentLog, type Database, type DeskRoute, type Log } from "../../platform/index.ts";
import type { Lifetime } from "../../platform/testing/index.ts";
import { addStaff, makeSignInLink, nameOfMail, staffRoutes, type Role } from "../../staff/index.ts";
import { mountRoutes, type DeskEnv } from "./mount-routes.ts";

const WORKER = { kind: "worker" } as const;
const bell = makeEventBell(() => undefined);

/** The desk's door with some routes behind it and people who can sign in; closed with the test. */
export async function openDoor(
  t: Lifetime,
  database: Database,
  routes: readonly DeskRoute[],
  log: Log = silentLog,
) {
  const app = new Hono<DeskEnv>();
  const staff = staffRoutes({
    database,
    bell,
    titles: () => [],
    sendLink: async () => undefined,
    onFault: () => undefined,
  });
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  mountRoutes(app, [...staff, ...routes], { database, log, ownOrigins: [origin], proxies: [] });
  server.on(
    "request",
    getRequestListener((request, env) => app.fetch(request, env), { overrideGlobalObjects: false }),
  );
  t.after(async () => void server.close());
  const headers = { origin, "sec-fetch-site": "same-origin", "content-type": "application/json" };
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(origin + path, { ...init, headers: { ...headers, ...(init.headers as object) } });
  return {
    origin,
    ask,
    async hire(mail: string, roles: Readonly<Record<string, Role>>): Promise<void> {
      for (const [title, role] of Object.entries(roles)) {
        const person = { mail, name: nameOfMail(mail), role, titles: [title] };
        await database.unit(WORKER, (tx) => addStaff(tx, person, "test", bell));
      }
    },
    /** Answers the header that carries the session. */
    async signIn(mail: string): Promise<{ cookie: string }> {
      const link = await database.unit(WORKER, (tx) => makeSignInLink(tx, mail));
      const answer = await ask("/api/sign-in/token", {
        method: "POST",
        body: JSON.stringify({ token: link?.token }),
      });
      const cookie = answer.headers.getSetCookie()[0] ?? "";
      assert.match(cookie, /^__Host-masthead=[\w-]{32}; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
      return { cookie: cookie.split(";")[0] ?? "" };
    },
  };
}
