/**
 * `npm test`: every check of the sources, then every test; ends with one line that counts them.
 * Words after `--` choose: `npm test -- lint`, `npm test -- src/wire`.
 */
import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { startTestCluster, sweepTestClusters, testClusterFolder } from "../../src/platform/testing/index.ts";
import { runChecks } from "./checks.ts";
import { runFiles } from "./run-files.ts";
import { add, failedOnce, nothing, seconds, tallyLine, type Tally } from "./tally.ts";
import { chooseWanted } from "./wanted.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const testFiles = (): readonly string[] =>
  globSync("{src,scripts,bench,features}/**/*.test.{ts,mjs}", { cwd: root }).toSorted();

/** Journeys start whole newsrooms and a browser each: one at a time. */
const isJourney = (path: string): boolean => path.startsWith("features/");

/** A step that cannot be taken is a failure of its own: the closing line must come whatever happens. */
async function timed(step: string, work: () => Promise<Tally>): Promise<Tally> {
  const begun = performance.now();
  print(`\n${step}`);
  const tally = await work().catch((error: unknown) => failedOnce(`✖ ${step}\n  ${inspect(error)}`));
  print(`${step}: ${tallyLine(tally)} (${seconds(performance.now() - begun)})`);
  return tally;
}

/** Tests beside the code share one database server, which they find by this process's id. */
async function runBeside(files: readonly string[], signal: AbortSignal): Promise<Tally> {
  await sweepTestClusters();
  const cluster = await startTestCluster(testClusterFolder(process.pid));
  try {
    const concurrency = Math.max(2, availableParallelism());
    return await runFiles({ root, files, signal, print, concurrency, timeoutMs: 120_000 });
  } finally {
    await cluster.stop();
  }
}

async function runAll(words: readonly string[], signal: AbortSignal): Promise<Tally> {
  const { checks, files, unknown } = chooseWanted(words, testFiles());
  const journeys = files.filter(isJourney).map((path) => join(root, path));
  const beside = files.filter((path) => !isJourney(path)).map((path) => join(root, path));
  let tally = unknown
    .map((word) => failedOnce(`✖ no check and no test file is called ${word}`))
    .reduce(add, nothing);
  const steps: readonly [name: string, isWanted: boolean, work: () => Promise<Tally>][] = [
    ["Checks", checks.length > 0, () => runChecks(root, checks, print)],
    ["Tests", beside.length > 0, () => runBeside(beside, signal)],
    [
      "Journeys",
      journeys.length > 0,
      () => runFiles({ root, files: journeys, signal, print, concurrency: 1, timeoutMs: 300_000 }),
    ],
  ];
  for (const [name, isWanted, work] of steps) {
    if (isWanted && !signal.aborted) tally = add(tally, await timed(name, work));
  }
  return tally;
}

async function main(): Promise<number> {
  const begun = performance.now();
  const abort = new AbortController();
  for (const sign of ["SIGINT", "SIGTERM"] as const) process.once(sign, () => abort.abort());
  const words = process.argv.slice(2).filter((word) => word !== "--");
  const tally = await runAll(words, abort.signal);
  if (tally.failures.length > 0) print(`\nFailed:\n\n${tally.failures.join("\n\n")}`);
  print(`\n${seconds(performance.now() - begun)}${abort.signal.aborted ? ", stopped before its end" : ""}`);
  print(tallyLine(tally));
  return tally.failed > 0 || abort.signal.aborted ? 1 : 0;
}

process.exitCode = await main();
