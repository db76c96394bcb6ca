import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import type { placingChange, StoryAnswer } from "../../../stories/stories-contract.ts";
import { ProblemError, problemOf } from "../../api.ts";
import { deskKeys } from "../../what-changed.ts";
import type { StoryPlace } from "../story-calls.ts";
import { changePlacing } from "../story-calls.ts";

export type ChangeSettings = (change: Omit<z.input<typeof placingChange>, "version">) => void;

/**
 * Section, slug, slugline, kind and readiness of a story. Each change names the version it saw; one
 * that comes after somebody else's is refused, and what stands now is read again.
 */
export function useSettings(place: StoryPlace) {
  const client = useQueryClient();
  const key = deskKeys.story(place.titleId, place.storyId);
  const mutation = useMutation({
    // One after the other, so that the second of two quick changes names the version the first made.
    scope: { id: `settings-${place.storyId}` },
    mutationFn: (change: Parameters<ChangeSettings>[0]) =>
      changePlacing(place, {
        ...change,
        version: client.getQueryData<StoryAnswer>(key)?.placing.version ?? 0,
      }),
    onSuccess: (answer) => {
      client.setQueryData<StoryAnswer>(key, answer);
      void client.invalidateQueries({ queryKey: deskKeys.stories(place.titleId) });
    },
    onError: (thrown) => {
      if (thrown instanceof ProblemError && thrown.status === 409)
        void client.invalidateQueries({ queryKey: key });
    },
  });
  const problem = mutation.isError ? problemOf(mutation.error) : null;
  return {
    change: mutation.mutate as ChangeSettings,
    trouble:
      problem === null ? null : { field: problem.field, words: `${problem.happened} ${problem.remedy}` },
  };
}
