import { reservePicture } from "../../pictures/index.ts";
import type { EventBell, Tx } from "../../platform/index.ts";
import { manyItemPictures, sendsPictures, type ItemPicture } from "../../wire/index.ts";
import type { Block, Content, PictureUse } from "../content.ts";

/** Pictures that come into a story with its item. */

/** As many as a story shows by itself; the others stand in the wire pane, to be taken one by one. */
const MOST_WITH_ITEM = 6;

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** The agency's credit with the photographer before it, as credits are set: "Ada Fenn/Prairie News". */
export function creditOfWire({ byline, credit }: Pick<ItemPicture, "byline" | "credit">): string {
  if (byline === "" || credit.toLowerCase().includes(byline.toLowerCase())) return credit || byline;
  return credit === "" ? byline : `${byline}/${credit}`;
}

/** Names a picture in its item, over all versions. */
export const originKeyOf = ({ from, key }: Pick<ItemPicture, "from" | "key">): string =>
  `${from.itemId} ${key}`;

/** A row for the agency's picture and the use that a story makes of it; nothing is fetched here. */
export async function reserveItemPicture(
  tx: Tx,
  place: { readonly sourceId: string; readonly titleId: string | null },
  picture: ItemPicture,
  by: string,
  bell: EventBell,
): Promise<PictureUse> {
  const { from, packages, usageTerms } = picture;
  const pictureId = await reservePicture(
    tx,
    {
      titleId: place.titleId,
      originKey: originKeyOf(picture),
      origin: {
        sourceId: place.sourceId,
        uri: picture.uri,
        itemVersionId: from.itemVersionId,
        itemIds: [...new Set([from.itemId, ...packages])],
      },
      headline: picture.headline.slice(0, 500),
      caption: picture.caption.slice(0, 4000),
      credit: creditOfWire(picture).slice(0, 300),
      byline: picture.byline.slice(0, 300),
      copyright: picture.rights,
      licence: usageTerms,
      expiresAt: instant(picture.expires),
      embargoUntil: instant(picture.embargo),
      focal: picture.focal,
      wanted: picture.renditions,
      by,
    },
    bell,
  );
  return { pictureId, caption: picture.caption.slice(0, 2000), alt: "" };
}

/** The first picture leads, the others follow the copy. Pure. */
export function withPictures(content: Content, uses: readonly PictureUse[]): Content {
  const [main, ...others] = uses;
  if (main === undefined) return content;
  const blocks = others.map((use, at): Block => ({
    type: "picture",
    attrs: { id: `wire-picture-${at + 1}`, ...use },
  }));
  return {
    ...content,
    mainPicture: main,
    body: { ...content.body, content: [...content.body.content, ...blocks] },
  };
}

/** The pictures that surely belong to an item's newest copy, may be used and can be had. */
export async function reserveForItem(
  tx: Tx,
  itemId: string,
  by: string,
  bell: EventBell,
): Promise<readonly PictureUse[]> {
  const found = await manyItemPictures(tx, itemId);
  if (found === null) return [];
  const now = await tx.now();
  // Of a text service a picture that is only named would hold the story for ever; it stands in the
  // wire pane and can be taken when its file has come.
  const comeAsFiles = await sendsPictures(tx, found.sourceId);
  const usable = found.pictures.filter(
    (picture) =>
      picture.state === "usable" &&
      !picture.isLoose &&
      (comeAsFiles || picture.renditions.some(({ href }) => href !== "")) &&
      (picture.expires === null || new Date(picture.expires) > now),
  );
  const uses: PictureUse[] = [];
  for (const picture of usable.slice(0, MOST_WITH_ITEM)) {
    const use = await reserveItemPicture(tx, found, picture, by, bell);
    if (!uses.some((each) => each.pictureId === use.pictureId)) uses.push(use);
  }
  return uses;
}
