/** Short forms of agencies' names. Pure. */

const SMALL = /^(?:the|of|and|de|des|du|la|le|der|die|das|und)$/iu;

/** Whether "HP" stands for "Highland Press", "AP" for "The Associated Press". */
export function isShortFor(short: string, name: string): boolean {
  const letters = short.replaceAll(/[^\p{L}]/gu, "");
  if (letters.length < 2 || letters.length > 6 || letters !== letters.toUpperCase()) return false;
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word) && !SMALL.test(word));
  return words.length > 1 && words.map((word) => (word[0] ?? "").toUpperCase()).join("") === letters;
}
