import type { Copy } from "../reader.ts";

/**
 * Charsets of old agency lines, which nothing declares: told by where their signs stand. A letter
 * with an accent stands in words; a quotation mark or a capital does not stand in the middle of one. Pure.
 */

const PC_SIGNS = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»";

function pcSign(byte: number): string {
  if (byte < 0x80) return String.fromCharCode(byte);
  const sign = PC_SIGNS[byte - 0x80];
  if (sign !== undefined) return sign;
  return byte === 0xe1 ? "ß" : byte === 0xf8 ? "°" : byte === 0xff ? " " : "\uFFFD";
}

/** ISO 6937: an accent stands before its letter. */
const ACCENTS: ReadonlyMap<number, string> = new Map([
  [0xc1, "\u0300"],
  [0xc2, "\u0301"],
  [0xc3, "\u0302"],
  [0xc4, "\u0303"],
  [0xc8, "\u0308"],
  [0xca, "\u030A"],
  [0xcb, "\u0327"],
  [0xcf, "\u030C"],
]);
const SPECIAL: Readonly<Record<number, string>> = {
  0xa9: "‘",
  0xaa: "“",
  0xab: "«",
  0xb9: "’",
  0xba: "”",
  0xbb: "»",
  0xb0: "°",
  0xbd: "½",
  0xe1: "Æ",
  0xe9: "Ø",
  0xf1: "æ",
  0xf9: "ø",
  0xfb: "ß",
};

function fromIso6937(bytes: Uint8Array): string {
  const signs: string[] = [];
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    const accent = ACCENTS.get(byte);
    const next = bytes[index + 1] ?? 0;
    if (accent !== undefined && isLetter(next)) {
      signs.push(`${String.fromCharCode(next)}${accent}`.normalize("NFC"));
      index += 1;
    } else signs.push(byte < 0x80 ? String.fromCharCode(byte) : (SPECIAL[byte] ?? "\uFFFD"));
  }
  return signs.join("");
}

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isSmall = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;

/** Bytes of the sample that stand between two letters, small ones at least behind. */
function insideWords(bytes: Uint8Array, isWanted: (byte: number) => boolean): number {
  let count = 0;
  for (let index = 1; index + 1 < Math.min(bytes.length, 65_536); index += 1) {
    if (!isWanted(bytes[index] ?? 0)) continue;
    const [before = 0, after = 0] = [bytes[index - 1], bytes[index + 1]];
    if (isLetter(before) && isSmall(after)) count += 1;
  }
  return count;
}

const isPcLetter = (byte: number): boolean => byte >= 0x81 && byte <= 0x9a && byte !== 0x92 && byte !== 0x96;
const isLatinLetter = (byte: number): boolean => byte >= 0xdf && byte !== 0xf7;
const isAccent = (byte: number): boolean => ACCENTS.has(byte);

/** Signs that national versions of the seven-bit code put in the place of brackets and braces. */
const GERMAN: Readonly<Record<string, string>> = {
  "{": "ä",
  "|": "ö",
  "}": "ü",
  "~": "ß",
  "[": "Ä",
  "\\": "Ö",
  "]": "Ü",
};
const FRENCH: Readonly<Record<string, string>> = {
  "{": "é",
  "}": "è",
  "|": "ù",
  "@": "à",
  "\\": "ç",
  "[": "°",
};

const hits = (text: string, pattern: RegExp): number => text.slice(0, 65_536).match(pattern)?.length ?? 0;

function fromSevenBits(text: string): string | null {
  const inWords = hits(text, /\p{Ll}[{|}~]\p{Ll}|\b[{|}]\p{Ll}{2}|\p{Ll}~(?=[\s.,])/gu);
  if (inWords < 3) return null;
  const german = hits(
    text,
    /(?:f[}]r|[}]ber|\bw[{}]r|k[|}{]nn|m[|}]ss|gr[|}][~}]|schl[|{]|[{|}](?:t|r|n|ch|ss)\b)/giu,
  );
  const french = hits(text, /(?:\p{Ll}\{\s|\s@\s|\{(?:e|s|es)\b|\bd[{}]|apr\}s|tr\}s|p\}re)/giu);
  const table = french > german ? FRENCH : GERMAN;
  return text.replace(/[{|}~[\]\\@]/gu, (sign, at: number) =>
    // An address keeps its sign: in words a letter stands beside it.
    sign === "@" && /\S/u.test(text[at - 1] ?? " ") ? sign : (table[sign] ?? sign),
  );
}

/** The text of the copy; a charset of its own only on evidence, with a warning. */
export function agencyText(copy: Copy): string {
  const { bytes, text } = copy;
  const guess = (name: string, decoded: string): string => {
    copy.warnings.add("charset-by-evidence", name);
    return decoded;
  };
  if (!bytes.some((byte) => byte >= 0x80)) {
    const decoded = fromSevenBits(text);
    return decoded === null ? text : guess("ISO 646", decoded);
  }
  // Copy that is valid UTF-8 has no such doubt.
  if (!copy.warnings.list().some((warning) => warning.code === "charset-guessed")) return text;
  const latin = insideWords(bytes, isLatinLetter);
  const pc = insideWords(bytes, isPcLetter);
  const accents = insideWords(bytes, isAccent);
  if (accents > 2 && accents > latin && accents >= pc) return guess("ISO 6937", fromIso6937(bytes));
  if (pc > 2 && pc > latin) return guess("IBM 850", Array.from(bytes, pcSign).join(""));
  return text;
}
