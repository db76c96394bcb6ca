import type { WatchedSource } from "../../wire/ways-in/ways-contract.ts";
import { Note } from "../components/ProblemNote.tsx";
import { ageOf, timeOf } from "../relative-time.ts";
import { useNow } from "../use-now.ts";
import { RhythmBars } from "./RhythmBars.tsx";
import { nextWords } from "./source-words.ts";
import layout from "../components/list-detail.module.css";
import style from "./sources.module.css";

/** Last item, last good look, what is wrong and what to do, and its rhythm. */
export function SourceHealth({ source, zone }: { readonly source: WatchedSource; readonly zone: string }) {
  const now = useNow();
  const { lastReceivedAt: last, lastGoodPollAt: good, trouble } = source;
  return (
    <section aria-label="How it does" className={style.health}>
      {trouble !== null && (
        <Note tone={source.health === "trouble" ? "breaking" : "correct"}>
          <p>
            <strong>{trouble.happened}</strong>
          </p>
          <p>{trouble.remedy}</p>
          <p className={style.small}>
            Since {timeOf(trouble.at, now, zone)}. {nextWords(source, now)}
          </p>
        </Note>
      )}
      {source.silentSince !== null && (
        <Note tone="correct">
          <strong>It is silent for longer than usual at this hour.</strong> The desk was told at{" "}
          {timeOf(source.silentSince, now, zone)}.
        </Note>
      )}
      <dl className={layout.facts}>
        <div>
          <dt>Last item</dt>
          <dd>
            {last === null
              ? "none yet"
              : `${timeOf(last, now, zone)}, ${ageOf(last, now)} ago`.replace(", just now ago", ", just now")}
          </dd>
        </div>
        {source.way !== null && (
          <div>
            <dt>Last good look</dt>
            <dd>{good === null ? "none yet" : timeOf(good, now, zone)}</dd>
          </div>
        )}
        {source.way !== null && trouble === null && source.isOn && (
          <div>
            <dt>Next look</dt>
            <dd>{nextWords(source, now)}</dd>
          </div>
        )}
      </dl>
      <RhythmBars source={source} />
    </section>
  );
}
