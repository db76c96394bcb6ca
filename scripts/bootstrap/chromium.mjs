import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run, withTicks } from "./run.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const find = () => [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path)) ?? "";

/** Answers whether apt brought it; what it said is shown when it did not. */
async function install(say) {
  const apt = "/usr/bin/apt-get";
  if (!existsSync(apt) || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await withTicks(say, "Installing chromium for the browser tests", async () => {
    // Another apt may be at work on a shared machine: wait for its lock instead of failing.
    const patient = ["-q", "-o", "DPkg::Lock::Timeout=300"];
    const updated = await run(apt, [...patient, "update"], { env });
    const got = await run(
      apt,
      [...patient, "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"],
      { env },
    );
    if (got.code !== 0) say(`${updated.code === 0 ? "" : updated.output}${got.output}`.trim());
  });
}

/** Writes where chromium is for the test runner, which counts a missing one as a failure. */
export async function ensureChromium(root, say) {
  if (find() === "") await install(say);
  const path = find();
  if (path === "") {
    say(
      "No chromium was found. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path; the browser tests fail without it.",
    );
  }
  const note = join(root, "node_modules/.masthead/chromium");
  if (existsSync(note) && readFileSync(note, "utf8") === path) return;
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, path);
}
