import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { readSourceText, type Import, type SourceText } from "./source-text.ts";

export interface SourceFile extends SourceText {
  /** From `src/`, with forward slashes: `stories/publish-story.ts`. */
  readonly path: string;
  readonly text: string;
}

/** What a rule found: where, and what is wrong in words. */
export interface Breach {
  readonly path: string;
  readonly line: number;
  readonly wrong: string;
}

export const makeSourceFile = (path: string, text: string): SourceFile => ({
  path,
  text,
  ...(/\.tsx?$/.test(path) ? readSourceText(text) : { code: text, imports: [], sqlParts: [] }),
});

export const departmentOf = (path: string): string => path.split("/")[0] ?? "";
/** Tests, and the scenes that several of them set (`….fixture.ts`). */
export const isTest = (path: string): boolean => /\.(test|fixture)\.tsx?$/.test(path);

/** The file an import leads to, as a path from `src/`; null for packages. */
export const targetOf = (file: SourceFile, each: Import): string | null =>
  each.specifier.startsWith(".") ? posix.join(dirname(file.path), each.specifier) : null;

/** Reads every script, style and SQL file below a folder. */
export function readTree(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(tsx?|mjs|css|sql)$/.test(path))
    .toSorted()
    .map((path) => makeSourceFile(path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")));
}
