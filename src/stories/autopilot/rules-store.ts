import { json, sql, type Query, type Tx } from "../../platform/index.ts";
import type { HoldName } from "./autopilot-contract.ts";

/** What a source may do by itself in a title. */
export interface Rule {
  readonly sourceId: string;
  readonly titleId: string;
  readonly isOn: boolean;
  readonly sectionSlug: string | null;
  readonly publishNew: boolean;
  readonly followUpdates: boolean;
  readonly holdOn: readonly HoldName[];
  readonly hourlyLimit: number;
  readonly duty: string;
  readonly changedAt: Date;
  readonly changedBy: string;
}

const columns = sql`
  source_id as "sourceId", title_id as "titleId", is_on as "isOn", section_slug as "sectionSlug",
  publish_new as "publishNew", follow_updates as "followUpdates", hold_on as "holdOn",
  hourly_limit as "hourlyLimit", duty, changed_at as "changedAt", changed_by as "changedBy"`;

const many = (tx: Tx, condition: Query<unknown>): Promise<readonly Rule[]> =>
  tx.many(sql<Rule>`
    select ${columns} from autopilot_rules where ${condition} order by title_id, source_id`);

export const manyRules = (tx: Tx, titleId: string): Promise<readonly Rule[]> =>
  many(tx, sql`title_id = ${titleId}`);

/** In every title the unit may see. */
export const manyRulesOn = (tx: Tx, sourceId: string): Promise<readonly Rule[]> =>
  many(tx, sql`source_id = ${sourceId} and is_on`);

/** Locked, so that what it lets out in an hour is counted by one at a time. */
export async function lockRule(tx: Tx, sourceId: string, titleId: string): Promise<Rule | null> {
  const row = await tx.maybeOne(sql<Rule>`
    select ${columns} from autopilot_rules
    where source_id = ${sourceId} and title_id = ${titleId} for update`);
  return row ?? null;
}

export async function putRule(tx: Tx, rule: Rule): Promise<void> {
  await tx.run(sql`
    insert into autopilot_rules (source_id, title_id, is_on, section_slug, publish_new, follow_updates,
                                 hold_on, hourly_limit, duty, changed_at, changed_by)
    values (${rule.sourceId}, ${rule.titleId}, ${rule.isOn}, ${rule.sectionSlug}, ${rule.publishNew},
            ${rule.followUpdates}, ${json(rule.holdOn)}, ${rule.hourlyLimit}, ${rule.duty},
            ${rule.changedAt}, ${rule.changedBy})
    on conflict (source_id, title_id) do update set
      is_on = excluded.is_on, section_slug = excluded.section_slug, publish_new = excluded.publish_new,
      follow_updates = excluded.follow_updates, hold_on = excluded.hold_on,
      hourly_limit = excluded.hourly_limit, duty = excluded.duty,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by`);
}

/** Switches off what is on, for one source or (null) every one; answers the rules it was. */
export async function switchOff(
  tx: Tx,
  where: { readonly sourceId: string | null; readonly titleIds: readonly string[] | null },
  now: Date,
  by: string,
): Promise<readonly Rule[]> {
  const source = where.sourceId === null ? sql`true` : sql`source_id = ${where.sourceId}`;
  const titles = where.titleIds === null ? sql`true` : sql`title_id = any (${[...where.titleIds]}::text[])`;
  return tx.many(sql<Rule>`
    update autopilot_rules set is_on = false, changed_at = ${now}, changed_by = ${by}
    where is_on and ${source} and ${titles} returning ${columns}`);
}
