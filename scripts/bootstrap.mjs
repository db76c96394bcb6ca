// Makes a fresh checkout able to run, then ends; package.json's scripts start the rest. Plain
// JavaScript for Node 18 and newer, without dependencies, since nothing is installed yet.
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "./bootstrap/lock.mjs";
import { ensureModules, ensureNode24, ensurePostgresLinks } from "./bootstrap/modules.mjs";
import { ensureDesk } from "./bootstrap/desk.mjs";
import { ensureChromium } from "./bootstrap/chromium.mjs";
import { Stop } from "./bootstrap/run.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const mode = process.argv[2] ?? "start";
const quiet = mode === "command";
const say = (text) => process.stderr.write(`${text}\n`);
const progress = quiet ? () => {} : say;

async function prepare() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 18) {
    throw new Stop(`Masthead needs Node 18 or newer to set itself up; this is ${process.version}. Install a newer Node and start again.`);
  }
  const kept = join(root, "node_modules/.masthead");
  await withLock(root, say, async () => {
    await ensureModules(root, say);
    if (!existsSync(kept)) mkdirSync(kept, { recursive: true });
    ensureNode24(root);
    ensurePostgresLinks(root);
    if (mode !== "command") await ensureDesk(root, progress, say);
  });
  if (mode === "test") await ensureChromium(root, say);
}

try {
  await prepare();
} catch (error) {
  say(error instanceof Stop ? error.message : String(error?.stack ?? error));
  process.exit(1);
}
