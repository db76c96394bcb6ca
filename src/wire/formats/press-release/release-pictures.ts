import type { NinjsRendition } from "../../ninjs.ts";
import { associationOf } from "../checked-fields.ts";
import { EMPTY_DRAFT, type Draft } from "../draft.ts";
import { allNamed, attribute, childElements, textOf, type MarkupElement } from "../markup/markup-tree.ts";
import { lineOf } from "../text/clean-text.ts";
import { asUri } from "../text/uris.ts";
import type { Warnings } from "../warnings.ts";

/** Pictures beside the text of a press release. Pure. */

const plainName = (name: string): string => name.toLowerCase().replace(/[._-]/gu, "");

const fieldOf = (picture: MarkupElement, pattern: RegExp): string => {
  const child = childElements(picture).find((each) => pattern.test(plainName(each.name)));
  const written = Object.keys(picture.attributes).find((name) => pattern.test(plainName(name)));
  return lineOf(textOf(child ?? null)) || (written === undefined ? "" : attribute(picture, written));
};

/** Addresses by what size their names say; the one without a size is the whole picture. */
function renditionsOf(picture: MarkupElement): readonly NinjsRendition[] {
  const fields = [
    ...childElements(picture).map((child) => [plainName(child.name), lineOf(textOf(child))] as const),
    ...Object.keys(picture.attributes).map((name) => [plainName(name), attribute(picture, name)] as const),
  ];
  const addresses = fields.filter(
    ([name, value]) =>
      /(?:url|href|src|uri)$/u.test(name) && /^https?:/iu.test(value) && asUri(value) !== null,
  );
  return addresses
    .map(([name, href]) => {
      const size = /^(small|medium|large|thumb\w*|preview)/u.exec(name)?.[1] ?? "";
      return { name: size === "" ? "main" : size, href };
    })
    .toSorted((one, other) => Number(other.name === "main") - Number(one.name === "main"));
}

const MAX_PICTURES = 200;

export function picturesOf(release: MarkupElement, warnings: Warnings): Draft["associations"] {
  const elements = allNamed(release, "image", "photo", "picture", "Image", "Photo", "Picture").slice(
    0,
    MAX_PICTURES,
  );
  return elements.flatMap((element, index) => {
    const renditions = renditionsOf(element);
    if (renditions.length === 0) return [];
    const caption = fieldOf(element, /^(?:caption|description|alttext|alt)$/u);
    const credit = fieldOf(element, /^(?:credit|creditline|photographer|byline)$/u);
    const rights = fieldOf(element, /^(?:copyright|rights|usageterms)$/u);
    const draft: Draft = {
      ...EMPTY_DRAFT,
      agencyId: renditions[0]?.href ?? "",
      type: "picture",
      descriptions: caption === "" ? [] : [{ role: "caption", value: caption }],
      sources: credit === "" ? [] : [{ name: credit, role: "creditline" }],
      copyrightNotice: rights,
      renditions,
    };
    return [associationOf(draft, `picture-${index + 1}`, "picture", warnings)];
  });
}
