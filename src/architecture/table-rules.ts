import { rankOf } from "./import-rules.ts";
import { lineOf } from "./source-text.ts";
import { departmentOf, isTest, type Breach, type SourceFile } from "./tree.ts";

const isMigration = (path: string): boolean => /^[^/]+\/migrations\/[^/]+\.sql$/.test(path);
const NAME = String.raw`((?:[a-z_]+\.)?[a-z_][a-z0-9_]*)`;
const MAKES = new RegExp(
  String.raw`\bcreate\s+(?:table|(?:materialized\s+)?view)\s+(?:if\s+not\s+exists\s+)?${NAME}`,
  "gi",
);
const REFERS = new RegExp(String.raw`\breferences\s+${NAME}`, "gi");
const CHANGES = new RegExp(
  String.raw`\b(?:alter|drop)\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?${NAME}`,
  "gi",
);
const TOUCHES = new RegExp(String.raw`\b(?:from|join|into|update|delete\s+from)\s+${NAME}`, "gi");

/** SQL without its comments and quoted texts, lines kept. */
const bareSql = (text: string): string =>
  text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (found) => found.replaceAll(/[^\n]/g, " "));

/** Which department made a table or view. */
export function findOwners(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { path, text } of files) {
    if (!isMigration(path)) continue;
    for (const [, name] of bareSql(text).matchAll(MAKES)) {
      owners.set((name as string).toLowerCase(), departmentOf(path));
    }
  }
  return owners;
}

function namesIn(sql: string, form: RegExp): readonly { name: string; line: number }[] {
  return [...sql.matchAll(form)].map((match) => ({
    name: (match[1] as string).toLowerCase(),
    line: lineOf(sql, match.index),
  }));
}

/** A migration refers only to tables of its own department and of those left of it, and changes only its own. */
export function findForeignKeyBreaches(files: readonly SourceFile[]): readonly Breach[] {
  const owners = findOwners(files);
  return files
    .filter(({ path }) => isMigration(path))
    .flatMap(({ path, text }) => {
      const own = departmentOf(path);
      const sql = bareSql(text);
      const refers = namesIn(sql, REFERS).flatMap(({ name, line }) => {
        const owner = owners.get(name);
        if (owner === undefined) return [{ path, line, wrong: `refers to ${name}, which nobody makes` }];
        return owner === own || rankOf(owner) < rankOf(own)
          ? []
          : [{ path, line, wrong: `${own} may not refer to ${name} of ${owner}` }];
      });
      const changes = namesIn(sql, CHANGES)
        .filter(({ name }) => (owners.get(name) ?? own) !== own)
        .map(({ name, line }) => ({ path, line, wrong: `changes ${name} of ${owners.get(name)}` }));
      return [...refers, ...changes];
    });
}

const TIME_STAMPED = /\/(\d{8}-\d{4})-[a-z0-9-]+\.sql$/;

/** One order over all departments: names carry a time stamp, and no two the same. */
export function findUnorderedMigrations(files: readonly SourceFile[]): readonly Breach[] {
  const seen = new Map<string, string>();
  return files
    .filter(({ path }) => isMigration(path))
    .flatMap(({ path }) => {
      const stamp = TIME_STAMPED.exec(path)?.[1];
      if (stamp === undefined) return [{ path, line: 1, wrong: "is not named YYYYMMDD-HHMM-subject.sql" }];
      const earlier = seen.get(stamp);
      seen.set(stamp, path);
      return earlier === undefined ? [] : [{ path, line: 1, wrong: `has the time stamp of ${earlier}` }];
    });
}

/**
 * Statements in a department's code touch its own tables. `released` is what all may read, and
 * platform's tables are everybody's ground.
 */
export function findForeignTables(files: readonly SourceFile[]): readonly Breach[] {
  const owners = findOwners(files);
  return files
    .filter(({ path }) => path.endsWith(".ts") && !isTest(path) && rankOf(departmentOf(path)) > 0)
    .flatMap(({ path, sqlParts }) =>
      sqlParts.flatMap((part) =>
        namesIn(part.text, TOUCHES).flatMap(({ name, line }) => {
          const owner = owners.get(name);
          const isOurs = owner === undefined || owner === departmentOf(path) || owner === "platform";
          if (isOurs || name.startsWith("released.")) return [];
          return [{ path, line: part.line + line - 1, wrong: `touches ${name} of ${owner}` }];
        }),
      ),
    );
}
