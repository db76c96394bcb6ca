import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { TestContext } from "node:test";
import { startFakeFtp } from "../../src/wire/ways-in/fakes/fake-ftp.fixture.ts";
import { startFakeWeb } from "../../src/wire/ways-in/fakes/fake-web.fixture.ts";
import { sha256, type AgencyPlan, type Sending, type Way } from "./agency-plan.ts";
import { pushCopy, type DeskClient } from "./desk-client.ts";
import type { Newsroom } from "./newsroom.ts";

/**
 * An agency that pushes, writes into its folder, lays files on its FTP server and keeps a feed, and
 * that remembers what it was told to have arrived.
 */
export interface Agency {
  /**
   * Sends what is left, at most so many ms apart, until all is sent or `isOver` says stop. What had no
   * answer is sent again.
   */
  send(betweenMs: number, isOver: () => boolean): Promise<void>;
  /** Sends the next ones all at once on one way, so that the house is in the midst of taking them. */
  sendAtOnce(way: Way, count: number): Promise<void>;
  /** Hashes of bytes that the house says it has: answered, gone from the folder, taken from the server, named in a question. */
  acknowledged(): readonly string[];
  /** Rises with each act of the house on this way. */
  signs(way: Way | "feed"): number;
  /** Nothing is left to send, nor lies anywhere. */
  isAllTaken(): boolean;
  /** A person of the desk lets the house ask at once, whoever was at it before. */
  askNow(): Promise<void>;
  /** Ids of what stands in the feed. */
  readonly feedIds: readonly string[];
}

export const AGENCY = "trestle";
export const FEED = "ledger";
const TITLE = "courier";

const settingsOf = (name: string, way: object) => ({
  name,
  credit: name,
  section: "local",
  zone: "UTC",
  language: "en-US",
  formatHint: null,
  licence: "",
  killPolicy: "withdraw",
  usualGapMinutes: 60,
  isOn: true,
  pollSeconds: 5,
  way,
});

const entryOf = (mark: string, number: number): string =>
  `<item><title>Ledger ${mark} entry ${number}</title><guid isPermaLink="false">${mark}-entry-${number}</guid>` +
  `<pubDate>Tue, 17 Nov 2026 15:09:00 GMT</pubDate><description>Entry ${number} of ${mark} was written.</description></item>`;

interface FeedFake {
  add(number: number): void;
  /** Hashes of documents that a question named. */
  known(): readonly string[];
  questions(): number;
}

/** A feed of RSS; whoever asks with a document's tag says to have it. */
function makeFeed(web: Awaited<ReturnType<typeof startFakeWeb>>, mark: string): FeedFake {
  const entries: string[] = [];
  const document = (): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Ledger</title><link>https://ledger.example/</link>${entries.join("")}</channel></rss>`;
  web.on("/feed", {
    act(request, response) {
      const body = document();
      const tag = `"${sha256(body)}"`;
      if (request.headers["if-none-match"] === tag) {
        response.writeHead(304).end();
        return;
      }
      response.writeHead(200, { "content-type": "application/rss+xml", etag: tag }).end(body);
    },
  });
  const known = (): string[] =>
    web.asked.flatMap(({ headers }) => headers["if-none-match"]?.replaceAll('"', "") ?? []);
  return {
    add: (number) => void entries.unshift(entryOf(mark, number)),
    known: () => [...new Set(known())],
    questions: () => web.asked.length,
  };
}

/** As senders do it: under another name until it is whole. */
async function layDown(folder: string, { name, bytes }: Sending): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.part`), bytes);
  await rename(join(folder, `${name}.part`), join(folder, name));
}

interface AgencyWish {
  readonly newsroom: Newsroom;
  readonly desk: DeskClient;
  readonly plan: AgencyPlan;
  readonly mark: string;
  readonly random: () => number;
}

export async function openAgency(t: TestContext, wish: AgencyWish): Promise<Agency> {
  const { newsroom, desk, plan, mark, random } = wish;
  const ftp = await startFakeFtp(t);
  const web = await startFakeWeb(t);
  const feed = makeFeed(web, mark);
  const add = (id: string, settings: object, secret?: string) =>
    desk.expect<{ token: string }>(201, "POST", "/api/wire/sources", {
      title: TITLE,
      id,
      forAll: true,
      settings,
      ...(secret === undefined ? {} : { secret }),
    });
  const ftpWay = {
    kind: "ftp",
    host: "127.0.0.1",
    port: ftp.port,
    security: "none",
    user: "desk",
    folder: "/out",
    afterwards: "delete",
  };
  const { token } = await add(AGENCY, settingsOf("Trestle", ftpWay), "right");
  await add(FEED, settingsOf("Ledger", { kind: "feed", url: `${web.origin}/feed` }));

  const folders = { folder: join(newsroom.folder, "wire", AGENCY), ftp: ftp.folder };
  const open = plan.sendings.flatMap((sending) => sending.ways.map((way) => ({ sending, way })));
  const laid = { folder: [] as Sending[], ftp: [] as Sending[] };
  const answered: string[] = [];
  let files = 0;
  const feedIds: string[] = [];
  const addEntry = (): void => {
    feedIds.push(`${mark}-entry-${feedIds.length + 1}`);
    feed.add(feedIds.length);
  };
  addEntry();

  const push = async (sending: Sending): Promise<boolean> => {
    const heard = await pushCopy(newsroom, { source: AGENCY, token, bytes: sending.bytes }).catch(() => null);
    if (heard?.status === 202) answered.push(sha256(sending.bytes));
    return heard?.status === 202;
  };
  const gone = (way: "folder" | "ftp"): readonly Sending[] =>
    laid[way].filter(({ name }) => !existsSync(join(folders[way], name)));
  const sendOne = async ({ sending, way }: (typeof open)[number]): Promise<boolean> => {
    if (way === "push") return push(sending);
    // The same copy may be laid down twice: each file has a name of its own.
    files += 1;
    const file = { ...sending, name: `${files}-${sending.name}` };
    await layDown(folders[way], file);
    laid[way].push(file);
    return true;
  };
  return {
    feedIds,
    async send(betweenMs, isOver) {
      while (!isOver() && open.length > 0) {
        const next = open.shift();
        if (next === undefined) return;
        if (!(await sendOne(next))) {
          open.unshift(next);
          return;
        }
        if (random() < 0.25) addEntry();
        await pause(random() * betweenMs);
      }
    },
    async sendAtOnce(way, count) {
      const next = open.splice(0, count).map(({ sending }) => ({ sending, way }));
      const sent = await Promise.all(next.map(sendOne));
      open.unshift(...next.filter((_, at) => sent[at] !== true));
    },
    acknowledged: () => [
      ...answered,
      ...[...gone("folder"), ...gone("ftp")].map(({ bytes }) => sha256(bytes)),
      ...feed.known(),
    ],
    signs: (way) => (way === "feed" ? feed.questions() : way === "push" ? answered.length : gone(way).length),
    isAllTaken: () =>
      open.length === 0 &&
      [...laid.folder, ...laid.ftp].length === gone("folder").length + gone("ftp").length,
    async askNow() {
      for (const id of [AGENCY, FEED]) {
        for (const isOn of [false, true])
          await desk.expect(200, "POST", `/api/wire/sources/${id}/pause?title=${TITLE}`, { isOn });
      }
    },
  };
}
