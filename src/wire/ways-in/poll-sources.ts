import { faultPoint, isDatabaseAway, makeUuid, MastheadError } from "../../platform/index.ts";
import { keepSending, readTransmission, type WireDeps } from "../receive-copy.ts";
import type { Reach } from "./guard.ts";
import { hostOfWay, openWay, type OpenWayDeps } from "./open-way.ts";
import { secondsBeforeNext } from "./rest-before-next.ts";
import { openSecret } from "./seal-secret.ts";
import { WAY_LIMITS, wayError, type Looked, type Sending, type WayIn, type WayLimits } from "./way-in.ts";
import type { WaySettings } from "./ways-contract.ts";
import { advance, claimDue, endPoll, release, type PollEnd, type StoredWay } from "./ways-store.ts";

/**
 * Asks every source that is due. For each sending: fetched, then kept together with the cursor in one
 * transaction, and only then acknowledged to the agency. Whoever is ended between two of these steps
 * leaves a state from which the next look goes on without losing or doubling anything.
 */

export interface PollDeps extends WireDeps {
  /** Opens the secrets of sources. */
  readonly key: Buffer;
  /** 0 to 1, spreads what would come back at once. */
  readonly random: () => number;
  readonly limits?: WayLimits;
  /** For tests only: servers on this machine, names of their own. */
  readonly reach?: Omit<Reach, "privateHost">;
  readonly openWay?: (way: WaySettings, deps: OpenWayDeps) => WayIn;
}

/** Sendings of one look: what is more comes with the next, so that one source cannot hold up itself. */
const MOST_PER_LOOK = 200;
/** One look ends after so long, whatever it is at: longer than any single request, shorter than a claim. */
const LOOK_MS = 90_000;
/** Where more is waiting than was taken. */
const SOON_SECONDS = 2;
const WORKER = { kind: "worker" } as const;

export function reachOf(way: WaySettings, privateNetwork: boolean, base: PollDeps["reach"]): Reach {
  return { ...base, privateHost: privateNetwork ? hostOfWay(way) : null };
}

/** Another process, or new settings, took the source over: what this one does is worth nothing. */
class ClaimLost extends Error {}

async function keep(deps: PollDeps, way: StoredWay, claim: string, sending: Sending): Promise<string> {
  const { sourceId } = way;
  return keepSending(
    deps,
    { sourceId, fileName: sending.name, bytes: sending.bytes, aside: sending.aside ?? null },
    async (tx) => {
      if (!(await advance(tx, sourceId, claim, sending.cursor))) throw new ClaimLost();
    },
  );
}

const troubleFrom = (error: MastheadError): PollEnd["trouble"] => ({
  code: error.code,
  happened: error.happened,
  remedy: error.remedy,
});

function endOf(looked: Looked, way: StoredWay, random: () => number): PollEnd {
  const { pollSeconds } = way;
  switch (looked.kind) {
    case "looked":
      return {
        cursor: looked.cursor,
        nextInSeconds: looked.more ? Math.min(SOON_SECONDS, pollSeconds) : pollSeconds,
        isGood: true,
        failures: 0,
        trouble: looked.trouble === undefined ? null : troubleFrom(looked.trouble),
      };
    case "asked-to-wait":
      return {
        cursor: looked.cursor,
        nextInSeconds: Math.max(pollSeconds, looked.seconds + Math.ceil(random() * 5)),
        isGood: false,
        failures: way.failures,
        trouble: {
          code: "asked-to-wait",
          happened: `The agency's server asks to be left alone for ${looked.seconds} s.`,
          remedy: "Nothing to do: it is asked again by itself. If it stays so, let it be asked less often.",
        },
      };
    case "gone":
      return {
        cursor: looked.cursor,
        nextInSeconds: null,
        isGood: false,
        failures: way.failures,
        trouble: {
          code: "feed-gone",
          happened: "The agency's server says that this feed is gone for good. It is asked no more.",
          remedy: "Ask the agency for the new address and enter it in the source's settings.",
        },
      };
  }
}

