import { once } from "node:events";
import type { Server } from "node:http";
import { createServer as createNetServer, type Server as ListenableServer } from "node:net";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { openDarkroom, type PicturesDeps } from "../pictures/index.ts";
import { followEvents, makeLog, MastheadError, monotonicMs, sweepPartialFiles } from "../platform/index.ts";
import { makeSignInLink } from "../staff/index.ts";
import { COMMAND_LINE } from "../platform/command-line-contract.ts";
import type { WireDeps } from "../wire/index.ts";
import type { Config } from "./config.ts";
import { dripWire } from "./demo-load/drip-wire.ts";
import { loadDemo, needsDemo } from "./demo-load/load-demo.ts";
import { demoStaff } from "./demo/staff.ts";
import { readDeskFiles } from "./desk-side/desk-files.ts";
import { allDeskRoutes } from "./desk-side/desk-routes.ts";
import { makeDeskServer } from "./desk-side/desk-server.ts";
import { makeStreamHub } from "./desk-side/stream.ts";
import { openHouse, type House } from "./house/house.ts";
import { openReaderSide } from "./reader-side/reader-side.ts";
import { runWorker, type WorkerDeps } from "./worker-side/run-worker.ts";

interface Running {
  /** Ends what it stands for; called in the reverse order of starting. */
  readonly stop: () => Promise<void> | void;
}

const portTaken = (port: number, key: string, cause: unknown): MastheadError =>
  new MastheadError({
    code: "port-taken",
    happened: `Port ${port} is used by another program.`,
    remedy: `Stop that program, or choose another port with ${key}.`,
    cause,
  });

async function bind(server: ListenableServer, port: number, host: string, key: string): Promise<void> {
  try {
    server.listen({ port, host });
    await once(server, "listening");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EADDRINUSE" || code === "EACCES") throw portTaken(port, key, error);
    throw error;
  }
}

/**
 * All addresses when a host of its own is set; else this machine only, under both loopback
 * addresses, since browsers try either for localhost. The second one hands its connections on.
 */
async function listen(server: Server, port: number, key: string, everywhere: boolean): Promise<Running> {
  await bind(server, port, everywhere ? "::" : "127.0.0.1", key);
  let second: ListenableServer | undefined;
  if (!everywhere) {
    second = createNetServer((socket) => void server.emit("connection", socket));
    // A machine without IPv6 has no ::1.
    await bind(second, port, "::1", key).catch((error: unknown) => {
      if (error instanceof MastheadError) {
        server.close();
        throw error;
      }
      second = undefined;
    });
  }
  return {
    async stop() {
      second?.close();
      server.closeIdleConnections();
      const closed = new Promise((resolve) => server.close(resolve));
      const force = setTimeout(() => server.closeAllConnections(), 8_000);
      force.unref();
      await closed;
      clearTimeout(force);
    },
  };
}

async function startDesk(
  house: House,
  pictures: PicturesDeps,
  isReady: () => boolean,
  running: Running[],
  reach: WorkerDeps["reach"],
): Promise<void> {
  const hub = makeStreamHub();
  const follower = followEvents({
    database: house.desk,
    scope: { kind: "worker" },
    from: "events",
    bell: house.bell,
    log: house.log,
    onEvents: (events) => hub.send(events),
    onCatchUp: () => hub.hello(),
  });
  // Entered as each begins: what comes after may fail, and then all of it must end.
  running.push({ stop: () => follower.stop() });
  const files = await readDeskFiles(join(import.meta.dirname, "../../dist/desk"));
  const server = makeDeskServer({
    house,
    routes: allDeskRoutes(house, pictures, reach),
    files,
    hub,
    isReady,
  });
  running.push(
    await listen(
      server,
      house.config.deskPort,
      "MASTHEAD_DESK_PORT",
      house.config.deskUrl.startsWith("https://"),
    ),
    { stop: () => hub.close() },
  );
}

