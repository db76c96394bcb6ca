import type { NinjsAssociation, NinjsConcept, NinjsText } from "../../ninjs.ts";
import { associationOf } from "../checked-fields.ts";
import { EMPTY_DRAFT, type Draft } from "../draft.ts";
import { blocksOf, textOfBlock } from "../markup/blocks.ts";
import {
  allNamed,
  attribute,
  childNamed,
  childrenNamed,
  descendant,
  firstNamed,
  isElement,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import type { Dateline, WireBlock } from "../read-item.ts";
import { lineOf } from "../text/clean-text.ts";
import { NO_DATELINE, parseDateline } from "../text/dateline.ts";
import type { Warnings } from "../warnings.ts";

/** The body of an NITF document, alone or inside another format. Pure. */

/** "By ADA FINCH" with "Business Writer" in an element of its own gives both, with a comma. */
function bylineOfNitf(byline: MarkupElement | null): string {
  if (byline === null) return "";
  const name = byline.children
    .map((child) => (isElement(child) ? (child.name === "byttl" ? "" : textOf(child)) : child))
    .join("");
  const title = allNamed(byline, "byttl").map((element) => lineOf(textOf(element)));
  return [lineOf(name), ...title].filter(Boolean).join(", ");
}

function datelineOf(dateline: MarkupElement | null): Dateline {
  if (dateline === null) return NO_DATELINE;
  const location = firstNamed(dateline, "location");
  const city = lineOf(textOf(firstNamed(location, "city")));
  const region = ["state", "region", "country"]
    .map((name) => lineOf(textOf(firstNamed(location, name))))
    .find(Boolean);
  if (city !== "") return { place: city, region: region ?? "" };
  const withoutDate = dateline.children
    .map((child) => (isElement(child) ? (child.name === "story.date" ? "" : textOf(child)) : child))
    .join("");
  return parseDateline(withoutDate);
}

function headlinesOf(head: MarkupElement | null, title: string, warnings: Warnings): readonly NinjsText[] {
  // "headline" is a mistake for "hedline" that AP makes.
  const hedline = childNamed(head, "hedline") ?? childNamed(head, "headline");
  const main = lineOf(textOf(firstNamed(hedline, "hl1"))) || lineOf(hedline === null ? "" : textOf(hedline));
  const others = allNamed(hedline, "hl2").map((element) => lineOf(textOf(element)));
  const subs = others.filter((text) => text !== "" && text !== main).map((value) => ({ role: "sub", value }));
  if (main !== "") return [{ role: "main", value: main }, ...subs];
  if (lineOf(title) === "") return subs;
  warnings.add("headline-from-title");
  return [{ role: "main", value: title }, ...subs];
}

const number = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : NaN);

/** A `media` element: caption and producer belong to all its references. */
function mediaOf(media: MarkupElement, index: number, warnings: Warnings): NinjsAssociation | null {
  const references = childrenNamed(media, "media-reference");
  const first = references[0] ?? null;
  if (first === null) return null;
  const kind = attribute(media, "media-type").toLowerCase();
  const caption = allNamed(media, "media-caption")
    .map((element) => readBlocks(element).map(textOfBlock).join("\n"))
    .filter(Boolean);
  const type = kind === "video" || kind === "audio" ? kind : kind === "graphic" ? "graphic" : "picture";
  const draft: Draft = {
    ...EMPTY_DRAFT,
    agencyId:
      attribute(first, "source") ||
      attribute(first, "name") ||
      attribute(first, "id") ||
      `media-${index + 1}`,
    type,
    byline: lineOf(textOf(childNamed(media, "media-producer"))),
    copyrightHolder: attribute(first, "copyright"),
    descriptions: caption.map((value) => ({ role: "caption", value })),
    renditions: references.map((reference, at) => ({
      name:
        attribute(reference, "name") ||
        attribute(reference, "id") ||
        (at === 0 ? "main" : `rendition-${at + 1}`),
      href: attribute(reference, "source"),
      contentType: attribute(reference, "mime-type"),
      title: attribute(reference, "alternate-text"),
      width: number(attribute(reference, "width")),
      height: number(attribute(reference, "height")),
    })),
  };
  return associationOf(draft, attribute(first, "name") || `media-${index + 1}`, "media", warnings);
}

