import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Check, CircleAlert, Clock } from "lucide-react";
import type { StoryAnswer } from "../../../stories/stories-contract.ts";
import { showToast, showTrouble } from "../../announcer.ts";
import { problemOf } from "../../api.ts";
import { Button } from "../../components/Button.tsx";
import { useNow } from "../../use-now.ts";
import { deskKeys } from "../../what-changed.ts";
import { callOffRelease } from "../story-calls.ts";
import { plannedWords } from "./planned-words.ts";
import style from "./planned.module.css";

interface PlannedNoteProps {
  readonly story: StoryAnswer;
  readonly zone: string;
  readonly mayPublish: boolean;
}

const icons = { planned: Clock, held: CircleAlert, done: Check } as const;

/** What goes out by itself and when, or how that ended. */
export function PlannedNote({ story, zone, mayPublish }: PlannedNoteProps) {
  const words = plannedWords(story, { now: useNow(), zone });
  const callOff = useCallOff(story);
  if (words === null) return null;
  const Icon = icons[words.tone];
  return (
    <div className={style.note} data-tone={words.tone}>
      <strong>
        <Icon aria-hidden strokeWidth={2} />
        <span>{words.head}</span>
      </strong>
      <span>{words.text}</span>
      {words.tone === "planned" && mayPublish && (
        <Button look="link" isPending={callOff.isPending} onPress={() => callOff.mutate()}>
          {callOff.isPending ? "Calling it off…" : "Call it off"}
        </Button>
      )}
    </div>
  );
}

function useCallOff(story: StoryAnswer) {
  const client = useQueryClient();
  const place = { storyId: story.row.id, titleId: story.placing.titleId };
  return useMutation({
    mutationFn: () => callOffRelease(place),
    onSuccess: () => showToast("Called off. It does not go out by itself."),
    onError: (thrown) => {
      const { happened, remedy } = problemOf(thrown);
      showTrouble(`Not called off. ${happened} ${remedy}`);
    },
    onSettled: () =>
      Promise.all(
        [deskKeys.story(place.titleId, place.storyId), deskKeys.stories(place.titleId)].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
