import type { Editor } from "@tiptap/core";
import { useState } from "react";
import type { Finding, StoryAnswer } from "../../stories/stories-contract.ts";
import type { ContentStore } from "./draft/content-store.ts";
import { goToPlace } from "./go-to-place.ts";
import { placeOfFinding } from "./panes/finding-place.ts";
import { neighbourFinding } from "./panes/findings.ts";
import type { LeftTab } from "./panes/LeftPane.tsx";
import type { CopyPlace } from "./panes/outline.ts";
import type { PicturePlace } from "./pictures/PictureDialog.tsx";

/** Which pane the phone shows, and whether the left one is over the right on a narrow desk. */
export type PaneView = "left" | "middle" | "right";
/** What the middle shows: the draft being written, as readers will see it, or a revision. */
export type MiddleView =
  | { readonly kind: "write" }
  | { readonly kind: "preview" }
  | { readonly kind: "revision"; readonly number: number };

/** The one dialog over the editor. */
export type OpenDialog =
  | { readonly kind: "publish" | "withdraw" | "name" | "link" | "conflict" }
  | { readonly kind: "picture"; readonly place: PicturePlace };

const isPhone = (): boolean => matchMedia("(max-width: 720px)").matches;

/** What of the editor is in view, and the ways from one part to another. */
export function useEditorViews(story: StoryAnswer, store: ContentStore, editor: Editor) {
  const [tab, setTab] = useState<LeftTab>(() => firstTab(story));
  const [view, setView] = useState<PaneView>("middle");
  const [middle, setMiddle] = useState<MiddleView>({ kind: "write" });
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const moves = {
    goTo: (to: CopyPlace): void => {
      setView("middle");
      setMiddle({ kind: "write" });
      // The copy may have to be shown first.
      requestAnimationFrame(() => goToPlace(editor, to));
    },
    showTab: (next: LeftTab): void => {
      setTab(next);
      setView("left");
    },
    showRevision: (number: number | null): void => {
      setMiddle(number === null ? { kind: "write" } : { kind: "revision", number });
      if (isPhone()) setView("middle");
    },
    goToPictures: (): void => {
      setView("right");
      requestAnimationFrame(() =>
        document.getElementById("story-pictures")?.querySelector("button")?.focus(),
      );
    },
    togglePreview: (): void => setMiddle(middle.kind === "preview" ? { kind: "write" } : { kind: "preview" }),
  };
  const mending = useMending(story, store, moves, { setView, setDialog });
  return { tab, setTab, view, setView, middle, setMiddle, dialog, setDialog, ...moves, ...mending };
}

/** The outline, unless the agency sent something since. */
const firstTab = (story: StoryAnswer): LeftTab =>
  story.lineage.some((row) => row.headNumber > row.versionNumber || row.state !== "usable")
    ? "wire"
    : "outline";

interface Moves {
  readonly goTo: (to: CopyPlace) => void;
  readonly showTab: (tab: LeftTab) => void;
}
interface Setters {
  readonly setView: (view: PaneView) => void;
  readonly setDialog: (dialog: OpenDialog | null) => void;
}

/** From a check to the place where it is mended, one by one or round. */
function useMending(
  story: StoryAnswer,
  store: ContentStore,
  { goTo, showTab }: Moves,
  { setView, setDialog }: Setters,
) {
  const [finding, setFinding] = useState<number | null>(null);
  const [wantedCredit, setWantedCredit] = useState<string | null>(null);
  const mend = (found: Finding): void => {
    setDialog(null);
    const to = placeOfFinding(found, store.read(), story.row.kind === "agency");
    setWantedCredit(to.kind === "credit" ? to.pictureId : null);
    if (to.kind === "copy") return goTo(to.place);
    if (to.kind === "wire") return showTab("wire");
    setView("right");
    if (to.kind === "about")
      requestAnimationFrame(() => document.getElementById(`about-${to.field}`)?.focus());
  };
  const mendAt = (index: number | null): void => {
    setFinding(index);
    const found = index === null ? undefined : story.findings[index];
    if (found !== undefined) mend(found);
  };
  return {
    finding,
    wantedCredit,
    mend,
    mendAt,
    stepFinding: (step: 1 | -1): void => mendAt(neighbourFinding(story.findings.length, finding, step)),
  };
}