function mentioned(body: MarkupElement | null, name: string): readonly NinjsConcept[] {
  return allNamed(childNamed(body, "body.content"), name).map((element) => {
    const code =
      attribute(element, "value") ||
      attribute(element, `${name}-code`) ||
      attribute(element, "location-code");
    const scheme = attribute(element, "idsrc") || attribute(element, "code-source");
    return {
      name: textOf(element),
      rel: "mentions",
      literal: code === "" ? "" : [scheme, code].filter(Boolean).join(":"),
    };
  });
}

/** `identified-content` names what the story is about; elements inside the text are mentions. */
function identified(content: MarkupElement | null, name: string): readonly NinjsConcept[] {
  return allNamed(content, name).map((element) => ({
    name: textOf(element) || attribute(element, "value"),
    rel: "about",
  }));
}

function editorNotes(body: MarkupElement | null): string {
  const notes = [
    ...allNamed(childNamed(body, "body.head"), "note"),
    ...childrenNamed(childNamed(body, "body.content"), "note"),
  ];
  return notes
    .map((note) => readBlocks(note).map(textOfBlock).join("\n"))
    .filter(Boolean)
    .join("\n");
}

const withoutNotes = (content: MarkupElement): MarkupElement => ({
  ...content,
  children: content.children.filter((child) => !isElement(child) || child.name !== "note"),
});

function blocksOfBody(body: MarkupElement | null): readonly WireBlock[] {
  const content = childNamed(body, "body.content");
  const tagline = firstNamed(childNamed(body, "body.end"), "tagline");
  const blocks = content === null ? [] : readBlocks(withoutNotes(content));
  return tagline === null ? blocks : [...blocks, ...blocksOf("paragraph", [{ text: textOf(tagline) }])];
}

type BodyFields = Pick<
  Draft,
  | "headlines"
  | "byline"
  | "dateline"
  | "descriptions"
  | "blocks"
  | "associations"
  | "people"
  | "organisations"
  | "places"
  | "events"
  | "objects"
  | "editorNote"
  | "sources"
  | "copyrightHolder"
>;

export function bodyOfNitf(body: MarkupElement | null, head: Draft, warnings: Warnings): BodyFields {
  const bodyHead = childNamed(body, "body.head");
  const content = descendant(bodyHead, "identified-content") ?? firstNamed(body, "identified-content");
  const headlines = headlinesOf(bodyHead, head.title, warnings);
  const abstract = childNamed(bodyHead, "abstract");
  const summary = abstract === null ? "" : readBlocks(abstract).map(textOfBlock).join("\n");
  const distributor = lineOf(textOf(childNamed(bodyHead, "distributor")));
  const media = allNamed(body, "media").map((element, index) => mediaOf(element, index, warnings));
  return {
    headlines,
    byline: bylineOfNitf(childNamed(bodyHead, "byline")),
    dateline: datelineOf(childNamed(bodyHead, "dateline")),
    descriptions: summary === "" ? [] : [{ role: "summary", contentType: "text/plain", value: summary }],
    blocks: blocksOfBody(body),
    associations: media.filter((each) => each !== null),
    people: [...identified(content, "person"), ...mentioned(body, "person")],
    organisations: [...identified(content, "org"), ...mentioned(body, "org")],
    places: [...head.places, ...identified(content, "location"), ...mentioned(body, "location")],
    events: [...identified(content, "event"), ...mentioned(body, "event")],
    objects: identified(content, "object.title"),
    editorNote: [head.editorNote, editorNotes(body)].filter(Boolean).join("\n"),
    sources:
      distributor === "" ? head.sources : [...head.sources, { name: distributor, role: "distributor" }],
    copyrightHolder:
      head.copyrightHolder || lineOf(textOf(firstNamed(childNamed(bodyHead, "rights"), "rights.owner"))),
  };
}
