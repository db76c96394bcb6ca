import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { fragmentAnswer, type fragmentRequest } from "../../stories/merge/merge-contract.ts";
import { storyListAnswer } from "../../stories/stories-contract.ts";
import { address, call, ProblemError } from "../api.ts";
import { readStory, type StoryPlace } from "../editor/story-calls.ts";
import { deskKeys } from "../what-changed.ts";
import { endOfBody } from "./piece-place.ts";

type Fragment = z.input<typeof fragmentRequest>;
export type FragmentAnswer = z.output<typeof fragmentAnswer>;

/** A draft that moved on is an answer too; it comes with status 409. */
export async function sendFragment(
  { storyId, titleId }: StoryPlace,
  request: Fragment,
): Promise<FragmentAnswer> {
  try {
    return await call(address(`/api/stories/${storyId}/take-fragment`, { title: titleId }), {
      method: "POST",
      shape: fragmentAnswer,
      body: request,
    });
  } catch (thrown) {
    if (!(thrown instanceof ProblemError) || thrown.status !== 409) throw thrown;
    const read = fragmentAnswer.safeParse(thrown.body);
    if (!read.success) throw thrown;
    return read.data;
  }
}

/** At the end of a story's draft as it stands now; tried once more when somebody saved meanwhile. */
export async function takeToEnd(
  place: StoryPlace,
  piece: Pick<Fragment, "itemVersionId" | "paragraphs">,
): Promise<FragmentAnswer> {
  const take = async (): Promise<FragmentAnswer> => {
    const { draft } = await readStory(place);
    return sendFragment(place, {
      ...piece,
      after: endOfBody(draft.content.body),
      draftVersion: draft.version,
    });
  };
  const answer = await take();
  return answer.kind === "moved-on" ? take() : answer;
}

/** Stories of the title by words, newest change first. */
export const storiesQuery = (title: string, q: string) =>
  queryOptions({
    queryKey: [...deskKeys.stories(title), "all", "piece", q],
    queryFn: ({ signal }) =>
      call(address("/api/stories", { title, filter: "all", q }), { shape: storyListAnswer, signal }),
  });
