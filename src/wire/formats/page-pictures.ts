import type { NinjsAssociation } from "../ninjs.ts";
import { associationOf } from "./checked-fields.ts";
import { EMPTY_DRAFT, type Draft } from "./draft.ts";
import { textOfBlock } from "./markup/blocks.ts";
import { allNamed, attribute, type MarkupElement } from "./markup/markup-tree.ts";
import { readBlocks } from "./markup/read-blocks.ts";
import { lineOf } from "./text/clean-text.ts";
import { asHref } from "./text/uris.ts";
import type { Warnings } from "./warnings.ts";

/** Pictures that stand in the page a text comes as, where the item names none beside it. Pure. */

const pixels = (text: string): number => (/^\d{1,6}$/u.test(text) ? Number(text) : NaN);

/** Pixels of a side: icons, and dots that count readers, are no larger. */
const MAX_ICON = 64;

const isOrnament = (img: MarkupElement): boolean =>
  pixels(attribute(img, "width")) <= MAX_ICON && pixels(attribute(img, "height")) <= MAX_ICON;

function pictureOf(img: MarkupElement, caption: string): Draft | null {
  const href = asHref(attribute(img, "src"));
  if (href === null || !/^https?:/u.test(href) || isOrnament(img)) return null;
  const text = caption || lineOf(attribute(img, "alt"));
  return {
    ...EMPTY_DRAFT,
    agencyId: href,
    type: "picture",
    descriptions: text === "" ? [] : [{ role: "caption", contentType: "text/plain", value: text }],
    renditions: [
      {
        name: "main",
        href,
        width: pixels(attribute(img, "width")),
        height: pixels(attribute(img, "height")),
      },
    ],
  };
}

const captionOf = (figure: MarkupElement): string =>
  allNamed(figure, "figcaption")
    .flatMap((caption) => readBlocks(caption).map(textOfBlock))
    .join("\n");

const MAX_PICTURES = 200;

export function picturesOfPage(root: MarkupElement, warnings: Warnings): readonly NinjsAssociation[] {
  return allNamed(root, "figure", "img")
    .slice(0, MAX_PICTURES)
    .flatMap((element) =>
      element.name === "img"
        ? [pictureOf(element, "")]
        : allNamed(element, "img").map((img) => pictureOf(img, captionOf(element))),
    )
    .filter((draft) => draft !== null)
    .map((draft, index) => associationOf(draft, `picture-${index + 1}`, "media", warnings));
}
