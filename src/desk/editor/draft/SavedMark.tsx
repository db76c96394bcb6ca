import { CloudOff, TriangleAlert } from "lucide-react";
import { secondsOf } from "../../relative-time.ts";
import type { DraftKeeper, Saving } from "./draft-keeper.ts";
import style from "./draft.module.css";
import { useSaving } from "./use-draft-session.ts";

/** The state of the saving in two words; what is wrong stands in the strip below. */
export function SavedMark({ keeper, zone }: { readonly keeper: DraftKeeper; readonly zone: string }) {
  const { phase } = useSaving(keeper);
  return (
    <span className={style.mark} data-phase={phase.kind}>
      {phase.kind === "saved" && `Saved ${secondsOf(phase.at, zone)}`}
      {(phase.kind === "waiting" || phase.kind === "saving") && "Saving…"}
      {(phase.kind === "kept" || phase.kind === "stopped") && "Not sent yet"}
      {phase.kind === "conflict" && "Two versions"}
    </span>
  );
}

interface SavingStripProps {
  readonly keeper: DraftKeeper;
  readonly zone: string;
  readonly onConflict: () => void;
}

/** Stands only while the copy is not on the server: where it is safe, why, and what to do. */
export function SavingStrip({ keeper, zone, onConflict }: SavingStripProps) {
  const saving = useSaving(keeper);
  const { phase } = saving;
  if (phase.kind === "conflict") {
    return (
      <div className={style.strip} data-tone="breaking" role="status">
        <TriangleAlert aria-hidden="true" />
        <span>
          <strong>{phase.theirs.savedBy} saved this story too.</strong> Yours is kept on this computer;
          nothing is sent before you choose.
        </span>
        <button type="button" onClick={onConflict}>
          See both
        </button>
      </div>
    );
  }
  if (phase.kind !== "kept" && phase.kind !== "stopped") return null;
  const isLost = saving.isKeptHere === false;
  return (
    <div className={style.strip} data-tone={isLost ? "breaking" : "correct"} role="status">
      {isLost ? <TriangleAlert aria-hidden="true" /> : <CloudOff aria-hidden="true" />}
      <span>
        <strong>
          {isLost
            ? "Not saved: this computer has no room. Copy your text before you close the page."
            : `Saved on this computer at ${secondsOf(phase.since, zone).slice(0, 5)}.`}
        </strong>{" "}
        {whyWords(saving)}
      </span>
      <button type="button" onClick={keeper.returned}>
        Try now
      </button>
    </div>
  );
}

function whyWords({ phase }: Saving): string {
  if (phase.kind !== "kept" && phase.kind !== "stopped") return "";
  if (phase.why.kind === "unreachable")
    return "The server cannot be reached; it is tried again by itself. Go on writing.";
  if (phase.why.kind === "signed-out") return "You were signed out. Sign in again and it is sent.";
  return `${phase.why.happened} ${phase.why.remedy}`;
}
