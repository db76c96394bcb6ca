import {
  mergeAnswer,
  mergePreview,
  type MergeAnswer,
  type MergeChoices,
} from "../../../../stories/merge/merge-contract.ts";
import { address, call, ProblemError } from "../../../api.ts";
import type { StoryPlace } from "../../story-calls.ts";

export const readMerge = ({ storyId, titleId }: StoryPlace, item: string, signal?: AbortSignal) =>
  call(address(`/api/stories/${storyId}/merge`, { title: titleId, item }), {
    shape: mergePreview,
    ...(signal === undefined ? {} : { signal }),
  });

interface MergeSend {
  readonly itemVersionId: string;
  readonly draftVersion: number;
  readonly choices: MergeChoices;
}

/** A conflict without a choice and a draft that moved on are answers too; they come with status 409. */
export async function sendMerge({ storyId, titleId }: StoryPlace, request: MergeSend): Promise<MergeAnswer> {
  try {
    return await call(address(`/api/stories/${storyId}/merge`, { title: titleId }), {
      method: "POST",
      shape: mergeAnswer,
      body: request,
    });
  } catch (thrown) {
    if (!(thrown instanceof ProblemError) || thrown.status !== 409) throw thrown;
    const read = mergeAnswer.safeParse(thrown.body);
    if (!read.success) throw thrown;
    return read.data;
  }
}
