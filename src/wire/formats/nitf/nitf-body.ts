import type { NinjsText } from "../../ninjs.ts";
import type { Draft } from "../draft.ts";
import { blocksOf, plainBlocks, textOfBlock } from "../markup/blocks.ts";
import { looksLikeHtml, readHtml } from "../markup/html-document.ts";
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
import { sortContent, type SortedContent } from "./nitf-content.ts";
import { mediaOfBody } from "./nitf-media.ts";
import { identified, mentioned } from "./nitf-names.ts";
import { isInitials } from "./sign-off.ts";

/** The body of an NITF document, alone or inside another format. Pure. */

/** "By" that touches the name behind it is a word of its own. */
const apart = (before: string, next: string): string =>
  `${before}${/[\p{L}.]$/u.test(before) && /^\p{L}/u.test(next) ? " " : ""}${next}`;

/** "By ADA FINCH" with "Business Writer" in an element of its own gives both, with a comma. */
function bylineOfNitf(byline: MarkupElement): string {
  const name = byline.children
    .map((child) =>
      isElement(child) ? (/^(?:byttl|virtloc)$/.test(child.name) ? "" : textOf(child)) : child,
    )
    .reduce(apart, "");
  const title = allNamed(byline, "byttl").map((element) => lineOf(textOf(element)));
  return [lineOf(name), ...title].filter(Boolean).join(", ");
}

/** Initials of editors (EFE) are no byline. */
function bylinesOf(bodyHead: MarkupElement | null, sorted: SortedContent | null): string {
  const elements = childrenNamed(bodyHead, "byline");
  const inBody = sorted?.byline ?? null;
  return (elements.length === 0 && inBody !== null ? [inBody] : elements)
    .map(bylineOfNitf)
    .filter((byline) => byline !== "" && !isInitials(byline))
    .join(", ");
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
  // AP keeps the headline before its editors changed it as a second one.
  const subs = allNamed(hedline, "hl2")
    .map((element) => ({
      role: /^original/i.test(attribute(element, "id")) ? "original" : "sub",
      value: lineOf(textOf(element)),
    }))
    .filter(({ value }) => value !== "" && value !== main);
  if (main !== "") return [{ role: "main", value: main }, ...subs];
  if (lineOf(title) === "") return subs;
  warnings.add("headline-from-title");
  return [{ role: "main", value: title }, ...subs];
}

const notesOfHead = (bodyHead: MarkupElement | null): readonly string[] =>
  allNamed(bodyHead, "note")
    .map((note) => readBlocks(note).map(textOfBlock).join("\n"))
    .filter(Boolean);

/** Text without any element: its lines, or the page that someone has escaped into it. */
function blocksOfContent(content: MarkupElement): readonly WireBlock[] {
  if (content.children.some(isElement)) return readBlocks(content);
  const text = textOf(content);
  return looksLikeHtml(text) ? readBlocks(readHtml(text)) : plainBlocks(text);
}

function blocksOfBody(body: MarkupElement | null, sorted: SortedContent | null): readonly WireBlock[] {
  const taglines = allNamed(childNamed(body, "body.end"), "tagline");
  const blocks = sorted === null ? [] : blocksOfContent(sorted.content);
  return [...blocks, ...taglines.flatMap((tagline) => blocksOf("paragraph", [{ text: textOf(tagline) }]))];
}

/** EFE's second headline repeats its keywords; the others' is the line under the headline. */
function deckOf(headlines: readonly NinjsText[], head: Draft): string {
  const deck = headlines.find((text) => text.role === "sub")?.value ?? "";
  const isKeyword = deck === head.slugline || head.subjects.some((subject) => subject.name === deck);
  return isKeyword ? "" : deck;
}

interface Rights {
  readonly owner: string;
  readonly terms: string;
}

/** `rights` of a body: who owns the text, and all else it says as terms. */
function rightsIn(bodyHead: MarkupElement | null): Rights {
  const rights = childNamed(bodyHead, "rights");
  const owner = lineOf(textOf(firstNamed(rights, "rights.owner")));
  const others = (rights?.children ?? []).filter(
    (child) => !isElement(child) || !child.name.startsWith("rights.owner"),
  );
  const terms = others.map((child) => lineOf(isElement(child) ? textOf(child) : child)).filter(Boolean);
  return { owner, terms: terms.join("\n") };
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
  | "copyrightNotice"
  | "usageTerms"
  | "deck"
  | "credit"
>;

/** ANSA sends its second headline where the byline stands. */
const isAnsa = (distributor: string): boolean => /^ANSA$/i.test(distributor);

export function bodyOfNitf(body: MarkupElement | null, head: Draft, warnings: Warnings): BodyFields {
  const bodyHead = childNamed(body, "body.head");
  const bodyContent = childNamed(body, "body.content");
  const sorted = bodyContent === null ? null : sortContent(bodyContent);
  const headlines = headlinesOf(bodyHead, head.title, warnings);
  const abstract = childNamed(bodyHead, "abstract");
  const summary = abstract === null ? "" : readBlocks(abstract).map(textOfBlock).join("\n");
  const distributor = lineOf(textOf(childNamed(bodyHead, "distributor")));
  const byline = bylinesOf(bodyHead, sorted);
  const rights = rightsIn(bodyHead);
  const deck = deckOf(headlines, head) || (isAnsa(distributor) ? byline : "");
  return {
    headlines,
    deck,
    byline: deck !== "" && deck === byline ? "" : byline,
    dateline: datelineOf(childNamed(bodyHead, "dateline") ?? sorted?.dateline ?? null),
    descriptions: summary === "" ? [] : [{ role: "summary", contentType: "text/plain", value: summary }],
    blocks: blocksOfBody(body, sorted),
    associations: mediaOfBody(body, warnings),
    ...namedIn(body, head),
    editorNote: [head.editorNote, ...notesOfHead(bodyHead), ...(sorted?.notes ?? [])]
      .filter(Boolean)
      .join("\n"),
    sources:
      distributor === "" ? head.sources : [...head.sources, { name: distributor, role: "distributor" }],
    credit: head.credit || distributor,
    copyrightHolder: head.copyrightHolder || rights.owner,
    copyrightNotice: head.copyrightNotice || (sorted?.copyright ?? ""),
    usageTerms: [head.usageTerms, rights.terms].filter(Boolean).join("\n"),
  };
}

type Named = Pick<Draft, "people" | "organisations" | "places" | "events" | "objects">;

/** Names the head lists come before those found in the text. */
function namedIn(body: MarkupElement | null, head: Draft): Named {
  const content =
    descendant(childNamed(body, "body.head"), "identified-content") ?? firstNamed(body, "identified-content");
  return {
    people: [...head.people, ...identified(content, "person"), ...mentioned(body, "person")],
    organisations: [...head.organisations, ...identified(content, "org"), ...mentioned(body, "org")],
    places: [...head.places, ...identified(content, "location"), ...mentioned(body, "location")],
    events: [...head.events, ...identified(content, "event"), ...mentioned(body, "event")],
    objects: [...head.objects, ...identified(content, "object.title")],
  };
}
