import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { DeskTitle } from "../../staff/staff-contract.ts";
import type { Content } from "../../stories/content.ts";
import type { StoryAnswer } from "../../stories/stories-contract.ts";
import { may } from "../session.ts";
import { fieldIds } from "./copy/CopyColumn.tsx";
import { useCopyEditor } from "./copy/use-copy-editor.ts";
import type { ContentStore } from "./draft/content-store.ts";
import { useAdopting } from "./draft/use-adopting.ts";
import { useDraftSession, useSaving } from "./draft/use-draft-session.ts";
import { useEditorViews } from "./use-editor-views.ts";

export interface OpenStoryProps {
  readonly story: StoryAnswer;
  readonly title: DeskTitle;
  /** Copy of this computer to go on with, instead of the draft. */
  readonly unsaved: Content | null;
}

/** Everything the parts of the editor share about the story that is open. */
export function useOpenStory({ story, title, unsaved }: OpenStoryProps) {
  const { store, keeper } = useDraftSession({ story, titleId: title.id, unsaved });
  const mayWrite = may(title, "story.write") && story.placing.status !== "killed";
  const editor = useCopyEditor(store, mayWrite);
  const views = useEditorViews(story, store, editor);
  useAdopting(story, store, keeper);
  useBeginning(store, mayWrite);
  useConflictOpening(useSaving(keeper).phase.kind === "conflict", () =>
    views.setDialog({ kind: "conflict" }),
  );
  return {
    story,
    title,
    place: { storyId: story.row.id, titleId: title.id },
    store,
    keeper,
    editor,
    mayWrite,
    views,
  };
}

export type OpenStory = ReturnType<typeof useOpenStory>;

/** A story just begun or taken: the person wants to write, not to look for the first field. */
function useBeginning(store: ContentStore, mayWrite: boolean): void {
  const isTaken = useLocation({ select: ({ state }) => state.write === "headline" });
  useEffect(() => {
    const { headline, body } = store.read();
    const isEmpty = headline === "" && body.content.length === 0;
    const field = document.getElementById(fieldIds.headline);
    if (!mayWrite || !(isTaken || isEmpty) || !(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [isTaken, mayWrite, store]);
}

/** Opens the two versions when they come to stand against each other; closing leaves the copy in view. */
function useConflictOpening(isConflict: boolean, open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    if (isConflict) latest.current();
  }, [isConflict]);
}
