/** Where names stand in a text, to be marked. Pure. */

export interface NamedPart {
  readonly text: string;
  readonly isName: boolean;
}

const escape = (name: string): string => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** The text in parts, names apart; longer names before shorter ones, whole words only. */
export function splitNames(text: string, names: readonly string[]): readonly NamedPart[] {
  const wanted = names.filter((name) => name !== "").toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return [{ text, isName: false }];
  const form = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(${wanted.map(escape).join("|")})(?![\p{L}\p{N}])`,
    "u",
  );
  return text
    .split(form)
    .map((part, at) => ({ text: part, isName: at % 2 === 1 }))
    .filter((part) => part.text !== "");
}
