import type { WireOutcome } from "./wire-contract.ts";

/** How an arriving version stands to what is known of its item. Pure. */

export interface KnownItem {
  readonly state: "usable" | "withheld" | "killed";
  readonly head: {
    readonly version: number | null;
    readonly sentAt: Date | null;
    readonly hash: string;
  } | null;
  /** Hashes of the content of every version kept. */
  readonly hashes: ReadonlySet<string>;
}

export interface Arrival {
  readonly signal: "none" | "update" | "correction" | "repeat" | "kill" | "withhold" | "advisory";
  readonly version: number | null;
  readonly sentAt: Date | null;
  readonly hash: string;
}

export interface Receipt {
  readonly outcome: Exclude<WireOutcome, "quarantined">;
  /** The version becomes the one the desk sees first. */
  readonly becomesHead: boolean;
  /** False for bytes that say nothing new. */
  readonly keepVersion: boolean;
  readonly state: KnownItem["state"];
  readonly reason: string | null;
}

/** Before by the agency's version number, then by its time; arrival decides where it gives neither. */
function isOlder(arrival: Arrival, head: NonNullable<KnownItem["head"]>): boolean {
  if (arrival.version !== null && head.version !== null && arrival.version !== head.version) {
    return arrival.version < head.version;
  }
  return arrival.sentAt !== null && head.sentAt !== null && arrival.sentAt < head.sentAt;
}

/**
 * The same words again, unless they are sent later than what stands now and say something else than
 * it: a withholding repeated after usable copy, a figure set right, wrong and right again.
 */
function isRepeated(known: KnownItem, arrival: Arrival): boolean {
  if (!known.hashes.has(arrival.hash)) return false;
  const { head } = known;
  if (head === null || head.hash === arrival.hash) return true;
  return arrival.sentAt === null || head.sentAt === null || arrival.sentAt <= head.sentAt;
}

/**
 * - The same content again is a duplicate, however often and by whatever way it comes.
 * - A kill always takes effect, also before the item itself came and also when it comes late.
 * - A killed item stays killed: what the agency sends after it is kept but not shown as usable;
 *   only a person may bring it back.
 * - A withheld item is free again with a newer usable version.
 * - A version older than the head is kept and does not become the head.
 */
export function decideReceipt(known: KnownItem | null, arrival: Arrival): Receipt {
  if (known !== null && isRepeated(known, arrival)) {
    return {
      outcome: "duplicate",
      becomesHead: false,
      keepVersion: false,
      state: known.state,
      reason: "The same copy is kept already.",
    };
  }
  if (arrival.signal === "kill") {
    return { outcome: "kill", becomesHead: true, keepVersion: true, state: "killed", reason: null };
  }
  if (known?.state === "killed") {
    return {
      outcome: "stale",
      becomesHead: false,
      keepVersion: true,
      state: "killed",
      reason: "The agency killed this item; the version is kept, not shown.",
    };
  }
  if (known?.head != null && isOlder(arrival, known.head)) {
    return {
      outcome: "stale",
      becomesHead: false,
      keepVersion: true,
      state: known.state,
      reason: "A newer version came before.",
    };
  }
  if (arrival.signal === "withhold") {
    return { outcome: "withhold", becomesHead: true, keepVersion: true, state: "withheld", reason: null };
  }
  const outcome =
    arrival.signal === "advisory"
      ? "advisory"
      : known === null
        ? "new"
        : arrival.signal === "correction"
          ? "correction"
          : "update";
  // An advisory is a note about copy: it lifts nothing.
  const state = arrival.signal === "advisory" ? (known?.state ?? "usable") : "usable";
  return { outcome, becomesHead: true, keepVersion: true, state, reason: null };
}
