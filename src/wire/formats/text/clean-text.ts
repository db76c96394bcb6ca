/* oxlint-disable no-control-regex -- control characters are what these patterns are about */
/** Small rules about strings that every reader follows. Pure. */

const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

export const withoutControls = (text: string): string => text.replace(CONTROLS, "").toWellFormed();

/**
 * Two or more blanks of any kind become one plain blank; a single no-break or thin blank stays. Ends
 * are left.
 */
export const collapseBlanks = (text: string): string => text.replace(/\s{2,}|[\t\n\r\f]/g, " ");

/** Controls, halves of pairs and blanks but the plain one: what has none of them is seldom untidy. */
const UNUSUAL =
  /[\u0000-\u001F\u007F\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/;

/** Without controls, blanks single; ends are left. Most text is so already, which is cheaper to see than to do. */
export const tidyText = (text: string): string =>
  UNUSUAL.test(text) || text.includes("  ") ? collapseBlanks(withoutControls(text)) : text;

/** One line of clean text. */
export const lineOf = (text: string): string => tidyText(text).trim();

/** Clean text that may have several lines: a note, terms of use. */
export const linesOf = (text: string): string =>
  withoutControls(text)
    .split(/\r\n?|\n/u)
    .map((line) => collapseBlanks(line).trim())
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Without these signs at its end. A pattern would take quadratic time on long rows of them. */
export function dropEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}

/** A stable short name of a text (FNV-1a, 2 x 32 bits): not secret, only the same for the same text. */
export function stableHash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b) + index;
  }
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, "0");
  return hex(first) + hex(second);
}
