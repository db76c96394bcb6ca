import type { NinjsText } from "../../ninjs.ts";
import { EMPTY_DRAFT, type Draft } from "../draft.ts";
import { textOfBlock, textOfRuns } from "../markup/blocks.ts";
import { attribute, childNamed, type MarkupElement } from "../markup/markup-tree.ts";
import { bodyOfNitf } from "../nitf/nitf-body.ts";
import { headOfNitf } from "../nitf/nitf-head.ts";
import { takeSignOff } from "../nitf/sign-off.ts";
import type { WireBlock } from "../read-item.ts";
import { lineOf } from "../text/clean-text.ts";
import { makeWarnings, type Warnings } from "../warnings.ts";
import { blocksOfContent, chosenTexts, nitfOf } from "./n1-content.ts";
import { nameLabelOf } from "./n1-identity.ts";
import { linesOfStory, partiesOf, type LineFields } from "./n1-lines.ts";
import { associationOfMedia, fieldsOfMedia } from "./n1-media.ts";
import type { Media, PieceRole, Story } from "./n1-stories.ts";
import { cityOf, languageOf, subjectsOfStory, type Topics } from "./n1-subjects.ts";

/** One text of a news item, with its pictures, as a draft. Pure. */

export interface Context {
  readonly item: MarkupElement;
  readonly topics: Topics;
  /** What the item says of itself, the same for all of its texts. */
  readonly identity: Partial<Draft>;
  /** Who sent it, where no text names a provider. */
  readonly sender: string;
  readonly zone: string;
  readonly warnings: Warnings;
}

interface Body {
  readonly blocks: readonly WireBlock[];
  /** What an NITF document adds where the item says nothing. */
  readonly nitf: Draft;
}

function bodyOf(contents: readonly MarkupElement[], context: Context): Body {
  const blocks: WireBlock[] = [];
  let nitf = EMPTY_DRAFT;
  for (const content of contents) {
    const document = nitfOf(content);
    if (document === null) {
      for (const block of blocksOfContent(content, context.warnings)) blocks.push(block);
      continue;
    }
    // What the document says of itself is checked where the item says the same.
    const head = headOfNitf(document, context.zone, makeWarnings());
    const fields = bodyOfNitf(childNamed(document, "body"), head, makeWarnings());
    if (nitf === EMPTY_DRAFT) nitf = { ...head, ...fields };
    for (const block of fields.blocks) blocks.push(block);
  }
  return { blocks, nitf };
}

const piecesText = (story: Story, role: PieceRole, context: Context): string =>
  story.pieces
    .filter((piece) => piece.role === role)
    .flatMap((piece) => chosenTexts(piece.contents))
    .map((content) => blocksOfContent(content, context.warnings).map(textOfBlock).join("\n"))
    .filter(Boolean)
    .join("\n");

const contentsOf = (story: Story, role: PieceRole): readonly MarkupElement[] =>
  story.pieces.filter((piece) => piece.role === role).flatMap((piece) => chosenTexts(piece.contents));

/** Belga's lead stands before the body; where the body repeats it, once is enough. */
function withLead(lead: readonly WireBlock[], body: readonly WireBlock[]): readonly WireBlock[] {
  const [first] = body;
  const repeats = first !== undefined && lead.map(textOfBlock).join(" ") === textOfBlock(first);
  return repeats ? body : [...lead, ...body];
}

/** ANP opens a later version with "N i e u w bericht, vervangt: …", letters set apart. */
const SPACED_NOTE = /^(?:\p{L} ){4,}\p{L}\b.{0,300}$/u;

interface Sorted {
  readonly blocks: readonly WireBlock[];
  readonly notes: readonly string[];
  readonly replaces: boolean;
}

function sortBody(found: readonly WireBlock[]): Sorted {
  const [first, ...rest] = found;
  const opening = first?.kind === "paragraph" && rest.length > 0 ? textOfRuns(first.runs) : "";
  const isNote = SPACED_NOTE.test(opening);
  const { blocks, signOff } = takeSignOff(isNote ? rest : found);
  return { blocks, notes: [isNote ? opening : "", signOff].filter(Boolean), replaces: isNote };
}

const isAnp = (story: Story): boolean => partiesOf(story.path, "Provider").includes("ANP");

/** ANP's slugline is its author; the slug is the last of its keywords. */
function anpLines(slugline: string, keywords: readonly string[]): Partial<Draft> {
  return { byline: slugline.replace(/\s*\(\p{Ll}{2,5}\)$/u, ""), slugline: keywords.at(-1) ?? "" };
}

const firstFilled = (...texts: readonly (string | undefined)[]): string =>
  texts.map((text) => text ?? "").find((text) => lineOf(text) !== "") ?? "";

const headline = (value: string): readonly NinjsText[] =>
  lineOf(value) === "" ? [] : [{ role: "main", value }];

/** A picture alone is an item of its own kind, not a text without a body; what it says itself comes first. */
function loneFields(media: Media, text: Partial<Draft>, context: Context): Partial<Draft> {
  const own = fieldsOfMedia(media, context.zone, context.warnings);
  return {
    type: own.type,
    renditions: own.renditions,
    headlines: nonEmpty(text.headlines ?? [], own.headlines),
    descriptions: nonEmpty(own.descriptions, text.descriptions ?? []),
    sources: nonEmpty(own.sources, text.sources ?? []),
    byline: own.byline || (text.byline ?? ""),
    credit: own.credit || (text.credit ?? ""),
    copyrightHolder: own.copyrightHolder || (text.copyrightHolder ?? ""),
    copyrightNotice: own.copyrightNotice || (text.copyrightNotice ?? ""),
    usageTerms: own.usageTerms || (text.usageTerms ?? ""),
  };
}

