import { sql, textArray, type Tx } from "../../platform/index.ts";
import type { UseOfItem } from "../../stories/index.ts";
import type { KillPolicy, KillRecord, KillRow } from "../control-contract.ts";

export interface Kill {
  readonly id: string;
  readonly itemId: string;
  readonly titleId: string | null;
  readonly kind: "kill" | "withhold";
  readonly policy: KillPolicy;
  readonly receivedAt: Date;
  readonly releasedAt: Date | null;
}

const columns = sql`
  id, item_id as "itemId", title_id as "titleId", kind, policy, received_at as "receivedAt", released_at as "releasedAt"`;

export async function lockKillOfItem(tx: Tx, itemId: string): Promise<Kill | null> {
  return (
    (await tx.maybeOne(sql<Kill>`select ${columns} from kills where item_id = ${itemId} for update`)) ?? null
  );
}

/** Of some items, those an order was kept for: what comes after it may lift a withholding. */
export async function itemsWithKill(tx: Tx, itemIds: readonly string[]): Promise<readonly string[]> {
  if (itemIds.length === 0) return [];
  const rows = await tx.many(sql<{ id: string }>`
    select item_id as id from kills where item_id = any (${[...itemIds]}::uuid[]) and released_at is null`);
  return rows.map((row) => row.id);
}

export async function maybeOneKill(tx: Tx, id: string): Promise<Kill | null> {
  return (await tx.maybeOne(sql<Kill>`select ${columns} from kills where id = ${id}`)) ?? null;
}

/** A withheld item may be killed later: the newer order stands in the one record. */
export async function saveKill(
  tx: Tx,
  kill: Omit<Kill, "releasedAt"> & { versionId: string; now: Date },
): Promise<void> {
  await tx.run(sql`
    insert into kills (id, item_id, title_id, kind, version_id, policy, received_at, acted_at)
    values (${kill.id}, ${kill.itemId}, ${kill.titleId}, ${kill.kind}, ${kill.versionId}, ${kill.policy},
            ${kill.receivedAt}, ${kill.now})
    on conflict (item_id) do update set
      kind = excluded.kind, version_id = excluded.version_id, policy = excluded.policy,
      received_at = case when kills.kind = excluded.kind and kills.released_at is null then kills.received_at
                         else excluded.received_at end,
      acted_at = excluded.acted_at, released_at = null`);
}

export async function markReleased(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.run(sql`update kills set released_at = ${now} where id = ${id} and released_at is null`);
}

export type UseState = KillRecord["uses"][number]["state"];

/** The first time a use went down stays. */
export async function saveUse(
  tx: Tx,
  killId: string,
  use: UseOfItem,
  state: UseState,
  now: Date,
): Promise<void> {
  await tx.run(sql`
    insert into kill_uses (kill_id, placing_id, title_id, story_id, address, headline, found_as, state, media, found_at, down_at)
    values (${killId}, ${use.placingId}, ${use.titleId}, ${use.storyId}, ${use.address}, ${use.headline},
            ${use.status}, ${state}, ${textArray(use.media)}, ${now}, ${state === "down" ? now : null})
    on conflict (kill_id, placing_id) do update set
      state = case when kill_uses.state = 'down' and excluded.state = 'kept-back' then 'down' else excluded.state end,
      address = case when excluded.address = '' then kill_uses.address else excluded.address end,
      down_at = coalesce(kill_uses.down_at, excluded.down_at)`);
}

export async function insertAct(
  tx: Tx,
  killId: string,
  act: {
    act: KillRecord["acts"][number]["act"];
    at: Date;
    by: string;
    titleId?: string | null;
    uses?: number;
  },
): Promise<void> {
  await tx.run(sql`
    insert into kill_acts (kill_id, title_id, at, by, act, uses)
    values (${killId}, ${act.titleId ?? null}, ${act.at}, ${act.by}, ${act.act}, ${act.uses ?? 0})`);
}

