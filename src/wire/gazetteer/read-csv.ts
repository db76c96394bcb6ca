import { entryRequest, type EntryRequest } from "./gazetteer-contract.ts";

/**
 * A gazetteer as CSV (RFC 4180; comma or semicolon): kind, name, other names between bars. A first
 * line of headings is passed over. Pure.
 */

export interface CsvError {
  readonly line: number;
  readonly text: string;
  readonly wrong: string;
}

export interface ReadCsv {
  readonly entries: readonly EntryRequest[];
  readonly errors: readonly CsvError[];
}

interface Row {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
  readonly isTorn: boolean;
}

const separatorOf = (text: string): string => {
  const [first = ""] = text.split(/\r?\n/, 1);
  return first.split(";").length > first.split(",").length ? ";" : ",";
};

/** Quoted cells may hold separators and quotes; no name holds a line break, so a line is a row. */
function cellsOf(text: string, separator: string): { cells: string[]; isTorn: boolean } {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      if (quoted && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = !quoted;
    } else if (sign === separator && !quoted) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  return { cells: [...cells, cell].map((each) => each.trim()), isTorn: quoted };
}

function rowsOf(csv: string): readonly Row[] {
  const text = csv.replace(/^\uFEFF/, "");
  const separator = separatorOf(text);
  return text.split(/\r?\n|\r/).flatMap((line, at) => {
    if (line.trim() === "") return [];
    return [{ line: at + 1, text: line.slice(0, 200), ...cellsOf(line, separator) }];
  });
}

const KINDS: Readonly<Record<string, EntryRequest["kind"]>> = {
  place: "place",
  town: "place",
  person: "person",
  people: "person",
  employer: "employer",
  company: "employer",
  organisation: "employer",
  organization: "employer",
  team: "team",
  club: "team",
};

const isHeading = ({ cells }: Row): boolean =>
  cells[0]?.toLowerCase() === "kind" || cells[1]?.toLowerCase() === "name";

function readRow({ cells, isTorn }: Row): EntryRequest | string {
  if (isTorn) return "A quotation mark is opened and not closed.";
  const [kindCell = "", name = "", others = ""] = cells;
  const kind = KINDS[kindCell.toLowerCase()];
  if (kind === undefined) {
    return `The first cell says “${kindCell.slice(0, 40)}”; it must be place, person, employer or team.`;
  }
  if (name.length < 2) return "The second cell, the name, is empty or one sign long.";
  if (!/[\p{L}\p{N}]/u.test(name)) return "The name has no letter in it.";
  const aliases = others
    .split("|")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const parsed = entryRequest.safeParse({ kind, name, aliases });
  return parsed.success
    ? parsed.data
    : "A name is longer than 120 signs or one sign long, or there are over 20.";
}

const MOST_ROWS = 10_000;

/** Names given twice are one entry with all their other names. */
export function readCsv(csv: string): ReadCsv {
  const entries = new Map<string, EntryRequest>();
  const errors: CsvError[] = [];
  for (const [at, row] of rowsOf(csv).entries()) {
    if (at === 0 && isHeading(row)) continue;
    if (at > MOST_ROWS) {
      errors.push({ line: row.line, text: row.text, wrong: "More than 10,000 lines; the rest is not read." });
      break;
    }
    const read = readRow(row);
    if (typeof read === "string") {
      errors.push({ line: row.line, text: row.text, wrong: read });
      continue;
    }
    const key = `${read.kind} ${read.name}`;
    const known = entries.get(key);
    const aliases = [...new Set([...(known?.aliases ?? []), ...read.aliases])].slice(0, 20);
    entries.set(key, { ...read, aliases });
  }
  return { entries: [...entries.values()], errors };
}
