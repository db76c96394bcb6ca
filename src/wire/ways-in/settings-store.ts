import { sql, type Tx } from "../../platform/index.ts";
import type { SourceSettings } from "./ways-contract.ts";

/** SQL on what a person sets of a source; the way itself is in `ways-store.ts`. */

export type SourceFields = Omit<SourceSettings, "way" | "pollSeconds">;

export interface StoredSource extends SourceFields {
  readonly id: string;
  readonly titleId: string | null;
  readonly hasPushToken: boolean;
}

const columns = sql`
  id, title_id as "titleId", name, credit, section, zone, language, format_hint as "formatHint", licence,
  kill_policy as "killPolicy", usual_gap_minutes as "usualGapMinutes", is_on as "isOn",
  push_token_hash is not null as "hasPushToken"`;

/** Locked, so that two people's changes follow each other. */
export async function maybeOneSettings(tx: Tx, id: string, locked = false): Promise<StoredSource | null> {
  const row = await tx.maybeOne(sql<StoredSource>`
    select ${columns} from sources where id = ${id} ${locked ? sql`for update` : sql``}`);
  return row ?? null;
}

/** What was learnt in another zone says nothing of the new one's hours. */
export async function saveSettings(tx: Tx, id: string, fields: SourceFields): Promise<void> {
  await tx.run(sql`
    update sources set name = ${fields.name}, credit = ${fields.credit}, section = ${fields.section},
      rhythm = case when zone = ${fields.zone} then rhythm end,
      rhythm_at = case when zone = ${fields.zone} then rhythm_at end,
      zone = ${fields.zone}, language = ${fields.language}, format_hint = ${fields.formatHint},
      licence = ${fields.licence}, kill_policy = ${fields.killPolicy},
      usual_gap_minutes = ${fields.usualGapMinutes}, is_on = ${fields.isOn},
      silent_since = case when ${fields.isOn} then silent_since end
    where id = ${id}`);
}

/** Answers false when it is so already. A paused source is not silent, it is off. */
export async function turnSource(tx: Tx, id: string, isOn: boolean): Promise<boolean> {
  const turned = await tx.run(sql`
    update sources set is_on = ${isOn}, silent_since = null where id = ${id} and is_on <> ${isOn}`);
  return turned === 1;
}

export async function savePushToken(tx: Tx, id: string, hash: string): Promise<boolean> {
  return (await tx.run(sql`update sources set push_token_hash = ${hash} where id = ${id}`)) === 1;
}
