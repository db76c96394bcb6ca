import { useState, type DragEvent, type RefObject } from "react";

export interface CardDrag {
  readonly draggable: true;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
  /** Where the dragged card would land: this card's place, seen from above or below. */
  readonly landing: "above" | "below" | null;
  readonly dragged: boolean;
  /** Place it gets when let go now. */
  readonly target: number | null;
}

interface Dragging {
  readonly from: number;
  readonly to: number;
}

/** Dragging of cards by mouse; everything it does has a button and a key too. */
export function useDrag(list: RefObject<HTMLElement | null>, drop: (from: number, to: number) => void) {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const of = (place: number): CardDrag => ({
    draggable: true,
    onDragStart: (event) => {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", String(place));
      setDragging({ from: place, to: place });
    },
    onDragOver: (event) => {
      if (dragging === null || list.current === null) return;
      event.preventDefault();
      if (dragging.to !== place) setDragging({ ...dragging, to: place });
    },
    onDrop: (event) => {
      event.preventDefault();
      if (dragging !== null && dragging.from !== dragging.to) drop(dragging.from, dragging.to);
      setDragging(null);
    },
    onDragEnd: () => setDragging(null),
    dragged: dragging?.from === place,
    target: dragging?.to ?? null,
    landing:
      dragging === null || dragging.to !== place || dragging.from === place
        ? null
        : dragging.from < place
          ? "below"
          : "above",
  });
  return { of };
}
