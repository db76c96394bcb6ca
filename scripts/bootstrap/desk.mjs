import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { run, Stop, withTicks } from "./run.mjs";

/** Files of the desk's own folder; its tests are not built. */
function ownFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ownFiles(path);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
  });
}

const IMPORT = /\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g;

/** The desk's files and everything they import from other departments. Too many do no harm. */
function sources(root) {
  const found = new Set(ownFiles(join(root, "src/desk")));
  for (const path of found) {
    if (!/\.tsx?$/.test(path)) continue;
    for (const [, specifier] of readFileSync(path, "utf8").matchAll(IMPORT)) {
      const target = join(dirname(path), specifier);
      if (existsSync(target)) found.add(target);
    }
  }
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}

/** Changes with any source the desk is built from. */
export function stampOf(root) {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  for (const path of sources(root))
    hash.update(relative(root, path)).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

const stampPath = (root) => join(root, "dist/desk/.built");

export const isDeskBuilt = (root) =>
  existsSync(stampPath(root)) && readFileSync(stampPath(root), "utf8") === stampOf(root);

/** Built beside the old one and put in its place when whole, since a server may be serving that. */
export async function ensureDesk(root, say) {
  if (isDeskBuilt(root)) return;
  const [whole, partial, old] = ["desk", "desk.partial", "desk.old"].map((name) => join(root, "dist", name));
  const stamp = stampOf(root);
  const node = join(root, "node_modules/.bin/node");
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "-c", "src/desk/vite.config.ts", "--outDir", partial, "--emptyOutDir"];
  const result = await withTicks(say, "Building the desk", () => run(node, args, { cwd: root }));
  if (result.code !== 0) throw new Stop(`The desk could not be built:\n\n${result.output.trim()}`);
  writeFileSync(join(partial, ".built"), stamp);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(whole)) renameSync(whole, old);
  renameSync(partial, whole);
  rmSync(old, { recursive: true, force: true });
}
