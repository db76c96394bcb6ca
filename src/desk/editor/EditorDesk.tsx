import { useEffect, useRef, useState } from "react";
import type { DeskTitle } from "../../staff/staff-contract.ts";
import type { Content } from "../../stories/content.ts";
import type { Finding, StoryAnswer } from "../../stories/stories-contract.ts";
import { Pane } from "../components/Pane.tsx";
import { cx } from "../cx.ts";
import { may } from "../session.ts";
import { insertPicture } from "./copy/block-commands.ts";
import { makeBlockId } from "./copy/make-block-id.ts";
import { fieldIds } from "./copy/CopyColumn.tsx";
import { useCopyEditor } from "./copy/use-copy-editor.ts";
import { useAdopting } from "./draft/use-adopting.ts";
import { useDraftSession, useSaving } from "./draft/use-draft-session.ts";
import { EditorDialogs, type OpenDialog } from "./EditorDialogs.tsx";
import { goToPlace } from "./go-to-place.ts";
import style from "./editor.module.css";
import { MiddlePane } from "./MiddlePane.tsx";
import { placeOfFinding } from "./panes/finding-place.ts";
import { neighbourFinding } from "./panes/findings.ts";
import { LeftPane, type LeftTab } from "./panes/LeftPane.tsx";
import type { CopyPlace } from "./panes/outline.ts";
import { RightPane } from "./panes/RightPane.tsx";
import { useSettings } from "./panes/use-settings.ts";
import type { PicturePlace } from "./pictures/PictureDialog.tsx";
import { useEditorKeys } from "./use-editor-keys.ts";

/** Which pane the phone shows, and whether the left one is over the right on a narrow desk. */
export type PaneView = "left" | "middle" | "right";
/** What the middle shows: the draft being written, as readers will see it, or a revision. */
export type MiddleView = { readonly kind: "write" } | { readonly kind: "preview" } | { readonly kind: "revision"; readonly number: number };

interface EditorDeskProps {
  readonly story: StoryAnswer;
  readonly title: DeskTitle;
  readonly unsaved: Content | null;
}

