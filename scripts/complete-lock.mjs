// Completes package-lock.json after `npm install`: `node scripts/complete-lock.mjs`.
//
// npm 11 leaves optional packages out of the lockfile whose binaries it could not fetch here, and
// its own `npm ci` then refuses the file, everywhere. This adds each missing one with what
// `npm ci` compares: version, system and chip. Run it on the machine that changes the lockfile.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { missingOptionals, systemsInName } from "./bootstrap/optionals.mjs";

const path = join(dirname(dirname(fileURLToPath(import.meta.url))), "package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));

/** What the registry says of a version; its name says the same where the registry has it not. */
function describe({ name, version }) {
  const fields = [
    "version",
    "os",
    "cpu",
    "libc",
    "license",
    "engines",
    "optionalDependencies",
    "dist.integrity",
  ];
  const asked = spawnSync("npm", ["view", `${name}@${version}`, ...fields, "--json"], {
    encoding: "utf8",
  });
  if (asked.status === 0 && asked.stdout.trim() !== "") return JSON.parse(asked.stdout);
  return { version, ...systemsInName(name) };
}

let added = 0;
// Those added may bring optional packages of their own.
for (let found = missingOptionals(lock); found.length > 0; found = missingOptionals(lock)) {
  for (const missing of found) {
    const { version, license, engines, optionalDependencies, ...rest } = describe(missing);
    // npm view tells a list of one as the one.
    const [os, cpu, libc] = [rest.os, rest.cpu, rest.libc].map((list) => list && [list].flat());
    const dev = missing.dev ? { dev: true } : {};
    const integrity = rest["dist.integrity"];
    const entry = {
      version,
      cpu,
      ...dev,
      integrity,
      libc,
      license,
      optional: true,
      os,
      engines,
      optionalDependencies,
    };
    lock.packages[`node_modules/${missing.name}`] = entry;
    added += 1;
    process.stderr.write(`added ${missing.name} ${version}\n`);
  }
}

// An address of the registry used here would bind everybody to it.
for (const entry of Object.values(lock.packages)) delete entry.resolved;
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stderr.write(`${added} added, ${sorted.length} in all\n`);
