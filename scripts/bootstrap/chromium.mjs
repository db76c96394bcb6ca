import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, withTicks } from "./run.mjs";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

const found = () => [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path));

async function install(say) {
  const apt = "/usr/bin/apt-get";
  if (!existsSync(apt) || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await withTicks(say, "Installing chromium for the browser tests", async () => {
    await run(apt, ["update", "-q"], { env });
    await run(apt, ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-liberation"], { env });
  });
}

/** Writes where chromium is for the test runner; without one the browser tests fail and say why. */
export async function ensureChromium(root, say) {
  if (!found()) await install(say);
  const path = found() ?? "";
  if (path === "") {
    say("No chromium was found. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path; the browser tests fail without it.");
  }
  writeFileSync(join(root, "node_modules/.masthead/chromium"), path);
}
