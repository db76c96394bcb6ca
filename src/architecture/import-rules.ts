import { departmentOf, isTest, targetOf, type Breach, type SourceFile } from "./tree.ts";

/** Left never imports right; departments of one rank do not know each other. */
const RANKS: readonly (readonly string[])[] = [
  ["platform"],
  ["titles"],
  ["staff"],
  ["wire", "pictures", "audience"],
  ["stories"],
  ["running"],
  ["planning"],
  ["fronts"],
  ["readers"],
  ["mailroom"],
  ["press"],
  ["archive"],
  ["control"],
  ["main"],
];

export const rankOf = (department: string): number => RANKS.findIndex((rank) => rank.includes(department));

const isContract = (path: string): boolean => path.endsWith("-contract.ts");
/** These look at the house from outside and are part of no department. */
const OUTSIDE = new Set(["architecture", "architecture.test.ts"]);

interface Edge {
  readonly from: SourceFile;
  readonly to: string;
  readonly line: number;
  readonly typeOnly: boolean;
}

const edgesOf = (file: SourceFile): readonly Edge[] =>
  file.imports.flatMap((each) => {
    const to = targetOf(file, each);
    return to === null ? [] : [{ from: file, to, line: each.line, typeOnly: each.typeOnly }];
  });

const crossings = (files: readonly SourceFile[]): readonly Edge[] =>
  files
    .flatMap(edgesOf)
    .filter(({ from, to }) => departmentOf(from.path) !== departmentOf(to))
    .filter(({ from }) => !OUTSIDE.has(departmentOf(from.path)));

const breach = ({ from, line }: Edge, wrong: string): Breach => ({ path: from.path, line, wrong });

/** Every department stands in the order, and imports only what stands left of it. */
export function findOrderBreaches(files: readonly SourceFile[]): readonly Breach[] {
  return crossings(files).flatMap((edge) => {
    const [from, to] = [departmentOf(edge.from.path), departmentOf(edge.to)];
    if (from === "desk") return [];
    if (rankOf(from) === -1) return [breach(edge, `${from} is no department of the order`)];
    return rankOf(to) !== -1 && rankOf(to) < rankOf(from) ? [] : [breach(edge, `${from} may not know ${to}`)];
  });
}

/** Tests alone may reach the room where test databases are made. */
const isDoor = (edge: Edge): boolean => {
  const inside = edge.to.split("/").slice(1).join("/");
  return (
    inside === "index.ts" ||
    isContract(edge.to) ||
    (isTest(edge.from.path) && edge.to === "platform/testing/index.ts")
  );
};

/** Departments are entered through `index.ts` or a contract. */
export const findDoorBreaches = (files: readonly SourceFile[]): readonly Breach[] =>
  crossings(files)
    .filter((edge) => departmentOf(edge.from.path) !== "desk" && !isDoor(edge))
    .map((edge) => breach(edge, `${edge.to} is reached past its door`));

/** What runs does not lean on what tests are made with. */
export const findTestsInProduct = (files: readonly SourceFile[]): readonly Breach[] =>
  files
    .filter(({ path }) => !isTest(path) && !OUTSIDE.has(departmentOf(path)))
    .flatMap(edgesOf)
    .filter(({ from, to }) => {
      const isTesting = (path: string): boolean => path.startsWith("platform/testing/");
      return isTest(to) || (isTesting(to) && !isTesting(from.path));
    })
    .map((edge) => breach(edge, `${edge.to} is for tests only`));

/** A door is explicit exports (and types) and nothing else, and nobody inside goes out through it. */
export function findLogicInDoors(files: readonly SourceFile[]): readonly Breach[] {
  const doors = files.filter((file) => /^[^/]+\/(testing\/)?index\.ts$/.test(file.path));
  const logic = doors.flatMap((door) => {
    const rest = door.code.replaceAll(
      /export\s+(?:(?:type\s+)?\{[\w$\s,]*\}|type\s+\*)\s*from\s*"\s*"\s*;/g,
      (text) => text.replaceAll(/[^\n]/g, " "),
    );
    const at = rest.search(/\S/);
    if (at === -1) return [];
    const line = rest.slice(0, at).split("\n").length;
    return [{ path: door.path, line, wrong: "a door holds explicit exports only" }];
  });
  const ownDoor = files
    .flatMap(edgesOf)
    .filter(({ from, to }) => to === `${departmentOf(from.path)}/index.ts` && !isTest(from.path))
    .map((edge) => breach(edge, "a department does not go out through its own door"));
  return [...logic, ...ownDoor];
}

/** The desk runs in a browser: contracts and pure rules only (their purity is a rule of its own). */
export function findDeskBreaches(files: readonly SourceFile[]): readonly Breach[] {
  const pureFolders = /^(stories|fronts|audience|wire|pictures)\/[^/]+\.ts$/;
  const ofDesk = crossings(files).filter((edge) => departmentOf(edge.from.path) === "desk");
  const inward = crossings(files)
    .filter((edge) => departmentOf(edge.to) === "desk")
    .map((edge) => breach(edge, "nothing on the server imports the desk"));
  const outward = ofDesk
    .filter(({ to }) => !isContract(to))
    .filter(({ to }) => !pureFolders.test(to) || /(^|\/)index\.ts$|-(store|routes)\.ts$/.test(to))
    .map((edge) => breach(edge, `the desk may not import ${edge.to}`));
  return [...outward, ...inward];
}

/**
 * Files that need each other to run, each circle told once, where it closes. Types may name each
 * other: they are gone when the program runs.
 */
export function findCycles(files: readonly SourceFile[]): readonly Breach[] {
  const edges = new Map(files.map((file) => [file.path, edgesOf(file).filter((edge) => !edge.typeOnly)]));
  const state = new Map<string, "open" | "done">();
  const breaches: Breach[] = [];
  const trail: string[] = [];
  const visit = (path: string): void => {
    state.set(path, "open");
    trail.push(path);
    for (const edge of edges.get(path) ?? []) {
      if (state.get(edge.to) === "open") {
        const circle = [...trail.slice(trail.indexOf(edge.to)), edge.to];
        breaches.push(breach(edge, `imports run in a circle: ${circle.join(" → ")}`));
      } else if (!state.has(edge.to) && edges.has(edge.to)) visit(edge.to);
    }
    trail.pop();
    state.set(path, "done");
  };
  for (const file of files) if (!state.has(file.path)) visit(file.path);
  return breaches;
}
