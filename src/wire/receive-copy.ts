import {
  faultPoint,
  hashOf,
  makeUuid,
  MastheadError,
  recordEvent,
  type Database,
  type EventBell,
  type Log,
  type Tx,
} from "../platform/index.ts";
import { COMMAND_LINE } from "../platform/command-line-contract.ts";
import { groupArrivals, type Arrived } from "./grouping/join-groups.ts";
import { readWhole } from "./earlier-sendings.ts";
import { fileItem, type ReceivedItem } from "./file-item.ts";
import type { ReadItem, ReadResult, WireFormat } from "./formats/read-copy.ts";
import { isPictureFile } from "./item-pictures/is-picture-file.ts";
import { versionsOfTransmission } from "./items-store.ts";
import { inTurn, readAside, type ReadAside } from "./read-aside.ts";
import { habitsOf, maybeOneSource } from "./sources-store.ts";
import {
  countTry,
  insertTransmission,
  lockTransmission,
  manyUnread,
  markPicture,
  markQuarantined,
  markRead,
  maybeOneTransmission,
  oneRaw,
  uncountTry,
  type Transmission,
} from "./transmissions-store.ts";
import type { ReceivedAnswer } from "./wire-contract.ts";

/** What happens at the wire; facts hold ids only. */
export interface WireDeps {
  readonly database: Database;
  readonly bell: EventBell;
  readonly log: Log;
  /** Bytes to items; `readAside` where nothing else is given. */
  readonly readCopy?: ReadAside;
}

export const MAX_COPY_BYTES = 40 * 1024 * 1024;
/** Bytes that ended the process this often are put aside unread. */
const MAX_TRIES = 3;
const WORKER = { kind: "worker" } as const;

const quarantined = (reason: string): ReceivedItem => ({
  outcome: "quarantined",
  item: null,
  version: null,
  reason,
});

async function quarantine(
  tx: Tx,
  sending: Pick<Transmission, "id" | "titleId">,
  code: string,
  reason: string,
  bell: EventBell,
): Promise<ReceivedItem[]> {
  await markQuarantined(tx, sending.id, code, reason);
  await recordEvent(
    tx,
    {
      name: "transmission.quarantined",
      titleId: sending.titleId,
      subject: sending.id,
      actor: "wire",
      facts: { code },
    },
    bell,
  );
  return [quarantined(reason)];
}

/** The sending under its lock when it is still to be read, else what became of it. */
async function takeUnread(
  tx: Tx,
  bell: EventBell,
  id: string,
  again: boolean,
  tries: number,
): Promise<{ sending: Transmission } | { results: readonly ReceivedItem[] }> {
  const sending = await lockTransmission(tx, id);
  if (sending === null) return { results: [] };
  if (sending.state === "read") return { results: await repeatedAnswer(tx, id) };
  if (sending.state === "picture") return { results: [keptAsPicture] };
  if (sending.state === "quarantined" && !again) return { results: [quarantined(sending.reason ?? "")] };
  if (tries > MAX_TRIES && !again) {
    return {
      results: await quarantine(
        tx,
        sending,
        "reader-ended",
        "Reading these bytes ended the program three times.",
        bell,
      ),
    };
  }
  return { sending };
}

const keptAsPicture: ReceivedItem = {
  outcome: "picture",
  item: null,
  version: null,
  reason: "A picture: kept for the messages that name it.",
};

/** Agencies send pictures as files beside the messages that name them. */
async function keepPicture(tx: Tx, sending: Transmission, bell: EventBell): Promise<ReceivedItem[]> {
  const { id, sourceId, titleId } = sending;
  await markPicture(tx, id);
  await recordEvent(
    tx,
    { name: "transmission.picture", titleId, subject: id, actor: "wire", facts: { source: sourceId } },
    bell,
  );
  return [keptAsPicture];
}

/** The second half of receiving: reads kept bytes and files what they hold, once. */
export async function readTransmission(
  deps: WireDeps,
  id: string,
  again = false,
): Promise<readonly ReceivedItem[]> {
  await faultPoint("wire.kept");
  return inTurn(id, async () => {
    try {
      return await readOnce(deps, id, again);
    } catch (error) {
      // A fault of ours is no fault of the bytes: only what ends the process counts as a try.
      await deps.database.unit(WORKER, (tx) => uncountTry(tx, id)).catch(() => undefined);
      throw error;
    }
  });
}

