import { MastheadError } from "../../platform/index.ts";

/** What every way in is to the rest of the wire room: something that is looked at again and again. */

/** One sending as it lies with the agency. */
export interface Sending {
  /** For people: a file's name, a mail's number, an item's address. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Set when it must not be filed, whatever it holds: it goes into quarantine with this. */
  readonly aside?: { readonly code: string; readonly reason: string };
  /** The cursor that is true as soon as the bytes are kept; stored in the same transaction. */
  readonly cursor: unknown;
}

/**
 * "kept": the bytes and the cursor are committed, so the agency may be told. "left": nothing was
 * kept, so nothing must change there.
 */
export type Taken = "kept" | "left";

export interface Look {
  /** What the last look left; null at the first. Each way parses its own. */
  readonly cursor: unknown;
  /** No more sendings than this. */
  readonly most: number;
  /** Nothing is kept: shows what is there, without waiting for a second look. */
  readonly isTrial: boolean;
  readonly now: Date;
  /** Ends the look: the time for it is over, or the process stops. */
  readonly signal: AbortSignal;
  readonly take: (sending: Sending) => Promise<Taken>;
}

export type Looked =
  | {
      readonly kind: "looked";
      readonly cursor: unknown;
      /** More lies there than was taken: look again soon. */
      readonly more: boolean;
      /** What went wrong beside, without stopping the look. */
      readonly trouble?: MastheadError;
    }
  /** The agency asks to be left alone for so long. */
  | { readonly kind: "asked-to-wait"; readonly cursor: unknown; readonly seconds: number }
  /** It will never come back there. */
  | { readonly kind: "gone"; readonly cursor: unknown };

export interface WayIn {
  /** Throws a MastheadError with code and remedy when it cannot be asked. */
  poll(look: Look): Promise<Looked>;
}

/** An error of a way, safe to show: what the other side said is in the log only. */
export const wayError = (code: string, happened: string, remedy: string, cause?: unknown): MastheadError =>
  new MastheadError({ code, happened, remedy, status: 502, cause });

/** Limits of one look; tests set their own. */
export interface WayLimits {
  readonly connectMs: number;
  /** Of silence on a connection. */
  readonly idleMs: number;
  /** Of one request or file. */
  readonly requestMs: number;
  readonly maxBytes: number;
  /** Pages of a feed in one look. */
  readonly pages: number;
}

export const WAY_LIMITS: WayLimits = {
  connectMs: 5_000,
  idleMs: 15_000,
  requestMs: 30_000,
  maxBytes: 40 * 1024 * 1024,
  pages: 10,
};
