import { readFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { monotonicMs } from "../src/platform/index.ts";
import type { DeskCall } from "./desk.ts";
import { percentile } from "./figures.ts";
import { inventCopy } from "./invented-copy.ts";
import type { Measure } from "./table.ts";

/** Agency copy on its way to the desk of a running product: a steady stream, a burst, a kill. */

export interface WireBench {
  readonly dataFolder: string;
  readonly deskPort: number;
  readonly readerOrigin: string;
  readonly call: DeskCall;
  /** Cookie of a signed-in person, for the stream. */
  readonly cookie: string;
  /** Resident megabytes of the server process. */
  readonly residentMb: () => Promise<number>;
}

const SOURCE = "prairie";
const TITLES = ["courier", "post", "gazette", "fourth", "fifth"] as const;

/** Of each mark stories of its own. */
const SEEDS = { stream: 1_000_003, burst: 2_000_003, kill: 3_000_017 };

function itemOf(mark: keyof typeof SEEDS, number: number, change: object = {}): string {
  const { headline, slug, paragraphs } = inventCopy(SEEDS[mark] + number);
  return JSON.stringify({
    uri: `urn:trestle:${mark}-${number}`,
    type: "text",
    version: "1",
    versioncreated: "2026-11-24T10:00:00+00:00",
    pubstatus: "usable",
    headline,
    slugline: slug,
    body_text: paragraphs.join("\n\n"),
    ...change,
  });
}

function makePush(
  bench: WireBench,
  token: string,
  connections: number,
): (bytes: string) => Promise<{ item: string }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return (bytes) =>
    new Promise((resolve, reject) => {
      const asked = request(
        {
          host: "127.0.0.1",
          port: bench.deskPort,
          method: "POST",
          path: `/api/wire/${SOURCE}`,
          agent,
          headers: {
            host: `localhost:${bench.deskPort}`,
            authorization: `Bearer ${token}`,
            "content-length": Buffer.byteLength(bytes),
          },
        },
        (answer) => {
          let text = "";
          answer.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
          answer.on("end", () => {
            if (answer.statusCode !== 202)
              reject(new Error(`the wire answered ${answer.statusCode}: ${text}`));
            else
              resolve({
                item: (JSON.parse(text) as { results?: { item: string }[] }).results?.[0]?.item ?? "",
              });
          });
        },
      );
      asked.on("error", reject);
      asked.end(bytes);
    });
}

/** The desk's stream: when each item was first heard of. */
async function listen(bench: WireBench): Promise<{ heardAt: Map<string, number>; stop(): void }> {
  const heardAt = new Map<string, number>();
  const ended = new AbortController();
  const response = await fetch(`http://localhost:${bench.deskPort}/api/stream`, {
    headers: {
      cookie: bench.cookie,
      origin: `http://localhost:${bench.deskPort}`,
      "sec-fetch-site": "same-origin",
    },
    signal: ended.signal,
  });
  if (!response.ok || response.body === null) throw new Error(`the stream answered ${response.status}`);
  const read = async (): Promise<void> => {
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const now = monotonicMs();
      for (const [, subject = ""] of text.matchAll(/"name":"item\.received"[^\n]*?"subject":"([^"]+)"/g)) {
        if (!heardAt.has(subject)) heardAt.set(subject, now);
      }
      text = text.slice(text.lastIndexOf("\n\n") + 1);
    }
  };
  void read().catch(() => undefined);
  return { heardAt, stop: () => ended.abort() };
}

/** Items a second for some seconds: from the first byte sent to the word on the desk's stream. */
async function benchStream(
  bench: WireBench,
  token: string,
  perSecond: number,
  seconds: number,
): Promise<Measure[]> {
  const push = makePush(bench, token, 16);
  const stream = await listen(bench);
  const before = await bench.residentMb();
  const sent = new Map<string, number>();
  const going: Promise<void>[] = [];
  const begun = monotonicMs();
  for (let number = 0; number < perSecond * seconds; number += 1) {
    const late = begun + (number * 1_000) / perSecond - monotonicMs();
    if (late > 0) await wait(late);
    const at = monotonicMs();
    going.push(push(itemOf("stream", number)).then(({ item }) => void sent.set(item, at)));
  }
  await Promise.all(going);
  const limit = monotonicMs() + 10_000;
  while ([...sent.keys()].some((item) => !stream.heardAt.has(item)) && monotonicMs() < limit) await wait(20);
  stream.stop();
  const times = [...sent].map(([item, at]) => (stream.heardAt.get(item) ?? Infinity) - at);
  const name = `${perSecond} items a second for ${seconds} s, bytes to desk`;
  return [
    { name: `${name}, p50`, value: percentile(times, 0.5), unit: "ms", rounds: times.length },
    { name: `${name}, p99`, value: percentile(times, 0.99), unit: "ms", rounds: times.length },
    {
      name: "memory of the server after the stream against before",
      value: await bench.residentMb(),
      unit: "MB",
      ratio: (await bench.residentMb()) / before,
    },
  ];
}