function endOfFailure(error: unknown, way: StoredWay, random: () => number): PollEnd {
  const failures = way.failures + 1;
  const known =
    error instanceof MastheadError
      ? error
      : wayError(
          "way-failed",
          "Asking this source failed.",
          "It is asked again by itself. If it stays so, look at the log and report it.",
        );
  return {
    nextInSeconds: secondsBeforeNext(way.pollSeconds, failures, random()),
    isGood: false,
    failures,
    trouble: troubleFrom(known),
  };
}

/** One look at one source. Never throws for what the agency does; a lost database is thrown. */
async function pollOne(deps: PollDeps, way: StoredWay, claim: string, stop: AbortSignal): Promise<void> {
  const { limits = WAY_LIMITS, random } = deps;
  const signal = AbortSignal.any([stop, AbortSignal.timeout(LOOK_MS)]);
  const readings = new Set<Promise<unknown>>();
  const take = async (sending: Sending): Promise<"kept"> => {
    await faultPoint("wire.way.fetched");
    // One is read while the next is fetched, never more: memory stays what two of them need.
    await Promise.all(readings);
    const id = await keep(deps, way, claim, sending);
    await faultPoint("wire.way.kept");
    if (sending.aside === undefined) {
      const reading = readTransmission(deps, id)
        .catch((error: unknown) =>
          deps.log.error({ err: error, transmission: id }, "kept copy could not be filed"),
        )
        .finally(() => readings.delete(reading));
      readings.add(reading);
    }
    return "kept";
  };
  const now = await deps.database.unit(WORKER, (tx) => tx.now());
  let end: PollEnd;
  try {
    const secret = way.sealed === null ? null : openSecret(deps.key, way.sourceId, way.sealed);
    const reach = reachOf(way.settings, way.privateNetwork, deps.reach);
    const client = (deps.openWay ?? openWay)(way.settings, { reach, limits, secret });
    const look = { cursor: way.cursor, most: MOST_PER_LOOK, isTrial: false, now, signal, take };
    const looked = await client.poll(look);
    end = endOf(looked, way, random);
  } catch (error) {
    if (causeIs(error, (each) => each instanceof ClaimLost)) return;
    if (stop.aborted) {
      await deps.database.unit(WORKER, (tx) => release(tx, way.sourceId, claim));
      return;
    }
    if (causeIs(error, isDatabaseAway)) throw error;
    deps.log.warn({ err: error, source: way.sourceId }, "asking a source failed");
    end = endOfFailure(error, way, random);
  } finally {
    await Promise.all(readings);
  }
  await deps.database.unit(WORKER, (tx) => endPoll(tx, way.sourceId, claim, end));
}

/** Clients wrap what `take` throws into errors of their own. */
function causeIs(error: unknown, test: (each: unknown) => boolean): boolean {
  let each: unknown = error;
  for (let depth = 0; depth < 5 && each !== undefined && each !== null; depth += 1) {
    if (test(each)) return true;
    each = (each as { cause?: unknown }).cause;
  }
  return false;
}

export interface Poller {
  /** Begins what is due; answers how many. Does not wait for them: one that hangs holds up nobody. */
  look(): Promise<number>;
  /** Waits for those that are under way; for tests and at the end. */
  settled(): Promise<void>;
  /** Ends those that are under way and waits for their end. */
  stop(): Promise<void>;
}

/** `atOnce`: sources asked at the same time by this process. */
export function makePoller(deps: PollDeps, atOnce = 6): Poller {
  const ended = new AbortController();
  const running = new Set<Promise<void>>();
  const begin = (way: StoredWay, claim: string): void => {
    const run = pollOne(deps, way, claim, ended.signal)
      .catch((error: unknown) => {
        if (!ended.signal.aborted)
          deps.log.warn({ err: error, source: way.sourceId }, "a look was broken off");
      })
      .finally(() => running.delete(run));
    running.add(run);
  };
  return {
    async look() {
      const free = atOnce - running.size;
      if (free <= 0 || ended.signal.aborted) return 0;
      const claim = makeUuid();
      const due = await deps.database.unit(WORKER, (tx) => claimDue(tx, claim, free));
      for (const way of due) begin(way, claim);
      return due.length;
    },
    async settled() {
      await Promise.all(running);
    },
    async stop() {
      ended.abort();
      await Promise.all(running);
    },
  };
}
