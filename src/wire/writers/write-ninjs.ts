import { bodiesOf } from "../formats/markup/render.ts";
import { NINJS_STANDARD, type Ninjs, type NinjsAssociation } from "../ninjs.ts";
import {
  bodyToSend,
  datelineText,
  withDateline,
  type OutgoingItem,
  type OutgoingPicture,
} from "./outgoing-item.ts";

/** ninjs 3.1. Source: IPTC ninjs-schema_3.1.json. */

/** A name of a field with its value, or nothing where there is none. */
const filled = <Name extends string, Value>(
  name: Name,
  value: Value | "" | null,
): { readonly [K in Name]?: Value } =>
  value === "" || value === null || (Array.isArray(value) && value.length === 0)
    ? {}
    : ({ [name]: value } as { readonly [K in Name]?: Value });

/** ninjs has no field for what a version is to the one before it: the note begins with the word. */
function noteOf(item: OutgoingItem): string {
  const word = item.status === "canceled" ? "KILL" : item.change === "none" ? "" : item.change.toUpperCase();
  return [word, item.note].filter(Boolean).join(": ");
}

function pictureOf(picture: OutgoingPicture, index: number): NinjsAssociation {
  return {
    name: `picture-${index + 1}`,
    rel: "picture",
    uri: picture.uri,
    type: "picture",
    ...filled("copyrightNotice", picture.copyright),
    ...filled("descriptions", picture.caption === "" ? null : [{ role: "caption", value: picture.caption }]),
    ...filled("infoSources", picture.credit === "" ? null : [{ name: picture.credit, role: "creditline" }]),
    renditions: picture.renditions.map((each) => ({
      name: each.name,
      href: each.href,
      contentType: each.contentType,
      ...filled("width", each.width),
      ...filled("height", each.height),
    })),
  };
}

function textsOf(item: OutgoingItem, deck: string): Pick<Ninjs, "headlines"> {
  const headlines = [
    { role: "main", value: item.headline },
    { role: "sub", value: deck },
  ].filter(({ value }) => value !== "");
  return filled("headlines", headlines);
}

const sourcesOf = (item: OutgoingItem): NonNullable<Ninjs["infoSources"]> =>
  [
    { name: item.provider, role: "provider" },
    { name: item.credit, role: "creditline" },
  ].filter(({ name }) => name !== "");

export function ninjsOf(item: OutgoingItem): Ninjs {
  const { blocks, pictures, deck } = bodyToSend(item);
  return {
    uri: item.uri,
    standard: NINJS_STANDARD,
    type: "text",
    representationType: "full",
    version: String(item.version),
    firstCreated: item.firstCreated,
    versionCreated: item.versionCreated,
    ...filled("embargoedUntil", item.embargoUntil),
    pubStatus: item.status,
    ...filled("urgency", item.urgency),
    ...filled("language", item.language),
    ...filled("copyrightHolder", item.copyrightHolder),
    ...filled("copyrightNotice", item.copyrightNotice),
    ...filled("usageTerms", item.usageTerms),
    ...filled("edNote", noteOf(item)),
    ...textsOf(item, deck),
    ...filled("by", item.byline),
    ...filled("slugline", item.slugline),
    ...filled("located", datelineText(item.dateline)),
    ...bodiesOf(withDateline(item, blocks)),
    ...filled(
      "subjects",
      item.subjects.map(({ name, uri }) => ({ ...filled("name", name), ...filled("uri", uri) })),
    ),
    ...filled("infoSources", sourcesOf(item)),
    ...filled("associations", pictures.map(pictureOf)),
  };
}

export const writeNinjs = (item: OutgoingItem): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(ninjsOf(item), null, 2)}\n`);

/** ninjs has no envelope: a JSON array of objects, each of which the schema accepts. */
export const writeNinjsList = (items: readonly OutgoingItem[]): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(items.map(ninjsOf), null, 1));
