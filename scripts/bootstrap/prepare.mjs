import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./chromium.mjs";
import { ensureDesk, isDeskBuilt } from "./desk.mjs";
import { withLock } from "./lock.mjs";
import { areModulesInstalled, ensureModules } from "./modules.mjs";
import { Stop } from "./run.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
// stdout belongs to the data of commands.
const say = (text) => process.stderr.write(`${text}\n`);

/** Commands print data and need no desk. */
const wantsDesk = (mode) => mode !== "command" && existsSync(join(root, "src/desk/vite.config.ts"));

/**
 * Does what is missing for `start`, `test`, `bench` or `command`. Where nothing is, nothing is
 * written, so that a checkout one may only read can run. Answers the exit code.
 */
export async function prepare(mode = "start") {
  try {
    if (process.platform === "win32") {
      throw new Stop("Masthead runs on Linux and macOS; on Windows start it inside WSL.");
    }
    const isReady = () => areModulesInstalled(root) && (!wantsDesk(mode) || isDeskBuilt(root));
    if (!isReady()) {
      await withLock(root, say, async () => {
        await ensureModules(root, say);
        if (wantsDesk(mode)) await ensureDesk(root, say);
      });
    }
    if (mode === "test") await ensureChromium(root, say);
    return 0;
  } catch (error) {
    say(explain(error));
    return 1;
  }
}

function explain(error) {
  if (error instanceof Stop) return error.message;
  if (error?.code === "ENOSPC") return "There is no space left on the disk. Free some and start again.";
  if (["EACCES", "EPERM", "EROFS"].includes(error?.code)) {
    return "The folder of the program may not be written by this user, and something in it is missing or outdated. Give it to the user that starts Masthead, then start again.";
  }
  return String(error?.stack ?? error);
}