/** What the agency leaves unsaid because all its copy is in one language. */
const withLanguage = (item: ReadItem, language: string | null): ReadItem =>
  language === null || item.ninjs.language !== undefined
    ? item
    : { ...item, ninjs: { ...item.ninjs, language } };

const LISTS: ReadonlySet<WireFormat> = new Set(["rss", "atom", "json-feed", "ap-media-api"]);

/** A list in which nothing stands today is no fault of anybody's. */
const isEmptyList = (result: ReadResult): boolean =>
  result.kind === "read" &&
  result.items.length === 0 &&
  LISTS.has(result.format) &&
  result.warnings.every(({ code }) => code === "no-items");

async function readOnce(deps: WireDeps, id: string, again: boolean): Promise<readonly ReceivedItem[]> {
  const { bell, database } = deps;
  const tries = await database.unit(WORKER, (tx) => countTry(tx, id));
  const first = await database.unit(WORKER, async (tx) => {
    const taken = await takeUnread(tx, bell, id, again, tries);
    if ("results" in taken) return taken;
    const { receivedAt, sourceId } = taken.sending;
    return { raw: await oneRaw(tx, id), receivedAt, sourceId, habits: await habitsOf(tx, sourceId) };
  });
  if ("results" in first) return first.results;
  const { raw, receivedAt, habits, sourceId } = first;
  if (isPictureFile(raw)) {
    return database.unit(WORKER, async (tx) => {
      const locked = await takeUnread(tx, bell, id, again, tries);
      return "results" in locked ? locked.results : keepPicture(tx, locked.sending, bell);
    });
  }
  // Outside a unit: a long reading must hold neither a connection nor the lock.
  const at = { receivedAt: receivedAt.toISOString(), zone: habits.zone };
  const result = await readWhole(database, deps.readCopy ?? readAside, { sourceId, raw }, at);
  if (result.kind === "refused" || (result.items.length === 0 && !isEmptyList(result))) {
    return database.unit(WORKER, async (tx) => {
      const locked = await takeUnread(tx, bell, id, again, tries);
      if ("results" in locked) return locked.results;
      if (result.kind === "refused") return quarantine(tx, locked.sending, result.code, result.message, bell);
      const why = result.warnings[0]?.message ?? "The file was read and holds no item.";
      return quarantine(tx, locked.sending, "no-items", why, bell);
    });
  }
  // Always in the same order, so that two sendings with the same items cannot lock each other out.
  const items = result.items
    .toSorted((a, b) => (a.agencyId < b.agencyId ? -1 : 1))
    .map((item) => withLanguage(item, habits.language));
  return fileItems(deps, { id, again, tries, items, format: result.format });
}

interface Filing {
  readonly id: string;
  readonly again: boolean;
  readonly tries: number;
  readonly items: readonly ReadItem[];
  readonly format: string;
}

/** A feed of hundreds of items must not hold up an order to kill: each unit is short. */
const ITEMS_A_UNIT = 20;

/** Files some items a unit; who begins again after an end meets those filed as duplicates. */
async function fileItems(deps: WireDeps, filing: Filing): Promise<readonly ReceivedItem[]> {
  const { id, again, tries, items, format } = filing;
  const results: ReceivedItem[] = [];
  let at = 0;
  do {
    const some = items.slice(at, at + ITEMS_A_UNIT);
    const isLast = at + ITEMS_A_UNIT >= items.length;
    const done = await deps.database.unit(WORKER, async (tx) => {
      const locked = await takeUnread(tx, deps.bell, id, again, tries);
      if ("results" in locked) return locked;
      const arrivals: Arrived[] = [];
      const filed: ReceivedItem[] = [];
      for (const item of some) {
        const kept = await fileItem(tx, item, format, locked.sending, deps.bell);
        filed.push(kept.result);
        if (kept.arrived !== null) arrivals.push(kept.arrived);
      }
      if (isLast) await markRead(tx, id, format);
      await groupArrivals(tx, arrivals, deps.bell);
      await faultPoint("wire.filed");
      return { filed };
    });
    if ("results" in done) return done.results;
    results.push(...done.filed);
    at += ITEMS_A_UNIT;
  } while (at < items.length);
  return results;
}

