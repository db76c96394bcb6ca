import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { PictureAnswer } from "../../pictures/pictures-contract.ts";
import type { DeskTitle } from "../../staff/staff-contract.ts";
import type { Content } from "../../stories/content.ts";
import type { StoryAnswer } from "../../stories/stories-contract.ts";
import { Pane } from "../components/Pane.tsx";
import { cx } from "../cx.ts";
import { may } from "../session.ts";
import { insertPicture } from "./schema/block-commands.ts";
import { fieldIds } from "./copy/CopyColumn.tsx";
import { makeBlockId } from "./schema/make-block-id.ts";
import { useCopyEditor } from "./copy/use-copy-editor.ts";
import type { ContentStore } from "./draft/content-store.ts";
import { useAdopting } from "./draft/use-adopting.ts";
import { useDraftSession, useSaving } from "./draft/use-draft-session.ts";
import { EditorDialogs } from "./EditorDialogs.tsx";
import style from "./editor.module.css";
import { MiddlePane } from "./MiddlePane.tsx";
import { countHeld, groupFindings } from "./panes/findings.ts";
import { LeftPane } from "./panes/LeftPane.tsx";
import { RightPane } from "./panes/RightPane.tsx";
import type { PicturePlace } from "./pictures/PictureDialog.tsx";
import { useEditorKeys } from "./use-editor-keys.ts";
import type { PaneView } from "./use-editor-views.ts";
import { useEditorViews } from "./use-editor-views.ts";

interface EditorDeskProps {
  readonly story: StoryAnswer;
  readonly title: DeskTitle;
  /** Copy of this computer to go on with, instead of the draft. */
  readonly unsaved: Content | null;
}

/** Everything the parts of the editor share about the story that is open. */
function useOpenStory({ story, title, unsaved }: EditorDeskProps) {
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

export function EditorDesk(props: EditorDeskProps) {
  const open = useOpenStory(props);
  const { story, title, place, store, keeper, mayWrite, views } = open;
  useEditorKeys({
    goTo: views.goTo,
    showTab: views.showTab,
    mayWrite,
    mayPublish: may(title, "story.publish") && story.placing.status !== "killed",
    onStep: views.stepFinding,
    onPictures: views.goToPictures,
    mayWithdraw: may(title, "story.withdraw") && story.placing.status === "live",
    onPublish: () => views.setDialog({ kind: "publish" }),
    onWithdraw: () => views.setDialog({ kind: "withdraw" }),
    onName: () => views.setDialog({ kind: "name" }),
    onPreview: views.togglePreview,
  });
  const { middle } = views;
  return (
    <div className={style.desk} data-view={views.view}>
      <Pane label="Outline, versions and wire" as="aside" tone="app" className={style.left}>
        <LeftPane
          story={story}
          place={place}
          store={store}
          keeper={keeper}
          editor={open.editor}
          mayWrite={mayWrite}
          zone={title.zone}
          tab={views.tab}
          onTab={views.setTab}
          goTo={views.goTo}
          shown={middle.kind === "revision" ? middle.number : null}
          onShow={views.showRevision}
        />
      </Pane>
      <MiddlePane open={open} />
      <Pane label="Publish, checks and settings" as="aside" tone="app" className={style.right}>
        <RightPane open={open} />
      </Pane>
      <PhoneTabs
        view={views.view}
        setView={views.setView}
        stands={groupFindings(story.findings).stops.length > 0 ? countHeld(story.findings) : ""}
      />
      {views.dialog !== null && (
        <EditorDialogs
          open={open}
          dialog={views.dialog}
          onPicture={(picture, to) => takePictureAs(open, picture, to)}
        />
      )}
    </div>
  );
}

function takePictureAs({ store, editor, views }: OpenStory, picture: PictureAnswer, to: PicturePlace): void {
  const use = { pictureId: picture.id, caption: picture.caption, alt: picture.alt };
  if (to === "main") store.change({ mainPicture: use });
  else insertPicture(editor, use, makeBlockId());
  views.setDialog(null);
}

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

interface PhoneTabsProps {
  readonly view: PaneView;
  readonly setView: (view: PaneView) => void;
  /** "1 stop, 2 questions" while the story is held, else "". */
  readonly stands: string;
}

function PhoneTabs({ view, setView, stands }: PhoneTabsProps) {
  return (
    <nav className={style.phoneTabs} aria-label="Parts of the story">
      <button type="button" aria-pressed={view === "left"} onClick={() => setView("left")}>
        Outline
      </button>
      <button type="button" aria-pressed={view === "middle"} onClick={() => setView("middle")}>
        Copy
      </button>
      <button
        type="button"
        aria-pressed={view === "right"}
        onClick={() => setView("right")}
        className={cx(stands !== "" && style.late)}
      >
        Publish{stands !== "" && <span className={style.stands}>{stands}</span>}
      </button>
    </nav>
  );
}
