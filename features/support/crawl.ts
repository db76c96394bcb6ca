import { ask, type Got } from "./http.ts";
import type { Newsroom } from "./newsroom.ts";
import { hostOf, read, TITLES, type TitleId } from "./reader.ts";

/** Everything that one request brought to an outsider. */
export interface Seen {
  readonly what: string;
  readonly title: TitleId | null;
  readonly path: string;
  readonly status: number;
  /** Status, headers and body, packed and unpacked, as text. */
  readonly everything: string;
}

const everythingOf = (got: Got): string =>
  [got.status, ...got.rawHeaders, got.bytes.toString("latin1"), got.text].join("\n");

export const seenOf = (what: string, got: Got, path: string, title: TitleId | null = null): Seen => ({
  what,
  title,
  path,
  status: got.status,
  everything: everythingOf(got),
});

/** Addresses that any crawler knows to ask for. */
const KNOWN_PATHS = [
  "/",
  "/feed.xml",
  "/atom.xml",
  "/feed.json",
  "/sitemap.xml",
  "/news-sitemap.xml",
  "/robots.txt",
  "/newsletters/",
  "/newsletters/confirm/AAAA",
  "/newsletters/leave/AAAA",
  "/desk/",
  "/health/live",
  "/health/ready",
  "/llms.txt",
  "/search?q=council",
  "/search/",
  "/media/",
  "/media",
  "/look/",
  "/authors/",
  "/running/",
  "/.well-known/security.txt",
  "/api/stories",
  "/api/openapi.json",
  "/metrics",
  "/debug",
  "/.env",
  "/secrets.json",
  "/wp-json/wp/v2/posts",
  "/ghost/api/content/posts/",
  "/index.json",
  "/archive/",
  "/tag/local/",
  "/favicon.ico",
  "/nothing-here",
  "/local/nothing-here",
] as const;

/** Paths on the title's own origin that stand anywhere in what came. */
function pathsIn(got: Got, host: string): readonly string[] {
  const type = got.headers["content-type"] ?? "";
  const text = got.text.replaceAll("&amp;", "&").replaceAll("\\/", "/");
  const found = [got.headers["location"] ?? ""];
  if (/html|xml|json|css|text/.test(type)) {
    found.push(...[...text.matchAll(/(?<=["'(\s,>])\/(?!\/)[^\s"'()<>,\\]*/g)].map((match) => match[0]));
    found.push(...[...text.matchAll(/https?:\/\/[^\s"'()<>,\\]+/g)].map((match) => match[0]));
  }
  return found.flatMap((link) => {
    if (!URL.canParse(link, `http://${host}`)) return [];
    const url = new URL(link, `http://${host}`);
    return url.host === host ? [url.pathname + url.search] : [];
  });
}

const isPage = (path: string): boolean => !/^\/(media|look)\//.test(path);

/** Reads a page in each packing; other files as they are. */
async function readAllWays(newsroom: Newsroom, title: TitleId, path: string): Promise<readonly Got[]> {
  const packings = isPage(path) ? ["identity", "gzip", "br"] : ["identity"];
  return Promise.all(
    packings.map((packing) => read(newsroom, title, path, { headers: { "accept-encoding": packing } })),
  );
}

async function crawlTitle(
  newsroom: Newsroom,
  title: TitleId,
  guesses: readonly string[],
): Promise<readonly Seen[]> {
  const host = hostOf(newsroom, title);
  const open: string[] = [...KNOWN_PATHS, ...guesses];
  const known = new Set(open);
  const seen: Seen[] = [];
  const walk = async (): Promise<void> => {
    for (let path = open.shift(); path !== undefined; path = open.shift()) {
      for (const got of await readAllWays(newsroom, title, path)) {
        seen.push(seenOf(`${title} ${path}`, got, path, title));
        for (const link of pathsIn(got, host)) {
          if (known.has(link)) continue;
          known.add(link);
          open.push(link);
        }
      }
    }
  };
  // One walker first: with an empty list the others would end at once.
  await Promise.all([walk(), walk(), walk(), walk()]);
  await walk();
  return seen;
}

/** Requests in odd shapes, as those make them who look for a way round. */
async function oddRequests(newsroom: Newsroom, paths: readonly string[]): Promise<readonly Seen[]> {
  const host = hostOf(newsroom, "courier");
  const oddHeaders: readonly Readonly<Record<string, string>>[] = [
    { "x-ghost-preview": "1", "x-forwarded-host": `localhost:${newsroom.deskPort}` },
    { cookie: "__Host-masthead=AAAA; preview=1", authorization: "Bearer AAAA" },
    { "x-original-url": "/api/stories?title=courier", "x-rewrite-url": "/api/stories?title=courier" },
    { "if-none-match": "*", range: "bytes=0-99" },
  ];
  const seen: Seen[] = [];
  for (const path of paths) {
    for (const headers of oddHeaders) {
      const got = await ask({ port: newsroom.port, host, path, headers });
      seen.push(seenOf(`${path} with ${Object.keys(headers).join(", ")}`, got, path));
    }
    for (const method of ["HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"]) {
      const got = await ask({ port: newsroom.port, host, path, method });
      seen.push(seenOf(`${method} ${path}`, got, path));
    }
  }
  for (const wrong of [
    "evil.example",
    `desk.localhost:${newsroom.port}`,
    `nobody.localhost:${newsroom.port}`,
  ]) {
    const got = await ask({ port: newsroom.port, host: wrong, path: "/" });
    seen.push(seenOf(`Host ${wrong}`, got, "/"));
  }
  return seen;
}

/**
 * Everything an outsider gets from the readers' side of all titles: what is linked from the known
 * addresses on, and what is guessed.
 */
export async function crawlReaders(newsroom: Newsroom, guesses: readonly string[]): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const title of TITLES) seen.push(...(await crawlTitle(newsroom, title, guesses)));
  seen.push(...(await oddRequests(newsroom, ["/", ...guesses.slice(0, 6)])));
  return seen;
}
