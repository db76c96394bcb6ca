import {
  isUuid,
  keepAnswer,
  MastheadError,
  notFound,
  refused,
  type Answer,
  type Ask,
  type Database,
  type EventBell,
  type Tx,
} from "../../platform/index.ts";
import type { Title } from "../../titles/index.ts";
import type { RowHelp } from "../desk-store.ts";
import type { StoryAct } from "../publish-story.ts";

export interface StoriesDeps {
  readonly database: Database;
  readonly bell: EventBell;
  readonly help: RowHelp;
  readonly titleById: (id: string) => Title | undefined;
}

export function titleOf(deps: StoriesDeps, id: string): Title {
  const title = deps.titleById(id);
  if (title === undefined) {
    throw new MastheadError({
      code: "title-unknown",
      happened: "There is no such title.",
      remedy: "Choose one from the list.",
      status: 404,
    });
  }
  return title;
}

/** What is asked of a story that an order to kill took down for good. */
export const storyKilled = refused(409, {
  code: "story-killed",
  happened: "This story was killed.",
  remedy: "Begin a new one.",
});

/**
 * Runs an act on the story named in the path for the title of the request, in one unit of work. An id
 * of another shape cannot exist.
 */
export const forStory =
  <Query, Body>(
    deps: StoriesDeps,
    act: (tx: Tx, story: StoryAct, ask: Ask<Query, Body>) => Promise<Answer>,
  ) =>
  async (ask: Ask<Query, Body>): Promise<Answer> => {
    const storyId = ask.params["id"] ?? "";
    if (!isUuid(storyId)) return notFound;
    const story = { storyId, title: titleOf(deps, ask.titleId), by: ask.who.id };
    return deps.database.unit(ask.scope, (tx) => act(tx, story, ask));
  };

/**
 * As `forStory`, and the answer is kept under the request's Idempotency-Key. Only what was done is
 * kept: a refusal can be mended and asked again.
 */
export const onceForStory = <Query, Body>(
  deps: StoriesDeps,
  verb: string,
  act: (tx: Tx, story: StoryAct, ask: Ask<Query, Body>) => Promise<Answer>,
): ((ask: Ask<Query, Body>) => Promise<Answer>) =>
  forStory<Query, Body>(deps, (tx, story, ask) => {
    const route = `${verb} ${story.storyId} ${ask.titleId}`;
    const request = { key: ask.idempotencyKey, actor: ask.who.id, route, body: ask.body };
    return keepAnswer(
      tx,
      request,
      (answer) => answer.status !== 200,
      () => act(tx, story, ask),
    );
  });

/** A staff id as the person's name; what is no id ("worker") stays as it is. */
export async function nameOf(deps: StoriesDeps, tx: Tx, id: string): Promise<string> {
  return (await deps.help.names(tx, [id])).get(id) ?? id;
}

/** Somebody saved meanwhile: who, and when, so that the desk can show it. */
export async function movedOn(
  deps: StoriesDeps,
  tx: Tx,
  outcome: { kind: "moved-on"; draftVersion: number; savedBy: string; savedAt: Date },
): Promise<Answer> {
  const savedBy = await nameOf(deps, tx, outcome.savedBy);
  return refused(409, { ...outcome, savedAt: outcome.savedAt.toISOString(), savedBy });
}
