/**
 * `npm test`: every check of the sources, then every test; ends with one line that counts them.
 * With words after `--` only the test files whose path holds one of them run: `npm test -- wire`.
 */
import { globSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  startTestCluster,
  sweepTestClusters,
  testClusterFolder,
} from "../../src/platform/testing/index.ts";
import { runChecks } from "./checks.ts";
import { runFiles, type FilesToRun } from "./run-files.ts";
import { add, nothing, seconds, tallyLine, type Tally } from "./tally.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const words = process.argv.slice(2).filter((word) => word !== "--");
const begun = performance.now();
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const isWanted = (path: string): boolean =>
  words.length === 0 || words.some((word) => path.includes(word));

const testsBelow = (folder: string): readonly string[] =>
  globSync(`${folder}/**/*.test.{ts,mjs}`, { cwd: root })
    .filter(isWanted)
    .toSorted()
    .map((path) => join(root, path));

/** Set-up writes where it found chromium; without one the browser tests would be skipped unseen. */
function tellChromium(): Tally {
  let path = "";
  try {
    path = readFileSync(join(root, "node_modules/.masthead/chromium"), "utf8").trim();
  } catch {
    // The runner was started without the set-up.
  }
  if (path !== "") process.env["CHROMIUM"] ??= path;
  if ((process.env["CHROMIUM"] ?? "") !== "") return { ...nothing, passed: 1 };
  print("✖ chromium is there for the browser tests");
  print("  Install it (Debian: apt-get install chromium), or set CHROMIUM to its path.");
  return { ...nothing, failed: 1 };
}

async function runTests(signal: AbortSignal): Promise<Tally> {
  await sweepTestClusters();
  const cluster = await startTestCluster(testClusterFolder(`run-${process.pid}`));
  process.env["MASTHEAD_TEST_CLUSTER"] = cluster.folder;
  const base = { root, signal, print } satisfies Partial<FilesToRun>;
  try {
    print(`\nTests (${seconds(performance.now() - begun)})`);
    const beside = await runFiles({
      ...base,
      files: testsBelow("src").concat(testsBelow("scripts"), testsBelow("bench")),
      concurrency: Math.max(2, availableParallelism()),
      timeoutMs: 120_000,
    });
    const features = testsBelow("features");
    if (features.length === 0 || signal.aborted) return beside;
    print(`\nJourneys in a browser (${seconds(performance.now() - begun)})`);
    const journeys = await runFiles({
      ...base,
      files: features,
      concurrency: 1,
      timeoutMs: 300_000,
    });
    return add(beside, journeys);
  } finally {
    await cluster.stop();
  }
}

async function main(): Promise<number> {
  const abort = new AbortController();
  for (const sign of ["SIGINT", "SIGTERM"] as const) process.once(sign, () => abort.abort());
  let tally = tellChromium();
  if (words.length === 0) {
    print("Checks");
    tally = add(tally, await runChecks(root, print));
  }
  tally = add(tally, abort.signal.aborted ? nothing : await runTests(abort.signal));
  print(
    `\n${seconds(performance.now() - begun)}${abort.signal.aborted ? ", stopped before its end" : ""}`,
  );
  print(tallyLine(tally));
  return tally.failed > 0 || abort.signal.aborted ? 1 : 0;
}

process.exitCode = await main();
