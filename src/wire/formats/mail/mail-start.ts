/* oxlint-disable no-control-regex -- control characters are what these patterns are about */
/** Whether bytes are a mail, by the header lines they begin with. Source: RFC 5322. Pure. */

/** Mailbox lines, blank lines and a byte order mark that stand before the first header. */
const BEFORE = /^(?:[\s\uFEFF\u0000]*\n)?(?:>?From [^\n]{1,200}\n)?/u;

const HEADERS = /^(?:[!-9;-~]{1,70}:[^\n]*\n(?:[ \t][^\n]*\n)*)+/u;
const TELLING =
  /^(?:from|received|message-id|delivered-to|return-path|mime-version|subject|date|to|content-type):/gimu;
const SURE = /^(?:from|received|message-id|delivered-to|return-path|mime-version):/imu;

/** Whatever the line breaks: no mail begins otherwise, and most copy that is none is told from this alone. */
const BEGINS = /^[\s\uFEFF\u0000]*(?:>?From |[!-9;-~]{1,70}:)/u;

export function startsAsMail(text: string): boolean {
  if (!BEGINS.test(text)) return false;
  const start = text.slice(0, 16_000).replace(/\r\n?/gu, "\n");
  const rest = start.slice(BEFORE.exec(start)?.[0].length ?? 0);
  const headers = HEADERS.exec(rest)?.[0] ?? "";
  return SURE.test(headers) && new Set(headers.match(TELLING)?.map((name) => name.toLowerCase())).size >= 2;
}

/** The mail without what stands before its first header: a blank line there would end them all. */
export function mailBytes(bytes: Uint8Array): Uint8Array {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4000)).replace(/^ï»¿/u, "   ");
  const before = /^(?:[\s\0]*\n)?(?:>?From [^\n]{1,200}\n)?/u.exec(start)?.[0].length ?? 0;
  return bytes.subarray(before);
}
