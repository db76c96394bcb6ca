import { z } from "zod";
import type { Content } from "../../stories/content.ts";
import {
  type PublishAnswer,
  conflictAnswer,
  type nameRevisionRequest,
  type placingChange,
  publishAnswer,
  type publishRequest,
  publishSheet,
  releaseAnswer,
  type releaseRequest,
  type restoreRequest,
  revisionAnswer,
  revisionsAnswer,
  savedAnswer,
  storyAnswer,
  withdrawAnswer,
} from "../../stories/stories-contract.ts";
import { address, anything, call, ProblemError } from "../api.ts";
import type { Draft } from "./draft/draft-keeper.ts";
import type { Trouble } from "./draft/save-queue.ts";

/** What the editor asks of the server about one story in one title. */
export interface StoryPlace {
  readonly storyId: string;
  readonly titleId: string;
}

const at = ({ storyId, titleId }: StoryPlace, rest = ""): string =>
  address(`/api/stories/${storyId}${rest}`, { title: titleId });

export const readStory = (place: StoryPlace, signal?: AbortSignal) =>
  call(at(place), { shape: storyAnswer, ...(signal === undefined ? {} : { signal }) });

type Saved = { readonly kind: "saved" } & z.infer<typeof savedAnswer>;
export type DraftAnswer =
  | Saved
  | { readonly kind: "conflict"; readonly theirs: Draft }
  | { readonly kind: "failed"; readonly why: Trouble };

interface DraftSend extends StoryPlace {
  readonly base: number;
  readonly content: Content;
  readonly isLeaving: boolean;
}

/** Saves the draft; every way it can end is an answer. */
export async function sendDraft({ base, content, isLeaving, ...place }: DraftSend): Promise<DraftAnswer> {
  try {
    return await call(at(place, "/draft"), {
      method: "PUT",
      shape: savedAnswer,
      body: { baseVersion: base, content },
      ...(isLeaving ? { keepalive: true } : {}),
    });
  } catch (thrown) {
    return draftTrouble(thrown);
  }
}

function draftTrouble(thrown: unknown): DraftAnswer {
  if (!(thrown instanceof ProblemError)) return { kind: "failed", why: { kind: "unreachable" } };
  const conflict = thrown.status === 409 ? conflictAnswer.safeParse(thrown.body) : null;
  if (conflict?.success === true) return conflict.data;
  if (thrown.status === 401) return { kind: "failed", why: { kind: "signed-out" } };
  // A busy or failing server may still take it later; a refusal will not get better by itself.
  const isPassing =
    thrown.status === 0 || thrown.status >= 500 || thrown.status === 429 || thrown.status === 408;
  if (isPassing) return { kind: "failed", why: { kind: "unreachable" } };
  const { happened, remedy } = thrown.problem;
  return { kind: "failed", why: { kind: "refused", happened, remedy } };
}

export const changePlacing = (place: StoryPlace, change: z.input<typeof placingChange>) =>
  call(at(place, "/placing"), { method: "PATCH", shape: storyAnswer, body: change });

export const readRevisions = (place: StoryPlace) => call(at(place, "/revisions"), { shape: revisionsAnswer });

export const readRevision = (place: StoryPlace, number: number) =>
  call(at(place, `/revisions/${number}`), { shape: revisionAnswer });

export const nameRevision = (place: StoryPlace, note: string) =>
  call(at(place, "/revisions"), {
    method: "POST",
    shape: z.object({ number: z.number() }),
    body: { note } satisfies z.input<typeof nameRevisionRequest>,
  });

export const restoreRevision = (place: StoryPlace, request: z.input<typeof restoreRequest>) =>
  call(at(place, "/restore"), { method: "POST", shape: savedAnswer, body: request });

export const readPublishSheet = (place: StoryPlace) =>
  call(at(place, "/publish-sheet"), { shape: publishSheet });

/** A story that is held, or has moved on, is an answer too; it comes with status 409. */
export async function publishStory(
  place: StoryPlace,
  request: z.input<typeof publishRequest>,
  key: string,
): Promise<PublishAnswer> {
  return orConflict(publishAnswer, () =>
    call(at(place, "/publish"), {
      method: "POST",
      shape: publishAnswer,
      body: request,
      idempotencyKey: key,
    }),
  );
}

/** For the second its embargo ends; that something else holds it is an answer too. */
export async function planRelease(
  place: StoryPlace,
  request: z.input<typeof releaseRequest>,
  key: string,
): Promise<z.infer<typeof releaseAnswer>> {
  return orConflict(releaseAnswer, () =>
    call(at(place, "/release"), {
      method: "POST",
      shape: releaseAnswer,
      body: request,
      idempotencyKey: key,
    }),
  );
}

export const callOffRelease = (place: StoryPlace) =>
  call(at(place, "/release/call-off"), { method: "POST", shape: anything });

export async function withdrawStory(
  place: StoryPlace,
  reason: string,
  key: string,
): Promise<z.infer<typeof withdrawAnswer>> {
  return orConflict(withdrawAnswer, () =>
    call(at(place, "/withdraw"), {
      method: "POST",
      shape: withdrawAnswer,
      body: { reason },
      idempotencyKey: key,
    }),
  );
}

async function orConflict<Shape extends z.ZodType>(
  shape: Shape,
  ask: () => Promise<z.output<Shape>>,
): Promise<z.output<Shape>> {
  try {
    return await ask();
  } catch (thrown) {
    if (!(thrown instanceof ProblemError) || thrown.status !== 409) throw thrown;
    const read = shape.safeParse(thrown.body);
    if (!read.success) throw thrown;
    return read.data;
  }
}
