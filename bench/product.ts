import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { benchClickToLive } from "./click-to-live.ts";
import { benchColdPages } from "./cold-page.ts";
import { compareHot } from "./compare-hot.ts";
import { openDesk, signIn, type Desk, type SignedIn } from "./desk.ts";
import { benchInbox } from "./inbox.ts";
import type { Rounds } from "./load.ts";
import { startProduct, type RunningProduct } from "./running-product.ts";
import type { Measure } from "./table.ts";
import { benchParse } from "./wire-parse.ts";
import { benchWire, type WireSizes } from "./wire.ts";

/** The product as a person starts it, with its demo newsroom: start, memory, pages, publishing. */

const run = promisify(execFile);

const PUBLISHINGS = 100;
/** What a browser sends; brotli is made for the page by the time it is hot. */
const BROWSER = { "Accept-Encoding": "gzip, deflate, br" };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

const ready = (name: string, product: RunningProduct): Measure => ({
  name,
  value: product.readyMs / 1_000,
  unit: "s",
});

const tokenOf = (product: RunningProduct): string =>
  /\/sign-in\/(\S+)/.exec(product.printed.join("\n"))?.[1] ?? "";

interface Ports {
  readonly port: number;
  readonly deskPort: number;
}

const readerOriginOf = ({ port }: Ports): string => `http://127.0.0.1:${port}`;

const deskOf = (product: RunningProduct, ports: Ports): Promise<Desk> =>
  openDesk({
    origin: `http://localhost:${ports.deskPort}`,
    token: tokenOf(product),
    readerOrigin: readerOriginOf(ports),
  });

export async function benchProduct(
  rounds: Rounds,
  sizes: WireSizes,
  command: readonly string[] = ["npm", "start"],
): Promise<Measure[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), "masthead-bench-"));
  const settings = { dataFolder, port: await freePort(), deskPort: await freePort(), command };
  try {
    const first = await startProduct(settings);
    // Its pictures are developed before it is stopped, so that the second start is a usual one.
    await deskOf(first, settings).finally(() => first.stop());
    const second = await startProduct(settings);
    try {
      const starts = [ready("first start, empty data folder", first), ready("second start", second)];
      const pages = await benchPages(second, settings, rounds);
      return [...starts, ...pages, ...(await benchCopy(second, settings, sizes))];
    } finally {
      await second.stop();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

const ALL_TITLES = ["courier", "post", "gazette", "fourth", "fifth"];

/** A person of every title; a kill has two titles more to go through than the demo has. */
async function openWideDesk({
  dataFolder,
  deskPort,
}: Ports & { readonly dataFolder: string }): Promise<SignedIn> {
  const command = (...args: string[]) =>
    run("env", [`MASTHEAD_DATA=${dataFolder}`, "npm", "run", "-s", "masthead", "--", ...args]);
  for (const id of ALL_TITLES.slice(3)) await command("title", "add", id, "--name", id);
  const mail = "bench@trestle.example";
  const { stdout } = await command("staff", "add", mail, "--role", "publisher", "--title", ...ALL_TITLES);
  const { link } = JSON.parse(stdout) as { link: string };
  const token = link.split("/").at(-1) ?? "";
  return signIn({ origin: `http://localhost:${deskPort}`, token });
}

async function benchCopy(
  product: RunningProduct,
  settings: Ports & { readonly dataFolder: string },
  sizes: WireSizes,
): Promise<Measure[]> {
  const { call, cookie } = await openWideDesk(settings);
  const residentMb = async (): Promise<number> =>
    (await product.memory()).find((each) => each.name.includes("RSS"))?.value ?? 0;
  const bench = { ...settings, readerOrigin: readerOriginOf(settings), call, cookie, residentMb };
  return [...(await benchParse()), ...(await benchWire(bench, sizes)), ...(await benchInbox(bench))];
}

async function benchPages(product: RunningProduct, ports: Ports, rounds: Rounds): Promise<Measure[]> {
  const readerOrigin = readerOriginOf(ports);
  const desk = await deskOf(product, ports);
  const urls = desk.storyPaths.map((path) => `${readerOrigin}${path}`);
  const [hot = readerOrigin] = urls;
  const cold = await benchColdPages(urls, BROWSER);
  const live = await benchClickToLive(PUBLISHINGS, desk.publishAgain);
  const story = await compareHot({
    ...rounds,
    name: "story page, hot",
    url: hot,
    headers: BROWSER,
  });
  return [...cold, ...live, ...story, ...(await product.memory())];
}
