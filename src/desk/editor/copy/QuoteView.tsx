import type { ReactNodeViewProps } from "@tiptap/react";
import { NodeViewContent, NodeViewWrapper, ReactNodeViewRenderer } from "@tiptap/react";
import style from "./copy-body.module.css";
import { Quote } from "../schema/copy-schema.ts";

function QuoteView({ node, editor, updateAttributes, getPos }: ReactNodeViewProps) {
  const speaker = String(node.attrs["speaker"] ?? "");
  const goOn = (): void => {
    const position = getPos();
    if (position !== undefined) editor.commands.focus(position + node.nodeSize + 1);
  };
  return (
    <NodeViewWrapper as="blockquote" className={style.quote}>
      <NodeViewContent className={style.quoteWords} />
      <div contentEditable={false} className={style.speakerRow}>
        <span aria-hidden="true">— </span>
        <input
          aria-label="Speaker of this quote"
          className={style.speaker}
          value={speaker}
          placeholder="Who says so"
          maxLength={300}
          readOnly={!editor.isEditable}
          onChange={(event) => updateAttributes({ speaker: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            goOn();
          }}
        />
      </div>
    </NodeViewWrapper>
  );
}

export const quoteWithView = Quote.extend({
  addNodeView: () => ReactNodeViewRenderer(QuoteView),
});
