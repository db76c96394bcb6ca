import { timeOf } from "../../relative-time.ts";
import { listOf, pinOf, type Cards, type FrontState, type HandList } from "./front-state.ts";

/** What putting a front out would change, one by one. Pure. */

export type FrontChangeNow = { readonly id: string; readonly list: HandList } & (
  | {
      readonly kind: "moved";
      readonly from: number | null;
      readonly to: number;
      readonly until: string | null;
    }
  | { readonly kind: "pinned"; readonly to: number; readonly until: string | null }
  | { readonly kind: "unpinned"; readonly to: number | null }
  | { readonly kind: "held" }
  | { readonly kind: "let-in" }
);

interface Between {
  readonly before: FrontState;
  readonly after: FrontState;
  readonly cards: Cards;
  /** ms */
  readonly now: number;
}

const lists = ["home", "justPosted"] as const;

function placeIn(state: FrontState, list: HandList, { cards, now }: Between): Map<string, number> {
  return new Map(listOf(state, list, cards, now).map((card, at) => [card.publicId, at + 1]));
}

function changesOfList(list: HandList, between: Between): FrontChangeNow[] {
  const { before, after, now } = between;
  const from = placeIn(before, list, between);
  const to = placeIn(after, list, between);
  const ids = new Set([...after[list], ...before[list]].map((pin) => pin.publicId));
  return [...ids].flatMap((id): FrontChangeNow[] => {
    const was = pinOf(before, list, id, now);
    const is = pinOf(after, list, id, now);
    const place = to.get(id);
    if (is === undefined) {
      const gone = list === "justPosted" && after.heldBack.includes(id);
      return was === undefined || gone ? [] : [{ id, list, kind: "unpinned", to: place ?? null }];
    }
    if (place === undefined) return [];
    if (from.get(id) !== place) {
      return [{ id, list, kind: "moved", from: from.get(id) ?? null, to: place, until: is.until }];
    }
    const same = was !== undefined && was.until === is.until;
    return same ? [] : [{ id, list, kind: "pinned", to: place, until: is.until }];
  });
}

/** All changes from one state to another, home first. */
export function changesOf(between: Between): FrontChangeNow[] {
  const { before, after } = between;
  const held = after.heldBack.filter((id) => !before.heldBack.includes(id));
  const letIn = before.heldBack.filter((id) => !after.heldBack.includes(id));
  return [
    ...lists.flatMap((list) => changesOfList(list, between)),
    ...held.map((id) => ({ id, list: "justPosted", kind: "held" }) as const),
    ...letIn.map((id) => ({ id, list: "justPosted", kind: "let-in" }) as const),
  ];
}

const NAME_LENGTH = 30;

/** The headline's first words, for a sentence about it. */
export function shortName(headline: string): string {
  if (headline.length <= NAME_LENGTH) return headline;
  const cut = headline.slice(0, NAME_LENGTH + 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(" "), 12));
  return `${words.replace(/[\s,;:–—-]+$/u, "")}…`;
}

interface Telling {
  readonly cards: Cards;
  /** ms */
  readonly now: number;
  readonly zone: string;
}

/** "Food bank shelves half empty… 5 → 3, to 06:00": the name and what becomes of it. */
export function wordsOf(
  change: FrontChangeNow,
  { cards, now, zone }: Telling,
): { readonly name: string; readonly what: string } {
  const name = shortName(cards.get(change.id)?.headline ?? "A story that is gone");
  const where = change.list === "justPosted" ? " in Just Posted" : "";
  const end = (until: string | null): string => (until === null ? "" : `, to ${timeOf(until, now, zone)}`);
  switch (change.kind) {
    case "moved":
      return {
        name,
        what:
          change.from === null
            ? `comes to ${change.to}${where}${end(change.until)}`
            : `${change.from} → ${change.to}${where}${end(change.until)}`,
      };
    case "pinned":
      return { name, what: `is pinned to ${change.to}${where}${end(change.until)}` };
    case "unpinned":
      return {
        name,
        what:
          change.to === null ? `leaves${where || " the front"}` : `is free again, now ${change.to}${where}`,
      };
    case "held":
      return { name, what: "is held back from Just Posted" };
    case "let-in":
      return { name, what: "may stand in Just Posted again" };
  }
}
