import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import autocannon from "autocannon";
import { median } from "./figures.ts";

/** Load on a loopback address: bounded in time and connections, one answer awaited at a time each. */

export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadFigures {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export type Generator = (load: Load) => Promise<LoadFigures>;

const WRK = "/usr/bin/wrk";
const run = promisify(execFile);

/** wrk, where it is installed, takes a tenth of the processor that autocannon needs. */
export const chooseGenerator = (): { readonly name: string; readonly generate: Generator } =>
  existsSync(WRK) ? { name: "wrk", generate: withWrk } : { name: "autocannon", generate: withAutocannon };

async function withAutocannon(load: Load): Promise<LoadFigures> {
  const { url, headers, connections, seconds } = load;
  const result = await autocannon({ url, headers, connections, duration: seconds });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} answers from ${url} were not 2xx`);
  return {
    requestsPerSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  };
}

const UNIT_MS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1_000 };

function figureOf(output: string, pattern: RegExp): number {
  const [, digits, unit] = pattern.exec(output) ?? [];
  if (digits === undefined) throw new Error(`wrk printed no ${pattern.source}`);
  return Number(digits) * (unit === undefined ? 1 : (UNIT_MS[unit] ?? Number.NaN));
}

export function readWrk(output: string): LoadFigures {
  const trouble = /Socket errors:.*|Non-2xx.*/.exec(output);
  if (trouble !== null) throw new Error(`wrk says: ${trouble[0]}`);
  return {
    requestsPerSecond: figureOf(output, /Requests\/sec:\s+([\d.]+)/),
    p50Ms: figureOf(output, /50%\s+([\d.]+)(us|ms|s)/),
    p99Ms: figureOf(output, /99%\s+([\d.]+)(us|ms|s)/),
  };
}

async function withWrk({ url, headers, connections, seconds }: Load): Promise<LoadFigures> {
  const flags = ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency"];
  const lines = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const { stdout } = await run(WRK, [...flags, ...lines, url], { timeout: (seconds + 30) * 1_000 });
  return readWrk(stdout);
}

export interface Peer {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface PeerFigures extends LoadFigures {
  readonly name: string;
  /** Requests a second against the first peer's: the median of the rounds' ratios. */
  readonly ratio: number;
}

export interface Rounds {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
}

/**
 * Loads the peers in turn, A B A B …, and takes medians, for one run alone means nothing on a
 * shared machine: what slows one round slows both peers of it.
 */
export async function interleave(
  peers: readonly Peer[],
  { rounds, seconds, connections }: Rounds,
  generate: Generator,
): Promise<PeerFigures[]> {
  const seen = peers.map((): LoadFigures[] => []);
  for (const peer of peers) await generate({ ...peer, connections, seconds: 1 });
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, peer] of peers.entries()) {
      seen[at]?.push(await generate({ ...peer, connections, seconds }));
    }
  }
  return peers.map(({ name }, at) => {
    const own = seen[at] ?? [];
    const ratios = own.map(
      (figures, round) => figures.requestsPerSecond / (seen[0]?.[round]?.requestsPerSecond ?? Number.NaN),
    );
    return {
      name,
      requestsPerSecond: median(own.map((each) => each.requestsPerSecond)),
      p50Ms: median(own.map((each) => each.p50Ms)),
      p99Ms: median(own.map((each) => each.p99Ms)),
      ratio: median(ratios),
    };
  });
}
