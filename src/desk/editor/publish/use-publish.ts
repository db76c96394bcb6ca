import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { PublishSheet, StoryAnswer } from "../../../stories/stories-contract.ts";
import { ProblemError, problemOf } from "../../api.ts";
import { readClock } from "../../clock.ts";
import { deskKeys } from "../../what-changed.ts";
import type { DraftKeeper } from "../draft/draft-keeper.ts";
import { planRelease, publishStory, readPublishSheet } from "../story-calls.ts";
import type { PublishStep } from "./publish-steps.ts";
import { isAboutSaved, keyFor, stepAfterAnswer } from "./publish-steps.ts";

interface Publishing {
  readonly step: PublishStep;
  /** Saves what is unsaved and reads the sheet anew. */
  readonly start: () => void;
  readonly publish: (overrule: readonly string[], updated: boolean) => void;
  /** Has it published when the embargo ends. */
  readonly plan: (overrule: readonly string[], updated: boolean) => void;
  /** After a failure: the same act with the same key. */
  readonly again: () => void;
}

/** The way of one publication: save, show what would happen, do it once. */
export function usePublish(story: StoryAnswer, keeper: DraftKeeper): Publishing {
  const client = useQueryClient();
  const place = { storyId: story.row.id, titleId: story.placing.titleId };
  const [step, setStep] = useState<PublishStep>({ kind: "saving" });
  const keys = useRef(new Map<string, string>());
  const last = useRef<(() => void) | null>(null);

  const fail = (thrown: unknown, sheet: PublishSheet | null): void => {
    const { happened, remedy, reference } = problemOf(thrown);
    setStep({ kind: "failed", happened, remedy, reference, sheet });
  };
  const start = async (): Promise<void> => {
    last.current = () => void start();
    setStep({ kind: "saving" });
    const version = await keeper.flush();
    if (version === null) return setStep({ kind: "unsaved" });
    try {
      const sheet = await readPublishSheet(place);
      if (isAboutSaved(sheet, version)) return setStep({ kind: "asking", sheet });
      void client.invalidateQueries({ queryKey: deskKeys.story(place.titleId, place.storyId) });
      setStep({
        kind: "moved-on",
        savedBy: "Somebody",
        savedAt: new Date(readClock()).toISOString(),
      });
    } catch (thrown) {
      fail(thrown, null);
    }
  };
  const publish = async (
    sheet: PublishSheet,
    overrule: readonly string[],
    updated: boolean,
  ): Promise<void> => {
    last.current = () => void publish(sheet, overrule, updated);
    setStep({ kind: "publishing", sheet });
    const request = { draftVersion: sheet.draftVersion, overrule: [...overrule], updated };
    const key = keyFor(keys.current, request, () => crypto.randomUUID());
    try {
      setStep(
        stepAfterAnswer(sheet, await publishStory(place, request, key), new Date(readClock()).toISOString()),
      );
      for (const queryKey of [
        deskKeys.story(place.titleId, place.storyId),
        deskKeys.stories(place.titleId),
        deskKeys.revisions(place.titleId, place.storyId),
      ]) {
        void client.invalidateQueries({ queryKey });
      }
    } catch (thrown) {
      fail(thrown, sheet);
    }
  };
  const plan = async (sheet: PublishSheet, overrule: readonly string[], updated: boolean): Promise<void> => {
    last.current = () => void plan(sheet, overrule, updated);
    setStep({ kind: "publishing", sheet });
    const request = { overrule: [...overrule], updated };
    const key = keyFor(keys.current, { release: request }, () => crypto.randomUUID());
    try {
      const answer = await planRelease(place, request, key);
      // Called off in between, the same wish is another act.
      keys.current.clear();
      setStep(
        answer.kind === "planned"
          ? { kind: "planned", dueAt: answer.dueAt }
          : { kind: "asking", sheet: { ...sheet, findings: answer.findings } },
      );
      for (const queryKey of [
        deskKeys.story(place.titleId, place.storyId),
        deskKeys.stories(place.titleId),
      ]) {
        void client.invalidateQueries({ queryKey });
      }
    } catch (thrown) {
      fail(thrown, sheet);
      // The embargo ended meanwhile: the sheet shows what can be done now.
      if (thrown instanceof ProblemError && thrown.problem.code === "no-embargo")
        last.current = () => void start();
    }
  };
  const begin = useEffectEvent(() => void start());
  useEffect(() => begin(), []);
  return {
    step,
    start: () => void start(),
    publish: (overrule, updated) => {
      if (step.kind === "asking") void publish(step.sheet, overrule, updated);
    },
    plan: (overrule, updated) => {
      if (step.kind === "asking") void plan(step.sheet, overrule, updated);
    },
    again: () => last.current?.(),
  };
}
