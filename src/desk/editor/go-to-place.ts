import type { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { fieldIds } from "./copy/CopyColumn.tsx";
import { positionOfBlock } from "./schema/block-commands.ts";
import type { CopyPlace } from "./panes/outline.ts";

const idOfField = {
  headline: fieldIds.headline,
  deck: fieldIds.deck,
  dateline: fieldIds.dateline,
  byline: fieldIds.byline,
  "main-picture": fieldIds.mainPicture,
  contributor: fieldIds.contributor,
} as const;

/** Brings the caret to a place of the copy and the place into view. */
export function goToPlace(editor: Editor, place: CopyPlace): void {
  if (place.kind === "body") {
    editor.commands.focus("start", { scrollIntoView: true });
  } else if (place.kind === "block") {
    goToBlock(editor, place.id);
  } else {
    const element = document.getElementById(idOfField[place.kind]);
    const field = place.kind === "main-picture" ? (element?.querySelector("textarea") ?? element) : element;
    element?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  }
}

function goToBlock(editor: Editor, id: string): void {
  const position = positionOfBlock(editor, id);
  if (position === null) {
    editor.commands.focus("start");
    return;
  }
  const { doc, tr } = editor.state;
  const node = doc.nodeAt(position);
  const selection =
    node?.isAtom === true
      ? NodeSelection.create(doc, position)
      : TextSelection.near(doc.resolve(position + 1));
  editor.view.dispatch(tr.setSelection(selection));
  editor.view.focus();
  const element = editor.view.nodeDOM(position);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: "center" });
}
