import { plainBlocks, textOfBlock } from "../markup/blocks.ts";
import { readHtml } from "../markup/html-document.ts";
import {
  allNamed,
  attribute,
  isElement,
  textOf,
  type MarkupElement,
  type MarkupNode,
} from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import type { WireBlock } from "../read-item.ts";
import { lineOf } from "../text/clean-text.ts";
import { resolved, type FeedPicture, type FeedText } from "./feed-entry.ts";

/** HTML of feeds to blocks and pictures, every address resolved. Pure. All throw `TooMuchCopy`. */

interface FeedBody {
  readonly blocks: readonly WireBlock[];
  readonly pictures: readonly FeedPicture[];
}

const number = (text: string): number => (/^\d{1,6}$/u.test(text) ? Number(text) : NaN);

/** Pixels of a side: icons and faces are no larger. */
const MAX_ICON = 64;

/** Dots that count readers, faces and buttons are no pictures of the story. */
function isOrnament(img: MarkupElement, address: string): boolean {
  const [width, height] = [number(attribute(img, "width")), number(attribute(img, "height"))];
  return (
    address === "" ||
    address.startsWith("data:") ||
    width <= 3 ||
    height <= 3 ||
    (width <= MAX_ICON && height <= MAX_ICON) ||
    /\b(?:wp-smiley|emoji|avatar)\b/u.test(attribute(img, "class")) ||
    /feedburner\.com\/~|\/(?:pixel|beacon|tracking)\b|\bavatars?\b/iu.test(address)
  );
}

function pictureOf(img: MarkupElement, caption: string, base: string): FeedPicture | null {
  const href = resolved(attribute(img, "src"), base);
  if (isOrnament(img, href)) return null;
  const rendition = {
    name: "main",
    href,
    width: number(attribute(img, "width")),
    height: number(attribute(img, "height")),
  };
  return {
    renditions: [rendition],
    caption: caption || lineOf(attribute(img, "alt")),
    credit: "",
    rights: "",
  };
}

const hasClass = (element: MarkupElement, name: RegExp): boolean => name.test(attribute(element, "class"));

/** A picture with its caption: HTML's own element, and the frame WordPress made before it. */
const isFrame = (element: MarkupElement): boolean =>
  (element.name === "figure" && allNamed(element, "table").length === 0) ||
  (element.name === "div" && hasClass(element, /(?:^|\s)wp-caption(?:\s|$)/u));

function captionOf(frame: MarkupElement): string {
  const [caption] = allNamed(frame, "figcaption");
  const old = allNamed(frame, "p").find((element) => hasClass(element, /wp-caption-text/u));
  return lineOf(textOf(caption ?? old ?? null));
}

interface Found {
  readonly pictures: FeedPicture[];
}

/** The tree without its pictures and with addresses resolved; an `xml:base` counts inside its element. */
function sorted(nodes: readonly MarkupNode[], base: string, found: Found): readonly MarkupNode[] {
  const add = (img: MarkupElement, caption: string): void => {
    const picture = pictureOf(img, caption, base);
    if (picture !== null) found.pictures.push(picture);
  };
  return nodes.flatMap((node): readonly MarkupNode[] => {
    if (!isElement(node)) return [node];
    const own = "xml:base" in node.attributes ? resolved(attribute(node, "xml:base"), base) : base;
    if (node.name === "img") {
      add(node, "");
      return [];
    }
    if (isFrame(node)) {
      for (const img of allNamed(node, "img")) add(img, captionOf(node));
      return [];
    }
    const href = attribute(node, "href");
    const attributes =
      node.name === "a" && href !== "" ? { ...node.attributes, href: resolved(href, own) } : node.attributes;
    return [{ ...node, attributes, children: sorted(node.children, own, found) }];
  });
}

/** What blog programs add below a text. */
const ADDED = /^The post .{1,300} (?:first appeared|appeared first) on .{1,100}\.?$/u;

export function bodyOfText(text: FeedText | null): FeedBody {
  if (text === null) return { blocks: [], pictures: [] };
  if (!text.isHtml) return { blocks: plainBlocks(text.value), pictures: [] };
  const root = readHtml(text.value);
  const found: Found = { pictures: [] };
  const blocks = readBlocks({ ...root, children: sorted(root.children, text.base, found) });
  const last = blocks.at(-1);
  const isAdded = last?.kind === "paragraph" && ADDED.test(textOfBlock(last));
  return { blocks: isAdded ? blocks.slice(0, -1) : blocks, pictures: found.pictures };
}

/** One line of plain text, tags and entities of HTML taken off. */
export function lineOfText(text: FeedText | null): string {
  if (text === null) return "";
  return lineOf(text.isHtml ? textOf(readHtml(text.value)) : text.value);
}
