import { useEffect, useRef, useSyncExternalStore } from "react";
import { judgeStroke, nameOf, type KeyBinding } from "./keys.ts";

const SINGLES = "masthead.single-keys";
const SEQUENCE_MS = 1500;

let registered: readonly (readonly KeyBinding[])[] = [];
const listeners = new Set<() => void>();
const changed = (): void => listeners.forEach((listener) => listener());

let flat: readonly KeyBinding[] = [];
function register(bindings: readonly KeyBinding[]): () => void {
  registered = [...registered, bindings];
  flat = registered.flat();
  changed();
  return () => {
    registered = registered.filter((one) => one !== bindings);
    flat = registered.flat();
    changed();
  };
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** All bindings that work now, for the sheet. */
export const useRegisteredKeys = (): readonly KeyBinding[] => useSyncExternalStore(subscribe, () => flat);

/**
 * Registers keys while the component stands. Bindings may close over fresh state each time: only a
 * change of keys, labels or groups registers again.
 */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  const shape = bindings
    .map(({ keys, label, group, lacks, whileTyping, inDialog }) =>
      [keys, label, group, lacks, whileTyping === true, inDialog === true].join("\u0000"),
    )
    .join("\u0001");
  useEffect(
    () =>
      register(latest.current.map((binding, at) => ({ ...binding, run: () => latest.current[at]?.run() }))),
    [shape],
  );
}

export function singlesAreOn(): boolean {
  try {
    return localStorage.getItem(SINGLES) !== "off";
  } catch {
    return true;
  }
}
export function setSingles(on: boolean): void {
  try {
    localStorage.setItem(SINGLES, on ? "on" : "off");
  } catch {
    // Private windows may keep nothing; the setting then lasts as long as the default.
  }
  changed();
}
export const useSingles = (): boolean => useSyncExternalStore(subscribe, singlesAreOn);

const NO_TEXT = new Set(["button", "checkbox", "radio", "range", "submit", "reset", "file", "color"]);

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !NO_TEXT.has(target.type);
}

const dialogIsOpen = (): boolean =>
  document.querySelector(
    '[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"][data-popover]',
  ) !== null;

/** Starts the one listener of the desk; answers how to stop it. */
export function listenForKeys(): () => void {
  let pending = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    const verdict = judgeStroke(nameOf(event), flat, {
      typing: isTyping(event.target),
      dialogOpen: dialogIsOpen(),
      singles: singlesAreOn(),
      pending,
    });
    clearTimeout(timer);
    pending = verdict.kind === "wait" ? verdict.pending : "";
    if (verdict.kind === "wait") timer = setTimeout(() => (pending = ""), SEQUENCE_MS);
    if (verdict.kind === "none") return;
    // Enter on a control is the control's own.
    if (verdict.kind === "run" && verdict.binding.keys === "Enter" && isControl(event.target)) return;
    event.preventDefault();
    if (event.eventPhase === Event.CAPTURING_PHASE) event.stopPropagation();
    if (verdict.kind === "run") verdict.binding.run();
  };
  // A focused button takes Ctrl Enter as a press on itself, so strokes with Ctrl are heard before it.
  const onCapture = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) onKeyDown(event);
  };
  const onBubble = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey) onKeyDown(event);
  };
  window.addEventListener("keydown", onCapture, { capture: true });
  window.addEventListener("keydown", onBubble);
  return () => {
    window.removeEventListener("keydown", onCapture, { capture: true });
    window.removeEventListener("keydown", onBubble);
  };
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("button,a[href],summary,[role=option],[role=tab]") !== null;
