/** One import or re-export, as written. */
export interface Import {
  readonly specifier: string;
  /** `import type` and `export type … from`: gone when the program runs. */
  readonly typeOnly: boolean;
  readonly reExport: boolean;
  readonly line: number;
}

export interface SourceText {
  /** The text with comments and the insides of strings and expressions blanked; lines stay in place. */
  readonly code: string;
  readonly imports: readonly Import[];
  /** Texts of templates tagged `sql`, cut at each `${`; parts of one nested in another come by themselves. */
  readonly sqlParts: readonly TextPart[];
}

export interface TextPart {
  readonly text: string;
  readonly line: number;
}

interface Literal {
  readonly start: number;
  readonly end: number;
}

/** Words after which a slash begins a regular expression and does not divide. */
const BEFORE_EXPRESSION =
  /(?:^|[^\w$.])(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield)$/;

function startsRegex(before: string): boolean {
  const text = before.trimEnd();
  return text === "" || /[=(,:;!&|?{}[+\-*%<>~^]$/.test(text) || BEFORE_EXPRESSION.test(text);
}

/** End of a quoted string, exclusive; one cut by the line's end (prose between JSX tags) ends there. */
function endOfString(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === quote) return at + 1;
    else if (text[at] === "\n") return at;
  }
  return text.length;
}

function endOfRegex(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\\") at += 1;
    else if (sign === "\n") return at;
    else if (sign === "[") inClass = true;
    else if (sign === "]") inClass = false;
    else if (sign === "/" && !inClass) return at + 1;
  }
  return text.length;
}

function endOfComment(text: string, start: number): number {
  const [close, keep] = text[start + 1] === "/" ? ["\n", 0] : ["*/", 2];
  const found = text.indexOf(close, start + 2);
  return found === -1 ? text.length : found + keep;
}

/** A template whose `${` is open. */
interface OpenTemplate {
  readonly isSql: boolean;
  /** Braces open within the `${`. */
  depth: number;
}

interface Scan {
  readonly text: string;
  readonly strings: Literal[];
  readonly sqlParts: Literal[];
  readonly out: string[];
  /** Up to here the text stands in `out`. */
  done: number;
  /** Templates nest; innermost last. */
  readonly open: OpenTemplate[];
}

function keepUpTo(scan: Scan, at: number): void {
  scan.out.push(scan.text.slice(scan.done, at));
  scan.done = at;
}

function blankUpTo(scan: Scan, at: number): void {
  scan.out.push(scan.text.slice(scan.done, at).replaceAll(/[^\n]/g, " "));
  scan.done = at;
}

/** Some of what stands before, blanked, so that a comment in between does not count. */
const textBefore = (scan: Scan): string => scan.out.slice(-6).join("").slice(-400);

/** Blanks template text from `at` to the closing sign or the next `${`; answers where code goes on. */
function skipTemplate(scan: Scan, at: number, isSql: boolean): number {
  keepUpTo(scan, at);
  let here = at;
  while (here < scan.text.length && scan.text[here] !== "`" && !scan.text.startsWith("${", here)) {
    here += scan.text[here] === "\\" ? 2 : 1;
  }
  here = Math.min(here, scan.text.length);
  blankUpTo(scan, here);
  if (isSql) scan.sqlParts.push({ start: at, end: here });
  if (scan.text[here] !== "$") return here + 1;
  scan.open.push({ isSql, depth: 0 });
  return here + 2;
}

const TAGGED_SQL = /(?<![\w$.])sql(?:<[^`]*>)?\s*$/;

function passTemplate(scan: Scan, at: number): number {
  keepUpTo(scan, at);
  return skipTemplate(scan, at + 1, TAGGED_SQL.test(textBefore(scan)));
}

function passBrace(scan: Scan, sign: string, at: number): number {
  const template = scan.open.at(-1);
  if (template === undefined) return at + 1;
  if (sign === "{") template.depth += 1;
  else if (template.depth > 0) template.depth -= 1;
  else {
    scan.open.pop();
    return skipTemplate(scan, at + 1, template.isSql);
  }
  return at + 1;
}

function skipString(scan: Scan, at: number): number {
  const end = endOfString(scan.text, at);
  scan.strings.push({ start: at, end });
  keepUpTo(scan, at + 1);
  blankUpTo(scan, Math.max(end - 1, at + 1));
  return end;
}

function passSlash(scan: Scan, at: number): number {
  const next = scan.text[at + 1];
  keepUpTo(scan, at);
  if (next === "/" || next === "*") {
    const end = endOfComment(scan.text, at);
    blankUpTo(scan, end);
    return end;
  }
  if (!startsRegex(textBefore(scan))) return at + 1;
  const end = endOfRegex(scan.text, at);
  keepUpTo(scan, at + 1);
  blankUpTo(scan, Math.max(end - 1, at + 1));
  return end;
}

function blank(text: string): Pick<Scan, "strings" | "sqlParts"> & { code: string } {
  const scan: Scan = { text, strings: [], sqlParts: [], out: [], done: 0, open: [] };
  let at = 0;
  while (at < text.length) {
    const sign = text[at] as string;
    if (sign === '"' || sign === "'") at = skipString(scan, at);
    else if (sign === "`") at = passTemplate(scan, at);
    else if (sign === "/") at = passSlash(scan, at);
    else if (sign === "{" || sign === "}") at = passBrace(scan, sign, at);
    else at += 1;
  }
  keepUpTo(scan, text.length);
  return { code: scan.out.join(""), strings: scan.strings, sqlParts: scan.sqlParts };
}

const FORMS = [
  /\bimport\s+(?<type>type\s+)?[\w$*{}\s,]+?\bfrom\s*(?=["'])/g,
  /\b(?<again>export)\s+(?<type>type\s+)?(?:\*(?:\s+as\s+[\w$]+)?|\{[\w$\s,]*\})\s*from\s*(?=["'])/g,
  /\bimport\s*(?=["'])/g,
  /\bimport\s*\(\s*(?=["'])/g,
];

export const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;

/** Reads what a TypeScript file imports, without a compiler: version 7 has no interface for it. */
export function readSourceText(text: string): SourceText {
  const { code, strings, sqlParts } = blank(text);
  const literals = new Map(strings.map((literal) => [literal.start, literal]));
  const imports: Import[] = [];
  for (const form of FORMS) {
    for (const match of code.matchAll(form)) {
      const literal = literals.get(match.index + match[0].length);
      if (literal === undefined) continue;
      imports.push({
        specifier: text.slice(literal.start + 1, literal.end - 1),
        typeOnly: match.groups?.["type"] !== undefined,
        reExport: match.groups?.["again"] !== undefined,
        line: lineOf(text, match.index),
      });
    }
  }
  return {
    code,
    imports: imports.toSorted((a, b) => a.line - b.line),
    sqlParts: sqlParts.map(({ start, end }) => ({ text: text.slice(start, end), line: lineOf(text, start) })),
  };
}
