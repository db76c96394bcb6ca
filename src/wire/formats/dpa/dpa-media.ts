import type { NinjsAssociation, NinjsRendition, NinjsType } from "../../ninjs.ts";
import { associationOf } from "../checked-fields.ts";
import { EMPTY_DRAFT, versionOf, type Draft } from "../draft.ts";
import { attribute, allNamed, textOf } from "../markup/markup-tree.ts";
import { readHtml } from "../markup/html-document.ts";
import { field, isObject, numberAt, objectsAt, textAt, type JsonObject } from "../ninjs/json-document.ts";
import { lineOf, linesOf } from "../text/clean-text.ts";
import { readDate } from "../text/dates.ts";
import type { Warnings } from "../warnings.ts";

/** Pictures, sound and links of a dpa item. Pure. */

const TYPES: ReadonlyMap<string, NinjsType> = new Map([
  ["image", "picture"],
  ["picture", "picture"],
  ["audio", "audio"],
  ["video", "video"],
  ["graphic", "graphic"],
]);

export const mediaTypeOf = (association: JsonObject): NinjsType =>
  TYPES.get(textAt(association, "type").toLowerCase()) ?? "component";

/** The middle of the area that must stay in the picture, in pixels. */
function pointOf(rendition: JsonObject): { readonly x: number; readonly y: number } | null {
  const area = field(rendition, "fovealarea");
  if (!isObject(area)) return null;
  const middle = (from: string, to: string): number =>
    Math.round((numberAt(area, from) + numberAt(area, to)) / 2);
  const point = { x: middle("left", "right"), y: middle("top", "bottom") };
  return Number.isFinite(point.x) && Number.isFinite(point.y) ? point : null;
}

export function dpaRenditions(association: JsonObject): readonly NinjsRendition[] {
  return objectsAt(association, "renditions").map((entry, index) => {
    const poi = pointOf(entry);
    return {
      name: textAt(entry, "role", "size") || (index === 0 ? "main" : `rendition-${index + 1}`),
      href: textAt(entry, "url", "href"),
      contentType: textAt(entry, "mimetype"),
      width: numberAt(entry, "width"),
      height: numberAt(entry, "height"),
      duration: numberAt(entry, "duration"),
      ...(poi === null ? {} : { poi }),
    };
  });
}

export function mediaOf(association: JsonObject, zone: string, warnings: Warnings): NinjsAssociation {
  const [headline, caption] = [
    lineOf(textAt(association, "headline")),
    linesOf(textAt(association, "caption")),
  ];
  const credit = lineOf(textAt(association, "creditline"));
  const version = textAt(association, "version");
  const draft: Draft = {
    ...EMPTY_DRAFT,
    agencyId: textAt(association, "urn"),
    type: mediaTypeOf(association),
    versionName: version,
    version: versionOf(version),
    sentAt: readDate(textAt(association, "version_created"), zone, warnings),
    headlines: headline === "" ? [] : [{ role: "main", value: headline }],
    descriptions: caption === "" ? [] : [{ role: "caption", contentType: "text/plain", value: caption }],
    sources: credit === "" ? [] : [{ name: credit, role: "creditline" }],
    copyrightNotice: textAt(association, "copyrightnotice"),
    usageTerms: textAt(association, "usageterms"),
    renditions: dpaRenditions(association),
  };
  const role = field(association, "is_featureimage") === true ? "featured" : "content";
  return associationOf(draft, headline || textAt(association, "urn"), role, warnings);
}

/** The box of links below a text: each leads to a page of the web. */
export function linkbox(html: string, warnings: Warnings): readonly NinjsAssociation[] {
  if (html.trim() === "") return [];
  return allNamed(readHtml(html), "a")
    .slice(0, 200)
    .filter((link) => attribute(link, "href") !== "")
    .map((link) => {
      const title = lineOf(textOf(link));
      const draft: Draft = {
        ...EMPTY_DRAFT,
        agencyId: attribute(link, "href"),
        type: "component",
        headlines: title === "" ? [] : [{ role: "main", value: title }],
      };
      return associationOf(draft, title || attribute(link, "href"), "seeAlso", warnings);
    });
}
