import {
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  descendant,
  isElement,
  textOf,
  type MarkupElement,
  type MarkupNode,
} from "../markup/markup-tree.ts";
import { lineOf } from "../text/clean-text.ts";
import { makeWarnings } from "../warnings.ts";
import { identityOf } from "./n1-identity.ts";

/**
 * A revision that gives only what changes of the one before it: the whole item is put together from
 * both. Everything fits or nothing is changed. Source: IPTC NewsML 1.2, 5.2 and `RevisionId`. Pure.
 */

/** Each looks through the whole item for its target. */
const MAX_CHANGES = 500;
/** Revisions that each only change the one before. */
const MAX_REVISIONS = 50;

const revisionIdOf = (item: MarkupElement): MarkupElement | null =>
  descendant(item, "Identification", "NewsIdentifier", "RevisionId");

/** Changes stand in `Update`; with "A" only what is said about the item is new. */
export function changesEarlier(item: MarkupElement): boolean {
  if (childNamed(item, "Update") !== null) return true;
  const isBare = childNamed(item, "NewsComponent") === null && childNamed(item, "TopicSet") === null;
  return isBare && attribute(revisionIdOf(item), "Update").toUpperCase() === "A";
}

type Change = (target: MarkupElement) => readonly MarkupNode[];

function changeOf(order: MarkupElement): Change | null {
  switch (order.name) {
    case "InsertBefore":
      return (target) => [...order.children, target];
    case "InsertAfter":
      return (target) => [target, ...order.children];
    case "Replace":
      return () => order.children;
    case "Delete":
      return () => [];
    default:
      return null;
  }
}

/** The nodes with the change made at the element of this id; null where there is none. */
function changed(nodes: readonly MarkupNode[], duid: string, change: Change): readonly MarkupNode[] | null {
  for (const [index, node] of nodes.entries()) {
    if (!isElement(node)) continue;
    if (attribute(node, "Duid") === duid) return nodes.toSpliced(index, 1, ...change(node));
    const children = changed(node.children, duid, change);
    if (children !== null) return nodes.with(index, { ...node, children });
  }
  return null;
}

/** What the later revision says of itself anew. */
const OWN = new Set(["Comment", "Identification", "NewsManagement"]);

const without = (item: MarkupElement, isOut: (name: string) => boolean): readonly MarkupNode[] =>
  item.children.filter((node) => isElement(node) && !isOut(node.name));

/** The whole of the later revision; null when a change has no place in the earlier one. */
export function applyUpdate(earlier: MarkupElement, later: MarkupElement): MarkupElement | null {
  const orders = childrenNamed(later, "Update").flatMap(childElements);
  if (orders.length > MAX_CHANGES) return null;
  let content: readonly MarkupNode[] = without(earlier, (name) => OWN.has(name));
  for (const order of orders) {
    const change = changeOf(order);
    const duid = attribute(order, "DuidRef").replace(/^#/, "");
    const next = change === null || duid === "" ? null : changed(content, duid, change);
    if (next === null) return null;
    content = next;
  }
  return { ...later, children: [...without(later, (name) => name === "Update"), ...content] };
}

const keyOf = (item: MarkupElement, revision: string): string =>
  `${identityOf(item, null, "UTC", makeWarnings()).agencyId} ${revision}`;

const revisionOf = (item: MarkupElement): string => lineOf(textOf(revisionIdOf(item)));

/** Items of earlier sendings by what they are and their revision. */
export const revisionsIn = (items: readonly MarkupElement[]): ReadonlyMap<string, MarkupElement> =>
  new Map(items.map((item) => [keyOf(item, revisionOf(item)), item]));

/** The item with what it leaves to earlier revisions; null where one of them is not there. */
export function wholeItem(
  item: MarkupElement,
  earlier: ReadonlyMap<string, MarkupElement>,
  revisions = 0,
): MarkupElement | null {
  if (!changesEarlier(item)) return item;
  const previous = attribute(revisionIdOf(item), "PreviousRevision");
  if (revisions >= MAX_REVISIONS || ["", "0", revisionOf(item)].includes(previous)) return null;
  const found = earlier.get(keyOf(item, previous));
  const whole = found === undefined ? null : wholeItem(found, earlier, revisions + 1);
  return whole === null ? null : applyUpdate(whole, item);
}
