import { isUuid } from "./ids.ts";

/**
 * Text that PostgreSQL and XML can hold: no NUL, no half of a surrogate pair. What a person types
 * never has either.
 */
export const isStorableText = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

/** Where a list goes on: `INSTANT|UUID` of the last row shown; null for anything else. */
export function readPlace(text: string | null): { readonly at: Date; readonly id: string } | null {
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)\|([0-9a-f-]{36})$/.exec(text ?? "");
  const at = new Date(found?.[1] ?? "");
  return found === null || Number.isNaN(at.getTime()) || !isUuid(found[2] ?? "")
    ? null
    : { at, id: found[2] as string };
}

/** What `readPlace` reads again. */
export const placeOf = (last: { readonly at: Date; readonly id: string }): string =>
  `${last.at.toISOString()}|${last.id}`;

/** A LIKE pattern for "holds this text", the pattern's own signs taken as they stand. */
export const likePattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
