import { readHtml, looksLikeHtml } from "../markup/html-document.ts";
import { attribute, childElements, textOf, type MarkupElement } from "../markup/markup-tree.ts";
import { lineOf } from "../text/clean-text.ts";

/**
 * Press offices and distributors make XML of their own: what they share is what they call things. A
 * release is an element with something called a headline and something called a body. Pure.
 */

/** Names of elements by what they hold, without case, points and hyphens. The first found counts. */
export const NAMES = {
  headline:
    "headline hedline hl1 title releasetitle releaseheadline pressreleasetitle newstitle heading titel rubrik tittel overskrift otsikko titre titulo titolo titular",
  body: "body bodytext bodycopy bodycontent bodyhtml content contenttext contenthtml maintext text fulltext releasebody releasetext story storybody storytext html brodtext brødtekst leipateksti contenido cuerpo corps contenu corpo inhalt",
  deck: "subheadline subhead subtitle subheading secondaryheadline deck standfirst leadtext lead ingress teaser entradilla bajada chapo subtitulo untertitel sottotitolo",
  summary: "summary abstract directorytext description",
  byline: "byline author authorname writer",
  dateline: "dateline placeline",
  city: "city location place",
  country: "country",
  sent: "updateddatetime versioncreated lastmodified modified updated publicationdate publishdate publishdatetime pubdate releasedate releasedatetime distributiondate published datetime issued date",
  created: "createddatetime firstcreated created datecreated",
  embargo: "embargo embargodate embargotime embargountil embargoeduntil holduntil",
  expires: "expires expirydate expirationdate",
  id: "releaseid pressreleaseid guid uid documentid docid storyid newsid contentitemid referencenumber transmissionid codigo id",
  link: "longurl permalink releaseurl canonicalurl url link",
  version: "version versionnumber revision writethruvalue",
  language: "language lang languagecode",
  slugline: "slugline slugproper slug",
  keywords: "keywords keyword tags",
  source:
    "company companyname organization organisation issuer issuername publisher publishername client source sourcename",
  credit: "creditline credit",
  copyright: "copyright copyrightnotice copyrightline rights",
  terms: "usageterms terms restrictions",
  note: "editornote editorsnote ednote updatenote notetoeditors notestoeditors instructions specialinstructions note",
  contacts: "contactsastext contacttext contactinformation contacts contact mediacontact presscontact",
  boilerplate: "boilerplate aboutcompany about abouttext",
  urgency: "urgency priority",
  status: "status pubstatus releasestatus action",
} as const;

type Field = keyof typeof NAMES;

const plainName = (name: string): string => name.toLowerCase().replace(/[._-]/gu, "");

const LISTS = new Map(
  Object.entries(NAMES).map(([field, names]) => [field as Field, names.split(" ")] as const),
);

const wordsOf = (field: Field): readonly string[] => LISTS.get(field) ?? [];

/** Parts of a release that only gather its fields. */
const WRAPPERS = new Set([
  "head",
  "header",
  "meta",
  "metadata",
  "info",
  "information",
  "releasehead",
  "dates",
  "headlines",
]);
/** Parts with names and texts of their own. */
const ASIDE = new Set(
  "image images photo photos picture pictures media multimedia video videos document documents attachment attachments logo logos contact contacts publisher link links company companies".split(
    " ",
  ),
);
const BODIES = new Set(wordsOf("body"));

export interface Release {
  readonly element: MarkupElement;
  readonly one: (field: Field) => MarkupElement | null;
  readonly text: (field: Field) => string;
}

/** Text of a field; markup written into it as text is taken off. */
function textOfField(element: MarkupElement | null): string {
  const text = lineOf(textOf(element));
  return looksLikeHtml(text) || /&[a-z]{2,8};/iu.test(text) ? lineOf(textOf(readHtml(text))) : text;
}

function fieldsOf(element: MarkupElement): ReadonlyMap<string, MarkupElement> {
  const fields = new Map<string, MarkupElement>();
  const add = (child: MarkupElement): void => {
    const name = plainName(child.name);
    const known = fields.get(name);
    if (known === undefined || lineOf(textOf(known)) === "") fields.set(name, child);
  };
  for (const child of childElements(element)) {
    add(child);
    if (WRAPPERS.has(plainName(child.name))) for (const inner of childElements(child)) add(inner);
  }
  return fields;
}

export function releaseOf(element: MarkupElement): Release {
  const fields = fieldsOf(element);
  const one = (field: Field): MarkupElement | null => {
    const found = wordsOf(field).flatMap((name) => fields.get(name) ?? []);
    return found.find((each) => lineOf(textOf(each)) !== "") ?? found[0] ?? null;
  };
  return { element, one, text: (field) => textOfField(one(field)) };
}

/** Dates of beginning and end belong to entries of a calendar. */
const isDiary = (element: MarkupElement): boolean =>
  childElements(element).some((child) =>
    /^(?:startdate|stopdate|eventdate|timestart|timeend)$/u.test(plainName(child.name)),
  );

function isRelease(element: MarkupElement): boolean {
  const { one, text } = releaseOf(element);
  return !isDiary(element) && text("headline") !== "" && lineOf(textOf(one("body"))) !== "";
}

const MAX_DEPTH = 6;

/** The innermost elements that are a release; inside a body nobody looks. */
export function releasesIn(element: MarkupElement, depth = 0): readonly MarkupElement[] {
  if (depth > MAX_DEPTH) return [];
  const inner = childElements(element)
    .filter((child) => !BODIES.has(plainName(child.name)) || depth === 0)
    .filter((child) => !ASIDE.has(plainName(child.name)) && !isDiary(child))
    .flatMap((child) => releasesIn(child, depth + 1));
  if (inner.length > 0) return inner;
  return isRelease(element) ? [element] : [];
}

/** By name or by attribute. */
export const idOfRelease = ({ element, text }: Release): string =>
  attribute(element, "id") || attribute(element, "releaseid") || text("id");

const tagOf = (names: readonly string[]): RegExp =>
  new RegExp(`<(?:[\\w-]+:)?(?:${names.map((name) => name.split("").join("[._-]?")).join("|")})[\\s>]`, "iu");

const [HEADLINE_TAG, BODY_TAG] = [tagOf(wordsOf("headline")), tagOf(wordsOf("body"))];

/** Whether the text can hold a release, without parsing it. */
export const mayHoldRelease = (text: string): boolean => HEADLINE_TAG.test(text) && BODY_TAG.test(text);
