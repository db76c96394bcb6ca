import { departmentOf, type Breach, type SourceFile } from "./tree.ts";

const MAX_LINES = 500;

export const findLongFiles = (files: readonly SourceFile[]): readonly Breach[] =>
  files.flatMap(({ path, text }) => {
    const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    return lines > MAX_LINES
      ? [{ path, line: lines, wrong: `has ${lines} lines, ${MAX_LINES} are the limit` }]
      : [];
  });

/** Something that would make a run depend on when and where it runs, and the files that may read it. */
interface Ambient {
  readonly name: string;
  readonly form: RegExp;
  readonly mayRead: (path: string) => boolean;
}

const isPort = (path: string): boolean => departmentOf(path) === "platform" || path === "desk/clock.ts";

const AMBIENT: readonly Ambient[] = [
  {
    name: "process.env",
    form: /(?<![\w$])process\s*(?:\?\.|\.)\s*env\b/g,
    mayRead: (path) => path === "main/config.ts",
  },
  { name: "Date.now()", form: /(?<![\w$.])Date\s*\.\s*now\b/g, mayRead: isPort },
  {
    name: "new Date() without a time",
    form: /(?<![\w$.])new\s+Date\b(?!\s*\(\s*[^\s)])/g,
    mayRead: isPort,
  },
  { name: "Math.random()", form: /(?<![\w$.])Math\s*\.\s*random\b/g, mayRead: isPort },
];

/** A second name for `process`, under which its environment would not be seen. */
const findRenamedProcess = (files: readonly SourceFile[]): readonly Breach[] =>
  files.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => /^(node:)?process$/.test(specifier))
      .map(({ line }) => ({ path, line, wrong: "imports process, which is there without" })),
  );

const findNamedReads = (files: readonly SourceFile[]): readonly Breach[] =>
  files
    .filter(({ path }) => /\.tsx?$/.test(path))
    .flatMap((file) =>
      AMBIENT.filter(({ mayRead }) => !mayRead(file.path)).flatMap(({ name, form }) =>
        [...file.code.matchAll(form)].map((match) => ({
          path: file.path,
          line: file.code.slice(0, match.index).split("\n").length,
          wrong: `reads ${name}`,
        })),
      ),
    );

/** The environment, the time of day and chance are arguments everywhere but in their ports. */
export const findAmbientReads = (files: readonly SourceFile[]): readonly Breach[] => [
  ...findRenamedProcess(files),
  ...findNamedReads(files),
];
