import type { Content } from "../../../stories/content.ts";
import { isSameContent } from "./same-content.ts";
import type { SaveEffect, SaveEvent, SavePhase, SaveState, Trouble } from "./save-queue.ts";
import { decide, hasUnsaved, startSaving } from "./save-queue.ts";
import type { UnsavedCopy } from "./unsaved-copy.ts";

export interface Draft {
  readonly content: Content;
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
}

export type SendAnswer =
  | { readonly kind: "saved"; readonly version: number; readonly savedAt: string }
  | { readonly kind: "conflict"; readonly theirs: Draft }
  | { readonly kind: "failed"; readonly why: Trouble };

export interface DraftPorts {
  readonly send: (base: number, content: Content, isLeaving: boolean) => Promise<SendAnswer>;
  /** False when the browser could not keep it. */
  readonly keep: (copy: UnsavedCopy) => boolean;
  readonly forget: () => void;
  readonly later: (milliseconds: number, act: () => void) => () => void;
  /** ISO instant. */
  readonly now: () => string;
}

/** What the desk shows of the saving. */
export interface Saving {
  readonly phase: SavePhase<Draft>;
  readonly version: number;
  readonly hasUnsaved: boolean;
  /** Null while nothing had to be kept; false when this computer could not keep it. */
  readonly isKeptHere: boolean | null;
}

export interface DraftKeeper {
  /** The person changed something; `content` is called when it is sent or kept, not now. */
  readonly edited: () => void;
  readonly saving: () => Saving;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves with the version once all is acknowledged, or null when it did not come through. */
  readonly flush: () => Promise<number | null>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly returned: () => void;
  readonly adopt: (draft: Draft) => boolean;
  /** The page goes away: keep all here at once, and send what may still get through. */
  readonly leave: () => void;
  readonly stop: () => void;
}

/** One draft being kept: what the queue decided last, and the timers and copies that follow from it. */
interface Keeping {
  readonly content: () => Content;
  readonly ports: DraftPorts;
  state: SaveState<Draft>;
  saving: Saving;
  isKeptHere: boolean | null;
  cancelWake: () => void;
  cancelKeep: (() => void) | null;
  isStopped: boolean;
  /** Sent, and the answer was lost: if one of these comes back as theirs, it is ours. */
  unanswered: Content[];
  readonly listeners: Set<() => void>;
  readonly settles: Set<(version: number | null) => void>;
}

const keepMilliseconds = 250;

const beginKeeping = (draft: Omit<Draft, "content">, content: () => Content, ports: DraftPorts): Keeping => {
  const state = startSaving<Draft>(draft.version, draft.savedAt);
  return {
    content,
    ports,
    state,
    saving: { phase: state.phase, version: state.base, hasUnsaved: false, isKeptHere: null },
    isKeptHere: null,
    cancelWake: () => undefined,
    cancelKeep: null,
    isStopped: false,
    unanswered: [],
    listeners: new Set(),
    settles: new Set(),
  };
};

function keepNow(keeping: Keeping): void {
  keeping.cancelKeep?.();
  keeping.cancelKeep = null;
  if (!hasUnsaved(keeping.state)) return;
  const { ports, state, content } = keeping;
  keeping.isKeptHere = ports.keep({ base: state.base, keptAt: ports.now(), content: content() });
}

function forget(keeping: Keeping): void {
  keeping.cancelKeep?.();
  keeping.cancelKeep = null;
  keeping.isKeptHere = null;
  keeping.unanswered = [];
  keeping.ports.forget();
}

async function send(keeping: Keeping, base: number): Promise<void> {
  const sent = keeping.content();
  const answer = await keeping.ports.send(base, sent, false);
  if (!keeping.isStopped) take(keeping, eventOf(keeping, sent, answer, keeping.ports.now()));
}

function carryOut(keeping: Keeping, effect: SaveEffect): void {
  switch (effect.kind) {
    case "send":
      return void send(keeping, effect.base);
    case "wait":
      keeping.cancelWake();
      keeping.cancelWake = keeping.ports.later(effect.milliseconds, () =>
        take(keeping, { kind: "woke", wake: effect.wake }),
      );
      return;
    case "keep":
      keeping.cancelKeep ??= keeping.ports.later(keepMilliseconds, () => keepNow(keeping));
      return;
    case "forget":
      return forget(keeping);
  }
}

