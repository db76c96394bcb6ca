import type { PictureAnswer, PictureChange } from "../../../pictures/pictures-contract.ts";
import { sameFocal } from "./focal.ts";

/** Changes of one picture and what undoes them. Pure. */

export type PictureWish = Omit<PictureChange, "version">;
export type PictureField = keyof PictureWish;

export const fieldWords = {
  headline: "Headline",
  caption: "Caption",
  credit: "Credit",
  alt: "Description",
  byline: "Byline",
  focal: "Focal point",
} as const satisfies Record<PictureField, string>;

export const fieldsOf = (wish: PictureWish): readonly PictureField[] =>
  (Object.keys(fieldWords) as PictureField[]).filter((field) => wish[field] !== undefined);

type Fields = Pick<PictureAnswer, PictureField>;

function sameField(field: PictureField, a: Fields, b: Fields): boolean {
  return field === "focal" ? sameFocal(a.focal, b.focal) : a[field] === b[field];
}

/** The wish that brings back what stands now in the fields of another. */
export const backFrom = (picture: Fields, wish: PictureWish): PictureWish =>
  Object.fromEntries(fieldsOf(wish).map((field) => [field, picture[field]]));

/** Whether a wish changes anything. */
export const changesAny = (picture: Fields, wish: PictureWish): boolean =>
  fieldsOf(wish).some((field) => !sameField(field, picture, { ...picture, ...defined(wish) }));

const defined = (wish: PictureWish): Partial<Fields> =>
  Object.fromEntries(fieldsOf(wish).map((field) => [field, wish[field]]));

/**
 * What to do with a wish when somebody saved in between: the fields it touches may be as they
 * were, then it is only late; or they were changed too, and a person must choose.
 */
export function judgeMovedOn(
  wish: PictureWish,
  started: Fields,
  theirs: Fields,
): { readonly kind: "again" } | { readonly kind: "ask"; readonly fields: readonly PictureField[] } {
  const clashing = fieldsOf(wish).filter(
    (field) =>
      !sameField(field, started, theirs) && !sameField(field, theirs, { ...theirs, ...defined(wish) }),
  );
  return clashing.length === 0 ? { kind: "again" } : { kind: "ask", fields: clashing };
}
