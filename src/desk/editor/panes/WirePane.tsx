import { useQuery } from "@tanstack/react-query";
import type { Editor } from "@tiptap/core";
import { Ban, Lock, RefreshCw } from "lucide-react";
import type { z } from "zod";
import { pictureUsesOf } from "../../../stories/content-text.ts";
import type { lineageRow, StoryAnswer } from "../../../stories/stories-contract.ts";
import type { WireVersion } from "../../../wire/wire-contract.ts";
import { wireItemAnswer } from "../../../wire/wire-contract.ts";
import { address, call } from "../../api.ts";
import { readClock } from "../../clock.ts";
import { TakeThese } from "../../fragment/TakeThese.tsx";
import { timeOf } from "../../relative-time.ts";
import { useTitle } from "../../session.ts";
import { deskKeys } from "../../what-changed.ts";
import { takePicture } from "../../wire/pictures/picture-calls.ts";
import { WirePictures } from "../../wire/pictures/WirePictures.tsx";
import { useContent } from "../draft/use-content.ts";
import { AutopilotNote } from "./merge/AutopilotNote.tsx";
import { MergeBox } from "./merge/MergeBox.tsx";
import { flushed, useShowing, type Draft } from "./merge/use-merge.ts";
import style from "./panes.module.css";
import { Runs } from "./Runs.tsx";
import { paragraphDifference, wordDifference } from "./word-difference.ts";

type Lineage = z.infer<typeof lineageRow>;

interface WirePaneProps {
  readonly story: StoryAnswer;
  readonly draft: Draft;
  readonly editor: Editor;
  readonly zone: string;
  readonly mayWrite: boolean;
}

/** A usable item that the agency sent anew since the copy was made of it. */
export const isWaiting = (row: Lineage): boolean =>
  row.state === "usable" && row.headNumber > row.versionNumber;

const newsFirst = (lineage: readonly Lineage[]): readonly Lineage[] =>
  lineage.toSorted((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)));

/** What the agency sent, beside the copy made of it; what changed since it was taken is marked. */
export function WirePane({ story, draft, editor, zone, mayWrite }: WirePaneProps) {
  return (
    <div className={style.wire}>
      {story.autopilot !== null && (
        <AutopilotNote
          autopilot={story.autopilot}
          titleId={draft.place.titleId}
          zone={zone}
          mayWrite={mayWrite}
        />
      )}
      {newsFirst(story.lineage).map((row, at) => (
        <WireSource
          key={row.itemId}
          row={row}
          zone={zone}
          draft={draft}
          editor={editor}
          isFirst={at === 0}
          isOneOfSeveral={story.lineage.length > 1}
          draftVersion={story.draft.version}
          mayWrite={mayWrite}
        />
      ))}
    </div>
  );
}

interface WireSourceProps {
  readonly row: Lineage;
  readonly zone: string;
  readonly draft: Draft;
  readonly editor: Editor;
  readonly isFirst: boolean;
  /** Several items of one agency say nothing by its name alone. */
  readonly isOneOfSeveral: boolean;
  readonly draftVersion: number;
  readonly mayWrite: boolean;
}

function WireSource(props: WireSourceProps) {
  const { row, zone, draft, editor, isFirst, isOneOfSeveral, draftVersion, mayWrite } = props;
  const { id: title } = useTitle();
  const item = useQuery({
    queryKey: deskKeys.wireItem(row.itemId),
    queryFn: () => call(address(`/api/wire/items/${row.itemId}`, { title }), { shape: wireItemAnswer }),
  });
  const versions = item.data?.versions ?? [];
  const taken = versions.find((version) => version.id === row.itemVersionId);
  const newest = versions.find((version) => version.number === row.headNumber) ?? versions[0];
  return (
    <section aria-label={`Wire copy of ${row.source}: ${row.headline}`}>
      {isOneOfSeveral && <h2 className={style.wireItem}>{row.headline || "Item without a headline"}</h2>}
      <SourceState row={row} newest={newest} zone={zone} mayWrite={mayWrite} />
      {isWaiting(row) && (
        <MergeBox
          draft={draft}
          item={row.itemId}
          draftVersion={draftVersion}
          head={row.headNumber}
          mayWrite={mayWrite}
        />
      )}
      {item.isError && (
        <p>
          The wire copy could not be read.{" "}
          <button type="button" className={style.inlineAct} onClick={() => void item.refetch()}>
            Retry
          </button>
        </p>
      )}
      {newest !== undefined && isWaiting(row) && (
        <details className={style.whole}>
          <summary>All of v{newest.number}</summary>
          <WireCopy newest={newest} taken={taken ?? newest} source={row.source} />
        </details>
      )}
      {newest !== undefined && !isWaiting(row) && (
        <WireCopy newest={newest} taken={taken ?? newest} source={row.source} />
      )}
      {newest !== undefined && mayWrite && row.state === "usable" && (
        <TakeThese version={newest} source={row.source} draft={draft} editor={editor} hasKey={isFirst} />
      )}
      <PicturesOfSource item={row.itemId} zone={zone} draft={draft} mayWrite={mayWrite} />
    </section>
  );
}

