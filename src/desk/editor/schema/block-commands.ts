import type { Editor } from "@tiptap/core";
import type { Node as CopyNode } from "@tiptap/pm/model";

export type TextBlock = "paragraph" | "subhead" | "quote";

/**
 * Turns the chosen text blocks into another kind; their ids and wire origin stay. Chosen again, the
 * kind turns back into a paragraph. False where the kind may not stand (in lists and tables).
 */
export function toggleTextBlock(editor: Editor, kind: Exclude<TextBlock, "paragraph">): boolean {
  const isOn = editor.isActive(kind);
  return editor
    .chain()
    .focus()
    .command(({ tr, state, dispatch }) => {
      const type = state.schema.nodes[isOn ? "paragraph" : kind];
      if (type === undefined) return false;
      const { from, to, $from } = tr.selection;
      if ($from.depth !== 1) return false;
      if (dispatch) tr.setBlockType(from, to, type, (node) => attrsFor(node, kind, isOn));
      return true;
    })
    .run();
}

function attrsFor(node: CopyNode, kind: TextBlock, isOn: boolean): Record<string, unknown> {
  const { id, origin } = node.attrs;
  const speaker = !isOn && kind === "quote" ? { speaker: node.attrs["speaker"] ?? "" } : {};
  return { id, origin: origin ?? null, ...speaker };
}

/** Makes lines of a list of the chosen blocks, or paragraphs again. */
export function toggleListBlock(editor: Editor, kind: "bulletList" | "orderedList"): boolean {
  const inOther = editor.isActive("subhead") ? "subhead" : editor.isActive("quote") ? "quote" : null;
  if (inOther !== null) toggleTextBlock(editor, inOther);
  const chain = editor.chain().focus();
  return kind === "bulletList" ? chain.toggleBulletList().run() : chain.toggleOrderedList().run();
}

/** Puts a picture after the block the writer stands in. */
export function insertPicture(
  editor: Editor,
  use: { pictureId: string; caption: string; alt: string },
  id: string,
): boolean {
  const { $to } = editor.state.selection;
  const position = $to.depth === 0 ? $to.pos : $to.after(1);
  return editor
    .chain()
    .insertContentAt(position, { type: "picture", attrs: { id, ...use } })
    .run();
}

/** Position of the block with this id, or null. */
export function positionOfBlock(editor: Editor, id: string): number | null {
  let found: number | null = null;
  editor.state.doc.descendants((node, position) => {
    if (found === null && node.attrs["id"] === id) found = position;
    return found === null && !node.isTextblock;
  });
  return found;
}

/** Moves the block at `position` of the body over its neighbour; nothing at the ends. */
export function moveBlock(editor: Editor, position: number, step: 1 | -1): boolean {
  const { doc, tr } = editor.state;
  const $place = doc.resolve(position);
  const index = $place.index(0);
  const block = doc.maybeChild(index);
  const neighbour = doc.maybeChild(index + step);
  if ($place.depth !== 0 || block === null || neighbour === null) return false;
  const target = step === 1 ? position + neighbour.nodeSize : position - neighbour.nodeSize;
  editor.view.dispatch(tr.delete(position, position + block.nodeSize).insert(target, block));
  return true;
}
