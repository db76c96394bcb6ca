import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, Stop, withTicks } from "./run.mjs";

/** Files the desk's bundle is made of: its own, the contracts, pure rules it imports. */
function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(ts|tsx|css|html|svg)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

function stampOf(root) {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  for (const path of sources(join(root, "src/desk"))) hash.update(path.slice(root.length)).update(readFileSync(path));
  for (const department of readdirSync(join(root, "src"), { withFileTypes: true })) {
    if (!department.isDirectory() || department.name === "desk") continue;
    for (const path of sources(join(root, "src", department.name))) {
      if (/-contract\.ts$/.test(path) || /stories\/content[a-z-]*\.ts$/.test(path)) hash.update(readFileSync(path));
    }
  }
  return hash.digest("hex");
}

export async function ensureDesk(root, progress, say) {
  if (!existsSync(join(root, "src/desk/vite.config.ts"))) return;
  const stamp = stampOf(root);
  const stampPath = join(root, "dist/desk/.built");
  if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === stamp) return;
  const result = await withTicks(say, "Building the desk", () =>
    run(join(root, "node_modules/.bin/node"), [join(root, "node_modules/vite/bin/vite.js"), "build", "-c", "src/desk/vite.config.ts"], { cwd: root }),
  );
  if (result.code !== 0) throw new Stop(`The desk could not be built:\n\n${result.output.trim()}`);
  writeFileSync(stampPath, stamp);
}
