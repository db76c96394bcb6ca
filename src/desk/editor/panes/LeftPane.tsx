import type { Editor } from "@tiptap/core";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { StoryAnswer } from "../../../stories/stories-contract.ts";
import { readClock } from "../../clock.ts";
import { timeOf } from "../../relative-time.ts";
import { statusWords } from "../../stories/status-words.ts";
import type { ContentStore } from "../draft/content-store.ts";
import type { DraftKeeper } from "../draft/draft-keeper.ts";
import editor from "../editor.module.css";
import type { StoryPlace } from "../story-calls.ts";
import type { CopyPlace } from "./outline.ts";
import { OutlinePane } from "./OutlinePane.tsx";
import style from "./panes.module.css";
import { VersionsPane } from "./VersionsPane.tsx";
import { isWaiting, WirePane } from "./WirePane.tsx";

export type LeftTab = "outline" | "versions" | "wire";

interface LeftPaneProps {
  readonly story: StoryAnswer;
  readonly place: StoryPlace;
  readonly store: ContentStore;
  readonly keeper: DraftKeeper;
  readonly editor: Editor;
  readonly mayWrite: boolean;
  readonly zone: string;
  readonly tab: LeftTab;
  readonly onTab: (tab: LeftTab) => void;
  readonly goTo: (place: CopyPlace) => void;
  readonly shown: number | null;
  readonly onShow: (number: number | null) => void;
}

export function LeftPane(props: LeftPaneProps) {
  const {
    story,
    place,
    store,
    keeper,
    editor: copyEditor,
    mayWrite,
    zone,
    tab,
    onTab,
    goTo,
    shown,
    onShow,
  } = props;
  const hasWire = story.lineage.length > 0;
  const news = story.lineage.filter((row) => isWaiting(row) || row.state !== "usable").length;
  return (
    <Tabs
      className={editor.tabs ?? ""}
      selectedKey={tab === "wire" && !hasWire ? "outline" : tab}
      onSelectionChange={(key) => onTab(key as LeftTab)}
    >
      <TabList aria-label="Beside the copy" className={editor.tabList ?? ""}>
        <Tab id="outline" className={editor.tab ?? ""}>
          Outline
        </Tab>
        <Tab id="versions" className={editor.tab ?? ""}>
          Versions
        </Tab>
        {hasWire && (
          <Tab id="wire" className={editor.tab ?? ""}>
            Wire
            {news > 0 && (
              <span className={editor.tabMark}>
                {news}
                <span className="unseen"> with news</span>
              </span>
            )}
          </Tab>
        )}
      </TabList>
      <TabPanel id="outline" className={editor.tabPanel ?? ""}>
        <OutlinePane store={store} goTo={goTo} />
      </TabPanel>
      <TabPanel id="versions" className={editor.tabPanel ?? ""}>
        <VersionsPane place={place} zone={zone} shown={shown} onShow={onShow} />
        <History story={story} zone={zone} />
      </TabPanel>
      {hasWire && (
        <TabPanel id="wire" className={editor.tabPanel ?? ""}>
          <WirePane
            story={story}
            draft={{ place, store, keeper }}
            editor={copyEditor}
            zone={zone}
            mayWrite={mayWrite}
          />
        </TabPanel>
      )}
    </Tabs>
  );
}

/** Each change of the story's status, with who, when and why. */
function History({ story, zone }: { readonly story: StoryAnswer; readonly zone: string }) {
  return story.history.length === 0 ? null : (
    <section className={style.section} aria-labelledby="history-head">
      <div className={style.sectionHead}>
        <h2 id="history-head">What happened</h2>
      </div>
      <ol className={style.history}>
        {story.history.map((each, index) => (
          <li key={index}>
            <strong>{statusWords[each.status]}</strong> {timeOf(each.at, readClock(), zone)}, {each.by}
            {each.reason.trim() !== "" && each.reason !== "published" && <span>{each.reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
