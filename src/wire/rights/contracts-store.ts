import { sql, textArray, type Tx } from "../../platform/index.ts";
import { rightOf, type Contract, type Medium, type Right } from "./rights.ts";

/** One deal as it is kept. */
export interface KeptContract extends Contract {
  readonly id: string;
  readonly sourceId: string;
  readonly resale: boolean;
  readonly note: string;
  readonly madeAt: Date;
  readonly madeBy: string;
}

const columns = sql`
  id, source_id as "sourceId", title_ids as "titleIds", media, from_at as "from", until_at as "until",
  keep_days as "keepDays", resale, note, made_at as "madeAt", made_by as "madeBy"`;

/** Contracts in force or to come, by source. */
export async function manyContracts(
  tx: Tx,
  sourceIds: readonly string[] | null,
): Promise<readonly KeptContract[]> {
  const which = sourceIds === null ? sql`true` : sql`source_id = any (${textArray(sourceIds)})`;
  return tx.many(sql<KeptContract>`
    select ${columns} from contracts where ended_at is null and ${which} order by source_id, made_at`);
}

export async function maybeOneContract(tx: Tx, id: string): Promise<KeptContract | null> {
  return (await tx.maybeOne(sql<KeptContract>`select ${columns} from contracts where id = ${id}`)) ?? null;
}

export async function insertContract(tx: Tx, contract: KeptContract): Promise<void> {
  await tx.run(sql`
    insert into contracts (id, source_id, title_ids, media, from_at, until_at, keep_days, resale, note, made_at, made_by)
    values (${contract.id}, ${contract.sourceId}, ${textArray(contract.titleIds)}, ${textArray(contract.media)},
            ${contract.from}, ${contract.until}, ${contract.keepDays}, ${contract.resale}, ${contract.note},
            ${contract.madeAt}, ${contract.madeBy})`);
}

/** Answers its source, or null when it has ended already. */
export async function endContract(tx: Tx, id: string, now: Date, by: string): Promise<string | null> {
  const ended = await tx.maybeOne(sql<{ source: string }>`
    update contracts set ended_at = ${now}, ended_by = ${by} where id = ${id} and ended_at is null
    returning source_id as source`);
  return ended?.source ?? null;
}

/** Of some items, those of a source. */
export async function itemsOfSource(
  tx: Tx,
  itemIds: readonly string[],
  sourceId: string,
): Promise<ReadonlySet<string>> {
  if (itemIds.length === 0) return new Set();
  const rows = await tx.many(sql<{ id: string }>`
    select id from items where id = any (${[...itemIds]}::uuid[]) and source_id = ${sourceId}`);
  return new Set(rows.map((row) => row.id));
}

export interface ItemRight {
  readonly itemId: string;
  readonly sourceName: string;
  readonly right: Right;
}

/** The right to use each of some items in a title. */
export async function rightsOfItems(
  tx: Tx,
  itemIds: readonly string[],
  wish: { readonly titleId: string; readonly medium: Medium; readonly since: Date | null },
): Promise<readonly ItemRight[]> {
  if (itemIds.length === 0) return [];
  const items = await tx.many(sql<{
    id: string;
    sourceId: string;
    sourceName: string;
    expiresAt: Date | null;
  }>`
    select i.id, s.id as "sourceId", s.name as "sourceName", i.expires_at as "expiresAt"
    from items i join sources s on s.id = i.source_id where i.id = any (${[...itemIds]}::uuid[])`);
  const contracts = await manyContracts(tx, [...new Set(items.map((item) => item.sourceId))]);
  const now = await tx.now();
  return items.map((item) => ({
    itemId: item.id,
    sourceName: item.sourceName,
    right: rightOf(
      contracts.filter((contract) => contract.sourceId === item.sourceId),
      { ...wish, now, expiresAt: item.expiresAt },
    ),
  }));
}

/** The book of a source as it would be. */
export interface BookChange {
  readonly sourceId: string;
  /** Id of a contract that would be ended. */
  readonly without: string | null;
  readonly plus: Contract | null;
}

export interface ItemUse {
  readonly itemId: string;
  readonly titleId: string;
  readonly since: Date | null;
}

/** For each use on the web of an item of the source: the right to it now, and as it would be. */
export async function rightsUnderChange<Use extends ItemUse>(
  tx: Tx,
  change: BookChange,
  uses: readonly Use[],
): Promise<readonly { readonly use: Use; readonly before: Right; readonly after: Right }[]> {
  const items = await tx.many(sql<{ id: string; expiresAt: Date | null }>`
    select id, expires_at as "expiresAt" from items
    where source_id = ${change.sourceId} and id = any (${[...new Set(uses.map((use) => use.itemId))]}::uuid[])`);
  const expiries = new Map(items.map((item) => [item.id, item.expiresAt]));
  const book = await manyContracts(tx, [change.sourceId]);
  const changed = [
    ...book.filter((contract) => contract.id !== change.without),
    ...(change.plus === null ? [] : [change.plus]),
  ];
  const now = await tx.now();
  return uses.flatMap((use) => {
    const expiresAt = expiries.get(use.itemId);
    if (expiresAt === undefined) return [];
    const wish = { titleId: use.titleId, medium: "web" as const, since: use.since, now, expiresAt };
    return [{ use, before: rightOf(book, wish), after: rightOf(changed, wish) }];
  });
}
