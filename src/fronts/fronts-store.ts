import { json, sql, textArray, type Tx } from "../platform/index.ts";
import type { Pin } from "./fronts-contract.ts";

export type KeptPin = Pin & { readonly by: string };

export interface KeptFront {
  readonly version: number;
  readonly home: readonly KeptPin[];
  readonly justPosted: readonly KeptPin[];
  readonly heldBack: readonly string[];
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
}

const untouched: KeptFront = {
  version: 0,
  home: [],
  justPosted: [],
  heldBack: [],
  changedAt: null,
  changedBy: null,
};

export async function oneFront(tx: Tx, titleId: string): Promise<KeptFront> {
  const row = await tx.maybeOne(sql<KeptFront>`
    select version, home, just_posted as "justPosted", held_back as "heldBack",
           changed_at as "changedAt", changed_by as "changedBy"
    from released.fronts where title_id = ${titleId}`);
  return row ?? untouched;
}

/** Locks the title's front, making its row when it was never touched. */
export async function lockFront(tx: Tx, titleId: string): Promise<KeptFront> {
  await tx.run(sql`insert into released.fronts (title_id) values (${titleId}) on conflict do nothing`);
  await tx.run(sql`select from released.fronts where title_id = ${titleId} for update`);
  return oneFront(tx, titleId);
}

export async function saveFront(tx: Tx, titleId: string, front: KeptFront): Promise<void> {
  await tx.run(sql`
    update released.fronts set version = ${front.version}, home = ${json(front.home)},
      just_posted = ${json(front.justPosted)}, held_back = ${textArray(front.heldBack)},
      changed_at = ${front.changedAt}, changed_by = ${front.changedBy}
    where title_id = ${titleId}`);
  await tx.run(sql`
    insert into front_changes (title_id, version, front, at, by)
    values (${titleId}, ${front.version}, ${json(front)}, ${front.changedAt}, ${front.changedBy})`);
}
