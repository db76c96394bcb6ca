import { appendFile } from "node:fs/promises";
import type { Measure } from "./table.ts";

/** Adds the measures to a file that keeps every run: one JSON object a line. */
export async function keepResults(file: URL, measures: readonly Measure[], at: Date): Promise<void> {
  const lines = measures.map((measure) => `${JSON.stringify({ ...measure, at: at.toISOString() })}\n`);
  await appendFile(file, lines.join(""));
}
