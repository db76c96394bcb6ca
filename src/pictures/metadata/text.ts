const strictUtf8 = new TextDecoder("utf-8", { fatal: true });
const windows1252 = new TextDecoder("windows-1252");

/** Null where the bytes are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Text whose encoding nobody declared: UTF-8 where it is valid (Latin text with an accent
 * hardly ever is, by chance), else Windows-1252, which holds all of Latin 1.
 */
export const decodeByEvidence = (bytes: Uint8Array): string => decodeUtf8(bytes) ?? windows1252.decode(bytes);

export const decodeLatin = (bytes: Uint8Array): string => windows1252.decode(bytes);

/**
 * As an editor would want it: no NUL padding, no control signs but line ends, one kind of
 * line end, no blanks around it. Blanks inside stand as they are.
 */
export function cleanText(text: string): string {
  return (
    text
      .replaceAll(/\r\n?/g, "\n")
      // oxlint-disable-next-line no-control-regex -- control signs are what is taken out
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, "")
      .trim()
  );
}

export const cleanList = (values: readonly string[]): readonly string[] => [
  ...new Set(values.map(cleanText).filter((value) => value !== "")),
];
