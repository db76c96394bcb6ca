import assert from "node:assert/strict";
import { seenOf, type Seen } from "./crawl.ts";
import { ask, type Got } from "./http.ts";
import type { Newsroom } from "./newsroom.ts";

/** The desk as somebody sees it who is not signed in. */

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly description: string }>>>>;
}

/** Values for the `{name}` of a path. */
export type PathValues = Readonly<Record<string, string>>;

const askDesk = (
  newsroom: Newsroom,
  path: string,
  more: { method?: string; headers?: Record<string, string>; body?: string } = {},
) => ask({ port: newsroom.deskPort, host: `localhost:${newsroom.deskPort}`, path, ...more });

const PAGES = [
  "/",
  "/wire",
  "/stories",
  "/pictures",
  "/front",
  "/sign-in",
  "/sign-in/AAAA",
  "/assets/",
  "/assets/../secrets.json",
  "/api/stream?title=courier",
  "/api/nothing",
  "/health/live",
  "/health/ready",
  "/data/secrets.json",
] as const;

const filled = (path: string, values: PathValues): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "AAAA");

const sendings = (newsroom: Newsroom): readonly Readonly<Record<string, string>>[] => [
  {},
  {
    origin: newsroom.deskOrigin,
    "sec-fetch-site": "same-origin",
    cookie: "__Host-masthead=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  },
  { authorization: "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" },
  { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
];

/** Nobody reads or changes anything without a session or a token. */
function checkRefused(may: string, what: string, got: Got): void {
  if (may === "May: anyone.") return;
  assert.ok(got.status >= 400 && got.status < 500, `${what} is refused: ${got.status}`);
}

/** Every route of the desk's own description, and its pages; refusals are checked here. */
export async function crawlDesk(newsroom: Newsroom, values: PathValues): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const path of PAGES) {
    const got = await askDesk(newsroom, path);
    if (path.startsWith("/api/")) checkRefused("", path, got);
    seen.push(seenOf(`desk ${path}`, got, path));
  }
  const described = await askDesk(newsroom, "/api/openapi.json");
  seen.push(seenOf("desk /api/openapi.json", described, "/api/openapi.json"));
  const { paths } = JSON.parse(described.text) as OpenApi;
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { description }] of Object.entries(methods)) {
      for (const headers of sendings(newsroom)) {
        const address = `${filled(path, values)}?title=${values["title"] ?? ""}`;
        const body = method === "get" ? {} : { body: "{}" };
        const got = await askDesk(newsroom, address, {
          method: method.toUpperCase(),
          headers: { ...headers, ...(method === "get" ? {} : { "content-type": "application/json" }) },
          ...body,
        });
        checkRefused(description, `${method} ${address}`, got);
        seen.push(seenOf(`desk ${method} ${address}`, got, address));
      }
    }
  }
  return seen;
}
