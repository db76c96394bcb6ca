/** The light tree that XML and HTML are both read into, and questions one asks of it. Pure. */

export interface MarkupElement {
  /** Without prefix; HTML names are lower-case. */
  readonly name: string;
  /** Namespace URI; "" when none. */
  readonly namespace: string;
  /** By qualified name. Has no prototype, so any name is harmless. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}

export type MarkupNode = MarkupElement | string;

export const isElement = (node: MarkupNode): node is MarkupElement => typeof node !== "string";

/** The attribute's value without blanks at its ends; "" when it is not there. */
export const attribute = (element: MarkupElement | null, name: string): string =>
  element?.attributes[name]?.trim() ?? "";

export const childElements = (element: MarkupElement | null): readonly MarkupElement[] =>
  element === null ? [] : element.children.filter(isElement);

/** Children of this name, whatever their namespace: agencies often leave it out. */
export const childrenNamed = (element: MarkupElement | null, name: string): readonly MarkupElement[] =>
  element === null
    ? []
    : element.children.filter((child): child is MarkupElement => isElement(child) && child.name === name);

export function childNamed(element: MarkupElement | null, name: string): MarkupElement | null {
  for (const child of element?.children ?? []) if (isElement(child) && child.name === name) return child;
  return null;
}

/** Follows a path of names down. */
export const descendant = (element: MarkupElement | null, ...path: readonly string[]): MarkupElement | null =>
  path.reduce<MarkupElement | null>((at, name) => childNamed(at, name), element);

function collectNamed(element: MarkupElement, names: readonly string[], found: MarkupElement[]): void {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (names.includes(child.name)) found.push(child);
    else collectNamed(child, names, found);
  }
}

/** All elements below with one of these names, in document order; does not look inside a hit. */
export function allNamed(
  element: MarkupElement | null,
  ...names: readonly string[]
): readonly MarkupElement[] {
  const found: MarkupElement[] = [];
  if (element !== null) collectNamed(element, names, found);
  return found;
}

export const firstNamed = (element: MarkupElement | null, name: string): MarkupElement | null =>
  allNamed(element, name)[0] ?? null;

/** All text below, as it stands. */
export const textOf = (element: MarkupElement | null): string =>
  element === null
    ? ""
    : element.children.map((child) => (isElement(child) ? textOf(child) : child)).join("");
