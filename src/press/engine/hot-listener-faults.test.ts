import assert from "node:assert/strict";
import { Agent, request, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { once } from "node:events";
import test from "node:test";
import { gunzipSync } from "node:zlib";
import { HOST, openServer } from "./hot-listener.fixture.ts";
import { settle, slot, storyPage } from "./page-cache.fixture.ts";
import { systemTimer } from "./shelf/patience.ts";
import { makePauseGate } from "./pause-gate.ts";

async function pollOver(agent: Agent, port: number): Promise<string> {
  const asking = request({
    port,
    host: "127.0.0.1",
    path: "/news/a",
    agent,
    headers: { host: HOST, "accept-encoding": "gzip" },
  });
  asking.end();
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  assert.equal(answer.statusCode, 200);
  return gunzipSync(Buffer.concat(chunks)).toString();
}

test("serves the old page or the new one, whole, through 500 publishings", async () => {
  const house = await openServer();
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const { room } = house;
  const publish = (version: number): void => {
    room.pages.set("/news/a", storyPage(`<${version}>${"own ".repeat(2_000)}`, { tags: ["story:a"] }));
    room.slots.set("just-posted", slot(`${"list ".repeat(500)}<${version}>`));
    room.slots.set("rest", slot(`<${version}>end`, { tags: ["rest"] }));
  };
  publish(0);
  room.afterReading = settle;
  try {
    let version = 0;
    let isPublishing = true;
    const reader = async (): Promise<number> => {
      let count = 0;
      for (; isPublishing; count += 1) {
        const floor = version;
        const text = await pollOver(agent, house.port);
        const seen = [...text.matchAll(/<(\d+)>/g)].map(([, digits]) => Number(digits));
        assert.equal(seen.length, 3);
        assert.equal(new Set(seen).size, 1, `parts of versions ${seen.join(", ")} in one page`);
        assert.ok((seen[0] ?? -1) >= floor && (seen[0] ?? -1) <= version);
        assert.match(text, /end$/);
      }
      return count;
    };
    const read = Promise.all(Array.from({ length: 8 }, reader));
    // Looked at below; a reader may fail before.
    read.catch(() => undefined);
    while (version < 500) {
      version += 1;
      publish(version);
      room.cache.drop({ title: "press", tags: ["story:a", "just-posted", "rest"] });
      for (let turn = 0; turn < 1 + (version % 7); turn += 1) await settle();
    }
    isPublishing = false;
    const counts = await read;
    assert.ok(counts.reduce((sum, count) => sum + count) > 100);
  } finally {
    agent.destroy();
    await house.close();
  }
});

test("serves kept pages while the database is away, and says so for others", async () => {
  const house = await openServer({ unavailable: () => "<!doctype html><title>Back soon</title>" });
  try {
    house.room.pages.set("/news/a", storyPage("a "));
    await house.get("/news/a");
    house.room.isAway = true;
    house.room.cache.drop({ title: null, tags: null });
    const kept = await house.get("/news/a", { "Accept-Encoding": "gzip" });
    assert.equal(kept.status, 200);
    assert.equal(kept.text, "a [list][rest]");
    assert.equal(kept.headers.has("warning"), false);
    const lost = await house.get("/news/b");
    assert.equal(lost.status, 503);
    assert.equal(lost.headers.get("cache-control"), "no-store");
    assert.equal(lost.headers.get("retry-after"), "10");
    assert.match(lost.text, /Back soon/);
  } finally {
    await house.close();
  }
});

test("never serves a killed page, not even to one who holds its tag", async () => {
  const house = await openServer();
  try {
    house.room.pages.set("/news/a", storyPage("secret ", { tags: ["story:a"] }));
    const { headers } = await house.get("/news/a");
    house.room.pages.set("/news/a", storyPage("gone ", { status: 410, tags: ["story:a"] }));
    house.room.cache.drop({ title: "press", tags: ["story:a"], gone: true });
    const after = await house.get("/news/a", { "If-None-Match": headers.get("etag") ?? "" });
    assert.equal(after.status, 410);
    assert.match(after.text, /^gone /);
    house.room.isAway = true;
    house.room.cache.drop({ title: "press", tags: ["story:a"], gone: true });
    assert.equal((await house.get("/news/a")).status, 503);
  } finally {
    await house.close();
  }
});

test("hears what happened before it serves again after it was stopped", async () => {
  let monotonic = 0;
  const heard = Promise.withResolvers<void>();
  const gate = makePauseGate({
    monotonicMs: () => monotonic,
    catchUp: () => heard.promise,
    timer: systemTimer,
  });
  const house = await openServer({ gate });
  try {
    house.room.pages.set("/news/a", storyPage("secret ", { tags: ["story:a"] }));
    await house.get("/news/a");
    monotonic += 40_000;
    const answer = house.get("/news/a");
    house.room.pages.set("/news/a", storyPage("gone ", { status: 410, tags: ["story:a"] }));
    while (gate.wait() === null) await settle();
    house.room.cache.drop({ title: "press", tags: ["story:a"], gone: true });
    heard.resolve();
    assert.equal((await answer).status, 410);
  } finally {
    await house.close();
  }
});

test("serves kept pages after a stop when nothing can be heard", async () => {
  let monotonic = 0;
  const gate = makePauseGate({
    monotonicMs: () => monotonic,
    catchUp: () => new Promise(() => undefined),
    timer: (_ms, fire) => {
      setImmediate(fire);
      return () => undefined;
    },
  });
  const house = await openServer({ gate });
  try {
    house.room.pages.set("/news/a", storyPage("a "));
    await house.get("/news/a");
    monotonic += 40_000;
    assert.equal((await house.get("/news/a")).text, "a [list][rest]");
  } finally {
    await house.close();
  }
});

test("answers 500 without details when it fails itself, and goes on", async () => {
  let isBroken = true;
  const house = await openServer({
    fallback: (_request, response) => {
      if (isBroken) throw new Error("secret detail");
      response.writeHead(200, { "Content-Length": "4" }).end("well");
    },
  });
  try {
    const broken = await house.get("/search");
    assert.equal(broken.status, 500);
    assert.ok(!broken.text.includes("secret"));
    assert.equal(house.faults.length, 1);
    isBroken = false;
    assert.equal((await house.get("/search")).text, "well");
  } finally {
    await house.close();
  }
});

test("refuses what is no HTTP and headers without end", async () => {
  const house = await openServer();
  try {
    assert.equal((await house.raw("NONSENSE\r\n\r\n")).status, 400);
    assert.equal(
      (await house.raw(`GET / HTTP/1.1\r\nHost: ${HOST}\r\nX: ${"a".repeat(20_000)}\r\n\r\n`)).status,
      431,
    );
    assert.equal(
      (
        await house.raw(
          `GET / HTTP/1.1\r\nHost: ${HOST}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
        )
      ).status,
      400,
    );
    assert.equal((await house.raw(`GET / HTTP/1.1\nHost: ${HOST}\nX : y\n\n`)).status, 400);
  } finally {
    await house.close();
  }
});

test("bounds how long and how much a stranger may hold", async () => {
  const { server, close } = await openServer();
  assert.ok(server.headersTimeout > 0 && server.headersTimeout <= 9_000);
  assert.ok(server.requestTimeout > 0 && server.requestTimeout <= 30_000);
  assert.ok(server.keepAliveTimeout > 0 && server.timeout > 0);
  assert.ok(server.maxConnections > 0);
  await close();
});

test("lets readers through while others hold open sockets and send nothing", async () => {
  const house = await openServer();
  house.room.pages.set("/news/a", storyPage("a "));
  const idle = Array.from({ length: 200 }, () => connect(house.port, "127.0.0.1"));
  try {
    for (const socket of idle) socket.on("error", () => undefined).write("GET /news/a HTTP/1.1\r\nHost: pr");
    assert.equal((await house.get("/news/a")).status, 200);
  } finally {
    for (const socket of idle) socket.destroy();
    await house.close();
  }
});
