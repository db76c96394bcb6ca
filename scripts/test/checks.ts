import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { add, failedOnce, nothing, passedOnce, seconds, type Tally } from "./tally.ts";

/** A look at the sources as a whole, or at the machine; it counts as one test. */
export interface Check {
  /** What a person types to run it alone: `npm test -- lint`. */
  readonly word: string;
  readonly name: string;
  /** Answers what is wrong, or null. */
  readonly find: (root: string) => Promise<string | null>;
}

const MAX_SAID = 12_000;

/** Runs a tool of node_modules; what it says counts when it fails. */
function runTool(root: string, program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const path = join(root, "node_modules", program);
    const child = spawn(process.execPath, [path, ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
    }
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) return resolve(null);
      resolve(said.length > MAX_SAID ? `${said.slice(0, MAX_SAID)}\n…` : said);
    });
  });
}

const tool =
  (program: string, ...args: readonly string[]): Check["find"] =>
  (root) =>
    runTool(root, program, args);

/** Set-up writes where it found chromium; without one the browser tests would be skipped unseen. */
async function findChromium(root: string): Promise<string | null> {
  const note = join(root, "node_modules/.masthead/chromium");
  const path = existsSync(note) ? readFileSync(note, "utf8").trim() : "";
  return path !== "" && existsSync(path)
    ? null
    : "Install it (Debian: apt-get install chromium), or set CHROMIUM to its path, and run npm test again.";
}

export const CHECKS: readonly Check[] = [
  { word: "chromium", name: "chromium is there for the browser tests", find: findChromium },
  { word: "format", name: "files are formatted", find: tool("oxfmt/bin/oxfmt", "--check", ".") },
  { word: "lint", name: "lint finds nothing", find: tool("oxlint/bin/oxlint", "--deny-warnings", ".") },
  { word: "types", name: "types hold", find: tool("typescript/bin/tsc", "-p", "tsconfig.json") },
  {
    word: "desk-types",
    name: "types of the desk hold",
    find: tool("typescript/bin/tsc", "-p", "src/desk/tsconfig.json"),
  },
  { word: "knip", name: "no code is dead", find: tool("knip/bin/knip.js", "--no-progress") },
];

export async function runChecks(
  root: string,
  checks: readonly Check[],
  print: (line: string) => void,
): Promise<Tally> {
  let tally = nothing;
  for (const { name, find } of checks) {
    const begun = performance.now();
    const wrong = await find(root);
    print(`${wrong === null ? "✔" : "✖"} ${name} (${seconds(performance.now() - begun)})`);
    if (wrong !== null) print(wrong);
    tally = add(tally, wrong === null ? passedOnce : failedOnce(`✖ ${name}\n${wrong}`));
  }
  return tally;
}
