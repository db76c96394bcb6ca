import type { PictureAnswer } from "../../pictures/pictures-contract.ts";
import { Pane } from "../components/Pane.tsx";
import { cx } from "../cx.ts";
import { may } from "../session.ts";
import { insertPicture } from "./schema/block-commands.ts";
import { makeBlockId } from "./schema/make-block-id.ts";
import { EditorDialogs } from "./EditorDialogs.tsx";
import style from "./editor.module.css";
import { MiddlePane } from "./MiddlePane.tsx";
import { countHeld, groupFindings } from "./panes/findings.ts";
import { LeftPane, type LeftTab } from "./panes/LeftPane.tsx";
import { RightPane } from "./panes/RightPane.tsx";
import { isWaiting } from "./panes/WirePane.tsx";
import { isAwaited } from "./planned/planned-words.ts";
import type { PicturePlace } from "./pictures/PictureDialog.tsx";
import { useEditorKeys } from "./use-editor-keys.ts";
import type { PaneView } from "./use-editor-views.ts";
import { useOpenStory, type OpenStory, type OpenStoryProps } from "./use-open-story.ts";

export function EditorDesk(props: OpenStoryProps) {
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
  const needing = story.findings.filter((each) => !isAwaited(each, story.release));
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
        isAtWire={views.tab === "wire"}
        showTab={views.showTab}
        hasWire={story.lineage.length > 0}
        news={story.lineage.filter((row) => isWaiting(row) || row.state !== "usable").length}
        stands={groupFindings(needing).stops.length > 0 ? countHeld(needing) : ""}
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

interface PhoneTabsProps {
  readonly view: PaneView;
  readonly setView: (view: PaneView) => void;
  /** The left pane has the copy of the agency among others; a phone has a tab for it. */
  readonly isAtWire: boolean;
  readonly showTab: (tab: LeftTab) => void;
  readonly hasWire: boolean;
  /** Sources that wait with something newer. */
  readonly news: number;
  /** "1 stop, 2 questions" while the story is held, else "". */
  readonly stands: string;
}

function PhoneTabs({ view, setView, isAtWire, showTab, hasWire, news, stands }: PhoneTabsProps) {
  const shown = view === "left" && isAtWire && hasWire ? "wire" : view;
  return (
    <nav className={style.phoneTabs} aria-label="Parts of the story">
      <button type="button" aria-pressed={shown === "left"} onClick={() => showTab("outline")}>
        Outline
      </button>
      <button type="button" aria-pressed={view === "middle"} onClick={() => setView("middle")}>
        Copy
      </button>
      {hasWire && (
        <button
          type="button"
          aria-pressed={shown === "wire"}
          onClick={() => showTab("wire")}
          className={cx(news > 0 && style.news)}
        >
          Wire
          {news > 0 && <span className={style.stands}>{news} with news</span>}
        </button>
      )}
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
