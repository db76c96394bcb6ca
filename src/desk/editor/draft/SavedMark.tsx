import { CloudOff, TriangleAlert } from "lucide-react";
import { secondsOf } from "../../relative-time.ts";
import type { DraftKeeper, Saving } from "./draft-keeper.ts";
import style from "./draft.module.css";
import { useSaving } from "./use-draft-session.ts";

/** Where the copy is safe: on the server, on this computer, or nowhere yet. */
export function SavedMark({ keeper, zone, onConflict }: { readonly keeper: DraftKeeper; readonly zone: string; readonly onConflict: () => void }) {
  const saving = useSaving(keeper);
  const { phase } = saving;
  if (phase.kind === "kept" || phase.kind === "stopped") return <Troubled saving={saving} keeper={keeper} zone={zone} />;
  return (
    <span className={style.mark} data-phase={phase.kind}>
      {phase.kind === "saved" && `Saved ${secondsOf(phase.at, zone)}`}
      {(phase.kind === "waiting" || phase.kind === "saving") && "Saving…"}
      {phase.kind === "conflict" && (
        <>
          Two versions
          <button type="button" onClick={onConflict}>
            Choose
          </button>
        </>
      )}
    </span>
  );
}

function Troubled({ saving, keeper, zone }: { readonly saving: Saving; readonly keeper: DraftKeeper; readonly zone: string }) {
  const { phase } = saving;
  if (phase.kind !== "kept" && phase.kind !== "stopped") return null;
  const isLost = saving.isKeptHere === false;
  return (
    <span className={style.mark} data-phase={isLost ? "lost" : "kept"} title={whyWords(saving)}>
      {isLost ? <TriangleAlert aria-hidden="true" /> : <CloudOff aria-hidden="true" />}
      {isLost ? "Not saved, no room on this computer" : `Saved on this computer at ${secondsOf(phase.since, zone).slice(0, 5)}`}
      <button type="button" onClick={keeper.returned}>
        Try now
      </button>
    </span>
  );
}

function whyWords({ phase }: Saving): string {
  if (phase.kind !== "kept" && phase.kind !== "stopped") return "";
  if (phase.why.kind === "unreachable") return "The server cannot be reached. It is tried again by itself.";
  if (phase.why.kind === "signed-out") return "You were signed out. Sign in again; the copy stays here.";
  return `${phase.why.happened} ${phase.why.remedy}`;
}
