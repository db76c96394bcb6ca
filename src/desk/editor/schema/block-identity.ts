import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { blocksWithoutOwnId } from "./block-ids.ts";
import { originOf } from "./editor-body.ts";

/**
 * Ids and wire origin of blocks. Both travel in the clipboard, so that copy moved between two of
 * our stories still remembers the item it came from: a kill must find it.
 */
export const BlockIdentity = Extension.create<{ makeId: () => string }>({
  name: "blockIdentity",
  addOptions: () => ({ makeId: () => "" }),
  addGlobalAttributes: () => [
    {
      types: ["paragraph", "subhead", "quote", "picture"],
      attributes: {
        id: {
          default: "",
          parseHTML: (element) => element.getAttribute("data-id") ?? "",
          renderHTML: ({ id }) => ({ "data-id": String(id) }),
        },
      },
    },
    {
      types: ["paragraph", "subhead", "quote"],
      attributes: {
        origin: {
          default: null,
          parseHTML: (element) => readOrigin(element.getAttribute("data-origin")),
          renderHTML: ({ origin }) => (origin === null ? {} : { "data-origin": JSON.stringify(origin) }),
        },
      },
    },
  ],
  addProseMirrorPlugins() {
    const { makeId } = this.options;
    return [
      new Plugin({
        key: new PluginKey("blockIdentity"),
        appendTransaction: (transactions, _, state) =>
          transactions.some((each) => each.docChanged) ? giveIds(state, makeId) : null,
      }),
    ];
  },
});

function readOrigin(text: string | null): ReturnType<typeof originOf> {
  try {
    return text === null ? null : originOf(JSON.parse(text));
  } catch {
    return null;
  }
}

function giveIds(state: EditorState, makeId: () => string): Transaction | null {
  const blocks: { id: string; isEmpty: boolean; position: number; hasOrigin: boolean }[] = [];
  state.doc.descendants((node, position) => {
    if (!("id" in node.attrs)) return !node.isTextblock;
    blocks.push({
      id: String(node.attrs["id"] ?? ""),
      isEmpty: node.isTextblock && node.content.size === 0,
      position,
      hasOrigin: node.attrs["origin"] != null,
    });
    return false;
  });
  const without = blocksWithoutOwnId(blocks);
  if (without.length === 0) return null;
  const { tr } = state;
  for (const index of without) {
    const block = blocks[index];
    if (block === undefined) continue;
    tr.setNodeAttribute(block.position, "id", makeId());
    // A blank line made by Enter came from the writer, not from the wire.
    if (block.isEmpty && block.hasOrigin) tr.setNodeAttribute(block.position, "origin", null);
  }
  return tr;
}
