import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** "glibc" or "musl" on Linux, null elsewhere. */
function libcHere() {
  if (process.platform !== "linux") return null;
  return process.report?.getReport().header.glibcVersionRuntime ? "glibc" : "musl";
}

/** `["linux"]`, `["!win32"]` or `"linux"`, as package.json lists them; no list means everywhere. */
function suits(listed, here) {
  const list = [listed ?? []].flat();
  if (list.length === 0) return true;
  if (list.includes(`!${here}`)) return false;
  return list.includes(here) || list.every((each) => each.startsWith("!"));
}

/** Packages of the lockfile that this system needs and that are not there in the right version. */
export function missingPackages(root) {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const libc = libcHere();
  const missing = [];
  for (const [place, entry] of Object.entries(lock.packages)) {
    if (place === "" || entry.link) continue;
    const here =
      suits(entry.os, process.platform) &&
      suits(entry.cpu, process.arch) &&
      (libc === null || suits(entry.libc, libc));
    const path = join(root, place, "package.json");
    if (
      existsSync(path)
        ? JSON.parse(readFileSync(path, "utf8")).version === entry.version
        : !isNeeded(entry, here)
    )
      continue;
    missing.push(place.replace(/^.*node_modules\//, ""));
  }
  return missing;
}

/**
 * A needed package must be there. An optional one must be when it is built for a system and that
 * is this one; those for all systems (webassembly fallbacks) npm leaves out as it likes.
 */
const isNeeded = (entry, here) =>
  here && (!entry.optional || (entry.os !== undefined && entry.cpu !== undefined));