function mediaFields(story: Story, text: Partial<Draft>, itemId: string, context: Context): Partial<Draft> {
  const { zone, warnings } = context;
  const isText = (text.blocks?.length ?? 0) > 0;
  const [first, ...others] = story.media;
  if (first !== undefined && !isText && others.length === 0) return loneFields(first, text, context);
  const associations = story.media.map((media, index) =>
    associationOfMedia(media, itemId, index, zone, warnings),
  );
  const type = isText || first === undefined ? "text" : "composite";
  return { type, associations: [...associations, ...(text.associations ?? [])] };
}

/** Headline, deck and what else stands above a text: its lines, else its pieces, else its NITF document. */
function headFields(story: Story, lines: LineFields, nitf: Draft, context: Context): Partial<Draft> {
  const { keywords } = lines;
  const deck = firstFilled(lines.deck, piecesText(story, "deck", context), nitf.deck);
  // EFE sends its keywords as a second headline.
  const isEfe = partiesOf(story.path, "Provider").some((party) => /\bEFE\b/.test(party));
  const isKeyword =
    deck !== "" &&
    (deck === nitf.slugline || keywords.includes(deck) || (isEfe && deck === deck.toUpperCase()));
  const listed = keywords.slice(0, 5).join("/") || (isKeyword ? deck : "");
  const title = headline(lines.headlines.length > 0 ? "" : piecesText(story, "title", context));
  return {
    headlines: nonEmpty(lines.headlines, nonEmpty(title, nitf.headlines)),
    deck: isKeyword ? "" : deck,
    slugline: firstFilled(lines.slugline, nameLabelOf(context.item), nitf.slugline, listed),
    byline: firstFilled(lines.byline, piecesText(story, "byline", context), nitf.byline),
    dateline: lines.dateline.place === "" ? nitf.dateline : lines.dateline,
    ...(isAnp(story) ? anpLines(lines.slugline, keywords) : {}),
  };
}

function textFields(story: Story, context: Context): Partial<Draft> {
  const { blocks: found, nitf } = bodyOf(contentsOf(story, "body"), context);
  const body = sortBody(withLead(bodyOf(contentsOf(story, "lead"), context).blocks, found));
  const lines = linesOfStory(story.path, context.zone, context.warnings);
  const { keywords, ...fields } = lines;
  const provider = partiesOf(story.path, "Provider")[0] ?? "";
  const summary = piecesText(story, "summary", context);
  const notes = [
    fields.editorNote,
    piecesText(story, "note", context),
    ...body.notes,
    piecesText(story, "contact", context),
    nitf.editorNote,
  ];
  return {
    ...fields,
    ...headFields(story, lines, nitf, context),
    credit: firstFilled(fields.credit, provider, context.sender, nitf.credit),
    copyrightHolder: fields.copyrightHolder || nitf.copyrightHolder,
    usageTerms: fields.usageTerms || nitf.usageTerms,
    editorNote: notes.filter(Boolean).join("\n"),
    descriptions: [
      ...(summary === ""
        ? nitf.descriptions
        : [{ role: "summary", contentType: "text/plain", value: summary }]),
      ...fields.descriptions,
    ],
    blocks: body.blocks,
    associations: nitf.associations,
    ...(body.replaces ? { signal: "update" } : {}),
    ...aboutFields(story, nitf, keywords, context),
  };
}

const nonEmpty = <T>(first: readonly T[], second: readonly T[]): readonly T[] =>
  first.length > 0 ? first : second;

function aboutFields(
  story: Story,
  nitf: Draft,
  keywords: readonly string[],
  context: Context,
): Partial<Draft> {
  const about = subjectsOfStory(story.path, context.topics, keywords);
  return {
    language: languageOf(story.path, context.item) || nitf.language,
    located: cityOf(story.path),
    genres: about.genres,
    subjects: [...about.subjects, ...nitf.subjects],
    people: [...about.people, ...nitf.people],
    organisations: [...about.organisations, ...nitf.organisations],
    places: [...about.places, ...nitf.places],
    events: nitf.events,
    objects: nitf.objects,
  };
}

/** Ids of the second and later texts of an item, by what the agency calls their component. */
const idOfStory = (itemId: string, story: Story, index: number): string =>
  index === 0 || itemId === "" ? itemId : `${itemId}#${attribute(story.path.component, "Duid") || index + 1}`;

/** `index`: the place of the text among those of its item. */
export function draftOfStory(story: Story, index: number, context: Context): Draft {
  const { identity } = context;
  const itemId = identity.agencyId ?? "";
  const agencyId = idOfStory(itemId, story, index);
  const text = textFields(story, context);
  const media = mediaFields(story, text, agencyId, context);
  const links = identity.links ?? [];
  const isPicture = media.type !== "text" && media.type !== "composite";
  return {
    ...EMPTY_DRAFT,
    ...text,
    ...identity,
    ...media,
    agencyId,
    signal: identity.signal === "none" ? (text.signal ?? "none") : (identity.signal ?? "none"),
    expires: identity.expires ?? text.expires ?? null,
    links: [
      ...links.map((link) =>
        isPicture && link.rel === "related" ? { ...link, rel: "picture-for" as const } : link,
      ),
      ...(index === 0 || itemId === "" ? [] : [{ rel: "related" as const, agencyId: itemId }]),
    ],
  };
}
