/**
 * The content of a story: what is written, as one immutable value. A revision holds one.
 * Notes and comments are not content. Bodies are ProseMirror JSON of our own schema; pages,
 * feeds and mail are always rendered from it, foreign HTML is never passed through.
 *
 * Pure: the desk imports this file too.
 */

export type Mark =
  | { readonly type: "bold" }
  | { readonly type: "italic" }
  | { readonly type: "link"; readonly attrs: { readonly href: string } };

export interface TextNode {
  readonly type: "text";
  readonly text: string;
  readonly marks?: readonly Mark[] | undefined;
}

export interface HardBreak {
  readonly type: "hardBreak";
}

export type Inline = TextNode | HardBreak;

/** Where a paragraph came from: the item version and the place of the paragraph in it, from 0. */
export interface WireOrigin {
  readonly itemVersionId: string;
  readonly paragraph: number;
}

/** Every text block keeps a stable id, so that later versions, marks and comments can find it. */
export interface BlockAttrs {
  readonly id: string;
  readonly origin?: WireOrigin | null | undefined;
}

export interface Paragraph {
  readonly type: "paragraph";
  readonly attrs: BlockAttrs;
  readonly content?: readonly Inline[] | undefined;
}

export interface Subhead {
  readonly type: "subhead";
  readonly attrs: BlockAttrs;
  readonly content?: readonly Inline[] | undefined;
}

/** A pulled quotation with its speaker; the speaker may be empty while drafting. */
export interface Quote {
  readonly type: "quote";
  readonly attrs: BlockAttrs & { readonly speaker: string };
  readonly content?: readonly Inline[] | undefined;
}

export interface ListItem {
  readonly type: "listItem";
  readonly content: readonly Paragraph[];
}

export interface BulletList {
  readonly type: "bulletList";
  readonly content: readonly ListItem[];
}

export interface OrderedList {
  readonly type: "orderedList";
  readonly content: readonly ListItem[];
}

/** A use of a picture. The caption belongs to the use; the credit to the picture. */
export interface PictureUse {
  readonly pictureId: string;
  readonly caption: string;
  /** Read aloud instead of the picture; empty when the picture says nothing new. */
  readonly alt: string;
}

export interface PictureBlock {
  readonly type: "picture";
  readonly attrs: PictureUse & { readonly id: string };
}

export interface TableCell {
  readonly type: "tableCell" | "tableHeader";
  readonly attrs?:
    | { readonly colspan?: number | undefined; readonly rowspan?: number | undefined }
    | undefined;
  readonly content: readonly Paragraph[];
}

export interface TableRow {
  readonly type: "tableRow";
  readonly content: readonly TableCell[];
}

export interface Table {
  readonly type: "table";
  readonly content: readonly TableRow[];
}

export type Block = Paragraph | Subhead | Quote | BulletList | OrderedList | PictureBlock | Table;

export interface Body {
  readonly type: "doc";
  readonly content: readonly Block[];
}

export interface Dateline {
  /** As printed, for example "KINNEAR"; empty when there is no dateline. */
  readonly place: string;
  /** As printed after a comma, for example "Wyo."; empty where house style gives none. */
  readonly region: string;
}

export interface Content {
  readonly headline: string;
  readonly deck: string;
  readonly dateline: Dateline;
  /** Names only, without "By"; empty when only an agency stands. */
  readonly byline: string;
  readonly body: Body;
  /** Main picture above the copy, or null. */
  readonly mainPicture: PictureUse | null;
  /** Last line of the copy, for example "With files from Dana Whitcomb in Cedar Valley." */
  readonly contributorLine: string;
  /** Agency the copy came from, as it wants to be named; empty for the title's own copy. */
  readonly agencyCredit: string;
}

export const storyKinds = ["local", "agency", "opinion", "obituary"] as const;
export type StoryKind = (typeof storyKinds)[number];

export const emptyContent: Content = {
  headline: "",
  deck: "",
  dateline: { place: "", region: "" },
  byline: "",
  body: { type: "doc", content: [] },
  mainPicture: null,
  contributorLine: "",
  agencyCredit: "",
};
