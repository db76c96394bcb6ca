import type { NinjsType } from "../../ninjs.ts";
import type { Draft } from "../draft.ts";
import { allNamed, attribute, childNamed, childrenNamed, type MarkupElement } from "../markup/markup-tree.ts";
import type { ItemLink } from "../read-item.ts";
import { typeOf, type Context } from "./g2-meta.ts";

/** How a G2 item stands to other items: its links, its packages, the members of a package. Pure. */

/** Relations under which the linked item is the earlier one that this one takes the place of. */
const FOLLOWS =
  /^(?:previous(?:version)?|replaces?|isreplacementof|continues?|supersedes?|corrects?|iscorrectionof|follows?|updates?)$/;
const PART_OF = /^(?:partof|ispartof|memberof|ismemberof|inpackage)$/;
/** Links to licences, to themselves under a short address, and to pages that show the item. */
const NO_ITEM = /^(?:rightspolicy|shorturl|icon|self|canonical|nofollow|hasminimumfee)$/;

const relOf = (element: MarkupElement): string =>
  attribute(element, "rel")
    .replace(/^.*[:/]/, "")
    .toLowerCase();

function linkOf(link: MarkupElement, type: NinjsType, context: Context): ItemLink | null {
  // A page of the web has an address only; an item has an id.
  const agencyId = attribute(link, "residref");
  const rel = relOf(link);
  if (agencyId === "" || NO_ITEM.test(rel)) return null;
  if (FOLLOWS.test(rel)) return { rel: "follows", agencyId };
  if (PART_OF.test(rel)) return { rel: "part-of", agencyId };
  const itemClass = childNamed(link, "itemClass");
  const isText = itemClass !== null && typeOf(itemClass, context) === "text";
  const isPicture = type === "picture" || type === "graphic";
  return { rel: isPicture && isText ? "picture-for" : "related", agencyId };
}

/** `memberOf` may also name a rule or a theme, by literal or code: these are no items. */
function packagesOf(itemMeta: MarkupElement | null): readonly ItemLink[] {
  return childrenNamed(itemMeta, "memberOf")
    .map((element) => attribute(element, "uri") || attribute(element, "residref"))
    .filter((agencyId) => agencyId !== "")
    .map((agencyId) => ({ rel: "part-of", agencyId }));
}

const membersIn = (item: MarkupElement): readonly string[] =>
  allNamed(childNamed(item, "groupSet"), "itemRef")
    .map((reference) => attribute(reference, "residref"))
    .filter((agencyId) => agencyId !== "");

const MAX_LINKS = 500;

export function linksOf(item: MarkupElement, type: NinjsType, context: Context): readonly ItemLink[] {
  const itemMeta = childNamed(item, "itemMeta");
  const links = childrenNamed(itemMeta, "link").map((link) => linkOf(link, type, context));
  const members = membersIn(item).map((agencyId): ItemLink => ({ rel: "related", agencyId }));
  return unique([...links.filter((link) => link !== null), ...packagesOf(itemMeta), ...members]);
}

function unique(links: readonly ItemLink[]): readonly ItemLink[] {
  const seen = new Map(links.map((link) => [`${link.rel} ${link.agencyId}`, link]));
  return [...seen.values()].slice(0, MAX_LINKS);
}

interface Membership {
  readonly agencyId: string;
  /** The first text of the package in this message; "" when none came with it. */
  readonly text: string;
}

export type Memberships = ReadonlyMap<string, readonly Membership[]>;

/** The packages among the items of one message, by the id of each member. */
export function membershipsIn(items: readonly MarkupElement[]): Memberships {
  const texts = new Set(items.filter(isText).map((item) => attribute(item, "guid")));
  const packages = new Map<string, Membership[]>();
  for (const item of items) {
    if (item.name !== "packageItem") continue;
    const members = membersIn(item);
    const text = members.find((member) => texts.has(member)) ?? "";
    for (const member of members) {
      const known = packages.get(member) ?? [];
      packages.set(member, [...known.slice(0, 20), { agencyId: attribute(item, "guid"), text }]);
    }
  }
  return packages;
}

function isText(item: MarkupElement): boolean {
  const itemClass = childNamed(childNamed(item, "itemMeta"), "itemClass");
  return item.name === "newsItem" && /[:/]text$/i.test(attribute(itemClass, "qcode"));
}

/** The draft with the packages of its message that it is a member of; a picture also with their text. */
export function withPackages(draft: Draft, memberships: Memberships): Draft {
  const isPicture = draft.type === "picture" || draft.type === "graphic";
  const links = (memberships.get(draft.agencyId) ?? []).flatMap(({ agencyId, text }): readonly ItemLink[] => [
    { rel: "part-of", agencyId },
    ...(isPicture && text !== "" ? [{ rel: "picture-for" as const, agencyId: text }] : []),
  ]);
  return { ...draft, links: unique([...draft.links, ...links]) };
}