async function repeatedAnswer(tx: Tx, firstId: string): Promise<readonly ReceivedItem[]> {
  const kept = await versionsOfTransmission(tx, firstId);
  return kept.map((each) => ({
    outcome: "duplicate",
    item: each.itemId,
    version: each.number,
    reason: "The same bytes are kept already.",
  }));
}

/**
 * Takes one sending of a source. The bytes are committed before anything is made of them; the
 * second step may be repeated by any process until it is done. Throws `wire-source-unknown`,
 * `wire-too-large`, `wire-empty`.
 */
export async function receiveCopy(
  deps: WireDeps,
  sending: { sourceId: string; fileName: string; bytes: Buffer },
): Promise<ReceivedAnswer> {
  const kept = await keepBytes(deps, sending);
  return { transmission: kept, results: [...(await readTransmission(deps, kept))] };
}

/** The first half of receiving: once this has answered, the bytes cannot be lost. */
export const keepBytes = (
  deps: WireDeps,
  sending: { sourceId: string; fileName: string; bytes: Buffer },
): Promise<string> => keepSending(deps, { ...sending, aside: null }, async () => undefined);

/**
 * The same for a sending that was fetched: `along` is committed with the bytes or not at all. With
 * `aside` the bytes are quarantined instead of read, until a person says otherwise.
 */
export async function keepSending(
  deps: WireDeps,
  sending: {
    sourceId: string;
    fileName: string;
    bytes: Buffer;
    aside: { code: string; reason: string } | null;
  },
  along: (tx: Tx) => Promise<void>,
): Promise<string> {
  const { aside, bytes, fileName, sourceId } = sending;
  if (bytes.length === 0) {
    throw new MastheadError({
      code: "wire-empty",
      happened: "The sending holds no bytes.",
      remedy: "Send the item again.",
      status: 400,
    });
  }
  if (bytes.length > MAX_COPY_BYTES) {
    throw new MastheadError({
      code: "wire-too-large",
      happened: "The sending is larger than 40 MB.",
      remedy: "Send its items one by one.",
      status: 413,
    });
  }
  return deps.database.unit(WORKER, async (tx) => {
    const source = await maybeOneSource(tx, sourceId);
    if (source === null) {
      throw new MastheadError({
        code: "wire-source-unknown",
        happened: `There is no source "${sourceId}".`,
        remedy: `\`${COMMAND_LINE} wire sources\` lists those there are.`,
        status: 404,
      });
    }
    const id = makeUuid();
    const kept = await insertTransmission(tx, {
      id,
      sourceId,
      titleId: source.titleId,
      fileName: fileName.slice(-200),
      receivedAt: await tx.now(),
      sha256: hashOf(bytes),
      bytes,
    });
    if (aside !== null && kept === id) {
      const { titleId } = source;
      await quarantine(tx, { id, titleId }, aside.code, aside.reason, deps.bell);
    }
    await along(tx);
    return kept;
  });
}

/** Reads what a process that ended had kept but not read. Answers how many there were. */
export async function readLeftovers(deps: WireDeps, olderThanSeconds: number): Promise<number> {
  const ids = await deps.database.unit(WORKER, async (tx) =>
    manyUnread(tx, new Date((await tx.now()).getTime() - olderThanSeconds * 1000)),
  );
  for (const id of ids) {
    await readTransmission(deps, id).catch((error: unknown) =>
      deps.log.error({ err: error, transmission: id }, "kept copy could not be filed"),
    );
  }
  return ids.length;
}

export async function tryAgain(deps: WireDeps, id: string): Promise<readonly ReceivedItem[] | null> {
  const known = await deps.database.unit(WORKER, (tx) => maybeOneTransmission(tx, id));
  return known === null ? null : readTransmission(deps, id, true);
}
