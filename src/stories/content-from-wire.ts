import type { ReadItem } from "../wire/index.ts";
import type { Block, Content, Inline, ListItem, Paragraph, Table, TableRow, WireOrigin } from "./content.ts";
import { emptyContent } from "./content.ts";
import { joinNames, namesOfByline } from "./names-of-byline.ts";

type WireBlock = ReadItem["paragraphs"][number];

const inlinesOf = (runs: WireBlock["runs"]): readonly Inline[] =>
  runs.flatMap((run) => {
    if (run.text === "") return [];
    const marks = [
      ...(run.bold === true ? [{ type: "bold" as const }] : []),
      ...(run.italic === true ? [{ type: "italic" as const }] : []),
      ...(run.href === undefined ? [] : [{ type: "link" as const, attrs: { href: run.href } }]),
    ];
    return [{ type: "text" as const, text: run.text, ...(marks.length > 0 ? { marks } : {}) }];
  });

const cellParagraph = (id: string, text: string, origin: WireOrigin): Paragraph => ({
  type: "paragraph",
  attrs: { id, origin },
  ...(text === "" ? {} : { content: [{ type: "text", text }] }),
});

function tableOf(id: string, rows: readonly (readonly string[])[], origin: WireOrigin): Table {
  const tableRows = rows.map((cells, row): TableRow => ({
    type: "tableRow",
    content: cells.map((text, column) => ({
      type: row === 0 ? "tableHeader" : "tableCell",
      content: [cellParagraph(`${id}-${row}-${column}`, text, origin)],
    })),
  }));
  return { type: "table", content: tableRows };
}

/** A line that only names the agency, under the byline of text wires; the credit says it. */
const isAgencyLine = (block: WireBlock, credit: string): boolean =>
  block.kind !== "table" &&
  block.runs
    .map((run) => run.text)
    .join("")
    .trim()
    .toLowerCase() === credit.trim().toLowerCase();

/** Words of houses and offices; a name that holds one is no person's. */
const ofAHouse =
  /\b(?:the|press|presse|news|agency|agence|agentur|service|wire|media|bureau|staff|desk|network|radio|television|(?:writer|reporter|correspondent|editor|columnist|photographer)s?)\b/iu;

/** Text wires send names in capitals: "ADA MCFENN-LIND" is Ada McFenn-Lind. */
const inSmallLetters = (name: string): string =>
  name !== name.toUpperCase()
    ? name
    : name
        .toLowerCase()
        .replaceAll(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase())
        .replaceAll(/\bMc\p{Ll}/gu, (start) => start.slice(0, 2) + start.slice(2).toUpperCase());

/**
 * The people whom an agency's byline names, as our bylines do: "By ADA FENN and Bo Lind, Business
 * Writer" gives "Ada Fenn and Bo Lind". Empty where only an agency or an office stands; the credit
 * says that.
 */
export function bylineFromWire(byline: string, credit: string, language: string): string {
  const line = byline
    .trim()
    .replaceAll(/\s+AND\s+/g, " and ")
    .replace(/\s+(?:of|for|in|at)\s.*$/u, "");
  const agency = credit.toLowerCase();
  const people = namesOfByline(line, language)
    .filter((name) => !ofAHouse.test(name) && !agency.includes(name.toLowerCase()))
    .map(inSmallLetters);
  return joinNames(people, language);
}

/**
 * Makes content of an agency's copy: every block remembers the item version and the paragraph it
 * came from, so that later versions find their place and a kill finds its uses.
 */
export function contentFromWire(
  item: Pick<ReadItem, "headline" | "dateline" | "byline" | "paragraphs">,
  itemVersionId: string,
  credit: string,
  /** Tag; "" where the item names none. */
  language: string,
): Content {
  const blocks: Block[] = [];
  for (const [paragraph, block] of item.paragraphs.entries()) {
    if (blocks.length === 0 && isAgencyLine(block, credit)) continue;
    const id = `w${paragraph}`;
    const attrs = { id, origin: { itemVersionId, paragraph } };
    const content = inlinesOf(block.runs);
    if (block.kind === "table") {
      const rows = (block.rows ?? []).filter((row) => row.length > 0);
      if (rows.length > 0) blocks.push(tableOf(id, rows, attrs.origin));
    } else if (block.kind === "list-item") {
      const entry: ListItem = { type: "listItem", content: [{ type: "paragraph", attrs, content }] };
      const last = blocks.at(-1);
      if (last?.type === "bulletList")
        blocks[blocks.length - 1] = { ...last, content: [...last.content, entry] };
      else blocks.push({ type: "bulletList", content: [entry] });
    } else if (block.kind === "quote") {
      blocks.push({ type: "quote", attrs: { ...attrs, speaker: "" }, content });
    } else {
      blocks.push({ type: block.kind, attrs, content });
    }
  }
  return {
    ...emptyContent,
    headline: item.headline,
    dateline: item.dateline,
    byline: bylineFromWire(item.byline, credit, language),
    agencyCredit: credit,
    body: { type: "doc", content: blocks },
  };
}
