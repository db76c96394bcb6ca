import { consumeEvents, recordEvent, sql, type Tx } from "../../platform/index.ts";
import { itemsOfSource } from "../../wire/index.ts";
import { endOfRights, rightsOfContent } from "../judge-story.ts";
import { maybeOneRevision } from "../revisions-store.ts";
import { lockStory } from "../stories-store.ts";
import type { EndingDeps } from "./end-uses.ts";

interface Use {
  readonly storyId: string;
  readonly titleId: string;
  readonly itemId: string;
}

/** What is before readers, with the items it was made of. */
const manyLiveUses = (tx: Tx): Promise<readonly Use[]> =>
  tx.many(sql<Use>`
    select distinct p.story_id as "storyId", p.title_id as "titleId", l.item_id as "itemId"
    from placings p join lineage l on l.story_id = p.story_id
    where p.status = 'live' and l.item_id is not null order by 1, 2`);

async function setEnding(tx: Tx, deps: EndingDeps, use: Use): Promise<void> {
  const story = await lockStory(tx, use.storyId, use.titleId);
  if (story === null || story.placing.status !== "live" || story.placing.liveRevision === null) return;
  const revision = await maybeOneRevision(tx, use.storyId, story.placing.liveRevision);
  if (revision === null) return;
  const endsAt = endOfRights(await rightsOfContent(tx, story, revision.content));
  const changed = await tx.run(sql`
    update released.current set ends_at = ${endsAt}
    where placing_id = ${story.placing.id} and ends_at is distinct from ${endsAt}`);
  if (changed === 0) return;
  // Pages were kept until the former end.
  await recordEvent(
    tx,
    {
      name: "story.refreshed",
      titleId: use.titleId,
      subject: use.storyId,
      actor: "worker",
      facts: { publicId: story.publicId, placing: story.placing.id },
    },
    deps.bell,
  );
}

/** A contract made or ended sets the ends of what is already out anew. Answers how many events were seen. */
export const followContracts = (deps: EndingDeps): Promise<number> =>
  consumeEvents(deps.database, "stories-rights", async (tx, events) => {
    const sources = new Set(
      events.flatMap(({ name, facts }) =>
        name.startsWith("contract.") && typeof facts["source"] === "string" ? [facts["source"]] : [],
      ),
    );
    if (sources.size === 0) return;
    const uses = await manyLiveUses(tx);
    const itemIds = [...new Set(uses.map((use) => use.itemId))];
    for (const source of sources) {
      const items = await itemsOfSource(tx, itemIds, source);
      const touched = uses.filter((use) => items.has(use.itemId));
      const once = new Map(touched.map((use) => [`${use.storyId} ${use.titleId}`, use]));
      for (const use of once.values()) await setEnding(tx, deps, use);
    }
  });
