import { readFile } from "node:fs/promises";
import type { Passage, StoryCopy } from "../src/stories/house-rules/copy.ts";
import type { IsoDay } from "../src/stories/house-rules/reading/days.ts";

/** Real stories, where the folder of shared data stands beside the checkout. */

const FILE = new URL("../../shared/data/wikinews/data/wikinews_2019.csv", import.meta.url);

/** Comma-separated values with quoted fields that hold line breaks. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  }
  return rows;
}

function toCopy(day: string, title: string, text: string): StoryCopy {
  const paragraphs = text
    .split(/\n\s*\n/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const passages: Passage[] = [
    { kind: "headline", text: title, where: { kind: "headline" } },
    ...paragraphs.map((each): Passage => ({ kind: "paragraph", text: each, where: { kind: "block" } })),
  ];
  return {
    passages,
    kind: "agency",
    dateline: { place: "", region: "" },
    byline: "",
    day: day as IsoDay,
  };
}

/** Null where the folder is not there. */
export async function readWikinews(): Promise<readonly StoryCopy[] | null> {
  const text = await readFile(FILE, "utf8").catch(() => null);
  if (text === null) return null;
  const [, ...rows] = readCsv(text);
  return rows.map(([, day = "", title = "", body = ""]) => toCopy(day, title, body));
}
