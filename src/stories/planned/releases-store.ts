import { sql, textArray, type Tx } from "../../platform/index.ts";

/** A planned act: what, for which placing, when. */
export interface Release {
  readonly id: string;
  readonly placingId: string;
  readonly storyId: string;
  readonly titleId: string;
  readonly dueAt: Date;
  readonly overrule: readonly string[];
  readonly updated: boolean;
  readonly state: "planned" | "done" | "held" | "called-off";
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly endedAt: Date | null;
  readonly lateMs: number | null;
  readonly heldBy: readonly string[];
}

const columns = sql`
  id, placing_id as "placingId", story_id as "storyId", title_id as "titleId", due_at as "dueAt", overrule,
  updated, state, made_at as "madeAt", made_by as "madeBy", ended_at as "endedAt", late_ms as "lateMs",
  held_by as "heldBy"`;

export async function insertRelease(
  tx: Tx,
  release: Pick<
    Release,
    "id" | "placingId" | "storyId" | "titleId" | "dueAt" | "overrule" | "updated" | "madeAt" | "madeBy"
  >,
): Promise<void> {
  await tx.run(sql`
    insert into releases (id, placing_id, story_id, title_id, act, due_at, cause, overrule, updated, state, made_at, made_by)
    values (${release.id}, ${release.placingId}, ${release.storyId}, ${release.titleId}, 'publish',
            ${release.dueAt}, 'embargo', ${textArray(release.overrule)}, ${release.updated}, 'planned',
            ${release.madeAt}, ${release.madeBy})`);
}

export async function endRelease(
  tx: Tx,
  id: string,
  end: {
    readonly state: Exclude<Release["state"], "planned">;
    readonly at: Date;
    readonly by: string;
    readonly lateMs?: number;
    readonly heldBy?: readonly string[];
  },
): Promise<boolean> {
  const touched = await tx.run(sql`
    update releases set state = ${end.state}, ended_at = ${end.at}, ended_by = ${end.by},
      late_ms = ${end.lateMs ?? null}, held_by = ${textArray(end.heldBy ?? [])}
    where id = ${id} and state = 'planned'`);
  return touched === 1;
}

export async function moveRelease(tx: Tx, id: string, dueAt: Date): Promise<void> {
  await tx.run(sql`update releases set due_at = ${dueAt} where id = ${id} and state = 'planned'`);
}

/** What is planned for a placing, else how its newest plan ended. */
export async function maybeOneRelease(tx: Tx, placingId: string): Promise<Release | null> {
  const row = await tx.maybeOne(sql<Release>`
    select ${columns} from releases where placing_id = ${placingId}
    order by state = 'planned' desc, made_at desc limit 1`);
  return row ?? null;
}

/** Ids of what is due, earliest first. */
export async function manyDue(tx: Tx, now: Date): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from releases where state = 'planned' and due_at <= ${now} order by due_at, id limit 500`);
  return rows.map((row) => row.id);
}

/** Under its lock, and only while it is still planned; another worker may have it. */
export async function lockDue(tx: Tx, id: string): Promise<Release | null> {
  const row = await tx.maybeOne(sql<Release>`
    select ${columns} from releases where id = ${id} and state = 'planned' for update skip locked`);
  return row ?? null;
}
