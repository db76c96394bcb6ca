import type { NinjsStatus, NinjsText, NinjsType } from "../../ninjs.ts";
import { urgencyOf, versionOf, type Draft } from "../draft.ts";
import { textOfBlock } from "../markup/blocks.ts";
import {
  allNamed,
  attribute,
  childNamed,
  childrenNamed,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import type { Signal } from "../read-item.ts";
import { gravest, signalOfCode } from "../signals.ts";
import { lineOf } from "../text/clean-text.ts";
import { readDate } from "../text/dates.ts";
import { NO_DATELINE, parseDateline } from "../text/dateline.ts";
import type { Warnings } from "../warnings.ts";
import { codeOf, inLanguage, nameOf, partyName, type Catalogue } from "./g2-codes.ts";

/** What every item of NewsML-G2 says about itself: itemMeta, contentMeta, rightsInfo. Pure. */

export interface Context {
  readonly catalogue: Catalogue;
  readonly warnings: Warnings;
  /** IANA zone for times without offset. */
  readonly zone: string;
  /** Language of the item, for choosing among names. */
  readonly language: string;
}

const TYPES: Readonly<Record<string, NinjsType>> = {
  text: "text",
  picture: "picture",
  photo: "picture",
  image: "picture",
  graphic: "graphic",
  graphics: "graphic",
  audio: "audio",
  video: "video",
  animation: "video",
  composite: "composite",
  package: "composite",
  concept: "event",
  component: "component",
  event: "event",
  planning: "planning",
  newscoverage: "planning",
};

export function typeOf(itemClass: MarkupElement | null, context: Context): NinjsType {
  const name = codeOf(itemClass, context.catalogue, context.warnings).local.toLowerCase();
  if (name === "") return "text";
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (type === undefined) context.warnings.add("kind-unknown", name);
  return type ?? "text";
}

export function statusOf(itemMeta: MarkupElement | null, context: Context): NinjsStatus {
  const element = childNamed(itemMeta, "pubStatus");
  const name = (
    codeOf(element, context.catalogue, context.warnings).local || lineOf(textOf(element))
  ).toLowerCase();
  if (name === "" || name === "usable") return "usable";
  if (/^cancell?ed$/.test(name)) return "canceled";
  if (name === "withheld") return "withheld";
  context.warnings.add("status-unknown", name);
  return "usable";
}

/** Reuters' editorial statuses: N new, U update, C correction, D deleted, R repeat. */
const REUTERS_STATUS: Readonly<Record<string, Signal>> = {
  U: "update",
  C: "correction",
  D: "kill",
  R: "repeat",
};

function signalOf(itemMeta: MarkupElement | null, context: Context): Signal {
  const signals = childrenNamed(itemMeta, "signal").map((element) => {
    const code = codeOf(element, context.catalogue, context.warnings);
    if (code.alias === "edStat")
      return Object.hasOwn(REUTERS_STATUS, code.local) ? (REUTERS_STATUS[code.local] ?? null) : null;
    // Signals of delivery, such as "var:itemMod", say nothing about the copy.
    return /^(?:var|prodId|pmt|db|sic)$/.test(code.alias) ? null : signalOfCode(code.local);
  });
  return gravest(signals);
}

const dateIn = (parent: MarkupElement | null, name: string, context: Context): string | null =>
  readDate(textOf(childNamed(parent, name)), context.zone, context.warnings);

function datesOf(item: MarkupElement, context: Context): Partial<Draft> {
  const itemMeta = childNamed(item, "itemMeta");
  const contentMeta = childNamed(item, "contentMeta");
  const embargoed = childNamed(itemMeta, "embargoed");
  const embargoUntil = dateIn(itemMeta, "embargoed", context);
  const expires = childrenNamed(itemMeta, "expires").find(
    (element) => attribute(element, "pubconstraint") === "",
  );
  return {
    sentAt: dateIn(itemMeta, "versionCreated", context) ?? dateIn(contentMeta, "contentModified", context),
    firstCreated: dateIn(itemMeta, "firstCreated", context),
    contentCreated: dateIn(contentMeta, "contentCreated", context),
    embargoUntil,
    // Present and empty means: embargoed without a known end.
    embargoUnclear: embargoed !== null && embargoUntil === null,
    expires: expires === undefined ? null : readDate(textOf(expires), context.zone, context.warnings),
  };
}

export const linesIn = (element: MarkupElement): string => readBlocks(element).map(textOfBlock).join("\n");

/** dpa repeats all notes in one "notepad": it is taken only when it stands alone. */
function editorNoteOf(itemMeta: MarkupElement | null): string {
  const notes = childrenNamed(itemMeta, "edNote");
  const single = notes.filter((note) => !attribute(note, "role").endsWith("notepad"));
  const isSignOff = (note: MarkupElement): boolean => attribute(note, "role").endsWith("closingline");
  const wanted = single.length > 0 ? single : notes;
  const taken = [...wanted.filter((note) => !isSignOff(note)), ...wanted.filter(isSignOff)];
  return taken
    .map((note) => linesIn(note))
    .filter(Boolean)
    .join("\n");
}

function rightsOf(item: MarkupElement, context: Context): Partial<Draft> {
  // Text and metadata, or each of several uses, may have rights of their own.
  const all = childrenNamed(item, "rightsInfo");
  const named = (name: string): readonly MarkupElement[] =>
    all.flatMap((rights) => childrenNamed(rights, name));
  const joined = (name: string): string =>
    [...new Set(inLanguage(named(name), context.language).map((element) => linesIn(element)))]
      .filter(Boolean)
      .join("\n");
  const expression = named("rightsExpressionData")[0] ?? null;
  const terms = joined("usageTerms");
  const link = named("link")[0] ?? null;
  const linkedRights = attribute(link, "href");
  return {
    copyrightHolder: partyName(named("copyrightHolder")[0] ?? null, context.language),
    copyrightNotice: joined("copyrightNotice"),
    // A converter writes "None" where it was given nothing.
    usageTerms: terms === "None" ? "" : terms,
    rightsInfo:
      linkedRights === "" && expression === null
        ? null
        : {
            langId: attribute(expression, "langid"),
            linkedRights,
            encodedRights: expression === null ? "" : textOf(expression),
          },
  };
}

/** dpa ranks headlines without a role: 2 is the line below, 3 the kicker. */
const roleOfHeadline = (element: MarkupElement): string =>
  attribute(element, "role").replace(/^.*:/, "") || (attribute(element, "rank") === "3" ? "kicker" : "sub");

/** The main headline first, whatever its place; Reuters and others give one without a role. */
function headlinesOf(contentMeta: MarkupElement | null, context: Context): readonly NinjsText[] {
  const all = inLanguage(childrenNamed(contentMeta, "headline"), context.language);
  const isMain = (element: MarkupElement): boolean => {
    const role = attribute(element, "role").replace(/^.*:/, "").toLowerCase();
    return role === "" || role === "main" || role === "headline";
  };
  const rank = (element: MarkupElement): number => Number(attribute(element, "rank") || "1");
  const main = all.filter(isMain).toSorted((one, other) => rank(one) - rank(other))[0] ?? all[0];
  return [...(main === undefined ? [] : [main]), ...all.filter((element) => element !== main)]
    .map((element) => ({
      role: element === main ? "main" : roleOfHeadline(element),
      value: lineOf(textOf(element)),
    }))
    .filter((headline) => headline.value !== "");
}

function descriptionsOf(contentMeta: MarkupElement | null, context: Context): readonly NinjsText[] {
  return inLanguage(childrenNamed(contentMeta, "description"), context.language)
    .map((element) => ({
      role: attribute(element, "role").replace(/^.*:/, "") || "description",
      contentType: "text/plain",
      value: linesIn(element),
    }))
    .filter((description) => description.value !== "");
}

/** What stands under the headline: a headline of that role, or the teaser that dpa writes for it. */
function deckOf(headlines: readonly NinjsText[], descriptions: readonly NinjsText[]): string {
  const sub = headlines.find((headline) => /^sub(?:-?(?:headline|title))?$/i.test(headline.role ?? ""));
  const teaser = descriptions.find((each) => /^(?:teaser|standfirst|deck)$/i.test(each.role ?? ""));
  return sub?.value ?? teaser?.value ?? "";
}

/** Without the dash that some set between it and the text. */
function creditOf(contentMeta: MarkupElement | null, context: Context): string {
  const lines = inLanguage(childrenNamed(contentMeta, "creditline"), context.language);
  return lines
    .map((element) => lineOf(textOf(element)).replace(/\s*[–—-]$/u, ""))
    .filter(Boolean)
    .join(", ");
}

/** In pictures the creator is the photographer; in texts it is often the account of an editor. */
function bylineOf(contentMeta: MarkupElement | null, type: NinjsType, context: Context): string {
  const by = childrenNamed(contentMeta, "by")
    .map((element) => lineOf(textOf(element)))
    .filter(Boolean);
  if (by.length > 0) return by.join(", ");
  if (type !== "picture" && type !== "graphic") return "";
  const creators = childrenNamed(contentMeta, "creator").map((element) => nameOf(element, context.language));
  return creators.filter(Boolean).join(", ");
}

function sourcesOf(item: MarkupElement, context: Context): Draft["sources"] {
  const itemMeta = childNamed(item, "itemMeta");
  const contentMeta = childNamed(item, "contentMeta");
  const party = (element: MarkupElement, role: string): Draft["sources"][number] => {
    const code = codeOf(element, context.catalogue, context.warnings);
    return {
      name: partyName(element, context.language),
      role,
      ...(code.uri === "" ? {} : { uri: code.uri }),
    };
  };
  return [
    ...childrenNamed(itemMeta, "provider").map((element) => party(element, "provider")),
    ...childrenNamed(contentMeta, "infoSource").map((element) =>
      party(element, attribute(element, "role").replace(/^.*:/, "") || "source"),
    ),
    ...childrenNamed(contentMeta, "creditline").map((element) => ({
      name: lineOf(textOf(element)),
      role: "creditline",
    })),
    // Through whose hands the item went before it came here.
    ...allNamed(childNamed(item, "hopHistory"), "party").map((element) => party(element, "hop")),
  ].filter((source) => source.name !== "");
}

function located(contentMeta: MarkupElement | null, context: Context): string {
  const places = childrenNamed(contentMeta, "located").map((element) => partyName(element, context.language));
  return places.find((place) => place !== "" && place !== "No-Data-Available") ?? "";
}

function altIdsOf(item: MarkupElement): Draft["altIds"] {
  return [
    ...childrenNamed(childNamed(item, "itemMeta"), "altId"),
    ...childrenNamed(childNamed(item, "contentMeta"), "altId"),
  ]
    .map((element) => ({
      role: attribute(element, "type").replace(/^.*:/, ""),
      value: lineOf(textOf(element)),
    }))
    .filter((id) => id.value !== "");
}

/** dpa sets its slugline, a list of subjects and places, into the head of the page. */
function sluglineOf(item: MarkupElement): string {
  const own = childrenNamed(childNamed(item, "contentMeta"), "slugline")
    .map((element) => lineOf(textOf(element)))
    .find(Boolean);
  if (own !== undefined) return own;
  const list = allNamed(childNamed(item, "contentSet"), "header")
    .flatMap((header) => childrenNamed(header, "ul"))
    .find((element) => attribute(element, "class") === "slugline");
  return childrenNamed(list ?? null, "li")
    .map((element) => lineOf(textOf(element)))
    .filter(Boolean)
    .join("/");
}

/** All of the draft that does not depend on the kind of item. */
export function metaOf(item: MarkupElement, context: Context): Partial<Draft> {
  const itemMeta = childNamed(item, "itemMeta");
  const contentMeta = childNamed(item, "contentMeta");
  const urgency = lineOf(textOf(childNamed(contentMeta, "urgency")));
  if (urgency !== "" && urgencyOf(urgency) === null) context.warnings.add("urgency-invalid", urgency);
  const version = attribute(item, "version");
  const type = typeOf(childNamed(itemMeta, "itemClass"), context);
  const dateline = lineOf(textOf(childNamed(contentMeta, "dateline")));
  const headlines = headlinesOf(contentMeta, context);
  const descriptions = descriptionsOf(contentMeta, context);
  const title = lineOf(textOf(inLanguage(childrenNamed(itemMeta, "title"), context.language)[0] ?? null));
  return {
    ...datesOf(item, context),
    ...rightsOf(item, context),
    agencyId: attribute(item, "guid"),
    type,
    profile: lineOf(textOf(childNamed(itemMeta, "profile"))),
    versionName: version,
    version: versionOf(version),
    status: statusOf(itemMeta, context),
    signal: signalOf(itemMeta, context),
    urgency: urgencyOf(urgency),
    language: context.language,
    editorNote: editorNoteOf(itemMeta),
    headlines,
    descriptions,
    deck: deckOf(headlines, descriptions),
    credit: creditOf(contentMeta, context),
    title,
    slugline: sluglineOf(item),
    byline: bylineOf(contentMeta, type, context),
    dateline: dateline === "" ? NO_DATELINE : parseDateline(dateline),
    located: located(contentMeta, context),
    sources: sourcesOf(item, context),
    altIds: altIdsOf(item),
  };
}
