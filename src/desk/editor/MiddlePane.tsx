import { Eye, PanelLeft, PencilLine } from "lucide-react";
import type { StoryAnswer } from "../../stories/stories-contract.ts";
import { Button } from "../components/Button.tsx";
import { Pane, PaneBar } from "../components/Pane.tsx";
import { StoryChips } from "../stories/StoryChips.tsx";
import { CopyColumn } from "./copy/CopyColumn.tsx";
import { CopyToolbar } from "./copy/CopyToolbar.tsx";
import type { ContentStore } from "./draft/content-store.ts";
import { SavedMark, SavingStrip } from "./draft/SavedMark.tsx";
import { useContent } from "./draft/use-content.ts";
import style from "./editor.module.css";
import type { OpenStory } from "./use-open-story.ts";
import { RevisionView } from "./panes/RevisionView.tsx";
import { ReadingPreview } from "./preview/ReadingPreview.tsx";

/** The copy: written, read as readers will, or an earlier version of it. */
export function MiddlePane({ open }: { readonly open: OpenStory }) {
  const { story, title, place, store, keeper, editor, mayWrite, views } = open;
  const { middle, setMiddle, setDialog } = views;
  return (
    <Pane
      label="Copy"
      className={style.middle}
      head={
        <>
          {middle.kind !== "revision" && <MiddleHead open={open} />}
          <SavingStrip keeper={keeper} zone={title.zone} onConflict={() => setDialog({ kind: "conflict" })} />
        </>
      }
    >
      {middle.kind === "revision" && (
        <RevisionView
          key={middle.number}
          story={story}
          place={place}
          number={middle.number}
          store={store}
          keeper={keeper}
          zone={title.zone}
          mayWrite={mayWrite}
          onBack={() => setMiddle({ kind: "write" })}
        />
      )}
      {middle.kind === "preview" && <Preview story={story} store={store} />}
      {/* Stays mounted, so that undo reaches back over a look at the preview. */}
      <div hidden={middle.kind !== "write"}>
        <CopyColumn
          store={store}
          editor={editor}
          mayWrite={mayWrite}
          onAddPicture={() => setDialog({ kind: "picture", place: "main" })}
        >
          <StoryChips row={story.row} zone={title.zone} hasSection />
          <span className={style.count}>{story.wordCount} words</span>
        </CopyColumn>
      </div>
    </Pane>
  );
}

const readOnlyWords = ({ placing }: StoryAnswer): string =>
  placing.status === "killed"
    ? "Killed: kept to be read, closed to writing."
    : "You may read this story, not write in it.";

function MiddleHead({ open }: { readonly open: OpenStory }) {
  const { title, keeper, editor, mayWrite, views } = open;
  const isPreview = views.middle.kind === "preview";
  const isLeftOpen = views.view === "left";
  const aside = (
    <>
      <SavedMark keeper={keeper} zone={title.zone} />
      <Button look="plain" icon={isPreview ? PencilLine : Eye} onPress={views.togglePreview}>
        {isPreview ? "Write" : "Preview"}
      </Button>
    </>
  );
  const left = (
    <Button
      look="plain"
      icon={PanelLeft}
      label={isLeftOpen ? "Hide outline" : "Show outline"}
      className={style.drawerAct}
      onPress={() => views.setView(isLeftOpen ? "middle" : "left")}
    />
  );
  if (isPreview || !mayWrite) {
    return (
      <PaneBar>
        {left}
        <span>{isPreview ? "As readers will see it" : readOnlyWords(open.story)}</span>
        <span className={style.headAside}>{aside}</span>
      </PaneBar>
    );
  }
  return (
    <CopyToolbar
      editor={editor}
      left={left}
      onLink={() => views.setDialog({ kind: "link" })}
      onPicture={() => views.setDialog({ kind: "picture", place: "copy" })}
    >
      {aside}
    </CopyToolbar>
  );
}

function Preview({ story, store }: { readonly story: StoryAnswer; readonly store: ContentStore }) {
  const content = useContent(store, (now) => now);
  return (
    <div className={style.shown}>
      <ReadingPreview
        content={content}
        section={story.row.section?.name ?? null}
        isAgency={story.row.kind === "agency"}
      />
    </div>
  );
}
