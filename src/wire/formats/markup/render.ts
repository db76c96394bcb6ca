import type { Ninjs } from "../../ninjs.ts";
import type { WireBlock, WireRun } from "../read-item.ts";
import { escapeHtml } from "../text/clean-text.ts";
import { textOfBlock } from "./blocks.ts";

/** Blocks as HTML and as plain text, for the bodies of a ninjs object. Pure. */

function renderRun(run: WireRun): string {
  let html = escapeHtml(run.text);
  if (run.italic === true) html = `<em>${html}</em>`;
  if (run.bold === true) html = `<strong>${html}</strong>`;
  return run.href === undefined ? html : `<a href="${escapeHtml(run.href)}">${html}</a>`;
}

const renderRuns = (runs: readonly WireRun[]): string => {
  let html = "";
  for (const run of runs) html += renderRun(run);
  return html;
};

const renderTable = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`).join("")}</table>`;

function renderBlock(block: WireBlock): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${renderRuns(block.runs)}</p>`;
    case "subhead":
      return `<h2>${renderRuns(block.runs)}</h2>`;
    case "quote":
      return `<blockquote><p>${renderRuns(block.runs)}</p></blockquote>`;
    case "list-item":
      return `<li>${renderRuns(block.runs)}</li>`;
    case "table":
      return renderTable(block.rows ?? []);
  }
}

function htmlOf(blocks: readonly WireBlock[]): string {
  const parts: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const inList = block.kind === "list-item";
    const startsList = inList && blocks[index - 1]?.kind !== "list-item";
    const endsList = inList && blocks[index + 1]?.kind !== "list-item";
    parts.push(`${startsList ? "<ul>" : ""}${renderBlock(block)}${endsList ? "</ul>" : ""}`);
  }
  return parts.join("\n");
}

/** Paragraphs with blank lines between. */
export const plainOf = (blocks: readonly WireBlock[]): string => blocks.map(textOfBlock).join("\n\n");

/** As \s of a pattern. Nearly every sign is a letter, and two comparisons tell so. */
const isBlank = (code: number): boolean =>
  code <= 0x20
    ? code === 0x20 || (code >= 0x09 && code <= 0x0d)
    : code >= 0xa0 && (code === 0xa0 || (code >= 0x16_80 && /\s/.test(String.fromCharCode(code))));

/** Runs of signs between blanks, counted without making a string of each. */
function countWords(text: string): number {
  let words = 0;
  let wasBlank = true;
  for (let at = 0; at < text.length; at += 1) {
    const blank = isBlank(text.charCodeAt(at));
    if (wasBlank && !blank) words += 1;
    wasBlank = blank;
  }
  return words;
}

/** The blocks as the two bodies of a ninjs object; none when there is no block. */
export function bodiesOf(blocks: readonly WireBlock[]): Pick<Ninjs, "bodies"> {
  if (blocks.length === 0) return {};
  const plain = plainOf(blocks);
  const words = countWords(plain);
  return {
    bodies: [
      { role: "main", contentType: "text/html", value: htmlOf(blocks) },
      {
        role: "main",
        contentType: "text/plain",
        charCount: plain.length,
        wordCount: words,
        value: plain,
      },
    ],
  };
}
