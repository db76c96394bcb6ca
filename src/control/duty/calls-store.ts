import { sql, textArray, type Tx } from "../../platform/index.ts";

export interface DutyCall {
  readonly id: string;
  readonly titleId: string;
  readonly storyId: string;
  readonly kind: "autopilot" | "release";
  readonly reason: string;
  readonly why: readonly string[];
  readonly duty: string;
  readonly calledAt: Date;
  readonly people: number;
}

/** False when that story was called out for that reason before. */
export async function insertCall(tx: Tx, call: DutyCall): Promise<boolean> {
  const rows = await tx.run(sql`
    insert into duty_calls (id, title_id, story_id, kind, reason, why, duty, called_at, people)
    values (${call.id}, ${call.titleId}, ${call.storyId}, ${call.kind}, ${call.reason}, ${textArray(call.why)},
            ${call.duty}, ${call.calledAt}, ${call.people})
    on conflict (title_id, story_id, kind, reason) do nothing`);
  return rows === 1;
}

export async function maybeOneCall(tx: Tx, id: string): Promise<DutyCall | null> {
  const row = await tx.maybeOne(sql<DutyCall>`
    select id, title_id as "titleId", story_id as "storyId", kind, reason, why, duty, called_at as "calledAt", people
    from duty_calls where id = ${id}`);
  return row ?? null;
}
