import type { Warnings } from "../warnings.ts";
import { withoutParity } from "./parity.ts";

/** Bytes to text: byte order mark, then declaration, then evidence. Never throws. */

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const asLatin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

/** Every second byte of the beginning is NUL: UTF-16 without a mark. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 8) return null;
  const nul = (start: number): boolean =>
    [0, 2, 4, 6].every((step) => bytes[start + step] === 0 && bytes[((start + 1) % 2) + step] !== 0);
  return nul(1) ? "utf-16le" : nul(0) ? "utf-16be" : null;
}

/** Null when the bytes are not UTF-8. */
export function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The charset the XML declaration names, or null. */
const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = asLatin1(bytes.subarray(0, 300));
  return /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/.exec(head)?.[1] ?? null;
};

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/**
 * Letters of these charsets never stand so that all of them are UTF-8 by chance: copy that a gateway
 * has made UTF-8 keeps the declaration it came with.
 */
const isSingleByte = (encoding: string): boolean => /^(?:windows-125\d|iso-8859-\d+)$/.test(encoding);

const isAscii = (text: string, bytes: Uint8Array): boolean => text.length === bytes.length;

export function decodeText(source: Uint8Array, warnings: Warnings): string {
  const sevenBit = withoutParity(source);
  if (sevenBit !== null) warnings.add("parity-bits");
  const bytes = sevenBit ?? source;
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder("utf-16be").decode(bytes);
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const label = marked ? "utf-8" : declaredCharset(bytes);
  if (label === null) {
    const text = asUtf8(bytes);
    if (text === null) warnings.add("charset-guessed");
    return text ?? asLatin1(bytes);
  }
  const decoder = decoderFor(label);
  // An ASCII-compatible declaration read from single bytes cannot be UTF-16.
  if (decoder === null || decoder.encoding.startsWith("utf-16")) {
    warnings.add("charset-unknown", label);
    return asUtf8(bytes) ?? asLatin1(bytes);
  }
  const text = decoder.encoding === "utf-8" || isSingleByte(decoder.encoding) ? asUtf8(bytes) : null;
  if (decoder.encoding === "utf-8") {
    if (text === null) warnings.add("charset-contradicted", label);
    return text ?? asLatin1(bytes);
  }
  if (text === null || isAscii(text, bytes)) return decoder.decode(bytes);
  warnings.add("charset-contradicted", label);
  return text;
}

/** UTF-8 read as windows-1252 once more, or replacement signs: shown as it came, with a warning. */
export const looksMojibake = (text: string): boolean =>
  /\uFFFD|\u00C3[\u0080-\u00BF\u201A-\u2122]|\u00E2\u20AC[\u0080-\u00BF\u0153\u02DC\u2018-\u2122]|\u00C2[\u00A0-\u00BF]/u.test(
    text,
  );
