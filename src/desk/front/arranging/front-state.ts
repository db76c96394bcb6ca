import { arrange, isPinned } from "../../../fronts/arrange.ts";
import type { Card, FrontAnswer, FrontChange, Pin } from "../../../fronts/fronts-contract.ts";

/** A front being worked on: what an editor pinned and held back. Pure; now is given in ms. */

export type FrontState = Omit<FrontChange, "version">;
/** Lists an editor has a hand on. */
export type HandList = "home" | "justPosted";

/** How many places a list shows here, as the server answers them. */
export const PLACES = { home: 12, justPosted: 20 } as const satisfies Record<HandList, number>;
const LAST_PLACE = 20;

export type Cards = ReadonlyMap<string, Card>;

/** Every story that is known here; `added` are stories brought in from outside the lists. */
export function cardsOf(front: FrontAnswer, added: readonly Card[]): Cards {
  const all = [...added, ...front.heldBack, ...front.mostRead, ...front.justPosted, ...front.home];
  return new Map(all.map((card) => [card.publicId, card]));
}

const pinsOf = (cards: readonly Card[]): Pin[] =>
  cards.flatMap(({ publicId, pinned }, at) =>
    pinned === null ? [] : [{ publicId, place: at + 1, until: pinned.until }],
  );

/** What stands before readers, as a change would say it. */
export const stateOf = (front: FrontAnswer): FrontState => ({
  home: pinsOf(front.home),
  justPosted: pinsOf(front.justPosted),
  heldBack: front.heldBack.map((card) => card.publicId),
});

const samePins = (a: readonly Pin[], b: readonly Pin[]): boolean =>
  a.length === b.length &&
  a.every((pin) =>
    b.some(
      (other) => other.publicId === pin.publicId && other.place === pin.place && other.until === pin.until,
    ),
  );

export const sameState = (a: FrontState, b: FrontState): boolean =>
  samePins(a.home, b.home) &&
  samePins(a.justPosted, b.justPosted) &&
  a.heldBack.toSorted().join() === b.heldBack.toSorted().join();

const newestFirst = (a: Card, b: Card): number =>
  Date.parse(b.bumpedAt) - Date.parse(a.bumpedAt) || (a.publicId < b.publicId ? -1 : 1);

/** Opinion and obituaries lead only when an editor says so. */
const leadsByRule = (card: Card): boolean => card.kind === "local" || card.kind === "agency";

/** The list as readers would see it with this state, first place first. */
export function listOf(state: FrontState, list: HandList, cards: Cards, now: number): Card[] {
  const held = new Set(list === "justPosted" ? state.heldBack : []);
  const open = [...cards.values()].filter((card) => !held.has(card.publicId));
  const byRule = open.filter((card) => list === "justPosted" || leadsByRule(card));
  const pins = state[list].map((pin) => ({
    ...pin,
    until: pin.until === null ? null : new Date(pin.until),
  }));
  const pinned = open.filter((card) => pins.some((pin) => pin.publicId === card.publicId));
  return arrange(byRule.toSorted(newestFirst), pins, pinned, new Date(now)).slice(0, PLACES[list]);
}

export const pinOf = (state: FrontState, list: HandList, id: string, now: number): Pin | undefined =>
  state[list].find((pin) => pin.publicId === id && holds(pin, now));

const holds = (pin: Pin, now: number): boolean =>
  isPinned({ ...pin, until: pin.until === null ? null : new Date(pin.until) }, new Date(now));

export interface Hand {
  readonly state: FrontState;
  readonly list: HandList;
  readonly cards: Cards;
  /** ms */
  readonly now: number;
}

const idsOf = (state: FrontState, { list, cards, now }: Hand): string[] =>
  listOf(state, list, cards, now).map((card) => card.publicId);

/** Pins a story at a place, from 1; stories pinned behind it move on, as they are seen to. */
export function pinAt(hand: Hand, id: string, place: number, until: string | null): FrontState {
  const { state, list, now } = hand;
  const order = idsOf(state, hand).filter((each) => each !== id);
  order.splice(Math.max(0, place - 1), 0, id);
  const before = new Map(state[list].filter((pin) => holds(pin, now)).map((pin) => [pin.publicId, pin]));
  const pins = order.flatMap((publicId, at): Pin[] => {
    if (at >= LAST_PLACE) return [];
    if (publicId === id) return [{ publicId, place: at + 1, until }];
    const pin = before.get(publicId);
    return pin === undefined ? [] : [{ ...pin, place: at + 1 }];
  });
  return { ...state, [list]: pins };
}

export const unpin = ({ state, list }: Hand, id: string): FrontState => ({
  ...state,
  [list]: state[list].filter((pin) => pin.publicId !== id),
});

export interface Move {
  readonly id: string;
  /** From 1. */
  readonly place: number;
  /** Ending of the pin that holds it there, when it has none yet. */
  readonly until: string | null;
  /** It was pinned before this work began, so the pin stays whatever the rule says. */
  readonly wasPinned: boolean;
}

/** Moves a story; one that comes to stand where the rule puts it anyway needs no pin. */
export function moveTo(hand: Hand, move: Move): FrontState {
  const { state, list, now } = hand;
  const length = idsOf(state, hand).length;
  const had = pinOf(state, list, move.id, now);
  const place = Math.min(Math.max(1, move.place), length);
  const until = had === undefined ? move.until : had.until;
  const moved = pinAt(hand, move.id, place, until);
  const free = unpin({ ...hand, state: moved }, move.id);
  const needless = idsOf(free, hand).join() === idsOf(moved, hand).join();
  return needless && !move.wasPinned && until === move.until ? free : moved;
}

/** Keeps a story out of Just Posted; its pin there goes with it. */
export function holdBack(state: FrontState, id: string): FrontState {
  return {
    ...state,
    justPosted: state.justPosted.filter((pin) => pin.publicId !== id),
    heldBack: [...state.heldBack.filter((each) => each !== id), id],
  };
}

export const letIn = (state: FrontState, id: string): FrontState => ({
  ...state,
  heldBack: state.heldBack.filter((each) => each !== id),
});
