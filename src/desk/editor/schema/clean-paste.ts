import { Parser } from "htmlparser2";

/**
 * Pasted HTML from word processors, document sites and web pages, brought down to what our schema
 * has: paragraphs, subheads, quotes, lists, tables, bold, italic, links. Styles become tags, since
 * the desk's content security policy drops style attributes before the editor reads them.
 *
 * Pure: text in, text out; the editor's own schema reads the result.
 */
export function cleanPastedHtml(html: string): string {
  // Copied within the editor: carries ids and wire origin, and is of our schema already.
  if (/\sdata-pm-slice=/.test(html)) return html;
  return readPaste(html).map(htmlOfBlock).join("");
}

type Tag = "p" | "h3" | "blockquote" | "ul" | "ol" | "table";

/** A flat run of blocks; lists and tables hold their own lines. */
interface PasteBlock {
  tag: Tag;
  html: string;
  hasText: boolean;
}

interface Element {
  readonly name: string;
  readonly marks: readonly string[];
  /** Nothing inside is copy. */
  readonly isDropped: boolean;
  readonly list: "ul" | "ol" | null;
}

const dropped = new Set([
  "script",
  "style",
  "head",
  "title",
  "meta",
  "link",
  "svg",
  "iframe",
  "object",
  "noscript",
  "template",
  "button",
  "select",
  "textarea",
  "form",
  "xmp",
  "noembed",
  "noframes",
  "plaintext",
  "math",
  "audio",
  "video",
]);
const blockNames = new Set([
  "p",
  "div",
  "section",
  "article",
  "header",
  "footer",
  "main",
  "aside",
  "figure",
  "figcaption",
  "pre",
  "address",
  "dl",
  "dt",
  "dd",
  "center",
  "hr",
]);
const headings = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

interface Reading {
  readonly blocks: PasteBlock[];
  readonly open: Element[];
  block: PasteBlock | null;
  /** Inside a cell or list line, breaks between blocks become line breaks. */
  lineNeedsBreak: boolean;
  lineHasText: boolean;
  tableDepth: number;
  /** Letters of the bullet that a word processor wrote into the text. */
  bullet: string;
}

