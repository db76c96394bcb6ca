import { Ban, Clock, PencilLine, RadioTower, RefreshCw } from "lucide-react";
import type { StoryRow } from "../../stories/stories-contract.ts";
import { readClock } from "../clock.ts";
import { Chip, Chips } from "../components/Chip.tsx";
import { timeOf } from "../relative-time.ts";
import { statusWords, waitingWords } from "./status-words.ts";
import style from "./story-chips.module.css";

interface StoryChipsProps {
  readonly row: StoryRow;
  readonly zone: string;
  /** Names the section too; a list has a column for it. */
  readonly hasSection?: boolean;
}

/** How a story stands, most urgent first. */
export function StoryChips({ row, zone, hasSection = false }: StoryChipsProps) {
  return (
    <Chips>
      {[
        row.sourceState === "killed" && (
          <Chip key="source" tone="breaking" icon={Ban}>
            Source killed
          </Chip>
        ),
        row.sourceState === "withheld" && (
          <Chip key="source" tone="correct" icon={Clock}>
            Source withheld
          </Chip>
        ),
        row.waiting !== null && (
          <Chip key="waiting" tone="correct" icon={RefreshCw}>
            {waitingWords(row.waiting)}
          </Chip>
        ),
        row.releaseAt !== null && (
          <Chip key="release" tone="embargo" icon={Clock}>
            {`Goes out ${timeOf(row.releaseAt, readClock(), zone)}`}
          </Chip>
        ),
        hasSection && row.section !== null && <Chip key="section">{row.section.name}</Chip>,
        <StatusChip key="status" row={row} zone={zone} isLong={hasSection} />,
        row.changedSincePublished && (
          <Chip key="changed" tone="correct" icon={PencilLine}>
            {hasSection ? "Changed since published" : "Changed"}
          </Chip>
        ),
        hasSection && row.kind === "agency" && (
          <Chip key="wire" tone="wire" icon={RadioTower}>
            From the wire
          </Chip>
        ),
      ]}
    </Chips>
  );
}

function StatusChip({
  row,
  zone,
  isLong,
}: {
  readonly row: StoryRow;
  readonly zone: string;
  readonly isLong: boolean;
}) {
  switch (row.status) {
    case "live":
      return (
        <Chip tone="local">
          <span className={style.dot} aria-hidden="true" />
          {isLong && row.publishedAt !== null
            ? `Live since ${timeOf(row.publishedAt, readClock(), zone)}`
            : statusWords.live}
        </Chip>
      );
    case "killed":
      return (
        <Chip tone="breaking" icon={Ban}>
          {statusWords.killed}
        </Chip>
      );
    case "ready":
      return <Chip tone="select">{statusWords.ready}</Chip>;
    case "withdrawn":
      return <Chip tone="breaking">{statusWords.withdrawn}</Chip>;
    case "drafting":
      return <Chip>{statusWords.drafting}</Chip>;
  }
}