interface PicturesOfSourceProps {
  readonly item: string;
  readonly zone: string;
  readonly draft: Draft;
  readonly mayWrite: boolean;
}

/** Pictures of the item, to be put into the draft as it stands saved. */
function PicturesOfSource({ item, zone, draft, mayWrite }: PicturesOfSourceProps) {
  const { titleId, storyId } = draft.place;
  const show = useShowing(draft);
  const uses = useContent(draft.store, (content) => content);
  const standing = new Set(pictureUsesOf(uses).map((use) => use.pictureId));
  return (
    <WirePictures
      title={{ id: titleId, zone }}
      item={item}
      mayTake={mayWrite}
      standing={standing}
      takeInto={async ({ key }) => {
        await takePicture(titleId, item, key, { story: storyId, draftVersion: await flushed(draft.keeper) });
        await show();
      }}
    />
  );
}

function SourceState({
  row,
  newest,
  zone,
  mayWrite,
}: {
  readonly row: Lineage;
  readonly newest: WireVersion | undefined;
  readonly zone: string;
  readonly mayWrite: boolean;
}) {
  const sentAt = newest === undefined ? "" : ` at ${timeOf(newest.receivedAt, readClock(), zone)}`;
  if (row.state !== "usable") {
    return (
      <div className={style.waiting} data-state={row.state}>
        <strong>
          <Ban aria-hidden="true" /> {row.source}{" "}
          {row.state === "killed" ? "killed this copy" : "withholds this copy"}
          {sentAt}
        </strong>
        {row.state === "killed" ? killedRemedy(row.headline, mayWrite) : "Wait for its next version."}
      </div>
    );
  }
  return (
    <>
      {row.embargoUntil !== null && Date.parse(row.embargoUntil) > readClock() && (
        <div className={style.waiting} data-state="embargo">
          <strong>
            <Lock aria-hidden="true" /> Embargo until {timeOf(row.embargoUntil, readClock(), zone)}
          </strong>
          It ends by itself.
        </div>
      )}
      {isWaiting(row) && (
        <div className={style.waiting}>
          <strong>
            <RefreshCw aria-hidden="true" /> {row.source} sent {headWords[row.headOutcome] ?? ""}v
            {row.headNumber}
            {sentAt}
          </strong>
          The copy here was made from v{row.versionNumber}. Nothing was changed for you.
          {(newest?.editorNote ?? "") !== "" && <em className={style.editorNote}>“{newest?.editorNote}”</em>}
        </div>
      )}
    </>
  );
}

/** What was ordered gone, and the way on; who cannot write here is told of none that needs writing. */
const killedRemedy = (headline: string, mayWrite: boolean): string => {
  const what = headline === "" ? "" : `“${headline}” is gone. `;
  return mayWrite
    ? `${what}Take its paragraphs out, or write what you reported yourself in a new story.`
    : `${what}What you reported yourself belongs in a new story.`;
};

const headWords: Readonly<Record<string, string>> = {
  correction: "a correction, ",
  advisory: "an advisory, ",
};

const textsOf = (version: WireVersion): readonly string[] =>
  version.blocks
    .map(
      (block) =>
        (block.rows ?? []).map((cells) => cells.join(" | ")).join("\n") ||
        block.runs.map((run) => run.text).join(""),
    )
    .filter((text) => text.trim() !== "");

function WireCopy({
  newest,
  taken,
  source,
}: {
  readonly newest: WireVersion;
  readonly taken: WireVersion;
  readonly source: string;
}) {
  const isNewer = newest.id !== taken.id;
  return (
    <>
      <h2 className={style.wireHead}>
        {isNewer ? `${source}, v${newest.number} against v${taken.number}` : `${source}, v${newest.number}`}
      </h2>
      <div className={style.wireCopy}>
        <p data-kind="subhead">
          <Runs runs={wordDifference(taken.headline, newest.headline)} />
        </p>
        {paragraphDifference(textsOf(taken), textsOf(newest)).map((paragraph, index) => (
          <p key={index}>
            <Runs runs={paragraph.runs} />
          </p>
        ))}
      </div>
    </>
  );
}
