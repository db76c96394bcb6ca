import type { Editor } from "@tiptap/core";
import { Eye, PanelLeft, PencilLine } from "lucide-react";
import type { DeskTitle } from "../../staff/staff-contract.ts";
import type { StoryAnswer } from "../../stories/stories-contract.ts";
import { Button } from "../components/Button.tsx";
import { Pane, PaneBar } from "../components/Pane.tsx";
import { StoryChips } from "../stories/StoryChips.tsx";
import { CopyColumn } from "./copy/CopyColumn.tsx";
import { CopyToolbar } from "./copy/CopyToolbar.tsx";
import type { ContentStore } from "./draft/content-store.ts";
import type { DraftKeeper } from "./draft/draft-keeper.ts";
import { SavedMark } from "./draft/SavedMark.tsx";
import { useContent } from "./draft/use-content.ts";
import style from "./editor.module.css";
import type { MiddleView } from "./EditorDesk.tsx";
import { RevisionView } from "./panes/RevisionView.tsx";
import type { PicturePlace } from "./pictures/PictureDialog.tsx";
import { ReadingPreview } from "./preview/ReadingPreview.tsx";
import type { StoryPlace } from "./story-calls.ts";

interface MiddlePaneProps {
  readonly story: StoryAnswer;
  readonly title: DeskTitle;
  readonly place: StoryPlace;
  readonly store: ContentStore;
  readonly keeper: DraftKeeper;
  readonly editor: Editor;
  readonly mayWrite: boolean;
  readonly middle: MiddleView;
  readonly setMiddle: (view: MiddleView) => void;
  readonly isLeftOpen: boolean;
  readonly onLeft: () => void;
  readonly onLink: () => void;
  readonly onPicture: (place: PicturePlace) => void;
  readonly onConflict: () => void;
}

/** The copy: written, read as readers will, or an earlier version of it. */
export function MiddlePane(props: MiddlePaneProps) {
  const { story, title, store, keeper, editor, mayWrite, middle, setMiddle } = props;
  const toDraft = (): void => setMiddle({ kind: "write" });
  return (
    <Pane label="Copy" className={style.middle} head={middle.kind === "revision" ? null : <MiddleHead {...props} />}>
      {middle.kind === "revision" && (
        <RevisionView key={middle.number} story={story} place={props.place} number={middle.number} store={store} keeper={keeper} zone={title.zone} mayWrite={mayWrite} onBack={toDraft} />
      )}
      {middle.kind === "preview" && <Preview story={story} store={store} />}
      {/* Stays mounted, so that undo reaches back over a look at the preview. */}
      <div hidden={middle.kind !== "write"}>
        <CopyColumn store={store} editor={editor} mayWrite={mayWrite} onAddPicture={() => props.onPicture("main")}>
          <StoryChips row={story.row} zone={title.zone} hasSection />
          <span className={style.count}>{story.wordCount} words</span>
        </CopyColumn>
      </div>
    </Pane>
  );
}

function MiddleHead({ title, keeper, editor, mayWrite, middle, setMiddle, isLeftOpen, onLeft, onLink, onPicture, onConflict }: MiddlePaneProps) {
  const isPreview = middle.kind === "preview";
  const aside = (
    <>
      <SavedMark keeper={keeper} zone={title.zone} onConflict={onConflict} />
      <Button look="plain" icon={isPreview ? PencilLine : Eye} onPress={() => setMiddle({ kind: isPreview ? "write" : "preview" })}>
        {isPreview ? "Write" : "Preview"}
      </Button>
    </>
  );
  const left = <Button look="plain" icon={PanelLeft} label={isLeftOpen ? "Hide outline" : "Show outline"} className={style.drawerAct} onPress={onLeft} />;
  if (isPreview || !mayWrite) {
    return (
      <PaneBar>
        {left}
        <span>{isPreview ? "As readers will see it" : "You may read this story, not write in it."}</span>
        <span className={style.headAside}>{aside}</span>
      </PaneBar>
    );
  }
  return (
    <CopyToolbar editor={editor} left={left} onLink={onLink} onPicture={() => onPicture("copy")}>
      {aside}
    </CopyToolbar>
  );
}

function Preview({ story, store }: { readonly story: StoryAnswer; readonly store: ContentStore }) {
  const content = useContent(store, (now) => now);
  return (
    <div className={style.shown}>
      <ReadingPreview content={content} section={story.row.section?.name ?? null} isAgency={story.row.kind === "agency"} />
    </div>
  );
}
