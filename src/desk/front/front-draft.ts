import { arrange } from "../../fronts/arrange.ts";
import type { Card, FrontAnswer, FrontChange, Pin } from "../../fronts/fronts-contract.ts";

/** The front as an editor is changing it, before it is put out. Pure. */

export type ListName = "home" | "justPosted";

export interface FrontDraft {
  readonly home: readonly Pin[];
  readonly justPosted: readonly Pin[];
  readonly heldBack: readonly string[];
}

/** A card as the draft has it; `pin` is null where a rule put it. */
export interface Placed {
  readonly card: Card;
  readonly place: number;
  readonly pin: Pin | null;
}

const HOME_PLACES = 12;
const POSTED = 20;

const pinsIn = (cards: readonly Card[]): readonly Pin[] =>
  cards.flatMap((card, at) =>
    card.pinned === null ? [] : [{ publicId: card.publicId, place: at + 1, until: card.pinned.until }],
  );

export const draftOf = (front: FrontAnswer): FrontDraft => ({
  home: pinsIn(front.home),
  justPosted: pinsIn(front.justPosted),
  heldBack: front.heldBack.map((card) => card.publicId),
});

const samePins = (a: readonly Pin[], b: readonly Pin[]): boolean =>
  a.length === b.length &&
  a.every((pin) =>
    b.some(
      (other) => other.publicId === pin.publicId && other.place === pin.place && other.until === pin.until,
    ),
  );

export const sameDraft = (a: FrontDraft, b: FrontDraft): boolean =>
  samePins(a.home, b.home) &&
  samePins(a.justPosted, b.justPosted) &&
  a.heldBack.toSorted().join() === b.heldBack.toSorted().join();

export const changeOf = (draft: FrontDraft, version: number): FrontChange => ({
  version,
  home: [...draft.home],
  justPosted: [...draft.justPosted],
  heldBack: [...draft.heldBack],
});

const allCards = (front: FrontAnswer): readonly Card[] => {
  const cards = [...front.home, ...front.justPosted, ...front.heldBack, ...front.mostRead];
  return [...new Map(cards.map((card) => [card.publicId, card])).values()];
};

/** The list as readers would see it: newest by rule, pins above; opinion and obituaries lead only when pinned. */
export function placedOf(
  front: FrontAnswer,
  draft: FrontDraft,
  list: ListName,
  now: Date,
): readonly Placed[] {
  const pins = draft[list];
  const pinned = new Set(pins.map((pin) => pin.publicId));
  // Nothing changed here: the server's own order is the truth, whatever this file knows of the rule.
  const untouched =
    samePins(pins, draftOf(front)[list]) &&
    (list === "home" || draft.heldBack.join() === draftOf(front).heldBack.join());
  const newest = allCards(front).toSorted((a, b) => b.bumpedAt.localeCompare(a.bumpedAt));
  const byRule = newest.filter((card) =>
    list === "home"
      ? pinned.has(card.publicId) || card.kind === "local" || card.kind === "agency"
      : !draft.heldBack.includes(card.publicId),
  );
  const given = pins.map((pin) => ({ ...pin, until: pin.until === null ? null : new Date(pin.until) }));
  const cards = untouched
    ? front[list]
    : arrange(byRule, given, [], now).slice(0, list === "home" ? HOME_PLACES : POSTED);
  return cards.map((card, at) => ({
    card,
    place: at + 1,
    pin: pins.find((pin) => pin.publicId === card.publicId) ?? null,
  }));
}

/**
 * Moves the card at place `from` to place `to`, which pins it there. Every pin is written down at
 * the place where it then stands, so that what is put out is what the editor saw.
 */
export function moveCard(
  draft: FrontDraft,
  list: ListName,
  shown: readonly Placed[],
  from: number,
  to: number,
): FrontDraft {
  const target = Math.max(1, Math.min(to, shown.length));
  const moved = shown[from - 1];
  if (moved === undefined || from === target) return draft;
  const order = shown.toSpliced(from - 1, 1).toSpliced(target - 1, 0, moved);
  const pins = order.flatMap(({ card, pin }, at) =>
    pin !== null || card === moved.card
      ? [{ publicId: card.publicId, place: at + 1, until: pin?.until ?? null }]
      : [],
  );
  return { ...draft, [list]: pins };
}