export function EditorDesk({ story, title, unsaved }: EditorDeskProps) {
  const place = { storyId: story.row.id, titleId: title.id };
  const { store, keeper } = useDraftSession({ story, titleId: title.id, unsaved });
  const saving = useSaving(keeper);
  const mayWrite = may(title, "story.write") && story.placing.status !== "killed";
  const editor = useCopyEditor(store, mayWrite);
  useAdopting(story, store, keeper);
  const settings = useSettings(place);
  const [tab, setTab] = useState<LeftTab>(story.lineage.some((row) => row.newestNumber > row.versionNumber) ? "wire" : "outline");
  const [view, setView] = useState<PaneView>("middle");
  const [middle, setMiddle] = useState<MiddleView>({ kind: "write" });
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [wantedCredit, setWantedCredit] = useState<string | null>(null);
  const [finding, setFinding] = useState<number | null>(null);

  const goTo = (to: CopyPlace): void => {
    setView("middle");
    setMiddle({ kind: "write" });
    // The copy may have to be shown first.
    requestAnimationFrame(() => goToPlace(editor, to));
  };
  const showTab = (next: LeftTab): void => {
    setTab(next);
    setView("left");
  };
  const mend = (found: Finding): void => {
    setDialog(null);
    const to = placeOfFinding(found, store.read(), story.row.kind === "agency");
    if (to.kind === "copy") return goTo(to.place);
    if (to.kind === "wire") return showTab("wire");
    setView("right");
    setWantedCredit(to.kind === "credit" ? to.pictureId : null);
    if (to.kind === "about") requestAnimationFrame(() => document.getElementById(`about-${to.field}`)?.focus());
  };
  const mendAt = (index: number | null): void => {
    const found = index === null ? undefined : story.findings[index];
    setFinding(index);
    if (found !== undefined) mend(found);
  };
  const addPicture = (to: PicturePlace): void => setDialog({ kind: "picture", place: to });
  useEditorKeys({
    goTo,
    showTab,
    mayWrite,
    mayPublish: may(title, "story.publish") && story.placing.status !== "killed",
    onStep: (step) => mendAt(neighbourFinding(story.findings.length, finding, step)),
    onPictures: () => {
      setView("right");
      requestAnimationFrame(() => document.getElementById("story-pictures")?.querySelector("button")?.focus());
    },
    onPublish: () => setDialog({ kind: "publish" }),
    onName: () => setDialog({ kind: "name" }),
    onPreview: () => setMiddle(middle.kind === "preview" ? { kind: "write" } : { kind: "preview" }),
  });
  useEffect(() => {
    if (mayWrite && isUnwritten(store.read())) document.getElementById(fieldIds.headline)?.focus();
  }, [mayWrite, store]);
  useConflictOpening(saving.phase.kind === "conflict", () => setDialog({ kind: "conflict" }));

  return (
    <div className={style.desk} data-view={view}>
      <Pane label="Outline, versions and wire" as="aside" tone="app" className={style.left}>
        <LeftPane story={story} place={place} store={store} zone={title.zone} tab={tab} onTab={setTab} goTo={goTo} shown={middle.kind === "revision" ? middle.number : null} onShow={(number) => {
          setMiddle(number === null ? { kind: "write" } : { kind: "revision", number });
          setView((now) => (matchMedia("(max-width: 720px)").matches ? "middle" : now));
        }} />
      </Pane>
      <MiddlePane
        story={story}
        title={title}
        place={place}
        store={store}
        keeper={keeper}
        editor={editor}
        mayWrite={mayWrite}
        middle={middle}
        setMiddle={setMiddle}
        isLeftOpen={view === "left"}
        onLeft={() => setView(view === "left" ? "middle" : "left")}
        onLink={() => setDialog({ kind: "link" })}
        onPicture={addPicture}
        onConflict={() => setDialog({ kind: "conflict" })}
      />
      <Pane label="Publish, checks and settings" as="aside" tone="app" className={style.right}>
        <RightPane
          story={story}
          title={title}
          store={store}
          hasUnsaved={saving.hasUnsaved}
          mayWrite={mayWrite}
          settings={settings}
          finding={finding}
          wantedCredit={wantedCredit}
          goTo={goTo}
          onFinding={mendAt}
          onAddPicture={() => addPicture(store.read().mainPicture === null ? "main" : "copy")}
          onPublish={() => setDialog({ kind: "publish" })}
          onWithdraw={() => setDialog({ kind: "withdraw" })}
        />
      </Pane>
      <PhoneTabs view={view} setView={setView} stops={story.findings.filter((each) => each.severity === "stop").length} />
      {dialog !== null && (
        <EditorDialogs
          dialog={dialog}
          story={story}
          title={title}
          place={place}
          store={store}
          keeper={keeper}
          editor={editor}
          onClose={() => setDialog(null)}
          onMend={mend}
          onPicture={(picture, to) => {
            const use = { pictureId: picture.id, caption: picture.caption, alt: picture.alt };
            if (to === "main") store.change({ mainPicture: use });
            else insertPicture(editor, use, makeBlockId());
            setDialog(null);
          }}
        />
      )}
    </div>
  );
}

/** A story just begun: the person wants to write, not to look for the first field. */
const isUnwritten = (content: Content): boolean => content.headline === "" && content.body.content.length === 0;

/** Opens the two versions once when they come to stand against each other; closing leaves the copy in view. */
function useConflictOpening(isConflict: boolean, open: () => void): void {
  const was = useRef(false);
  if (isConflict !== was.current) {
    was.current = isConflict;
    if (isConflict) queueMicrotask(open);
  }
}

interface PhoneTabsProps {
  readonly view: PaneView;
  readonly setView: (view: PaneView) => void;
  readonly stops: number;
}

function PhoneTabs({ view, setView, stops }: PhoneTabsProps) {
  return (
    <nav className={style.phoneTabs} aria-label="Parts of the story">
      <button type="button" aria-pressed={view === "left"} onClick={() => setView("left")}>
        Outline
      </button>
      <button type="button" aria-pressed={view === "middle"} onClick={() => setView("middle")}>
        Copy
      </button>
      <button type="button" aria-pressed={view === "right"} onClick={() => setView("right")} className={cx(stops > 0 && style.late)}>
        Publish{stops > 0 && ` (${stops} ${stops === 1 ? "holds" : "hold"})`}
      </button>
    </nav>
  );
}