async function printReady(house: House, begunMs: number): Promise<void> {
  const { config } = house;
  const lines = ["", `Masthead is ready (${((monotonicMs() - begunMs) / 1000).toFixed(1)} s)`, ""];
  for (const title of house.titles()) lines.push(`  ${title.name.padEnd(28)} ${title.origin}/`);
  lines.push(`  ${"Desk".padEnd(28)} ${config.deskUrl}/`);
  const first = demoStaff[0]?.mail ?? "";
  const link = config.demo
    ? await house.desk.unit({ kind: "nothing" }, (tx) => makeSignInLink(tx, first))
    : null;
  if (link !== null) {
    lines.push(
      "",
      `  Sign in to the desk as ${link.person.name} (once, within ten minutes):`,
      `  ${config.deskUrl}/sign-in/${link.token}`,
    );
  }
  if (house.titles().length === 0) {
    lines.push("", `  There is no title yet. Make one:  ${COMMAND_LINE} title add --help`);
  }
  lines.push("", "  Ctrl-C stops everything.", "");
  process.stdout.write(`${lines.join("\n")}\n`);
}

/**
 * Starts the house and everything it serves; settles when it has stopped. `parentPid` is the
 * process whose end must be ours too (npm, when it started us). `reach` is for journeys only, whose
 * agencies are servers on this machine; nothing in the shipped program gives one.
 */
export async function serve(
  config: Config,
  parentPid: number | null,
  reach: WorkerDeps["reach"] = {},
): Promise<void> {
  const begunMs = monotonicMs();
  const log = makeLog(config.logLevel);
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  const running: Running[] = [];
  let ready = false;
  const stopped = stopOnSignal(parentPid);
  const stopAll = async (): Promise<void> => {
    ready = false;
    for (const each of running.toReversed()) {
      await Promise.resolve(each.stop()).catch((error: unknown) =>
        log.error({ err: error }, "a part did not stop cleanly"),
      );
    }
  };
  try {
    const house = await openHouse(config, log, "serve");
    running.push({ stop: () => house.close() });
    await sweepPartialFiles(config.mediaFolder);
    // What a process that ended left there is made anew.
    const workFolder = join(config.dataFolder, "darkroom");
    await rm(workFolder, { recursive: true, force: true });
    await mkdir(workFolder, { recursive: true, mode: 0o700 });
    const darkroom = openDarkroom();
    running.push({ stop: () => darkroom.close() });
    const { bell, jobs, media } = house;
    const pictures: PicturesDeps = {
      database: house.desk,
      bell,
      jobs,
      media,
      darkroom,
      developing: new Set(),
      workFolder,
    };
    const wire: WireDeps = { database: house.copy, bell, log };
    if (config.demo && (await needsDemo(house))) await loadDemo(house, pictures, say);
    const has = (role: Config["role"]): boolean =>
      config.role === "all" || config.role === role || (config.role === "web" && role !== "worker");
    if (has("readers")) {
      const reader = await openReaderSide(house, () => ready);
      running.push({ stop: () => reader.close() });
      running.push(await listen(reader.server, config.port, "MASTHEAD_PORT", config.url !== null));
    }
    if (has("desk")) await startDesk(house, pictures, () => ready, running, reach);
    if (has("worker")) {
      running.push(await runWorker({ house, wire, pictures, reach }));
      if (config.demo) running.push(dripWire(wire, house.clock, log));
    }
    ready = true;
    await printReady(house, begunMs);
    await stopped;
    say("Stopping …");
  } finally {
    await stopAll();
  }
}

/** Settles at the first INT or TERM, or when the parent is gone; a second INT ends at once. */
function stopOnSignal(parentPid: number | null): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (): void => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    process.on("SIGINT", ask);
    process.on("SIGTERM", () => {
      asked = true;
      resolve();
    });
    if (parentPid === null) return;
    // Killed with -9, npm cannot pass the signal on; its child then gets another parent.
    const watch = setInterval(() => {
      if (process.ppid !== parentPid) resolve();
    }, 500);
    watch.unref();
  });
}
