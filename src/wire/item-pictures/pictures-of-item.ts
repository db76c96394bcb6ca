import type { KeptCopy } from "../items-store.ts";
import { isPictureKind, pictureFrom, type ItemPicture } from "./item-picture.ts";

/** Which pictures an item has. Pure. */

export interface PictureHost {
  readonly itemId: string;
  readonly itemVersionId: string;
  readonly state: ItemPicture["state"];
  /** As the source wants to be named. */
  readonly sourceCredit: string;
  readonly copy: KeptCopy;
}

/** A picture of the same source that stands as an item of its own. */
export interface TiedPicture extends PictureHost {
  /** Packages through which it is tied, and only through them. */
  readonly packages: readonly string[];
  readonly isLoose: boolean;
}

const textOf = (copy: KeptCopy): string =>
  copy.paragraphs
    .map((block) => block.runs.map((run) => run.text).join(""))
    .join("\n")
    .trim();

function ownPicture(item: TiedPicture): ItemPicture | null {
  const { copy, itemId, itemVersionId, state, packages, isLoose, sourceCredit } = item;
  if (!isPictureKind(copy.ninjs.type)) return null;
  const from = { itemId, itemVersionId };
  const credit = copy.credit?.trim() || sourceCredit;
  return pictureFrom(copy.ninjs, { from, state, packages, isLoose, credit, caption: textOf(copy) });
}

function picturesWithin({
  copy,
  itemId,
  itemVersionId,
  state,
  sourceCredit,
}: PictureHost): readonly ItemPicture[] {
  const from = { itemId, itemVersionId };
  return (copy.ninjs.associations ?? []).flatMap((one) => {
    if (!isPictureKind(one.type) || one.pubStatus === "canceled") return [];
    const place = { from, state, packages: [], isLoose: false, credit: sourceCredit, caption: "" };
    return pictureFrom(one, place) ?? [];
  });
}

const first = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || Date.parse(a) <= Date.parse(b) ? a : b;
const last = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || Date.parse(a) >= Date.parse(b) ? a : b;

/** The text's caption belongs to this use; everything else is better known to the picture's own item. */
function merged(own: ItemPicture, told: ItemPicture): ItemPicture {
  const hrefs = new Set(own.renditions.map((each) => each.href || each.file));
  return {
    ...own,
    caption: told.caption || own.caption,
    headline: own.headline || told.headline,
    rights: own.rights || told.rights,
    usageTerms: own.usageTerms || told.usageTerms,
    focal: own.focal ?? told.focal,
    // The narrower of two rights holds.
    expires: first(own.expires, told.expires),
    embargo: last(own.embargo, told.embargo),
    renditions: [...own.renditions, ...told.renditions.filter((each) => !hrefs.has(each.href || each.file))],
    isLoose: false,
  };
}

const MOST = 200;

/**
 * Pictures of an item in the agency's order: itself when it is one, those described in its copy, then
 * items of the same source tied to it. Each once, whoever names it.
 */
export function picturesOfItem(item: PictureHost, tied: readonly TiedPicture[]): readonly ItemPicture[] {
  const found = new Map<string, ItemPicture>();
  const self = ownPicture({ ...item, packages: [], isLoose: false });
  for (const one of [...(self === null ? [] : [self]), ...picturesWithin(item)]) {
    if (!found.has(one.key)) found.set(one.key, one);
  }
  for (const one of tied.flatMap((each) => ownPicture(each) ?? [])) {
    const known = found.get(one.key);
    if (known === undefined) found.set(one.key, one);
    else if (known.from.itemId === item.itemId) found.set(one.key, merged(one, known));
  }
  return [...found.values()].slice(0, MOST);
}
