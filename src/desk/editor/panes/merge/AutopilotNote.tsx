import { Link } from "@tanstack/react-router";
import { Hand, Plane } from "lucide-react";
import { heldBecause } from "../../../../stories/held-words.ts";
import type { StoryAnswer } from "../../../../stories/stories-contract.ts";
import { useState } from "react";
import { readClock } from "../../../clock.ts";
import { Button } from "../../../components/Button.tsx";
import { timeOf } from "../../../relative-time.ts";
import { StopDialog } from "../../../rules/StopDialog.tsx";
import style from "./merge.module.css";

interface AutopilotNoteProps {
  readonly autopilot: NonNullable<StoryAnswer["autopilot"]>;
  readonly titleId: string;
  readonly zone: string;
  readonly mayWrite: boolean;
}

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
        <Following
          autopilot={autopilot}
          titleId={titleId}
          zone={zone}
          onStop={mayWrite ? () => setStopping(true) : null}
        />
      )}
      {isStopping && <StopDialog source={source} onClose={() => setStopping(false)} />}
    </>
  );
}

interface FollowingProps {
  readonly autopilot: NonNullable<StoryAnswer["autopilot"]>;
  readonly titleId: string;
  readonly zone: string;
  readonly onStop: (() => void) | null;
}

const Following = ({ autopilot: { source, held }, titleId, zone, onStop }: FollowingProps) => (
  <div className={style.pilot} data-state={held === null ? "on" : "held"}>
    <p>
      <Plane aria-hidden="true" /> <strong>Follows {source.name} by itself.</strong> Your first saved word
      here ends that.{" "}
      <Link to="/$title/autopilot" params={{ title: titleId }} search={{ source: source.id }}>
        Its rule
      </Link>
    </p>
    {held !== null && (
      <p>
        <strong>Held since {timeOf(held.at, readClock(), zone)}</strong> because {heldBecause(held.why)}.
        Called: {held.duty}.
      </p>
    )}
    {onStop !== null && (
      <Button look="red" onPress={onStop}>
        Stop this for all stories…
      </Button>
    )}
  </div>
);
