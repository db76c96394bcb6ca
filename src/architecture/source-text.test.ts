import assert from "node:assert/strict";
import { test } from "node:test";
import { readSourceText } from "./source-text.ts";

const specifiers = (text: string): string[] => readSourceText(text).imports.map((each) => each.specifier);

test("finds every form of import and re-export", () => {
  const text = [
    'import "./a.ts";',
    'import b from "./b.ts";',
    'import type { C } from "./c.ts";',
    "import {\n  d,\n  type E,\n} from './d.ts';",
    'import * as f from "./f.ts";',
    'export { g } from "./g.ts";',
    'export type { H } from "./h.ts";',
    'export * from "./i.ts";',
    'const j = await import("./j.ts");',
  ].join("\n");
  assert.deepEqual(
    specifiers(text),
    ["a", "b", "c", "d", "f", "g", "h", "i", "j"].map((name) => `./${name}.ts`),
  );
});

test("tells imports of types from those that run", () => {
  const { imports } = readSourceText('import type { A } from "a";\nimport { type B } from "b";');
  assert.deepEqual(
    imports.map((each) => each.typeOnly),
    [true, false],
  );
});

test("takes no import from comments, strings, templates or expressions", () => {
  const text = [
    '// import "./a.ts";',
    '/* import "./b.ts"; */',
    "const c = 'import \"./c.ts\"';",
    'const d = `import "./d.ts" ${`import "./e.ts"`}`;',
    'const f = /import "\\/f"/;',
    'import "./real.ts";',
  ].join("\n");
  assert.deepEqual(specifiers(text), ["./real.ts"]);
});

test("reads code inside a template's braces", () => {
  const { code } = readSourceText("const a = `text ${process.env.B ? `{` : {}} process.env`;");
  assert.equal(code.match(/process\.env/g)?.length, 1);
});

test("an apostrophe in prose between tags ends with its line", () => {
  assert.deepEqual(specifiers("<p>It's late</p>\nconst x = 1;\nimport './a.ts';"), ["./a.ts"]);
});

test("keeps each line in its place", () => {
  const text = "/* a\nb */ const c = `d\n${1}\ne`;\nMath.random();";
  const { code } = readSourceText(text);
  assert.equal(code.split("\n").length, text.split("\n").length);
  assert.match(code.split("\n")[4] ?? "", /Math\.random/);
});

test("finds the parts of SQL, also of one piece within another, and no other templates", () => {
  const text = [
    "const a = sql<{ id: string }>`select ${sql`from x where ${{ b: `text` }}`}",
    "  join y`;",
    "const c = html`from z`; const d = mysql`from w`;",
  ].join("\n");
  const parts = readSourceText(text).sqlParts.map((part) => [part.text.trim(), part.line]);
  assert.deepEqual(parts, [
    ["select", 1],
    ["from x where", 1],
    ["", 1],
    ["join y", 1],
  ]);
});
