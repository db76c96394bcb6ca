import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Hand, Plane } from "lucide-react";
import type { StopAnswer } from "../../../../stories/autopilot/autopilot-contract.ts";
import type { StoryAnswer } from "../../../../stories/stories-contract.ts";
import { useState } from "react";
import { readClock } from "../../../clock.ts";
import { Button } from "../../../components/Button.tsx";
import { Dialog } from "../../../components/Dialog.tsx";
import { ProblemNote } from "../../../components/ProblemNote.tsx";
import { timeOf } from "../../../relative-time.ts";
import { deskKeys } from "../../../what-changed.ts";
import style from "./merge.module.css";
import { stopAutopilot } from "./merge-calls.ts";

interface AutopilotNoteProps {
  readonly autopilot: NonNullable<StoryAnswer["autopilot"]>;
  readonly titleId: string;
  readonly zone: string;
  readonly mayWrite: boolean;
}

const heldWords: Readonly<Record<string, string>> = {
  toll: "it changes a number of dead or injured",
  accused: "it changes who is accused",
  headline: "it changes what the headline says",
  "hourly-limit": "as much went out this hour as may",
  conflict: "it meets words of ours",
  fault: "it could not be read through",
};

/** That the story follows its agency by itself, or no longer does, and how to stop that. */
export function AutopilotNote({ autopilot, titleId, zone, mayWrite }: AutopilotNoteProps) {
  const { source, ended, on } = autopilot;
  const [isStopping, setStopping] = useState(false);
  const isOver = ended !== null || !on;
  return (
    <>
      {isOver ? (
        <p className={style.pilot}>
          <Hand aria-hidden="true" />{" "}
          {ended === null
            ? "Switched off"
            : `${ended.why} (${ended.by}, ${timeOf(ended.at, readClock(), zone)})`}
          : {source.name} no longer changes this story by itself.
        </p>
      ) : (
        <Following autopilot={autopilot} zone={zone} onStop={mayWrite ? () => setStopping(true) : null} />
      )}
      {isStopping && (
        <StopDialog source={source} titleId={titleId} zone={zone} onClose={() => setStopping(false)} />
      )}
    </>
  );
}

interface FollowingProps {
  readonly autopilot: NonNullable<StoryAnswer["autopilot"]>;
  readonly zone: string;
  readonly onStop: (() => void) | null;
}

const Following = ({ autopilot: { source, held }, zone, onStop }: FollowingProps) => (
  <div className={style.pilot} data-state={held === null ? "on" : "held"}>
    <p>
      <Plane aria-hidden="true" /> <strong>Follows {source.name} by itself.</strong> Your first saved word
      here ends that.
    </p>
    {held !== null && (
      <p>
        <strong>Held since {timeOf(held.at, readClock(), zone)}</strong> because{" "}
        {held.why.map((code) => heldWords[code] ?? `a check says ${code}`).join(", and ")}. Called:{" "}
        {held.duty}.
      </p>
    )}
    {onStop !== null && (
      <Button look="red" onPress={onStop}>
        Stop this for all stories…
      </Button>
    )}
  </div>
);

interface StopDialogProps {
  readonly source: { readonly id: string; readonly name: string };
  readonly titleId: string;
  readonly zone: string;
  readonly onClose: () => void;
}

function StopDialog({ source, titleId, zone, onClose }: StopDialogProps) {
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: (only: string | null) => stopAutopilot(titleId, only),
    onSuccess: () => client.invalidateQueries({ queryKey: deskKeys.openStories(titleId) }),
  });
  return (
    <Dialog
      isOpen
      title={stop.data === undefined ? "Stop what goes out by itself" : "Stopped"}
      width={560}
      onOpenChange={onClose}
      foot={
        stop.data === undefined ? (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button isPending={stop.isPending} onPress={() => stop.mutate(null)}>
              Every source, every title
            </Button>
            <Button look="red" isPending={stop.isPending} onPress={() => stop.mutate(source.id)}>
              {source.name} here
            </Button>
          </>
        ) : (
          <Button look="black" onPress={onClose}>
            Done
          </Button>
        )
      }
    >
      <div className={style.dialog}>
        {stop.isError && <ProblemNote error={stop.error} onRetry={() => stop.reset()} />}
        {stop.data === undefined ? (
          <p className={style.small}>
            Takes effect at once. What is out stays out; you see what went out in the last 24 hours. Stories
            that wait for updates then wait for a person.
          </p>
        ) : (
          <WentOut answer={stop.data} zone={zone} />
        )}
      </div>
    </Dialog>
  );
}

function WentOut({ answer, zone }: { readonly answer: StopAnswer; readonly zone: string }) {
  const { stopped, wentOut } = answer;
  return (
    <>
      <p className={style.small}>
        {stopped.length === 0
          ? "Nothing was on."
          : `Switched off: ${stopped.map((rule) => `${rule.source.name} in ${rule.titleId}`).join(", ")}.`}
      </p>
      <h3 className={style.wentHead}>Went out by itself in 24 hours: {wentOut.length}</h3>
      <ul className={style.went}>
        {wentOut.map((act, index) => (
          <li key={index}>
            <time dateTime={act.at}>{timeOf(act.at, readClock(), zone)}</time> {act.did}{" "}
            {act.url === null ? (
              act.headline
            ) : (
              <a href={act.url} target="_blank" rel="noreferrer">
                {act.headline}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
