import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { add, nothing, seconds, type Tally } from "./tally.ts";

/** A tool that looks at the sources as a whole; it counts as one test. */
interface Check {
  readonly name: string;
  /** Below node_modules: the program, and what it is given. */
  readonly program: string;
  readonly args: readonly string[];
  readonly when?: string;
}

const CHECKS: readonly Check[] = [
  { name: "files are formatted", program: "oxfmt/bin/oxfmt", args: ["--check", "."] },
  { name: "lint finds nothing", program: "oxlint/bin/oxlint", args: ["--deny-warnings", "."] },
  { name: "types hold", program: "typescript/bin/tsc", args: ["-p", "tsconfig.json"] },
  {
    name: "types of the desk hold",
    program: "typescript/bin/tsc",
    args: ["-p", "src/desk/tsconfig.json"],
    when: "src/desk/tsconfig.json",
  },
  { name: "no code is dead", program: "knip/bin/knip.js", args: ["--no-progress"] },
];

function runTool(root: string, { program, args }: Check): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const path = join(root, "node_modules", program);
    const child = spawn(process.execPath, [path, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, said }));
  });
}

const MAX_SAID = 12_000;

/** Runs each check, says what it found when it fails. */
export async function runChecks(root: string, print: (line: string) => void): Promise<Tally> {
  let tally = nothing;
  for (const check of CHECKS) {
    if (check.when !== undefined && !existsSync(join(root, check.when))) continue;
    const begun = performance.now();
    const { code, said } = await runTool(root, check);
    const failed = code !== 0;
    print(`${failed ? "✖" : "✔"} ${check.name} (${seconds(performance.now() - begun)})`);
    if (failed) print(said.length > MAX_SAID ? `${said.slice(0, MAX_SAID)}\n…` : said);
    tally = add(tally, { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 });
  }
  return tally;
}
