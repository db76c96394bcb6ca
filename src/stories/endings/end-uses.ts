import { sql, type Database, type EventBell, type Log, type Tx } from "../../platform/index.ts";
import type { Title } from "../../titles/index.ts";
import { withdrawStory } from "../withdraw-story.ts";

export interface EndingDeps {
  readonly database: Database;
  readonly bell: EventBell;
  readonly log: Log;
  readonly titleById: (id: string) => Title | undefined;
}

const WORKER = { kind: "worker" } as const;

const manyEnded = (tx: Tx): Promise<readonly { storyId: string; titleId: string }[]> =>
  tx.many(sql<{ storyId: string; titleId: string }>`
    select story_id as "storyId", title_id as "titleId" from released.current
    where ends_at <= app_now() order by ends_at limit 200`);

/**
 * Withdraws live stories whose right has ended. Readers do not see them from that second on whether
 * this ran or not; it gives the history its entry and the address its 410. Answers how many.
 */
export async function endUses(deps: EndingDeps): Promise<number> {
  const ended = await deps.database.unit(WORKER, manyEnded);
  for (const { storyId, titleId } of ended) {
    const title = deps.titleById(titleId);
    if (title === undefined) continue;
    try {
      await deps.database.unit(WORKER, (tx) =>
        withdrawStory(
          tx,
          { storyId, title, by: "worker", reason: "The right to use the agency's copy has ended." },
          deps.bell,
        ),
      );
    } catch (error) {
      deps.log.error(
        { err: error, story: storyId },
        "a story whose right ended was not withdrawn; it is tried again",
      );
    }
  }
  return ended.length;
}
