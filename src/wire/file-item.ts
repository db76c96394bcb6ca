import { hashOf, makeUuid, recordEvent, type EventBell, type Tx } from "../platform/index.ts";
import { joinChain } from "./chains/chains-store.ts";
import { decideReceipt } from "./decide-receipt.ts";
import type { ReadItem } from "./formats/read-copy.ts";
import type { Arrived } from "./grouping/join-groups.ts";
import { insertVersion, lockItem } from "./items-store.ts";
import { markArrival } from "./marks/mark-item.ts";
import { followItemTime, whileMarking } from "./marks/marks-store.ts";
import type { Transmission } from "./transmissions-store.ts";
import type { ReceivedAnswer } from "./wire-contract.ts";

export type ReceivedItem = ReceivedAnswer["results"][number];

const hashOfCopy = (item: ReadItem): string => {
  // Times of the envelope differ between two sendings of the same copy.
  const { ninjs, agencyId, version, signal, headline, paragraphs, embargoUntil, editorNote } = item;
  return hashOf(
    JSON.stringify([
      agencyId,
      version,
      signal,
      headline,
      paragraphs,
      embargoUntil,
      editorNote,
      ninjs.pubStatus ?? null,
    ]),
  );
};

/**
 * Files one item of a sending as what it is: a first version, a later one, or none. `arrived` is what
 * may belong to a story of other agencies.
 */
export async function fileItem(
  tx: Tx,
  item: ReadItem,
  format: string,
  sending: Transmission,
  bell: EventBell,
): Promise<{ result: ReceivedItem; arrived: Arrived | null }> {
  const { sourceId, titleId, receivedAt } = sending;
  const continues = await joinChain(tx, { sourceId, titleId, receivedAt, item });
  const locked = await lockItem(tx, {
    id: makeUuid(),
    sourceId,
    titleId,
    agencyId: item.agencyId,
    receivedAt,
    continues,
  });
  const hash = hashOfCopy(item);
  const sentAt = item.sentAt === null ? null : new Date(item.sentAt);
  // Version numbers count for one id; over a chain the time decides.
  const version = continues === null ? item.version : null;
  const receipt = decideReceipt(locked.known, { signal: item.signal, version, sentAt, hash });
  const answer = (number: number): ReceivedItem => ({
    outcome: receipt.outcome,
    item: locked.id,
    version: number,
    ...(receipt.reason === null ? {} : { reason: receipt.reason }),
  });
  if (!receipt.keepVersion) return { result: answer(locked.versions), arrived: null };
  const number = locked.versions + 1;
  const versionId = makeUuid();
  await whileMarking(tx);
  await insertVersion(
    tx,
    {
      id: versionId,
      itemId: locked.id,
      titleId,
      number,
      transmissionId: sending.id,
      receivedAt,
      hash,
      format,
      copy: item,
    },
    receipt,
  );
  if (receipt.becomesHead && (receipt.outcome === "kill" || receipt.outcome === "withhold")) {
    await followItemTime(tx, locked.id, receivedAt);
  } else if (receipt.becomesHead) {
    const version = { itemId: locked.id, versionId, titleId, sourceId, receivedAt, copy: item };
    await markArrival(tx, version, locked.versions === 0, bell);
  }
  await recordEvent(
    tx,
    {
      name: receipt.outcome === "kill" ? "item.killed" : "item.received",
      titleId,
      subject: locked.id,
      actor: "wire",
      facts: { outcome: receipt.outcome, version: number },
    },
    bell,
  );
  // The words of an order to stop, or of a note, are not the story's.
  const tells = receipt.becomesHead && !["kill", "withhold", "advisory"].includes(receipt.outcome);
  return {
    result: answer(number),
    arrived: tells
      ? { itemId: locked.id, titleId, receivedAt, isNew: locked.versions === 0, copy: item }
      : null,
  };
}