/** Kills with uses that could not be taken down. */
export async function manyUnfinished(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select distinct k.item_id as id from kill_uses u join kills k on k.id = u.kill_id
    where u.state = 'failed' and k.released_at is null`);
  return rows.map((row) => row.id);
}

export interface ProofLook {
  readonly titleId: string;
  readonly path: string;
  readonly kind: KillRecord["proofs"][number]["kind"];
  readonly verdict: KillRecord["proofs"][number]["verdict"];
  readonly status: number | null;
  readonly evidence: string;
  readonly lookedAt: Date;
}

export async function saveProof(tx: Tx, killId: string, looks: readonly ProofLook[]): Promise<void> {
  for (const look of looks) {
    await tx.run(sql`
      insert into kill_proofs (kill_id, title_id, path, kind, verdict, status, evidence, looked_at)
      values (${killId}, ${look.titleId}, ${look.path}, ${look.kind}, ${look.verdict}, ${look.status},
              ${look.evidence.slice(0, 300)}, ${look.lookedAt})
      on conflict (kill_id, title_id, path) do update set
        verdict = excluded.verdict, status = excluded.status, evidence = excluded.evidence,
        looked_at = excluded.looked_at`);
  }
}

interface RawUse {
  placingId: string;
  storyId: string;
  titleId: string;
  headline: string;
  address: string;
  foundAs: string;
  media: readonly string[];
  state: UseState;
  foundAt: Date;
  downAt: Date | null;
}

export async function manyUses(tx: Tx, killId: string): Promise<readonly RawUse[]> {
  return tx.many(sql<RawUse>`
    select placing_id as "placingId", story_id as "storyId", title_id as "titleId", headline, address,
           found_as as "foundAs", media, state, found_at as "foundAt", down_at as "downAt"
    from kill_uses where kill_id = ${killId}
    order by case state when 'failed' then 0 when 'waiting' then 1 when 'down' then 2 else 3 end, title_id, headline`);
}

export async function manyProofs(tx: Tx, killId: string): Promise<readonly ProofLook[]> {
  return tx.many(sql<ProofLook>`
    select title_id as "titleId", path, kind, verdict, status, evidence, looked_at as "lookedAt"
    from kill_proofs where kill_id = ${killId}
    order by case verdict when 'found' then 0 when 'unreachable' then 1 else 2 end, title_id, path`);
}

export async function manyActs(
  tx: Tx,
  killId: string,
): Promise<
  readonly {
    act: KillRecord["acts"][number]["act"];
    at: Date;
    by: string;
    titleId: string | null;
    uses: number;
  }[]
> {
  return tx.many(
    sql<{
      act: KillRecord["acts"][number]["act"];
      at: Date;
      by: string;
      titleId: string | null;
      uses: number;
    }>`select act, at, by, title_id as "titleId", uses from kill_acts where kill_id = ${killId} order by id`,
  );
}

export interface KillFigures {
  readonly id: string;
  readonly itemId: string;
  readonly kind: KillRow["kind"];
  readonly policy: KillPolicy;
  readonly receivedAt: Date;
  readonly releasedAt: Date | null;
  readonly uses: number;
  readonly down: number;
  readonly waiting: number;
  readonly looked: number;
  readonly found: number;
}

const figures = sql`
  k.id, k.item_id as "itemId", k.kind, k.policy, k.received_at as "receivedAt", k.released_at as "releasedAt",
  u.uses, u.down, u.waiting, p.looked, p.found
  from kills k
  cross join lateral (
    select count(*)::int as uses, count(*) filter (where state = 'down')::int as down,
           count(*) filter (where state in ('waiting', 'failed'))::int as waiting
    from kill_uses where kill_id = k.id and found_as <> 'drafting') u
  cross join lateral (
    select count(*)::int as looked, count(*) filter (where verdict = 'found')::int as found
    from kill_proofs where kill_id = k.id) p`;

/** Of items that the title has: its own, and those of the group. */
export async function manyKills(tx: Tx, titleId: string): Promise<readonly KillFigures[]> {
  return tx.many(sql<KillFigures>`
    select ${figures} where k.title_id is null or k.title_id = ${titleId}
    order by k.received_at desc, k.id desc limit 200`);
}

export async function maybeOneKillFigures(tx: Tx, id: string): Promise<KillFigures | null> {
  return (await tx.maybeOne(sql<KillFigures>`select ${figures} where k.id = ${id}`)) ?? null;
}
