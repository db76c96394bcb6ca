import { useEffect, useRef } from "react";
import { Button } from "../components/Button.tsx";
import { Note, ProblemNote } from "../components/ProblemNote.tsx";
import layout from "../components/list-detail.module.css";
import { trialWords, type PartnerWish } from "./partner-words.ts";
import style from "./partners.module.css";
import { TriedStories } from "./TriedStories.tsx";
import type { Trial } from "./use-trial.ts";

interface TrialPartProps {
  readonly trial: Trial;
  readonly wish: PartnerWish;
}

/** What the trial found; nothing before there was one. */
export function TrialPart({ trial, wish }: TrialPartProps) {
  const { trying, isStale, run } = trial;
  const head = useRef<HTMLHeadingElement>(null);
  // It was asked for from anywhere on the page.
  useEffect(() => head.current?.scrollIntoView({ block: "nearest" }), [trying.data, trying.error]);
  if (trying.isIdle || (trying.isPending && trying.data === undefined)) return null;
  return (
    <section aria-label="Tried on the last seven days" className={layout.part}>
      <h2 ref={head} className={style.trialHead}>
        Tried on the last seven days
      </h2>
      {trying.isError && <ProblemNote error={trying.error} onRetry={run} />}
      {trying.data !== undefined && isStale && (
        <Note tone="correct">
          The conditions have changed since.{" "}
          <Button look="link" onPress={run}>
            Try again
          </Button>
        </Note>
      )}
      {trying.data !== undefined && !isStale && (
        <>
          <p>
            <strong className={style.strong}>{trialWords(trying.data)}</strong> Nothing was sent.
          </p>
          <TriedStories answer={trying.data} wish={wish} />
        </>
      )}
    </section>
  );
}
