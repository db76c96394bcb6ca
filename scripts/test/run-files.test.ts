import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { runFiles } from "./run-files.ts";
import { tallyLine } from "./tally.ts";

/** Runs the texts as test files of their own; answers the closing line, what was printed and what failed. */
async function runTexts(
  texts: Readonly<Record<string, string>>,
): Promise<[string, string, readonly string[]]> {
  const root = mkdtempSync(join(tmpdir(), "masthead test-"));
  const files = Object.entries(texts).map(([name, text]) => {
    const path = join(root, `${name}.test.mjs`);
    writeFileSync(path, `import { test } from "node:test";\n${text}`);
    return path;
  });
  const lines: string[] = [];
  // With this mark the inner runs would report to the outer one.
  delete process.env["NODE_TEST_CONTEXT"];
  try {
    const tally = await runFiles({
      root,
      files,
      concurrency: 2,
      timeoutMs: 10_000,
      signal: new AbortController().signal,
      print: (line) => lines.push(line),
    });
    return [tallyLine(tally), lines.join("\n"), tally.failures];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test("counts passed, failed and skipped tests", async () => {
  const [line, printed] = await runTexts({
    a: `test("one", (t) => t.diagnostic("a table")); test("two", () => { throw new Error("thrown here"); }); test.skip("three");`,
    b: `test("four", () => {});`,
  });
  assert.equal(line, "2 passed, 1 failed, 1 skipped");
  assert.match(printed, /✖ two\n +Error: thrown here/);
  assert.match(printed, /^ +a table$/m);
  assert.match(printed, /✔ b\.test\.mjs: 1 of 1/);
});

test("a file that cannot be read, dies or throws late is a failure and is named", async () => {
  const [line, printed, failures] = await runTexts({
    syntax: "const x: = 1;",
    exits: "process.exit(3);",
    late: `test("fine", () => {}); setTimeout(() => { throw new Error("too late"); }, 20);`,
  });
  assert.match(line, /, 3 failed$/);
  for (const name of ["syntax", "exits", "late"]) assert.match(printed, new RegExp(`✖ ${name}`));
  assert.match(printed, /too late/);
  assert.match(failures.find((failure) => failure.startsWith("syntax")) ?? "", /SyntaxError/);
});

test("what a failing file wrote is shown, a passing one's is not", async () => {
  const [, printed] = await runTexts({
    bad: `console.log("heard"); test("a", () => { throw new Error("b"); });`,
    good: `console.log("unheard"); test("a", () => {});`,
  });
  assert.match(printed, /It said:\n +heard/);
  assert.doesNotMatch(printed, /unheard/);
});

test("failures are kept with file, name and reason for the end of the run; todo is none", async () => {
  const [line, , failures] = await runTexts({
    bad: `test("outer", async (t) => { await t.test("inner", () => { throw new Error("why"); }); });`,
    later: `test("planned", { todo: true }, () => { throw new Error("not yet"); });`,
  });
  assert.equal(line, "0 passed, 2 failed, 1 skipped");
  assert.equal(failures.length, 1);
  assert.match(failures[0] ?? "", /^bad\.test\.mjs\n✖ inner\n {2}Error: why/);
});
