/** Where a text speaks with somebody else's words. Pure. */

export interface Span {
  readonly start: number;
  /** Exclusive, like `String.prototype.slice`. */
  readonly end: number;
}

export interface QuotedSpan extends Span {
  /** "none": the passage ends before its closing mark. */
  readonly close: "mark" | "none";
}

export interface QuoteReading {
  /** From opening to closing mark, the marks included. */
  readonly spans: readonly QuotedSpan[];
  /** Places of closing marks that close nothing. */
  readonly strayCloses: readonly number[];
}

/** A straight mark says by its neighbours which one it is: "…drummer' ", he said" closes behind a blank. */
const opensStraight = (text: string, at: number): boolean =>
  /[\s([—–/‘'“-]/u.test(text[at - 1] ?? " ") &&
  (/[^\s,;:!?).\]]/u.test(text[at + 1] ?? " ") || text.startsWith("..", at + 1));

/** An inch or second mark: 6'2", 11" of snow. */
const isMeasure = (text: string, at: number): boolean =>
  /\d/u.test(text[at - 1] ?? "") && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? "");

const OPENERS: Readonly<Record<string, string>> = { "“": '”"', "«": "»", "„": '“”"', '"': '”"' };

/**
 * Double quotation marks of English, German and French, glyphs mixed as copy has them. Single marks are
 * left alone: an apostrophe looks the same, and inside double ones they change nothing.
 */
export function readQuotes(text: string): QuoteReading {
  const spans: QuotedSpan[] = [];
  const strayCloses: number[] = [];
  let open: { at: number; closers: string } | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (!/["“”„«»]/u.test(sign)) continue;
    if (open !== null) {
      const isStraightOpen = sign === '"' && opensStraight(text, at);
      if (open.closers.includes(sign) && !isStraightOpen) {
        spans.push({ start: open.at, end: at + 1, close: "mark" });
        open = null;
      } else if (isStraightOpen || (sign === "“" && open.closers === OPENERS["“"])) {
        // Opened anew before it was closed: the first one never is.
        spans.push({ start: open.at, end: at, close: "none" });
        open = { at, closers: OPENERS[sign] ?? "" };
      }
      continue;
    }
    if (sign === '"' && !opensStraight(text, at)) {
      if (!isMeasure(text, at)) strayCloses.push(at);
      continue;
    }
    const closers = OPENERS[sign];
    if (closers === undefined) strayCloses.push(at);
    else open = { at, closers };
  }
  if (open !== null) spans.push({ start: open.at, end: text.length, close: "none" });
  return { spans, strayCloses };
}

/** The text with every quoted sign made a blank: same length, so that places stay true. */
export function outsideQuotes(text: string, spans: readonly Span[]): string {
  let masked = "";
  let from = 0;
  for (const span of spans) {
    masked += text.slice(from, span.start) + " ".repeat(span.end - span.start);
    from = span.end;
  }
  return masked + text.slice(from);
}
