import { useState, type DragEvent, type HTMLAttributes } from "react";
import { dropPlace } from "../arranging/drop-place.ts";

export interface CardDrag {
  /** The card that is held. */
  readonly id: string | null;
  /** Place it would come to, from 1. */
  readonly over: number | null;
  readonly isBefore: (place: number) => boolean;
  readonly isAfter: (place: number) => boolean;
  readonly card: (id: string, place: number) => HTMLAttributes<HTMLLIElement>;
  readonly list: HTMLAttributes<HTMLOListElement>;
}

interface Held {
  readonly id: string;
  readonly from: number;
  readonly over: number;
}

/** Moves cards by pointer; every move has a key and a button too. */
export function useCardDrag(onDrop: ((id: string, place: number) => void) | null): CardDrag {
  const [held, setHeld] = useState<Held | null>(null);
  const aim = (event: DragEvent, place: number): void => {
    if (held === null) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const over = dropPlace({
      from: held.from,
      at: place,
      inLowerHalf: event.clientY > box.top + box.height / 2,
    });
    if (over !== held.over) setHeld({ ...held, over });
  };
  const isMoved = held !== null && held.over !== held.from;
  return {
    id: held?.id ?? null,
    over: isMoved ? held.over : null,
    isBefore: (place) => isMoved && held.over < held.from && held.over === place,
    isAfter: (place) => isMoved && held.over > held.from && held.over === place,
    card: (id, place) =>
      onDrop === null
        ? {}
        : {
            draggable: true,
            onDragStart(event) {
              event.dataTransfer.effectAllowed = "move";
              event.dataTransfer.setData("text/plain", id);
              // The card alone, without the heading that may stand above it.
              const card = event.currentTarget.querySelector("[data-face]");
              if (card !== null) event.dataTransfer.setDragImage(card, 24, 24);
              setHeld({ id, from: place, over: place });
            },
            onDragEnd: () => setHeld(null),
            onDragOver: (event) => aim(event, place),
          },
    list: {
      onDragOver: (event) => {
        if (held !== null) event.preventDefault();
      },
      onDrop(event) {
        if (held === null) return;
        event.preventDefault();
        if (isMoved) onDrop?.(held.id, held.over);
        setHeld(null);
      },
    },
  };
}
