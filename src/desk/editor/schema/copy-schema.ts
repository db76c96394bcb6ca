import type { Extensions } from "@tiptap/core";
import { mergeAttributes, Node } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { addressOf } from "./clean-paste.ts";

/**
 * The schema of copy, one to one that of `stories/content.ts`: what cannot be written there cannot
 * be written here, so that a save is never refused for its shape.
 */

export const Subhead = Node.create({
  name: "subhead",
  group: "block",
  content: "inline*",
  defining: true,
  parseHTML: () => ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag })),
  renderHTML: ({ HTMLAttributes }) => ["h3", HTMLAttributes, 0],
});

export const Quote = Node.create({
  name: "quote",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({
    speaker: {
      default: "",
      parseHTML: (element) => element.getAttribute("data-speaker") ?? "",
      renderHTML: ({ speaker }) => ({ "data-speaker": String(speaker) }),
    },
  }),
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
});

const pictureAttribute = (name: string) => ({
  default: "",
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
  renderHTML: (attributes: Record<string, unknown>) => ({
    [`data-${name}`]: String(attributes[name]),
  }),
});

export const PictureNode = Node.create({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    pictureId: {
      ...pictureAttribute("picture"),
      renderHTML: ({ pictureId }) => ({ "data-picture": String(pictureId) }),
    },
    caption: pictureAttribute("caption"),
    alt: pictureAttribute("alt"),
  }),
  parseHTML: () => [{ tag: "figure[data-picture]" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", mergeAttributes(HTMLAttributes)],
});

const CopyLink = Link.extend({
  inclusive: false,
  addAttributes: () => ({
    href: { default: null, parseHTML: (element) => addressOf(element.getAttribute("href") ?? "") },
  }),
}).configure({
  openOnClick: false,
  autolink: false,
  linkOnPaste: true,
  HTMLAttributes: { target: null, rel: null, class: null },
  isAllowedUri: (address) => addressOf(address) !== null,
});

// Ctrl Enter opens the publish sheet; a line break is Shift Enter only.
const CopyBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    return { "Shift-Enter": () => this.editor.commands.setHardBreak() };
  },
});

const CopyTable = Table.extend({
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
}).configure({ resizable: false, allowTableNodeSelection: true });

/** `quote` and `picture` come with their views; without a browser the plain ones serve. */
export const copySchema = (
  views: { quote: Node; picture: Node } = { quote: Quote, picture: PictureNode },
): Extensions => [
  Document,
  Text,
  Paragraph,
  Subhead,
  views.quote,
  views.picture,
  BulletList,
  OrderedList.extend({ addAttributes: () => ({}) }),
  ListItem.extend({ content: "paragraph+" }),
  CopyTable,
  TableRow.extend({ content: "(tableCell | tableHeader)+" }),
  TableCell.extend({ content: "paragraph+" }),
  TableHeader.extend({ content: "paragraph+" }),
  CopyBreak,
  Bold,
  Italic,
  CopyLink,
];
