import {
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { capItems, TooMuchCopy } from "../size-caps.ts";
import { isFile } from "./n1-content.ts";

/**
 * Which texts and pictures the nested components of a news item stand for. One walk, from the leaves
 * up: what a component cannot place itself it hands to the one around it. Pure.
 *
 * - A component with a headline of its own and a body is a text; so is one of titled pieces (Belga).
 * - Components named for a piece (Body, Title, Abstract) belong to the text around them.
 * - Components of files, and those named for a picture, are pictures of the text around them;
 *   sizes of one picture (Thumbnail, HighDef) belong to the picture around them.
 */

/** A component and those around it. */
export interface Path {
  readonly component: MarkupElement;
  readonly outer: Path | null;
}

/** The innermost first: what it says stands before what those around it say. */
export function inward(path: Path): readonly MarkupElement[] {
  const components: MarkupElement[] = [];
  for (let at: Path | null = path; at !== null; at = at.outer) components.push(at.component);
  return components;
}

/** One text of a component, with what it is for. */
export interface Piece {
  readonly role: PieceRole;
  readonly path: Path;
  readonly contents: readonly MarkupElement[];
}

/** A file, with the name of the rendition it is; "" where none is given. */
export interface File {
  readonly rendition: string;
  readonly content: MarkupElement;
}

export interface Media {
  /** Null of a file that stands beside a text without a component of its own. */
  readonly path: Path | null;
  readonly role: string;
  readonly files: readonly File[];
  readonly captions: readonly Piece[];
}

export interface Story {
  readonly path: Path;
  readonly pieces: readonly Piece[];
  readonly media: readonly Media[];
}

export type PieceRole =
  | "body"
  | "lead"
  | "title"
  | "deck"
  | "summary"
  | "caption"
  | "byline"
  | "contact"
  | "note"
  | "none";

const PIECES: ReadonlyMap<string, PieceRole> = new Map([
  ["body", "body"],
  ["bodytext", "body"],
  ["text", "body"],
  ["title", "title"],
  ["headline", "title"],
  ["subheadline", "deck"],
  ["subtitle", "deck"],
  ["lead", "lead"],
  ["abstract", "summary"],
  ["summary", "summary"],
  ["intro", "summary"],
  ["caption", "caption"],
  ["legend", "caption"],
  ["byline", "byline"],
  ["contact", "contact"],
  ["advisory", "note"],
  ["note", "note"],
  ["editorsnote", "note"],
  ["stylesheet", "none"],
  ["tweettext", "none"],
  ["metadata", "none"],
  ["keywords", "none"],
]);

const MEDIA =
  /^(?:picture|photo|photograph|image|logo|graphic|infographic|cartoon|video|audio|sound|multimedia|clip)s?$/;
const RENDITIONS =
  /^(?:thumb|thumbnail|quicklook|preview|view|viewimage|low-?res|high-?res|high-?def|hires|lores|web|square|squared\d*|original|icon|full|medium|small|large)\w*$/;

export const roleOf = (component: MarkupElement): string =>
  attribute(childNamed(component, "Role"), "FormalName").toLowerCase().replace(/[\s_]/g, "");

interface Found {
  readonly stories: readonly Story[];
  readonly pieces: readonly Piece[];
  readonly media: readonly Media[];
  readonly files: readonly File[];
}

const hasHeadline = (component: MarkupElement): boolean =>
  childElements(childNamed(component, "NewsLines")).some(
    (line) => /^headline$/i.test(line.name) && textOf(line).trim() !== "",
  );

const hasPiece = (pieces: readonly Piece[], role: PieceRole): boolean =>
  pieces.some((piece) => piece.role === role);

/** What stands directly in the component: its texts as one piece, and its files. */
function ownOf(path: Path, role: string): Pick<Found, "pieces" | "files"> {
  const contents = childrenNamed(path.component, "ContentItem");
  const texts = contents.filter((content) => !isFile(content));
  const piece = PIECES.get(role) ?? (MEDIA.test(role) ? "caption" : "body");
  return {
    pieces:
      texts.length === 0 && PIECES.get(role) === undefined ? [] : [{ role: piece, path, contents: texts }],
    files: contents
      .filter(isFile)
      .map((content) => ({ rendition: RENDITIONS.test(role) ? role : "", content })),
  };
}

/** Each level copies what those below hand up: the caps bound that too. Throws `TooMuchCopy`. */
function gather(path: Path): Found {
  const { component } = path;
  const own = ownOf(path, roleOf(component));
  const below = childrenNamed(component, "NewsComponent").map((child) =>
    walk({ component: child, outer: path }),
  );
  return {
    stories: capItems(below.flatMap((found) => found.stories)),
    pieces: capItems([...own.pieces, ...below.flatMap((found) => found.pieces)]),
    media: capItems(below.flatMap((found) => found.media)),
    files: capItems([...own.files, ...below.flatMap((found) => found.files)]),
  };
}

const filesOf = (media: readonly Media[]): readonly File[] => media.flatMap((each) => each.files);

function isPicture(component: MarkupElement, found: Found, role: string): boolean {
  if (found.stories.length > 0 || RENDITIONS.test(role) || PIECES.has(role)) return false;
  const files = found.files.length + filesOf(found.media).length;
  if (files === 0) return false;
  if (MEDIA.test(role)) return !hasPiece(found.pieces, "body");
  if (!found.pieces.every((piece) => piece.role === "caption" || piece.role === "none")) return false;
  // Several pictures under one headline are a gallery, not one picture.
  const isSized = found.media.length === 1 && found.files.every((file) => file.rendition !== "");
  const pictures = found.media.length + (found.files.length > 0 && !isSized ? 1 : 0);
  if (pictures > 1) return attribute(component, "EquivalentsList") === "yes";
  return found.files.length > 0 || hasPiece(found.pieces, "caption") || hasHeadline(component);
}

const asMedia = (path: Path, role: string, found: Found): Found => ({
  stories: [],
  pieces: [],
  files: [],
  media: [
    {
      path,
      role,
      files: [...filesOf(found.media), ...found.files],
      captions: [...found.pieces, ...found.media.flatMap((each) => each.captions)].filter(
        (piece) => piece.role === "caption",
      ),
    },
  ],
});

const looseFiles = (files: readonly File[]): readonly Media[] =>
  files.map((file) => ({ path: null, role: "", files: [file], captions: [] }));

const asStory = (path: Path, found: Found): Found => ({
  stories: [
    { path, pieces: found.pieces, media: [...found.media, ...looseFiles(found.files)] },
    ...found.stories,
  ],
  pieces: [],
  media: [],
  files: [],
});

/** Gives what is left over to the only text, or the first of several. */
function handOver(found: Found): Found {
  const [first, ...others] = found.stories;
  if (first === undefined) return found;
  const media = [...first.media, ...found.media, ...looseFiles(found.files)];
  return {
    stories: [{ ...first, pieces: [...first.pieces, ...found.pieces], media }, ...others],
    pieces: [],
    media: [],
    files: [],
  };
}

function walk(path: Path): Found {
  const { component } = path;
  const found = gather(path);
  const role = roleOf(component);
  if (isPicture(component, found, role)) return asMedia(path, role, found);
  if (PIECES.has(role)) return found;
  const isTitled = hasHeadline(component) || hasPiece(found.pieces, "title");
  if (isTitled && hasPiece(found.pieces, "body")) return asStory(path, found);
  return found.stories.length === 1 ? handOver(found) : found;
}

/** Read for each text anew, beside its contents and what stands in components of their own. */
const READ_ONCE = new Set(["NewsComponent", "NewsItem", "ContentItem", "TopicSet"]);

const elementsIn = (element: MarkupElement): number =>
  childElements(element).reduce((sum, child) => sum + elementsIn(child), 1);

const MAX_INHERITED = 150_000;

/**
 * Texts that stand in one component share what it says, and each reads it: many texts below long
 * lists would take hours. Throws `TooMuchCopy`.
 */
function capInherited(stories: readonly Story[]): readonly Story[] {
  if (stories.length < 2) return stories;
  const weights = new Map<MarkupElement, number>();
  const weightOf = (component: MarkupElement): number => {
    const known = weights.get(component);
    if (known !== undefined) return known;
    const children = childElements(component);
    const lists = children.filter((child) => !READ_ONCE.has(child.name));
    const weight = lists.reduce((sum, child) => sum + elementsIn(child), children.length);
    weights.set(component, weight);
    return weight;
  };
  let inherited = 0;
  for (const story of stories) {
    for (const component of inward(story.path)) inherited += weightOf(component);
    if (inherited > MAX_INHERITED)
      throw new TooMuchCopy("Its texts share more metadata than any sending has.");
  }
  return stories;
}

/** The texts of an item, the first of which has what belongs to none of them; always at least one. Throws `TooMuchCopy`. */
export function storiesOf(root: MarkupElement): readonly Story[] {
  const path: Path = { component: root, outer: null };
  const found = walk(path);
  const isText = found.stories.length === 0 || hasPiece(found.pieces, "body");
  return capInherited((isText ? asStory(path, found) : handOver(found)).stories);
}
