/** Whether a deal with an agency allows a use, and until when. Pure. */

export const media = ["web", "mail", "alert", "archive"] as const;
export type Medium = (typeof media)[number];

export interface Contract {
  /** Empty allows every title. */
  readonly titleIds: readonly string[];
  readonly media: readonly Medium[];
  readonly from: Date | null;
  readonly until: Date | null;
  readonly keepDays: number | null;
}

export interface UseWish {
  readonly titleId: string;
  readonly medium: Medium;
  readonly now: Date;
  /** When readers first had it; null for a use still to come. */
  readonly since: Date | null;
  /** The item's own end. */
  readonly expiresAt: Date | null;
}

export type Right =
  | { readonly kind: "allowed"; /** null: no end. */ readonly endsAt: Date | null }
  | { readonly kind: "forbidden"; readonly why: "expired" | "title" | "medium" | "date" };

const DAY_MS = 86_400_000;

const earliest = (...dates: readonly (Date | null)[]): Date | null => {
  const times = dates.flatMap((date) => date?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.min(...times));
};

/** What is in the archive stays: the deal's end and its days of keeping do not take it down. */
function endUnder(contract: Contract, wish: UseWish): Date | null {
  if (contract.media.includes("archive")) return null;
  const keptUntil =
    contract.keepDays === null
      ? null
      : new Date((wish.since ?? wish.now).getTime() + contract.keepDays * DAY_MS);
  return earliest(contract.until, keptUntil);
}

/** Of several deals the most generous counts. Refusals tell the nearest reason. */
export function rightOf(contracts: readonly Contract[], wish: UseWish): Right {
  if (wish.expiresAt !== null && wish.expiresAt <= wish.now) return { kind: "forbidden", why: "expired" };
  if (contracts.length === 0) return { kind: "allowed", endsAt: wish.expiresAt };
  const forTitle = contracts.filter(
    (contract) => contract.titleIds.length === 0 || contract.titleIds.includes(wish.titleId),
  );
  if (forTitle.length === 0) return { kind: "forbidden", why: "title" };
  const forMedium = forTitle.filter((contract) => contract.media.includes(wish.medium));
  if (forMedium.length === 0) return { kind: "forbidden", why: "medium" };
  const running = forMedium.filter(
    (contract) =>
      (contract.from === null || contract.from <= wish.now) &&
      (contract.until === null ||
        contract.until > wish.now ||
        // What went out under the deal may stay where the archive is allowed.
        (wish.since !== null && contract.media.includes("archive") && wish.since < contract.until)),
  );
  const ends = running.map((contract) => endUnder(contract, wish));
  const open = ends.filter((end) => end === null || end > wish.now);
  if (open.length === 0) return { kind: "forbidden", why: "date" };
  const last = open.includes(null) ? null : new Date(Math.max(...open.map((end) => (end as Date).getTime())));
  return { kind: "allowed", endsAt: earliest(last, wish.expiresAt) };
}
