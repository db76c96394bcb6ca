import { textOfBlock } from "../markup/blocks.ts";
import { plainCopy } from "../markup/plain-copy.ts";
import type { WireBlock } from "../read-item.ts";
import { embargoStart, isEmbargoLine } from "../text/embargo-words.ts";
import { blocksOfHtml } from "./mail-html.ts";

/** The copy of a mail apart from what surrounds it: quoted mail, signature, footers, notes to editors. Pure. */

export interface MailBody {
  readonly blocks: readonly WireBlock[];
  readonly notes: readonly string[];
  /** Lines that hold the copy back. */
  readonly embargo: readonly string[];
  /** Of a mail passed on: the subject of the one inside; "" elsewhere. */
  readonly forwarded: string;
}

const ATTRIBUTION =
  /^(?:On\b.{4,200}\bwrote:|Am\b.{4,200}\bschrieb\b.{0,120}:|Le\b.{4,200}\ba écrit\s*:)\s*$/iu;
const ORIGINAL = /^-{3,}\s*(?:Original Message|Ursprüngliche Nachricht|Message d'origine)\s*-{3,}\s*$/iu;
const FORWARD_BEGINS =
  /^(?:-{3,}\s*(?:Forwarded message|Weitergeleitete Nachricht|Message transféré|Message transmis)\s*-{3,}|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:)\s*$/iu;
const FORWARDED_HEADER =
  /^(?:From|Von|De|Date|Datum|Gesendet|Sent|Envoyé|Subject|Betreff|Objet|To|An|À|Cc|Reply-To)\s*:\s*(.*)$/iu;

/** Longer than any signature: then two dashes part sections. */
const MAX_SIGNATURE = 15;

interface Lines {
  readonly lines: readonly string[];
  readonly forwarded: string;
}

/** What stands in a mail that was passed on is the copy; its header lines are not. */
function withoutForwardHeader(lines: readonly string[]): Lines {
  const begin = lines.findIndex((line) => FORWARD_BEGINS.test(line.trim()));
  if (begin < 0) return { lines, forwarded: "" };
  let end = begin + 1;
  let forwarded = "";
  while (end < lines.length && end < begin + 20) {
    const line = lines[end]?.trim() ?? "";
    const field = FORWARDED_HEADER.exec(line);
    if (field === null && line !== "") break;
    if (/^(?:Subject|Betreff|Objet)\s*:/iu.test(line)) forwarded = field?.[1] ?? "";
    end += 1;
  }
  return { lines: lines.slice(end).map((line) => line.replace(/^>\s?/u, "")), forwarded };
}

const nextFull = (lines: readonly string[], index: number): string =>
  lines.slice(index + 1, index + 6).find((line) => line.trim() !== "") ?? "";

/** A release may say who wrote what: only in an answer, or above quoted lines, does another mail begin. */
function beginsQuote(lines: readonly string[], index: number, isReply: boolean): boolean {
  const line = lines[index]?.trim() ?? "";
  if (ORIGINAL.test(line)) return true;
  if (ATTRIBUTION.test(line)) return isReply || nextFull(lines, index).startsWith(">");
  return /^_{20,}$/u.test(line) && /^(?:From|Von|De)\s*:/iu.test(nextFull(lines, index));
}

/** Without the mail this one answers, and without the signature below "-- ". */
function withoutQuotes(lines: readonly string[], isReply: boolean): readonly string[] {
  const begin = lines.findIndex((_, index) => beginsQuote(lines, index, isReply));
  const isAnsweredBelow = begin >= 0 && lines.slice(0, begin).every((line) => line.trim() === "");
  const own = begin < 0 ? lines : isAnsweredBelow ? lines.slice(begin + 1) : lines.slice(0, begin);
  const unquoted = own.filter((line) => !line.startsWith(">"));
  const mark = unquoted.findLastIndex((line) => /^--\s?$/u.test(line));
  const isSignature =
    mark > 0 && unquoted.slice(mark + 1).filter((line) => line.trim() !== "").length <= MAX_SIGNATURE;
  return isSignature ? unquoted.slice(0, mark) : unquoted;
}

const FOOTER =
  /\b(?:unsubscribe|abbestellen|désabonner|désinscrire|manage\s+(?:your\s+)?(?:preferences|subscription)|view\s+(?:this\s+)?(?:e-?mail|message|it)?\s*(?:in|on)\s+(?:your\s+|a\s+)?browser|im\s+browser\s+(?:ansehen|anzeigen)|you\s+(?:are\s+receiving|have\s+received|received)\s+this|sent\s+from\s+my|von\s+meinem\s+\S+\s+gesendet|get\s+outlook\s+for|confidentiality\s+notice|this\s+e-?mail\s+(?:and\s+any|is\s+(?:intended|confidential)|message\s+is)|diese\s+e-?mail\s+(?:ist|enthält)\s+.{0,40}vertraulich)\b/iu;
/** Words of copy too: a footer only where they stand in a short line of their own. */
const SHORT_FOOTER =
  /\b(?:privacy\s+policy|datenschutz(?:erklärung|hinweise)?|opt[- ]?out|abmelden|impressum)\b/iu;
const MAX_FOOTER = 600;
const MAX_SHORT = 60;
const MAX_BELOW = 4;

const isFooter = (block: WireBlock | undefined): boolean => {
  const text = block === undefined ? "" : textOfBlock(block);
  const isShort = text.length <= MAX_SHORT && !/[.!?]$/u.test(text);
  return (text.length <= MAX_FOOTER && FOOTER.test(text)) || (isShort && SHORT_FOOTER.test(text));
};

/** Cut at the first footer near the end; the first block may be "View in browser". */
function withoutFooters(blocks: readonly WireBlock[]): readonly WireBlock[] {
  const start = blocks.length > 1 && isFooter(blocks[0]) ? 1 : 0;
  let end = blocks.length;
  for (let at = blocks.length - 1; at > start; at -= 1) {
    if (isFooter(blocks[at])) end = at;
    else if (end - at > MAX_BELOW) break;
  }
  return blocks.slice(start, end);
}

const ENDS = /^[\W_]{0,40}(?:ends?|ende|fin|###?)[\W_]{0,40}$/iu;
const NOTES =
  /^\W*(?:notes?\s+(?:to|for)\s+(?:the\s+)?editors?|editors?['’]?\s+notes?|hinweise?\s+(?:an|für)\s+die\s+redaktion(?:en)?|notes?\s+(?:à|aux)\s+(?:la\s+)?rédactions?|(?:media|press)\s+(?:contacts?|enquiries)|pressekontakt|contacts?\s+presse)\b/iu;
const RELEASE_NOW = /^\W*for\s+immediate\s+(?:release|use)\W*$/iu;

/** How far down lines above the copy may stand. */
const MAX_OPENING = 6;

function sortBlocks(all: readonly WireBlock[]): Omit<MailBody, "forwarded"> {
  const texts = all.map(textOfBlock);
  // Some releases name their contact at the top: what follows there is still copy.
  const end = texts.findIndex(
    (text, index) =>
      index > 0 &&
      ((ENDS.test(text) && index * 3 >= texts.length) || (NOTES.test(text) && index * 2 >= texts.length)),
  );
  const copy = end < 0 ? all : all.slice(0, end);
  const below = end < 0 ? [] : texts.slice(end).filter((text) => !ENDS.test(text));
  const embargo = texts.slice(0, MAX_OPENING).map(embargoStart).filter(isEmbargoLine);
  const isAbove = (block: WireBlock, index: number): boolean =>
    index < MAX_OPENING &&
    (RELEASE_NOW.test(texts[index] ?? "") ||
      NOTES.test(texts[index] ?? "") ||
      (isEmbargoLine(texts[index] ?? "") && block.kind !== "table"));
  const above = copy.filter(isAbove).map(textOfBlock);
  return {
    blocks: copy.filter((block, index) => !isAbove(block, index)),
    notes: [...above, ...below],
    embargo,
  };
}

/** The plain part, unless it only says that there is another. */
const prefersHtml = (text: string, html: string): boolean => {
  if (text.trim() === "") return true;
  const words = html.replace(/<style[\s\S]*?<\/style>|<[^<>]*>/giu, " ").split(/\s+/u).length;
  return html !== "" && text.split(/\s+/u).length < 40 && words > 200;
};

/** Throws `TooMuchCopy`. */
export function bodyOfMail(
  text: string,
  html: string,
  { isForward, isReply }: { readonly isForward: boolean; readonly isReply: boolean },
): MailBody {
  if (prefersHtml(text, html) && html !== "") {
    const blocks = withoutFooters(blocksOfHtml(html, isForward));
    return { ...sortBlocks(blocks), forwarded: "" };
  }
  const lines = text.replace(/\r\n?/gu, "\n").split("\n");
  const opened = isForward ? withoutForwardHeader(lines) : { lines, forwarded: "" };
  const own = isForward && opened.lines !== lines ? opened.lines : withoutQuotes(lines, isReply);
  const blocks = withoutFooters(plainCopy(withEnds(own).join("\n")));
  return { ...sortBlocks(blocks), forwarded: opened.forwarded };
}

/** Plain copy leaves end marks out; here they part the copy from the notes. */
const withEnds = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) =>
    /^\s*(?:-\s?)?(?:ends?|#{3})(?:\s?-)?\s*$/iu.test(line) ? ["", "[ENDS]", ""] : [line],
  );
