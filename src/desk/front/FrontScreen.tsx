import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { FrontAnswer } from "../../fronts/fronts-contract.ts";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { cx } from "../cx.ts";
import { useMay } from "../session.ts";
import { FrontPreview } from "./FrontPreview.tsx";
import style from "./front.module.css";
import { HandListPane } from "./HandListPane.tsx";
import { ListsPane } from "./ListsPane.tsx";
import { MostReadPane } from "./MostReadPane.tsx";
import { PutOutBox } from "./PutOutBox.tsx";
import { useFrontAnswer } from "./use-front-answer.ts";
import { useFrontWork } from "./use-front-work.ts";

/** Which story stands where on the title's front and lists. */
export function FrontScreen() {
  const front = useFrontAnswer();
  if (front.data !== undefined) return <FrontDesk front={front.data} />;
  return (
    <Pane label="Front" head={<PaneHead title="Home" />}>
      {front.isError ? (
        <ProblemNote error={front.error} onRetry={() => void front.refetch()} />
      ) : (
        <Skeleton rows={8} rowHeight={76} picture label="Loading the front" />
      )}
    </Pane>
  );
}

function FrontDesk({ front }: { readonly front: FrontAnswer }) {
  const { list = "home" } = useSearch({ from: "/$title/front" });
  const work = useFrontWork(front);
  const mayEdit = useMay("front.edit");
  const [isPreviewOpen, setPreviewOpen] = useState(false);
  return (
    <div className={style.screen}>
      <ListsPane work={work} mayEdit={mayEdit} />
      {list === "most-read" ? (
        <MostReadPane cards={front.mostRead} now={work.now} />
      ) : (
        <HandListPane
          key={list}
          list={list === "home" ? "home" : "justPosted"}
          work={work}
          mayEdit={mayEdit}
          isPreviewOpen={isPreviewOpen}
          onPreview={() => setPreviewOpen(!isPreviewOpen)}
        />
      )}
      <Pane
        label="Preview and putting out"
        tone="app"
        className={cx(style.right, isPreviewOpen && style.rightOpen)}
        head={<PaneHead title="Phone" detail={waitingWords(work.changes.length)} />}
        foot={<PutOutBox work={work} mayEdit={mayEdit} />}
      >
        <FrontPreview list={list} work={work} />
      </Pane>
    </div>
  );
}

const waitingWords = (count: number): string =>
  count === 0 ? "as readers see it now" : `changes not out yet: ${count}`;
