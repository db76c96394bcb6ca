import type { MediaNs } from "feedsmith";
import { lineOf } from "../text/clean-text.ts";
import { guessedText, resolved, type FeedPicture } from "./feed-entry.ts";
import { lineOfText } from "./feed-html.ts";

/** Pictures that stand beside the text of an entry: Media RSS 1.5.1 and enclosures. Pure. */

type Shared = Pick<MediaNs.Content, "title" | "description" | "credits" | "copyright" | "thumbnails">;

const IMAGE_NAME = /\.(?:jpe?g|png|gif|webp|avif|tiff?)(?:$|[?#])/iu;

export const isPictureFile = (type: string, address: string): boolean =>
  type === "" ? IMAGE_NAME.test(address) : /^image\//iu.test(type);

const isPicture = ({ medium, type = "", url = "" }: MediaNs.Content): boolean =>
  // Blog programs send the face of the writer first.
  !/gravatar\.com\/avatar/iu.test(url) &&
  (medium === undefined ? isPictureFile(type, url) : medium.toLowerCase() === "image");

const textOf = (value: string | undefined): string => lineOfText(guessedText(value ?? "", ""));

/** What the inner element says, else the outer ones. */
const said = (scopes: readonly Shared[], pick: (scope: Shared) => string | undefined): string =>
  scopes.map((scope) => textOf(pick(scope))).find(Boolean) ?? "";

const renditionOf = (
  content: MediaNs.Content,
  index: number,
  base: string,
): FeedPicture["renditions"][number] => ({
  name: index === 0 ? "main" : `rendition-${index + 1}`,
  href: resolved(content.url ?? "", base),
  contentType: content.type ?? "",
  width: content.width ?? NaN,
  height: content.height ?? NaN,
  sizeInBytes: content.fileSize ?? NaN,
});

function pictureOf(
  contents: readonly MediaNs.Content[],
  scopes: readonly Shared[],
  base: string,
): FeedPicture | null {
  const pictures = contents.filter((content) => isPicture(content) && (content.url ?? "") !== "");
  if (pictures.length === 0) return null;
  const thumbnails = (scopes[0]?.thumbnails ?? []).map((thumbnail) => ({
    name: "thumbnail",
    href: resolved(thumbnail.url ?? "", base),
    width: thumbnail.width ?? NaN,
    height: thumbnail.height ?? NaN,
  }));
  const renditions = [...pictures.map((each, index) => renditionOf(each, index, base)), ...thumbnails];
  const credit = said(scopes, ({ credits = [] }) => credits.map((each) => each.value ?? "").join(", "));
  return {
    renditions,
    caption: said(scopes, (scope) => scope.description?.value),
    credit,
    rights: said(scopes, (scope) => scope.copyright?.value),
  };
}

/** A small picture alone is better than none. */
function thumbnailOf(media: Shared, base: string): FeedPicture | null {
  const [first] = media.thumbnails ?? [];
  if (first?.url === undefined) return null;
  return pictureOf([{ ...first, medium: "image" }], [{ ...media, thumbnails: [] }], base);
}

/** The contents of a group are one picture in several sizes. */
export function picturesOfMedia(media: MediaNs.ItemOrFeed | undefined, base: string): readonly FeedPicture[] {
  if (media === undefined) return [];
  const groups = (media.groups ?? []).map((group) => {
    const contents = group.contents ?? [];
    const [first = {}] = contents;
    return pictureOf(contents, [first, group, media], base);
  });
  const single = (media.contents ?? []).map((content) => pictureOf([content], [content, media], base));
  const found = [...groups, ...single].filter((picture) => picture !== null);
  if (found.length > 0) return found;
  const group = media.groups?.find((each) => (each.thumbnails ?? []).length > 0);
  const thumbnail = thumbnailOf(media, base) ?? (group === undefined ? null : thumbnailOf(group, base));
  return thumbnail === null ? [] : [thumbnail];
}

interface Enclosure {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly size?: number | undefined;
}

export const picturesOfEnclosures = (
  enclosures: readonly Enclosure[],
  base: string,
): readonly FeedPicture[] =>
  enclosures
    .filter(({ url = "", type = "" }) => url !== "" && isPictureFile(type, url))
    .map(({ url = "", type = "", title = "", size = NaN }) => ({
      renditions: [{ name: "main", href: resolved(url, base), contentType: type, sizeInBytes: size }],
      caption: lineOf(title),
      credit: "",
      rights: "",
    }));

/** The address without what only asks for a size. */
const sameFile = (picture: FeedPicture): string =>
  (picture.renditions[0]?.href ?? "").replace(/[?#].*$/u, "");

/** Each picture once; what a later mention says fills what the first leaves out. */
export function mergePictures(pictures: readonly FeedPicture[]): readonly FeedPicture[] {
  const merged = new Map<string, FeedPicture>();
  for (const picture of pictures) {
    const file = sameFile(picture);
    const known = merged.get(file);
    merged.set(
      file,
      known === undefined
        ? picture
        : {
            ...known,
            caption: known.caption || picture.caption,
            credit: known.credit || picture.credit,
            rights: known.rights || picture.rights,
          },
    );
  }
  return [...merged.values()].slice(0, 200);
}