/** Pins a card where it stands, until an instant or until taken off. */
export function pinCard(draft: FrontDraft, list: ListName, placed: Placed, until: string | null): FrontDraft {
  const others = draft[list].filter((pin) => pin.publicId !== placed.card.publicId);
  return { ...draft, [list]: [...others, { publicId: placed.card.publicId, place: placed.place, until }] };
}

export const unpinCard = (draft: FrontDraft, list: ListName, publicId: string): FrontDraft => ({
  ...draft,
  [list]: draft[list].filter((pin) => pin.publicId !== publicId),
});

/** Held back from Just Posted only; its page and the home front keep it. */
export const holdBack = (draft: FrontDraft, publicId: string): FrontDraft => ({
  ...unpinCard(draft, "justPosted", publicId),
  heldBack: [...draft.heldBack.filter((id) => id !== publicId), publicId],
});

export const letBack = (draft: FrontDraft, publicId: string): FrontDraft => ({
  ...draft,
  heldBack: draft.heldBack.filter((id) => id !== publicId),
});

export interface FrontDifference {
  readonly publicId: string;
  readonly list: ListName;
  /** First words of the headline. */
  readonly name: string;
  readonly what: string;
}

const shortName = (headline: string): string => {
  const words = headline.split(/\s+/).slice(0, 3).join(" ");
  return words.length < headline.length ? `${words}…` : words;
};

interface DifferenceOptions {
  readonly front: FrontAnswer;
  readonly from: FrontDraft;
  readonly to: FrontDraft;
  readonly now: Date;
  /** How an instant is said. */
  readonly say: (instant: string) => string;
}

function pinWords(
  before: Pin | undefined,
  after: Pin | undefined,
  places: readonly [number | undefined, number | undefined],
  say: (at: string) => string,
): string | null {
  if (after === undefined) return before === undefined ? null : "pin taken off";
  if (before === undefined || before.place !== after.place) {
    const [was, is] = places;
    const to = is ?? after.place;
    return was === undefined || was === to ? `pinned at ${to}` : `${was} → ${to}`;
  }
  if (before.until === after.until) return null;
  return after.until === null ? "stays until taken off" : `leaves ${say(after.until)}`;
}

/** What is different between two drafts of the same front, one line a card. */
export function differencesOf({ front, from, to, now, say }: DifferenceOptions): readonly FrontDifference[] {
  const headlines = new Map(allCards(front).map((card) => [card.publicId, card.headline]));
  const name = (id: string): string => shortName(headlines.get(id) ?? "A story");
  const ofList = (list: ListName): readonly FrontDifference[] => {
    const place = (draft: FrontDraft, id: string): number | undefined =>
      placedOf(front, draft, list, now).find((placed) => placed.card.publicId === id)?.place;
    const ids = [...new Set([...from[list], ...to[list]].map((pin) => pin.publicId))];
    return ids.flatMap((publicId) => {
      if (list === "justPosted" && to.heldBack.includes(publicId) && !from.heldBack.includes(publicId))
        return [];
      const pin = (draft: FrontDraft): Pin | undefined =>
        draft[list].find((one) => one.publicId === publicId);
      const what = pinWords(pin(from), pin(to), [place(from, publicId), place(to, publicId)], say);
      return what === null ? [] : [{ publicId, list, name: name(publicId), what }];
    });
  };
  const held = to.heldBack.filter((id) => !from.heldBack.includes(id));
  const back = from.heldBack.filter((id) => !to.heldBack.includes(id));
  return [
    ...ofList("home"),
    ...ofList("justPosted"),
    ...held.map((publicId) => ({
      publicId,
      list: "justPosted" as const,
      name: name(publicId),
      what: "held back",
    })),
    ...back.map((publicId) => ({
      publicId,
      list: "justPosted" as const,
      name: name(publicId),
      what: "back in Just Posted",
    })),
  ];
}
