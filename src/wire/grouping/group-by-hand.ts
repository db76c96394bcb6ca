import { makeUuid, recordEvent, sql, type EventBell, type Tx } from "../../platform/index.ts";
import { putInGroup } from "./grouping-store.ts";

export type HandOutcome =
  | { readonly kind: "grouped"; readonly groupId: string | null }
  | { readonly kind: "no-item" }
  | { readonly kind: "no-group" };

interface Locked {
  readonly id: string;
  readonly titleId: string | null;
  readonly groupId: string | null;
}

/** In the order in which arriving copy takes them, so that neither waits for the other for ever. */
const lockItems = (tx: Tx, ids: readonly string[]): Promise<readonly Locked[]> =>
  tx.many(sql<Locked>`
    select i.id, i.title_id as "titleId", i.group_id as "groupId" from items i
    where i.id = any (${[...ids]}::uuid[]) order by i.agency_id collate "C" for update`);

/** The group somebody means by a group's id, or by the id of an item they see. Null when there is none. */
async function meantGroup(
  tx: Tx,
  meant: string,
  other: Locked | undefined,
  by: string,
): Promise<string | null> {
  const seen = await tx.maybeOne(sql`select from items where group_id = ${meant} limit 1`);
  if (seen !== undefined) return meant;
  if (other === undefined) return null;
  if (other.groupId !== null) return other.groupId;
  const [id, at] = [makeUuid(), await tx.now()];
  await putInGroup(tx, {
    itemId: other.id,
    titleId: other.titleId,
    groupId: id,
    isNew: true,
    score: 1,
    evidence: null,
    at,
    decidedBy: by,
  });
  return id;
}

/**
 * Puts an item in a group, or with null takes it out of its own. That stays, whatever comes later.
 * `group` is a group's id, or the id of an item that stands alone.
 */
export async function groupByHand(
  tx: Tx,
  wish: { readonly itemId: string; readonly group: string | null; readonly by: string },
  bell: EventBell,
): Promise<HandOutcome> {
  const { itemId, group, by } = wish;
  if (group === itemId) return { kind: "no-group" };
  const locked = await lockItems(tx, group === null ? [itemId] : [itemId, group]);
  const item = locked.find((each) => each.id === itemId);
  if (item === undefined) return { kind: "no-item" };
  const other = locked.find((each) => each.id === group);
  const groupId = group === null ? null : await meantGroup(tx, group, other, by);
  if (group !== null && groupId === null) return { kind: "no-group" };
  await putInGroup(tx, {
    itemId,
    titleId: item.titleId,
    groupId,
    isNew: false,
    // Put there by hand it is shown there, but what else belongs there is not told by it.
    score: 0,
    evidence: null,
    at: await tx.now(),
    decidedBy: by,
  });
  await recordEvent(
    tx,
    {
      name: "item.grouped",
      titleId: item.titleId,
      subject: itemId,
      actor: by,
      facts: { group: groupId, from: item.groupId },
    },
    bell,
  );
  return { kind: "grouped", groupId };
}
