import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import type { BlockOnScreen } from "./piece-place.ts";

/** The copy as it stands in the editor, and which block the writer stands in; null before the first step. */
export function useBlocks(editor: Editor): {
  readonly blocks: readonly BlockOnScreen[];
  readonly current: number | null;
} {
  return useEditorState({
    editor,
    selector: ({ editor: shown }) => {
      const { doc, selection } = shown.state;
      const blocks: BlockOnScreen[] = [];
      doc.forEach((node) => {
        const ids: string[] = [];
        const note = (id: unknown): void => {
          if (typeof id === "string" && id !== "") ids.push(id);
        };
        note(node.attrs["id"]);
        node.descendants((inner) => note(inner.attrs["id"]));
        blocks.push({ ids, text: node.textContent });
      });
      // A selection nobody made stands at the very beginning.
      const isUntouched = selection.empty && selection.from <= 1;
      return { blocks, current: isUntouched ? null : selection.$head.index(0) };
    },
  });
}
