import { basename, isAbsolute, relative } from "node:path";
import { run } from "node:test";
import { inspect } from "node:util";
import { add, nothing, seconds, type Tally } from "./tally.ts";

export interface FilesToRun {
  readonly root: string;
  readonly files: readonly string[];
  /** Test files at one time. */
  readonly concurrency: number;
  /** The longest one test may take. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
}

/** The error the test threw; the runner wraps it in one of its own. */
function reasonOf(error: Error): string | null {
  if ((error as { failureType?: string }).failureType === "subtestsFailed") return null;
  const text = inspect(error.cause ?? error, { depth: 6 });
  return text.replaceAll(/^ +at .*\(?node:internal.*\n/gm, "");
}

/** What each file told and where it failed; told with its summary or, if it died, at the end. */
interface Findings {
  readonly failures: Map<string, string[]>;
  /** Its output, shown when it fails. */
  readonly said: Map<string, string>;
  /** Its diagnostics (`t.diagnostic`): tables and figures, always shown. */
  readonly remarks: Map<string, string[]>;
}

/** Tells a file's findings as they come; what it said goes with a failure, and stands for one that has no reason. */
function tell(findings: Findings, file: string, print: (line: string) => void): readonly string[] {
  const { failures, said, remarks } = findings;
  for (const remark of remarks.get(file) ?? []) print(remark.replaceAll(/^/gm, "  "));
  const found = failures.get(file);
  if (found === undefined) return [];
  failures.delete(file);
  for (const failure of found) print(failure.replaceAll(/^/gm, "  "));
  const words = said.get(file)?.trim() ?? "";
  const itSaid = words === "" ? "" : `\nIt said:\n${indented(words)}`;
  if (itSaid !== "") print(itSaid.slice(1).replaceAll(/^/gm, "  "));
  return found.map((failure) => (failure.endsWith(NO_REASON) ? `${failure}${itSaid}` : failure));
}

/** The runner's words for a file whose process ended badly. */
const NO_REASON = "'test failed'";

const indented = (text: string): string => text.replaceAll(/^/gm, "  ");

function gather(stream: ReturnType<typeof run>, { failures, said, remarks }: Findings): void {
  const listen = ({ file, message }: { file?: string; message: string }): void => {
    if (file !== undefined) said.set(file, `${said.get(file) ?? ""}${message}`.slice(-20_000));
  };
  stream.on("test:stdout", listen);
  stream.on("test:stderr", listen);
  stream.on("test:diagnostic", ({ file, message }) => {
    if (file !== undefined) remarks.set(file, [...(remarks.get(file) ?? []), message]);
  });
  stream.on("test:fail", ({ file = "", name, details, todo }) => {
    if (todo !== undefined && todo !== false) return;
    const reason = reasonOf(details.error);
    if (reason === null) return;
    failures.set(file, [
      ...(failures.get(file) ?? []),
      `✖ ${isAbsolute(name) ? basename(name) : name}\n${indented(reason)}`,
    ]);
  });
}

/** Runs test files in processes of their own: one line a file, failures and what those files said in full. */
export async function runFiles(options: FilesToRun): Promise<Tally> {
  const { root, files, print } = options;
  if (files.length === 0) return nothing;
  const findings: Findings = { failures: new Map(), said: new Map(), remarks: new Map() };
  let tally = nothing;
  const stream = run({
    files: [...files],
    concurrency: options.concurrency,
    timeout: options.timeoutMs,
    signal: options.signal,
    isolation: "process",
  });
  gather(stream, findings);
  const take = (file: string): void => {
    const failures = tell(findings, file, print).map((failure) => `${relative(root, file)}\n${failure}`);
    tally = add(tally, { ...nothing, failures });
  };
  stream.on("test:summary", ({ file, counts, success, duration_ms: took }) => {
    if (file === undefined) {
      const failed = counts.tests - counts.passed - counts.skipped - counts.todo;
      const skipped = counts.skipped + counts.todo;
      tally = add(tally, { ...nothing, passed: counts.passed, failed, skipped });
      return;
    }
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    const count = `${counts.passed} of ${counts.tests}${skipped}`;
    print(`${success ? "✔" : "✖"} ${relative(root, file)}: ${count} (${seconds(took)})`);
    take(file);
  });
  stream.resume();
  await new Promise((resolve, reject) => stream.on("end", resolve).on("error", reject));
  for (const file of findings.failures.keys()) {
    print(`✖ ${relative(root, file)} broke off`);
    take(file);
  }
  return tally;
}
