import { useLayoutEffect, useMemo, useRef, type RefObject } from "react";
import type { Card } from "../../../fronts/fronts-contract.ts";
import { say } from "../../announcer.ts";
import { timeOf } from "../../relative-time.ts";
import {
  holdBack,
  letIn,
  listOf,
  moveTo,
  pinAt,
  pinOf,
  unpin,
  type Hand,
  type HandList,
} from "../arranging/front-state.ts";
import { shortName } from "../arranging/front-changes.ts";
import { endingsFrom } from "../arranging/pin-endings.ts";
import type { FrontWork } from "../use-front-work.ts";

/** What can be done with the cards of a list; each is said aloud and can be undone. */
export interface CardActs {
  readonly cards: readonly Card[];
  readonly placeOf: (id: string) => number;
  readonly moveTo: (id: string, place: number) => void;
  readonly pin: (id: string, place: number, until: string | null, brought?: Card) => void;
  readonly unpin: (id: string) => void;
  readonly holdBack: (id: string) => void;
  readonly letIn: (id: string) => void;
}

const nameOf = (cards: FrontWork["cards"], id: string): string => shortName(cards.get(id)?.headline ?? "It");

export function useCardActs(list: HandList, work: FrontWork, rows: RefObject<HTMLElement | null>): CardActs {
  const { state, cards, now, zone, out } = work;
  const hand: Hand = { state, list, cards, now };
  const shown = useMemo(() => listOf(state, list, cards, now), [state, list, cards, now]);
  const refocus = useFocusKept(rows, shown);
  const placeOf = (id: string): number => shown.findIndex((card) => card.publicId === id) + 1;
  return {
    cards: shown,
    placeOf,
    moveTo(id, wished) {
      const place = Math.min(Math.max(1, wished), shown.length);
      if (place === placeOf(id)) {
        say(`Stays at place ${place} of ${shown.length}`);
        return;
      }
      refocus(id);
      const until = endingsFrom(now, zone)[0].until;
      const wasPinned = pinOf(out, list, id, now) !== undefined;
      work.change(moveTo(hand, { id, place, until, wasPinned }));
      say(`${nameOf(cards, id)} is at place ${place} of ${shown.length}, not out yet`);
    },
    pin(id, place, until, brought) {
      refocus(id);
      const known = brought === undefined ? cards : new Map(cards).set(id, brought);
      const base = letIn(state, list === "justPosted" ? id : "");
      work.change(pinAt({ ...hand, state: base, cards: known }, id, place, until), brought);
      const end = until === null ? "until it is taken off" : `to ${timeOf(until, now, zone)}`;
      say(`${nameOf(known, id)} is pinned to place ${place}, ${end}, not out yet`);
    },
    unpin(id) {
      refocus(id);
      work.change(unpin(hand, id));
      say(`${nameOf(cards, id)} is free again, not out yet`);
    },
    holdBack(id) {
      refocus(shown[placeOf(id)]?.publicId ?? shown.at(-2)?.publicId ?? id);
      work.change(holdBack(state, id));
      say(`${nameOf(cards, id)} is held back, not out yet`);
    },
    letIn(id) {
      refocus(id);
      work.change(letIn(state, id));
      say(`${nameOf(cards, id)} is let in again, not out yet`);
    },
  };
}

/** A card that is moved in the page loses the focus; it, or the control that was used, gets it back. */
function useFocusKept(rows: RefObject<HTMLElement | null>, shown: readonly Card[]): (id: string) => void {
  const wanted = useRef<{ readonly id: string; readonly had: Element | null } | null>(null);
  useLayoutEffect(() => {
    const focus = wanted.current;
    wanted.current = null;
    if (focus === null) return;
    const row = rows.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(focus.id)}"]`);
    const had =
      focus.had instanceof HTMLElement && row?.closest("li")?.contains(focus.had) === true ? focus.had : null;
    const back = had ?? row;
    back?.focus({ preventScroll: true });
    back?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [rows, shown]);
  return (id) => (wanted.current = { id, had: document.activeElement });
}
