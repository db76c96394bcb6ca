import type { Editor, JSONContent } from "@tiptap/core";
import { Dropcursor, Gapcursor, Placeholder, TrailingNode, UndoRedo } from "@tiptap/extensions";
import { useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import type { ContentStore } from "../draft/content-store.ts";
import { isSameContent } from "../draft/same-content.ts";
import { useGeneration } from "../draft/use-content.ts";
import { BlockIdentity } from "../schema/block-identity.ts";
import { cleanPastedHtml } from "../schema/clean-paste.ts";
import { copySchema } from "../schema/copy-schema.ts";
import { bodyOf, editorDocOf } from "../schema/editor-body.ts";
import { makeBlockId } from "../schema/make-block-id.ts";
import { pictureWithView } from "./PictureView.tsx";
import { quoteWithView } from "./QuoteView.tsx";

const extensions = [
  ...copySchema({ quote: quoteWithView, picture: pictureWithView }),
  BlockIdentity.configure({ makeId: makeBlockId }),
  UndoRedo,
  Dropcursor.configure({ class: "drop-place", width: 2, color: false }),
  Gapcursor,
  // A line to go on writing after a table or picture; it is not saved while it is empty.
  TrailingNode.configure({ node: "paragraph", notAfter: ["paragraph", "subhead"] }),
  Placeholder.configure({ placeholder: "Write, or paste; bold, lists, tables and links stay." }),
];

// The library declares its JSON as changeable; it changes none of it.
const docOf = (store: ContentStore): JSONContent =>
  editorDocOf(store.read().body, makeBlockId) as JSONContent;

/** The editor of the body. Each change of the person goes to the store; a replaced content comes back from it. */
export function useCopyEditor(store: ContentStore, mayWrite: boolean): Editor {
  const generation = useGeneration(store);
  const shown = useRef(generation);
  const editor = useEditor({
    extensions,
    content: docOf(store),
    injectCSS: false,
    editable: mayWrite,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "Copy",
        spellcheck: "true",
      },
      transformPastedHTML: cleanPastedHtml,
      // ProseMirror keeps every Enter to itself; this one is the desk's: the publish sheet.
      handleDOMEvents: {
        keydown: (_, event) => event.key === "Enter" && (event.ctrlKey || event.metaKey),
      },
    },
    onUpdate: ({ editor: changed }) => {
      const body = bodyOf(changed.getJSON());
      if (!isSameContent(body, store.read().body)) store.change({ body });
    },
  });
  useEffect(() => {
    if (shown.current === generation) return;
    shown.current = generation;
    editor.commands.setContent(docOf(store), { emitUpdate: false });
  }, [editor, generation, store]);
  useEffect(() => {
    editor.setEditable(mayWrite, false);
  }, [editor, mayWrite]);
  return editor;
}
