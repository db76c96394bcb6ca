import type { NinjsText } from "../../ninjs.ts";
import type { Draft } from "../draft.ts";
import {
  allNamed,
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { lineOf, linesOf } from "../text/clean-text.ts";
import { NO_DATELINE, parseDateline } from "../text/dateline.ts";
import { readDate } from "../text/dates.ts";
import type { Warnings } from "../warnings.ts";
import { isInitials } from "../nitf/sign-off.ts";
import { inward, type Path } from "./n1-stories.ts";

/** `NewsLines`, `AdministrativeMetadata` and `RightsMetadata` of a component and those around it. Pure. */

/** What agencies write where there is no headline. */
const NO_HEADLINE = /^(?:no headline ?!?|untitled|-+)$/i;

const hasText = (element: MarkupElement): boolean => lineOf(textOf(element)) !== "";

/** All filled lines of a name in the innermost component that has one. "Headline" is a slip of Belga's. */
function linesNamed(path: Path, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  for (const component of inward(path)) {
    const found = childElements(childNamed(component, "NewsLines"))
      .filter((line) => line.name.toLowerCase() === wanted && hasText(line))
      .map((line) => linesOf(textOf(line)));
    if (found.length > 0) return found;
  }
  return [];
}

/** By role, of the innermost component that names one. */
export function partiesOf(path: Path, name: string): readonly string[] {
  for (const component of inward(path)) {
    const parties = childrenNamed(childNamed(component, "AdministrativeMetadata"), name)
      .flatMap((element) => childrenNamed(element, "Party"))
      .filter((party) => !/^editor$/i.test(attribute(party, "Topic")))
      .map((party) => lineOf(attribute(party, "FormalName")))
      .filter(Boolean);
    if (parties.length > 0) return parties;
  }
  return [];
}

/** A property of the administrative metadata: Belga's and SDA's own additions. */
export function adminProperty(path: Path, name: string): string {
  for (const component of inward(path)) {
    const properties = childrenNamed(childNamed(component, "AdministrativeMetadata"), "Property");
    const value = properties
      .filter((property) => attribute(property, "FormalName").toLowerCase() === name)
      .map((property) => attribute(property, "Value"))
      .find(Boolean);
    if (value !== undefined) return value;
  }
  return "";
}

interface TypedLine {
  readonly type: string;
  readonly text: string;
}

function typedLines(path: Path): readonly TypedLine[] {
  return inward(path)
    .flatMap((component) => childrenNamed(childNamed(component, "NewsLines"), "NewsLine"))
    .flatMap((line) =>
      childrenNamed(line, "NewsLineText").map((text) => ({
        type: attribute(childNamed(line, "NewsLineType"), "FormalName"),
        text: linesOf(textOf(text)),
      })),
    )
    .filter((line) => line.text !== "");
}

const FOR_EDITORS = /advis|note|product|instruction|editor|embargo|warning|correct|kill/i;
const SLUG = /^(?:catch-?\s?word|slug(?:line)?|stichwort)$/i;

/** A longer one names nobody, and looking for a name in it would take quadratic time. */
const MAX_NAME = 300;

/** AFP's "Adel Zaanoun with Guillaume Lavallee" is a byline; initials of editors are none. */
const looksLikeName = (text: string): boolean =>
  text.length <= MAX_NAME && /\p{Lu}\p{Ll}+[\p{L}.'’-]*\s+\S*\p{Lu}/u.test(text);

function bylineOf(path: Path): string {
  const title = linesNamed(path, "ByLineTitle")[0] ?? "";
  const byline = linesNamed(path, "ByLine").find((line) => !isInitials(line)) ?? "";
  if (byline !== "") return [byline, title].filter(Boolean).join(", ");
  const houses = [...partiesOf(path, "Provider"), ...partiesOf(path, "Source")];
  return partiesOf(path, "Creator")
    .filter((name) => looksLikeName(name) && !houses.includes(name))
    .join(", ");
}

function headlinesOf(path: Path): readonly NinjsText[] {
  const [main, ...others] = linesNamed(path, "HeadLine").filter((line) => !NO_HEADLINE.test(line));
  if (main === undefined) return [];
  return [
    { role: "main", value: lineOf(main) },
    ...others.filter((line) => line !== main).map((value) => ({ role: "alternative", value: lineOf(value) })),
  ];
}

const metadata = (path: Path, name: string): readonly MarkupElement[] =>
  inward(path).flatMap((component) => childrenNamed(component, name));

const filled = (elements: readonly MarkupElement[]): readonly string[] =>
  elements.map((element) => linesOf(textOf(element))).filter(Boolean);

/** All that `UsageRights` say, one line each: what for, where, until when, with what limits. */
function usageTermsOf(path: Path): string {
  const usages = metadata(path, "RightsMetadata").flatMap((rights) => childrenNamed(rights, "UsageRights"));
  const terms = usages.flatMap((usage) =>
    childElements(usage).flatMap((part) => {
      const text = lineOf(textOf(part));
      if (text === "") return [];
      if (part.name === "StartDate") return [`From: ${text}`];
      if (part.name === "EndDate") return [`Until: ${text}`];
      return [part.name === "Geography" ? `Geography: ${text}` : text];
    }),
  );
  return [...new Set([...linesNamed(path, "RightsLine"), ...terms])].join("\n");
}

function copyrightOf(path: Path): Pick<Draft, "copyrightHolder" | "copyrightNotice"> {
  const copyright =
    metadata(path, "RightsMetadata").flatMap((rights) => childrenNamed(rights, "Copyright"))[0] ?? null;
  const holder = filled(childrenNamed(copyright, "CopyrightHolder"))[0] ?? "";
  const date = filled(childrenNamed(copyright, "CopyrightDate"))[0] ?? "";
  const line = linesNamed(path, "CopyrightLine")[0] ?? "";
  const made = holder === "" ? "" : `© ${[date, holder].filter(Boolean).join(" ")}`;
  return { copyrightHolder: holder, copyrightNotice: line || made };
}

/** The last day of the right to use, where the status does not say that it will change. */
function endOfUse(path: Path, zone: string, warnings: Warnings): string | null {
  const ends = metadata(path, "RightsMetadata").flatMap((rights) => allNamed(rights, "EndDate"));
  const written = filled(ends)[0] ?? "";
  return /^\d{4}/.test(written) ? readDate(written, zone, warnings) : null;
}

export type LineFields = Pick<
  Draft,
  | "headlines"
  | "deck"
  | "slugline"
  | "byline"
  | "dateline"
  | "credit"
  | "sources"
  | "editorNote"
  | "copyrightHolder"
  | "copyrightNotice"
  | "usageTerms"
  | "expires"
  | "descriptions"
> & {
  readonly keywords: readonly string[];
};

function sourcesOf(path: Path, credit: string): Draft["sources"] {
  const named = (name: string, role: string): Draft["sources"] =>
    partiesOf(path, name).map((party) => ({ name: party, role }));
  return [
    ...named("Provider", "provider"),
    ...named("Source", "source"),
    ...(credit === "" ? [] : [{ name: credit, role: "creditline" }]),
  ];
}

export function linesOfStory(path: Path, zone: string, warnings: Warnings): LineFields {
  const typed = typedLines(path);
  const dateline = lineOf(linesNamed(path, "DateLine")[0] ?? "");
  const credit = lineOf(linesNamed(path, "CreditLine")[0] ?? "") || adminProperty(path, "credit");
  const notes = [
    ...typed.filter((line) => FOR_EDITORS.test(line.type)).map((line) => line.text),
    adminProperty(path, "editorialinfo"),
  ];
  const others = typed.filter(
    ({ type, text }) =>
      !FOR_EDITORS.test(type) && !SLUG.test(type) && !/url|^\d*$/i.test(type) && !/^https?:/.test(text),
  );
  return {
    headlines: headlinesOf(path),
    deck: linesNamed(path, "SubHeadLine")[0] ?? "",
    slugline: linesNamed(path, "SlugLine")[0] ?? typed.find((line) => SLUG.test(line.type))?.text ?? "",
    byline: bylineOf(path),
    dateline: dateline === "" ? NO_DATELINE : parseDateline(dateline),
    credit,
    sources: sourcesOf(path, credit),
    editorNote: notes.filter(Boolean).join("\n"),
    ...copyrightOf(path),
    usageTerms: usageTermsOf(path),
    expires: endOfUse(path, zone, warnings),
    descriptions: others.map(({ type, text }) => ({ role: type, contentType: "text/plain", value: text })),
    keywords: linesNamed(path, "KeywordLine")
      .flatMap((line) => line.split(";"))
      .map(lineOf)
      .filter(Boolean),
  };
}
