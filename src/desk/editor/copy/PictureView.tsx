import type { ReactNodeViewProps } from "@tiptap/react";
import { NodeViewWrapper, ReactNodeViewRenderer } from "@tiptap/react";
import { PictureUseFields } from "../pictures/PictureUseFields.tsx";
import { PictureNode } from "../schema/copy-schema.ts";
import style from "./copy-body.module.css";
import { moveBlock } from "../schema/block-commands.ts";

function PictureView({ node, editor, updateAttributes, deleteNode, getPos, selected }: ReactNodeViewProps) {
  const { pictureId, caption, alt } = node.attrs;
  const move = (step: 1 | -1): void => {
    const position = getPos();
    if (position !== undefined) moveBlock(editor, position, step);
  };
  return (
    <NodeViewWrapper as="figure" className={`${style.picture} ${selected ? style.chosen : ""}`}>
      <div contentEditable={false} data-drag-handle="">
        <PictureUseFields
          use={{ pictureId: String(pictureId), caption: String(caption), alt: String(alt) }}
          mayWrite={editor.isEditable}
          onChange={(change) => updateAttributes(change)}
          onRemove={deleteNode}
          onMove={move}
        />
      </div>
    </NodeViewWrapper>
  );
}

export const pictureWithView = PictureNode.extend({
  addNodeView: () => ReactNodeViewRenderer(PictureView),
});
