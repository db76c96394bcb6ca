/** Where npm would look for a package that one at `place` needs: beside it, then further out. */
function placesFrom(place, name) {
  const places = [];
  for (let at = place; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    places.push(`${at}/node_modules/${name}`);
  }
  return [...places, `node_modules/${name}`];
}

/** Optional packages that some package of the lockfile names and that have no entry of their own. */
export function missingOptionals(lock) {
  const missing = new Map();
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (placesFrom(place, name).some((each) => lock.packages[each])) continue;
      const version = range.replace(/^[~^=v]+/, "");
      const dev = entry.dev === true && (missing.get(name)?.dev ?? true);
      missing.set(name, { name, version, dev });
    }
  }
  return [...missing.values()];
}

const SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const CHIPS = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** Binary packages carry system, chip and C library in their names: `…-linux-x64-musl`, `…-linuxmusl-x64`. */
export function systemsInName(name) {
  const words = name.replace("linuxmusl", "linux-musl").split(/[-/]/);
  const only = (known) => {
    const found = words.find((word) => known.includes(word));
    return found === undefined ? {} : { [known === SYSTEMS ? "os" : "cpu"]: [found] };
  };
  const libc = words.some((word) => word.startsWith("musl"))
    ? { libc: ["musl"] }
    : words.some((word) => word.startsWith("gnu"))
      ? { libc: ["glibc"] }
      : {};
  return { ...only(SYSTEMS), ...only(CHIPS), ...libc };
}
