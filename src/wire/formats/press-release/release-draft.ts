import { EMPTY_DRAFT, urgencyOf, versionOf, type Draft } from "../draft.ts";
import { plainBlocks, textOfBlock } from "../markup/blocks.ts";
import { looksLikeHtml, readHtml } from "../markup/html-document.ts";
import { decodeEntities } from "../markup/html-entities.ts";
import {
  attribute,
  childElements,
  childNamed,
  isElement,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import type { Receipt, WireBlock } from "../read-item.ts";
import { signalOfCode } from "../signals.ts";
import { lineOf, linesOf } from "../text/clean-text.ts";
import { NO_DATELINE, parseDateline } from "../text/dateline.ts";
import { parseDate, readDate } from "../text/dates.ts";
import { embargoOf } from "../text/embargo-words.ts";
import { parseNamedDate } from "../text/named-dates.ts";
import type { Warnings } from "../warnings.ts";
import { idOfRelease, type Release } from "./release-fields.ts";
import { picturesOf } from "./release-pictures.ts";

/** A press release in XML as a draft. Pure. */

/** Programs write the first day they know where they have no date. */
const isNoDate = (text: string): boolean => text === "" || text.startsWith("0001-");

function dateOf(text: string, at: Receipt, warnings: Warnings): string | null {
  if (isNoDate(text)) return null;
  const zone = at.zone ?? "UTC";
  const [, day, month, year, hour = "00", minute = "00"] =
    /^(\d{2})\.(\d{2})\.(\d{4})(?:\s+(\d{2}):(\d{2}))?/u.exec(text) ?? [];
  if (day !== undefined) return readDate(`${year}-${month}-${day}T${hour}:${minute}:00`, zone, warnings);
  if (parseDate(text, zone) !== null) return readDate(text, zone, warnings);
  const named = /\d{1,2}:\d{2}/u.test(text) ? parseNamedDate(text, zone, at.receivedAt) : null;
  if (named === null) warnings.add("date-invalid", text);
  return named;
}

/** An embargo in a field of its own is one, whatever words stand in it. */
function embargoIn(
  text: string,
  at: Receipt,
  warnings: Warnings,
): Pick<Draft, "embargoUntil" | "embargoUnclear"> {
  if (isNoDate(text) || /^(?:no|none|false|0|n\/a|-)$/iu.test(text))
    return { embargoUntil: null, embargoUnclear: false };
  const zone = at.zone ?? "UTC";
  const date = /^\d/u.test(text) ? dateOf(text, at, warnings) : null;
  if (date !== null) return { embargoUntil: date, embargoUnclear: false };
  const said = embargoOf([`Embargo until ${text}`.slice(0, 240)], at.receivedAt, zone);
  return { embargoUntil: said.until, embargoUnclear: said.until === null };
}

/** XML tells "TR" from "tr"; those who write it mean the same. */
const lowered = (element: MarkupElement): MarkupElement => ({
  ...element,
  name: element.name.toLowerCase(),
  children: element.children.map((child) => (isElement(child) ? lowered(child) : child)),
});

/** Elements, HTML written as text, or plain text. */
function blocksOfField(element: MarkupElement | null): readonly WireBlock[] {
  if (element === null) return [];
  if (childElements(element).length > 0) return readBlocks(lowered(element));
  const text = textOf(element);
  return looksLikeHtml(text) ? readBlocks(readHtml(text)) : plainBlocks(decodeEntities(text));
}

const linesOfField = (element: MarkupElement | null): string =>
  linesOf(blocksOfField(element).map(textOfBlock).join("\n"));

/** "<language id><label>Norsk</label></language>" names it in words; an attribute has the code. */
function languageOf({ element, one }: Release): string {
  const said = attribute(element, "xml:lang") || attribute(element, "lang") || attribute(element, "language");
  const text = lineOf(textOf(one("language")));
  return said || (/^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/u.test(text) ? text.replace("_", "-") : "");
}

/** The name of a house that may stand with its address. */
function houseOf(element: MarkupElement | null): string {
  const name = childNamed(element, "name") ?? childNamed(element, "Name");
  if (name !== null) return lineOf(textOf(name));
  return element === null || childElements(element).length > 0 ? "" : lineOf(textOf(element));
}

const keywordsOf = (element: MarkupElement | null): readonly string[] => {
  const children = childElements(element);
  const written =
    children.length > 0 ? children.map((child) => textOf(child)) : textOf(element).split(/[,;]/u);
  return written.map(lineOf).filter(Boolean).slice(0, 100);
};

function datelineOf({ text }: Release): Draft["dateline"] {
  const line = text("dateline").replaceAll(/;+/gu, ", ");
  if (line !== "") return parseDateline(line);
  const city = text("city");
  return city === "" ? NO_DATELINE : { place: city, region: text("country") };
}

/** Distributors space out the word: "/C O R R E C T I O N -- Harbour Works/". */
const SPACED = /^\W*(?:C ?O ?R ?R ?E ?C ?T ?I ?O ?N|R ?E ?P ?E ?A ?T|A ?D ?V ?I ?S ?O ?R ?Y)\b\W+(?=\S)/u;

function signalOf(release: Release, headline: string): Draft["signal"] {
  const code = release.text("status") || attribute(release.element, "status");
  const said = signalOfCode(code) ?? "none";
  const word = SPACED.exec(headline)?.[0].replaceAll(/[^A-Z]/gu, "") ?? "";
  return said === "none" && word !== "" ? (signalOfCode(word) ?? "none") : said;
}

/** What is meant for the desk: notes, whom to call, what the house says of itself. */
function noteOf(release: Release): string {
  const parts = [release.one("note"), release.one("contacts"), release.one("boilerplate")];
  return parts.map(linesOfField).filter(Boolean).join("\n");
}

export function draftOfRelease(release: Release, at: Receipt, warnings: Warnings): Draft {
  const { one, text } = release;
  const headline = text("headline");
  const id = idOfRelease(release);
  const house = houseOf(one("source"));
  const link = text("link");
  const signal = signalOf(release, headline);
  const summary = text("summary");
  const written = isNoDate(text("sent")) ? text("created") : text("sent");
  return {
    ...EMPTY_DRAFT,
    agencyId: id || link,
    uri: id !== "" && /^https?:/iu.test(link) ? link : "",
    versionName: text("version"),
    version: versionOf(text("version")),
    sentAt: dateOf(written, at, warnings),
    firstCreated: dateOf(text("created"), at, warnings),
    ...embargoIn(text("embargo"), at, warnings),
    expires: dateOf(text("expires"), at, warnings),
    status: signal === "kill" ? "canceled" : "usable",
    signal,
    urgency: urgencyOf(text("urgency")),
    language: languageOf(release),
    copyrightNotice: text("copyright"),
    usageTerms: text("terms"),
    editorNote: noteOf(release),
    headlines: headline === "" ? [] : [{ role: "main", value: headline }],
    descriptions: summary === "" ? [] : [{ role: "summary", contentType: "text/plain", value: summary }],
    deck: text("deck"),
    credit: text("credit") || house,
    slugline: text("slugline"),
    byline: text("byline"),
    dateline: datelineOf(release),
    blocks: blocksOfField(one("body")),
    subjects: keywordsOf(one("keywords")).map((name) => ({ name, rel: "keyword" })),
    sources: house === "" ? [] : [{ name: house, role: "source" }],
    associations: picturesOf(release.element, warnings),
    altIds: link === "" || link === id ? [] : [{ role: "link", value: link }],
  };
}
