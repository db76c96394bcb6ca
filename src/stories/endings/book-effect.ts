import { sql, type Tx } from "../../platform/index.ts";
import { rightsUnderChange, type BookChange } from "../../wire/index.ts";

interface LiveUse {
  readonly storyId: string;
  readonly titleId: string;
  readonly itemId: string;
  readonly since: Date | null;
  /** As readers have it. */
  readonly headline: string;
}

/** What readers have, with the items that the published revision was made of. */
const manyLiveUses = (tx: Tx): Promise<readonly LiveUse[]> =>
  tx.many(sql<LiveUse>`
    select distinct p.story_id as "storyId", p.title_id as "titleId", l.item_id as "itemId",
           p.published_at as since, r.content->>'headline' as headline
    from placings p join revisions r on r.story_id = p.story_id and r.number = p.live_revision
    join lineage l on l.revision_id = r.id and l.item_id is not null
    where p.status = 'live'`);

export interface LostStory {
  readonly id: string;
  readonly headline: string;
}

export interface BookEffect {
  readonly live: number;
  /** Stories that readers would lose at once, by title. */
  readonly down: ReadonlyMap<string, readonly LostStory[]>;
  /** Ends that would come, or come at another time, of stories that stay for now. */
  readonly ends: readonly Date[];
}

/** What a change of a source's book would do to what is before readers in the titles the unit sees. */
export async function effectOfBook(tx: Tx, change: BookChange): Promise<BookEffect> {
  const rights = await rightsUnderChange(tx, change, await manyLiveUses(tx));
  const stories = Map.groupBy(rights, ({ use }) => `${use.storyId} ${use.titleId}`);
  const down = new Map<string, LostStory[]>();
  const ends: Date[] = [];
  for (const uses of stories.values()) {
    const lost = uses.find(({ after }) => after.kind === "forbidden")?.use;
    if (lost !== undefined) {
      const story = { id: lost.storyId, headline: lost.headline };
      down.set(lost.titleId, [...(down.get(lost.titleId) ?? []), story]);
      continue;
    }
    const moved = uses.flatMap(({ before, after }) =>
      after.kind === "allowed" &&
      after.endsAt !== null &&
      (before.kind === "forbidden" || before.endsAt?.getTime() !== after.endsAt.getTime())
        ? after.endsAt.getTime()
        : [],
    );
    if (moved.length > 0) ends.push(new Date(Math.min(...moved)));
  }
  return { live: stories.size, down, ends };
}
