import { json, sql, type Tx } from "../../platform/index.ts";
import { wireCondition } from "../filters/condition-contract.ts";
import { routingActs, type RoutingActs } from "./routing-contract.ts";
import type { WireCondition } from "../filters/condition-contract.ts";

export interface KeptRule {
  readonly id: string;
  readonly name: string;
  readonly isOn: boolean;
  readonly condition: WireCondition;
  readonly acts: RoutingActs;
  readonly changedAt: Date;
  readonly changedBy: string;
}

export interface RuleWish {
  readonly name: string;
  readonly on: boolean;
  readonly condition: WireCondition;
  readonly acts: RoutingActs;
}

type RawRule = Omit<KeptRule, "condition" | "acts"> & { condition: unknown; acts: unknown };

/** In the order in which they are asked. */
export async function manyRules(tx: Tx, titleId: string): Promise<readonly KeptRule[]> {
  const rows = await tx.many(sql<RawRule>`
    select id, name, is_on as "isOn", condition, acts, changed_at as "changedAt", changed_by as "changedBy"
    from routing_rules where title_id = ${titleId} and ended_at is null order by place, id`);
  return rows.map((row) => ({
    ...row,
    condition: wireCondition.parse(row.condition),
    acts: routingActs.parse(row.acts),
  }));
}

/** Asked after all others. */
export async function insertRule(
  tx: Tx,
  id: string,
  titleId: string,
  wish: RuleWish,
  by: string,
): Promise<void> {
  await tx.run(sql`
    insert into routing_rules (id, title_id, place, name, is_on, condition, acts, changed_at, changed_by)
    select ${id}::uuid, ${titleId}, coalesce(max(place), 0) + 1, ${wish.name}, ${wish.on}::boolean,
           ${json(wish.condition)}, ${json(wish.acts)}, ${await tx.now()}::timestamptz, ${by}
    from routing_rules where title_id = ${titleId}`);
}

export async function updateRule(
  tx: Tx,
  id: string,
  titleId: string,
  wish: RuleWish,
  by: string,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update routing_rules set name = ${wish.name}, is_on = ${wish.on}, condition = ${json(wish.condition)},
      acts = ${json(wish.acts)}, changed_at = ${await tx.now()}, changed_by = ${by}
    where id = ${id} and title_id = ${titleId} and ended_at is null`);
  return changed === 1;
}

/** What it did stays on the items. */
export async function endRule(tx: Tx, id: string, titleId: string, by: string): Promise<boolean> {
  const now = await tx.now();
  const changed = await tx.run(sql`
    update routing_rules set ended_at = ${now}, changed_at = ${now}, changed_by = ${by}, is_on = false
    where id = ${id} and title_id = ${titleId} and ended_at is null`);
  return changed === 1;
}

/** Answers false, and changes nothing, when the ids are not exactly the rules there are. */
export async function orderRules(tx: Tx, titleId: string, ids: readonly string[]): Promise<boolean> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from routing_rules where title_id = ${titleId} and ended_at is null order by id for update`);
  const known = new Set(rows.map(({ id }) => id));
  if (ids.length !== known.size || !ids.every((id) => known.has(id)) || new Set(ids).size !== ids.length) {
    return false;
  }
  await tx.run(sql`
    update routing_rules r set place = o.place
    from unnest(${[...ids]}::uuid[]) with ordinality as o (id, place) where r.id = o.id`);
  return true;
}