function readPaste(html: string): readonly PasteBlock[] {
  const reading: Reading = {
    blocks: [],
    open: [],
    block: null,
    lineNeedsBreak: false,
    lineHasText: false,
    tableDepth: 0,
    bullet: "",
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => openTag(reading, name, attributes),
      ontext: (text) => addText(reading, text),
      onclosetag: (name) => closeTag(reading, name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return reading.blocks.filter((block) => block.hasText);
}

function openTag(reading: Reading, name: string, attributes: Readonly<Record<string, string>>): void {
  const style = (attributes["style"] ?? "").toLowerCase();
  const above = reading.open.at(-1);
  const isBullet = /mso-list:\s*ignore/.test(style);
  const isDropped = above?.isDropped === true || isBullet || dropped.has(name) || name.startsWith("o:");
  const marks = isDropped ? [] : marksOf(name, style, attributes, above?.marks ?? []);
  const list = name === "ul" || name === "ol" ? name : (above?.list ?? null);
  if (!isDropped) openBlock(reading, name, style, list, attributes);
  reading.open.push({ name: isBullet ? "mso-bullet" : name, marks, isDropped, list });
}

function openBlock(
  reading: Reading,
  name: string,
  style: string,
  list: Element["list"],
  attributes: Readonly<Record<string, string>>,
): void {
  if (name === "br") return addBreak(reading);
  if (name === "table") return openTable(reading);
  if (reading.tableDepth > 0) return openInTable(reading, name, attributes);
  if (name === "li" || /mso-list:\s*l\d/.test(style))
    return openLine(reading, name === "li" ? (list ?? "ul") : null);
  if (
    reading.block !== null &&
    isListTag(reading.block.tag) &&
    reading.open.some((each) => each.name === "li")
  ) {
    if (blockNames.has(name) || headings.has(name)) reading.lineNeedsBreak = reading.lineHasText;
    return;
  }
  if (headings.has(name)) return start(reading, "h3");
  if (name === "blockquote") return start(reading, "blockquote");
  if (blockNames.has(name)) start(reading, isInQuote(reading) ? "blockquote" : "p");
}

const isListTag = (tag: Tag): boolean => tag === "ul" || tag === "ol";
const isInQuote = (reading: Reading): boolean => reading.open.some((each) => each.name === "blockquote");

function start(reading: Reading, tag: Tag): void {
  reading.block = { tag, html: "", hasText: false };
  reading.blocks.push(reading.block);
  reading.lineNeedsBreak = false;
}

/** A line of a list; `null` is a word processor's paragraph that only looks like one. */
function openLine(reading: Reading, tag: "ul" | "ol" | null): void {
  const last = reading.blocks.at(-1);
  const wanted = tag ?? (last !== undefined && isListTag(last.tag) ? last.tag : "ul");
  const goesOn = last !== undefined && last === reading.block && last.tag === wanted;
  if (!goesOn) start(reading, wanted);
  if (reading.block !== null) reading.block.html += "<li>";
  reading.bullet = "";
  reading.lineNeedsBreak = false;
  reading.lineHasText = false;
}

function openTable(reading: Reading): void {
  reading.tableDepth += 1;
  if (reading.tableDepth === 1) start(reading, "table");
}

function openInTable(reading: Reading, name: string, attributes: Readonly<Record<string, string>>): void {
  if (reading.block === null) return;
  if (reading.tableDepth === 1 && name === "tr") reading.block.html += "<tr>";
  else if (reading.tableDepth === 1 && (name === "td" || name === "th")) {
    reading.block.html += `<${name}${spanOf("colspan", attributes)}${spanOf("rowspan", attributes)}>`;
    reading.lineNeedsBreak = false;
  } else if ((blockNames.has(name) || name === "li") && !/<t[dh][^>]*>$/.test(reading.block.html)) {
    reading.lineNeedsBreak = true;
  }
}

const spanOf = (name: "colspan" | "rowspan", attributes: Readonly<Record<string, string>>): string => {
  const count = Number(attributes[name]);
  return Number.isInteger(count) && count > 1 && count <= 50 ? ` ${name}="${count}"` : "";
};

function marksOf(
  name: string,
  style: string,
  attributes: Readonly<Record<string, string>>,
  above: readonly string[],
): readonly string[] {
  const marks = new Set(above);
  const weight = /font-weight:\s*([a-z0-9]+)/.exec(style)?.[1];
  const slant = /font-style:\s*([a-z]+)/.exec(style)?.[1];
  if (name === "b" || name === "strong" || name === "th") marks.add("b");
  if (name === "i" || name === "em" || name === "cite") marks.add("i");
  if (weight !== undefined) {
    // Document sites wrap all of it in <b style="font-weight:normal">.
    if (weight === "bold" || weight === "bolder" || Number(weight) >= 600) marks.add("b");
    else marks.delete("b");
  }
  if (slant !== undefined) {
    if (slant === "italic" || slant === "oblique") marks.add("i");
    else marks.delete("i");
  }
  if (headings.has(name) || name === "th") marks.delete("b");
  if (name === "a") {
    const href = addressOf(attributes["href"] ?? "");
    if (href !== null)
      return [...[...marks].filter((mark) => !mark.startsWith("a ")), `a href="${escapeText(href)}"`];
  }
  return [...marks];
}

/** Web and mail addresses only; the detour through a search engine is taken out. */
export function addressOf(href: string): string | null {
  if (!/^(https?:|mailto:)/i.test(href.trim()) || !URL.canParse(href.trim())) return null;
  const url = new URL(href.trim());
  const target =
    url.hostname.endsWith("google.com") && url.pathname === "/url" ? url.searchParams.get("q") : null;
  return target === null ? href.trim() : addressOf(target);
}

function addText(reading: Reading, raw: string): void {
  const here = reading.open.at(-1);
  if (here?.name === "mso-bullet" || reading.open.some((each) => each.name === "mso-bullet"))
    return noteBullet(reading, raw);
  if (here?.isDropped === true) return;
  const text = raw
    .replaceAll(/[\t\n\r ]+/g, " ")
    .replaceAll(/[ \u00a0]{2,}/g, " ")
    .replaceAll(/[\u00ad\u200b\ufeff]/g, "");
  if (text === "") return;
  const isBlank = /^[ \u00a0]*$/.test(text);
  if (isBlank && (reading.block === null || !reading.block.hasText)) return;
  if (reading.block === null) start(reading, isInQuote(reading) ? "blockquote" : "p");
  const block = reading.block;
  if (
    block === null ||
    (block.tag === "table" && !isInCell(reading)) ||
    (isBlank && / (<[^>]+>)*$/.test(block.html))
  )
    return;
  if (reading.lineNeedsBreak && !isBlank) {
    block.html += "<br>";
    reading.lineNeedsBreak = false;
  }
  const marks = here?.marks ?? [];
  // A subhead is bold by itself.
  block.html += wrapped(text, block.tag === "h3" ? marks.filter((mark) => mark !== "b") : marks);
  block.hasText ||= !isBlank;
  reading.lineHasText ||= !isBlank;
}

const isInCell = (reading: Reading): boolean =>
  reading.open.some((each) => each.name === "td" || each.name === "th");

/** "1." or "a)" before the first line of a word processor's list makes it a numbered one. */
function noteBullet(reading: Reading, raw: string): void {
  reading.bullet += raw.trim();
  const block = reading.block;
  if (
    block !== null &&
    block.tag === "ul" &&
    /^(\d+|[a-z])[.)]/i.test(reading.bullet) &&
    block.html === "<li>"
  )
    block.tag = "ol";
}

function addBreak(reading: Reading): void {
  if (reading.block?.hasText === true) reading.block.html += "<br>";
}

function closeTag(reading: Reading, name: string): void {
  const closed = reading.open.pop();
  if (closed === undefined || closed.isDropped) return;
  if (name === "table") {
    reading.tableDepth -= 1;
    if (reading.tableDepth === 0) reading.block = null;
    return;
  }
  if (reading.tableDepth > 0) {
    if (
      reading.block !== null &&
      reading.tableDepth === 1 &&
      (name === "td" || name === "th" || name === "tr")
    )
      reading.block.html += `</${name}>`;
    return;
  }
  if (name === "li" && reading.block !== null) reading.block.html += "</li>";
  if ((name === "ul" || name === "ol") && !reading.open.some((each) => each.name === "li"))
    reading.block = null;
  const isLine = reading.block !== null && isListTag(reading.block.tag);
  if (!isLine && (headings.has(name) || blockNames.has(name) || name === "blockquote")) reading.block = null;
}

function wrapped(text: string, marks: readonly string[]): string {
  const opening = marks.map((mark) => `<${mark}>`).join("");
  const closing = marks
    .toReversed()
    .map((mark) => `</${mark.split(" ")[0]}>`)
    .join("");
  return `${opening}${escapeText(text)}${closing}`;
}

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const htmlOfBlock = ({ tag, html }: PasteBlock): string =>
  `<${tag}>${html.replaceAll(/(<br>|\s)+$/g, "").trim()}</${tag}>`;