function take(keeping: Keeping, event: SaveEvent<Draft>): void {
  const { state, effects } = decide(keeping.state, event);
  keeping.state = state;
  for (const effect of effects) carryOut(keeping, effect);
  show(keeping);
}

const isFree = ({ state }: Keeping): boolean => !hasUnsaved(state) && state.flight === null;

function leave(keeping: Keeping): void {
  keepNow(keeping);
  const { state, ports, content } = keeping;
  if (state.flight !== null || !hasUnsaved(state) || state.phase.kind === "conflict") return;
  void ports.send(state.base, content(), true);
}

function stop(keeping: Keeping): void {
  keepNow(keeping);
  keeping.isStopped = true;
  keeping.cancelWake();
  for (const settle of keeping.settles) settle(null);
}

/**
 * Carries out what the save queue decides. `content` reads the copy on screen, so that a save
 * always carries the newest words.
 */
export function keepDraft(
  draft: Omit<Draft, "content">,
  content: () => Content,
  ports: DraftPorts,
): DraftKeeper {
  const keeping = beginKeeping(draft, content, ports);
  return {
    edited: () => take(keeping, { kind: "edited", at: Date.parse(ports.now()) }),
    saving: () => keeping.saving,
    subscribe: (listener) => {
      keeping.listeners.add(listener);
      return () => keeping.listeners.delete(listener);
    },
    flush: () => flushed(keeping),
    keepMine: () => {
      const { phase } = keeping.state;
      if (phase.kind === "conflict") take(keeping, { kind: "keep-mine", version: phase.theirs.version });
    },
    takeTheirs: () => {
      const { phase } = keeping.state;
      if (phase.kind !== "conflict") return;
      take(keeping, {
        kind: "take-theirs",
        version: phase.theirs.version,
        at: phase.theirs.savedAt,
      });
    },
    returned: () => take(keeping, { kind: "returned" }),
    adopt: ({ version, savedAt }) => {
      if (!isFree(keeping)) return false;
      take(keeping, { kind: "adopted", version, at: savedAt });
      return true;
    },
    leave: () => leave(keeping),
    stop: () => stop(keeping),
  };
}

function eventOf(keeping: Keeping, sent: Content, answer: SendAnswer, now: string): SaveEvent<Draft> {
  if (answer.kind === "saved") return { kind: "saved", version: answer.version, at: answer.savedAt };
  if (answer.kind === "conflict") {
    const { theirs } = answer;
    if (isSameContent(theirs.content, sent))
      return { kind: "saved", version: theirs.version, at: theirs.savedAt };
    const isOurs = keeping.unanswered.some((each) => isSameContent(each, theirs.content));
    return isOurs ? { kind: "own-save-found", version: theirs.version } : { kind: "conflicted", theirs };
  }
  if (answer.why.kind === "unreachable") keeping.unanswered = [...keeping.unanswered.slice(-4), sent];
  return { kind: "failed", why: answer.why, at: now };
}

function show(keeping: Keeping): void {
  const { state } = keeping;
  keeping.saving = {
    phase: state.phase,
    version: state.base,
    hasUnsaved: hasUnsaved(state),
    isKeptHere: keeping.isKeptHere,
  };
  for (const listener of keeping.listeners) listener();
  const isSettled = state.flight === null && !hasUnsaved(state);
  const isStuck =
    state.phase.kind === "kept" || state.phase.kind === "stopped" || state.phase.kind === "conflict";
  if (!isSettled && !(isStuck && state.flight === null)) return;
  for (const settle of keeping.settles) settle(isSettled ? state.base : null);
  keeping.settles.clear();
}

async function flushed(keeping: Keeping): Promise<number | null> {
  if (isFree(keeping)) return keeping.state.base;
  return new Promise((settle) => {
    keeping.settles.add(settle);
    take(keeping, { kind: "flush" });
  });
}
