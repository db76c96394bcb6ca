import { departmentOf, isTest, targetOf, type Breach, type SourceFile } from "./tree.ts";

/*
 * A file is held pure when it
 * - is a contract (`…-contract.ts`),
 * - is imported by the desk, directly or through others,
 * - lies in a folder `formats/` or `gate/`, or
 * - is named as a decision: `decide-…`, `arrange…`.
 * Pure means: neither it nor anything it imports for running does input or output.
 */

const DECISION = /(^|\/)(decide|arrange)(-[^/]*)?\.ts$/;
const PURE_FOLDER = /\/(formats|gate)\//;
const CALCULATES = new Set(
  ["assert", "buffer", "crypto", "path", "string_decoder", "url", "util", "zlib"].map(
    (name) => `node:${name}`,
  ),
);
const DOES_IO =
  /^(pg|pg-boss|pino|hono|@hono\/.*|sharp|nodemailer|undici|ws|rate-limiter-flexible|@node-rs\/argon2)(\/|$)/;
const WORLD = /(?<![\w$.])(?:fetch\s*\(|process\s*\.|set(?:Timeout|Interval|Immediate)\s*\(|console\s*\.)/;

type Files = ReadonlyMap<string, SourceFile>;

const runningTargets = (file: SourceFile): readonly string[] =>
  file.imports.flatMap((each) => {
    const target = each.typeOnly ? null : targetOf(file, each);
    return target === null ? [] : [target];
  });

/** Everything a file needs to run, itself first, each with the way that led there. */
function reach(start: string, files: Files): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[start, [start]]]);
  for (const [path, way] of ways) {
    const file = files.get(path);
    for (const target of file === undefined ? [] : runningTargets(file)) {
      if (!ways.has(target)) ways.set(target, [...way, target]);
    }
  }
  return ways;
}

function impurityOf(file: SourceFile, inBrowser: boolean): { line: number; wrong: string } | null {
  for (const { specifier, typeOnly, line } of file.imports) {
    const builtIn = specifier.startsWith("node:");
    if (typeOnly || specifier.startsWith(".")) continue;
    if ((builtIn && (inBrowser || !CALCULATES.has(specifier))) || DOES_IO.test(specifier)) {
      return { line, wrong: `imports ${specifier}` };
    }
  }
  const found = WORLD.exec(file.code);
  if (found === null) return null;
  const line = file.code.slice(0, found.index).split("\n").length;
  return { line, wrong: `uses ${found[0].replaceAll(/[\s.(]/g, "")}` };
}

/** Pure files, mapped to whether they must also run in a browser. */
export function findPureFiles(files: readonly SourceFile[]): ReadonlyMap<string, boolean> {
  const pure = new Map<string, boolean>();
  for (const { path } of files) {
    if (isTest(path) || !path.endsWith(".ts") || departmentOf(path) === "desk") continue;
    if (PURE_FOLDER.test(path) || DECISION.test(path)) pure.set(path, false);
    if (path.endsWith("-contract.ts")) pure.set(path, true);
  }
  for (const file of files) {
    if (departmentOf(file.path) !== "desk" || isTest(file.path)) continue;
    for (const target of runningTargets(file)) {
      if (departmentOf(target) !== "desk" && target.endsWith(".ts")) pure.set(target, true);
    }
  }
  return pure;
}

export function findImpurities(files: readonly SourceFile[]): readonly Breach[] {
  const byPath: Files = new Map(files.map((file) => [file.path, file]));
  return [...findPureFiles(files)].flatMap(([path, inBrowser]) => {
    for (const [reached, way] of reach(path, byPath)) {
      const file = byPath.get(reached);
      const impure = file === undefined ? null : impurityOf(file, inBrowser);
      if (impure === null) continue;
      const through = way.length > 1 ? ` (${way.join(" → ")})` : "";
      return [{ path, line: impure.line, wrong: `is held pure but ${impure.wrong}${through}` }];
    }
    return [];
  });
}