async function benchBurst(bench: WireBench, token: string, count: number): Promise<Measure[]> {
  const push = makePush(bench, token, 16);
  const numbers = Array.from({ length: count }, (_, at) => at);
  const begun = monotonicMs();
  const lane = async (): Promise<void> => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop())
      await push(itemOf("burst", number));
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  return [
    { name: `a burst of ${count} items, all filed`, value: (monotonicMs() - begun) / 1_000, unit: "s" },
  ];
}

/** One item in ten stories of each of five titles; from the order to the last page gone. */
async function benchKill(bench: WireBench, token: string, perTitle: number): Promise<Measure[]> {
  const push = makePush(bench, token, 4);
  const { item } = await push(itemOf("kill", 1));
  const pages: { host: string; path: string }[] = [];
  const port = new URL(bench.readerOrigin).port;
  for (const title of TITLES) {
    const taken = await bench.call<{ storyId: string }>("POST", "/api/stories/take", { title, item });
    const { draft } = await bench.call<{
      draft: { content: { body: { content: { attrs?: { id: string } }[] } } };
    }>("GET", `/api/stories/${taken.storyId}?title=${title}`);
    for (let at = 0; at < perTitle; at += 1) {
      const { storyId } = await bench.call<{ storyId: string }>("POST", "/api/stories", {
        title,
        slugline: `use ${at}`,
        section: "local",
      });
      const content = {
        ...draft.content,
        headline: `Use ${at} of the ramp in ${title}`,
        byline: "Ruth Adeyemi",
      };
      const saved = await bench.call<{ version: number }>(
        "PUT",
        `/api/stories/${storyId}/draft?title=${title}`,
        { baseVersion: 1, content },
      );
      const request = { draftVersion: saved.version, overrule: ["byline-missing"], updated: false };
      const done = await bench.call<{ address: string }>(
        "POST",
        `/api/stories/${storyId}/publish?title=${title}`,
        request,
        `kill-${title}-${at}`,
      );
      pages.push({
        host: title === "courier" ? `localhost:${port}` : `${title}.localhost:${port}`,
        path: done.address,
      });
    }
  }
  const isGone = (page: { host: string; path: string }): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const asked = request(
        { host: "127.0.0.1", port, path: page.path, headers: { host: page.host } },
        (answer) => {
          answer.resume();
          answer.on("end", () => resolve(answer.statusCode === 410));
        },
      );
      asked.on("error", reject);
      asked.end();
    });
  for (const page of pages) if (await isGone(page)) throw new Error("a page is gone before the order");
  const begun = monotonicMs();
  await push(itemOf("kill", 1, { version: "2", pubstatus: "canceled" }));
  for (const page of pages) while (!(await isGone(page))) await wait(2);
  return [
    {
      name: `a kill of an item used in ${pages.length} stories of ${TITLES.length} titles, all gone`,
      value: (monotonicMs() - begun) / 1_000,
      unit: "s",
    },
  ];
}

export interface WireSizes {
  readonly streamSeconds: number;
  readonly burst: number;
}

export async function benchWire(bench: WireBench, sizes: WireSizes): Promise<Measure[]> {
  const secrets = JSON.parse(await readFile(join(bench.dataFolder, "secrets.json"), "utf8")) as {
    push: string;
  };
  return [
    ...(await benchStream(bench, secrets.push, 20, sizes.streamSeconds)),
    ...(await benchKill(bench, secrets.push, 10)),
    ...(await benchBurst(bench, secrets.push, sizes.burst)),
  ];
}
