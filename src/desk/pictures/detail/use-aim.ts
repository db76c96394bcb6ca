import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { focalAt, nudged, type Focal } from "./focal.ts";

export interface Aim {
  readonly focal: Focal;
  readonly mayEdit: boolean;
  /** Shows it there, saves nothing yet. */
  readonly onAim: (focal: Focal) => void;
  readonly onSet: (focal: Focal) => void;
}

const NUDGE_MS = 700;

/** Where in the picture the pointer is. */
function pointOf(event: PointerEvent<HTMLElement>): Focal {
  const box = event.currentTarget.getBoundingClientRect();
  return focalAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
}

/** Pointer and arrows aim at once; saved when the pointer is let go, or the arrows rest. */
export function useAim({ focal, mayEdit, onAim, onSet }: Aim) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<Focal | null>(null);
  const set = useRef(onSet);
  set.current = onSet;
  const settle = (): void => {
    clearTimeout(timer.current);
    const aimed = waiting.current;
    waiting.current = null;
    if (aimed !== null) set.current(aimed);
  };
  useEffect(() => settle, []);
  const aim = (next: Focal): void => {
    waiting.current = next;
    onAim(next);
  };
  const stage = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      aim(pointOf(event));
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) aim(pointOf(event));
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      settle();
      event.currentTarget.querySelector("button")?.focus();
    },
    onPointerCancel: settle,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = nudged(waiting.current ?? focal, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    clearTimeout(timer.current);
    aim(next);
    timer.current = setTimeout(settle, NUDGE_MS);
  };
  return { stage: mayEdit ? stage : {}, settle, onKeyDown };
}
