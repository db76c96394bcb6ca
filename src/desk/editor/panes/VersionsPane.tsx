import { useQuery } from "@tanstack/react-query";
import { readClock } from "../../clock.ts";
import { timeOf } from "../../relative-time.ts";
import { deskKeys } from "../../what-changed.ts";
import type { StoryPlace } from "../story-calls.ts";
import { readRevisions } from "../story-calls.ts";
import style from "./panes.module.css";

interface VersionsPaneProps {
  readonly place: StoryPlace;
  readonly zone: string;
  /** Number of the revision shown in the middle, or null for the draft. */
  readonly shown: number | null;
  readonly onShow: (number: number | null) => void;
}

const reasonWords: Readonly<Record<string, string>> = {
  taken: "Taken from the wire",
  saved: "Kept",
  published: "Published",
  restored: "Brought back",
  merged: "Merged with the agency's",
};

/** Every content this story was kept as; the draft stands on top. */
export function VersionsPane({ place, zone, shown, onShow }: VersionsPaneProps) {
  const revisions = useQuery({
    queryKey: deskKeys.revisions(place.titleId, place.storyId),
    queryFn: () => readRevisions(place),
  });
  if (revisions.isError) return <ListTrouble onRetry={() => void revisions.refetch()} />;
  const rows = revisions.data?.rows ?? [];
  return (
    <>
      <ol className={style.versions} aria-label="Versions, newest first">
        <li>
          <button
            type="button"
            className={style.version}
            aria-pressed={shown === null}
            onClick={() => onShow(null)}
          >
            <strong>Draft</strong>
            <span>What you write now</span>
          </button>
        </li>
        {rows.map((row) => (
          <li key={row.number}>
            <button
              type="button"
              className={style.version}
              aria-pressed={shown === row.number}
              onClick={() => onShow(row.number)}
            >
              <strong>
                <span className={style.versionName}>
                  {row.number}. {row.note.trim() || (reasonWords[row.reason] ?? row.reason)}
                </span>
                {row.live && <span className={style.live}>Live</span>}
              </strong>
              <span>
                {timeOf(row.at, readClock(), zone)}, {row.by}, {row.wordCount} words
              </span>
            </button>
          </li>
        ))}
      </ol>
      {revisions.isSuccess && rows.length === 0 && (
        <p className={style.note}>
          Nothing kept yet. Ctrl S keeps the draft under a name; publishing keeps it too.
        </p>
      )}
    </>
  );
}

const ListTrouble = ({ onRetry }: { readonly onRetry: () => void }) => (
  <p className={style.note}>
    The versions could not be read. Your copy is not touched.{" "}
    <button type="button" className={style.inlineAct} onClick={onRetry}>
      Retry
    </button>
  </p>
);
