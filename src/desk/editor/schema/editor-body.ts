import type {
  Block,
  Body,
  Inline,
  ListItem,
  Mark,
  Paragraph,
  TableCell,
  TableRow,
  WireOrigin,
} from "../../../stories/content.ts";

/**
 * Between the body of content and the document the editor holds. The schema is the same one to one;
 * the editor only adds attributes of its own and must never stand without a paragraph. Pure.
 */

/** ProseMirror JSON as the editor gives it. */
export interface EditorNode {
  readonly type?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly EditorNode[] | undefined;
  readonly text?: string | undefined;
  readonly marks?:
    | readonly {
        readonly type: string;
        readonly attrs?: Readonly<Record<string, unknown>> | undefined;
      }[]
    | undefined;
}

export function editorDocOf(body: Body, makeId: () => string): EditorNode {
  if (body.content.length > 0) return body as unknown as EditorNode;
  return { type: "doc", content: [{ type: "paragraph", attrs: { id: makeId() } }] };
}

/** The body that is saved. Empty paragraphs at the end are where the writer stands, not copy. */
export function bodyOf(doc: EditorNode): Body {
  const blocks = (doc.content ?? []).flatMap(blockOf);
  const last = blocks.findLastIndex((block) => block.type !== "paragraph" || block.content !== undefined);
  return { type: "doc", content: blocks.slice(0, last + 1) };
}

function blockOf(node: EditorNode): readonly Block[] {
  switch (node.type) {
    case "paragraph":
      return [paragraphOf(node)];
    case "subhead":
      return [{ type: "subhead", attrs: attrsOf(node), ...inlineContent(node) }];
    case "quote":
      return [
        {
          type: "quote",
          attrs: { ...attrsOf(node), speaker: textAttr(node, "speaker") },
          ...inlineContent(node),
        },
      ];
    case "bulletList":
    case "orderedList":
      return listOf(node.type, node);
    case "picture":
      return [pictureOf(node)];
    case "table":
      return tableOf(node);
    default:
      return [];
  }
}

const paragraphOf = (node: EditorNode): Paragraph => ({
  type: "paragraph",
  attrs: attrsOf(node),
  ...inlineContent(node),
});

const paragraphsOf = (node: EditorNode): readonly Paragraph[] =>
  (node.content ?? []).filter((each) => each.type === "paragraph").map(paragraphOf);

function listOf(type: "bulletList" | "orderedList", node: EditorNode): readonly Block[] {
  const items = (node.content ?? [])
    .map((item): ListItem => ({ type: "listItem", content: paragraphsOf(item) }))
    .filter((item) => item.content.length > 0);
  return items.length === 0 ? [] : [{ type, content: items }];
}

const pictureOf = (node: EditorNode): Block => ({
  type: "picture",
  attrs: {
    id: textAttr(node, "id"),
    pictureId: textAttr(node, "pictureId"),
    caption: textAttr(node, "caption"),
    alt: textAttr(node, "alt"),
  },
});

function tableOf(node: EditorNode): readonly Block[] {
  const rows = (node.content ?? [])
    .map((row): TableRow => ({ type: "tableRow", content: (row.content ?? []).map(cellOf) }))
    .filter((row) => row.content.length > 0);
  return rows.length === 0 ? [] : [{ type: "table", content: rows }];
}

function cellOf(node: EditorNode): TableCell {
  const colspan = spanAttr(node, "colspan");
  const rowspan = spanAttr(node, "rowspan");
  const attrs = { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) };
  return {
    type: node.type === "tableHeader" ? "tableHeader" : "tableCell",
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    content: paragraphsOf(node),
  };
}

function attrsOf(node: EditorNode): Paragraph["attrs"] {
  const origin = originOf(node.attrs?.["origin"]);
  return { id: textAttr(node, "id"), ...(origin === null ? {} : { origin }) };
}

/** An origin as it stands in content or in the clipboard; null for anything else. */
export function originOf(value: unknown): WireOrigin | null {
  if (typeof value !== "object" || value === null) return null;
  const { itemVersionId, paragraph } = value as Partial<WireOrigin>;
  const isVersion = typeof itemVersionId === "string" && /^[0-9a-f-]{36}$/i.test(itemVersionId);
  const isPlace = typeof paragraph === "number" && Number.isInteger(paragraph) && paragraph >= 0;
  return isVersion && isPlace ? { itemVersionId, paragraph } : null;
}

function inlineContent(node: EditorNode): { readonly content?: readonly Inline[] } {
  const content = (node.content ?? []).flatMap(inlineOf);
  return content.length === 0 ? {} : { content };
}

function inlineOf(node: EditorNode): readonly Inline[] {
  if (node.type === "hardBreak") return [{ type: "hardBreak" }];
  if (node.type !== "text" || node.text === undefined || node.text === "") return [];
  const marks = (node.marks ?? []).flatMap(markOf);
  return [{ type: "text", text: node.text, ...(marks.length > 0 ? { marks } : {}) }];
}

function markOf(mark: NonNullable<EditorNode["marks"]>[number]): readonly Mark[] {
  if (mark.type === "bold" || mark.type === "italic") return [{ type: mark.type }];
  const href = mark.attrs?.["href"];
  return mark.type === "link" && typeof href === "string" && href !== ""
    ? [{ type: "link", attrs: { href } }]
    : [];
}

function textAttr(node: EditorNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === "string" ? value : "";
}

function spanAttr(node: EditorNode, name: string): number {
  const value = node.attrs?.[name];
  return typeof value === "number" ? value : 1;
}
