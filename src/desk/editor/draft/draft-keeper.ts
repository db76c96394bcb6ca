import type { Content } from "../../../stories/content.ts";
import { isSameContent } from "./same-content.ts";
import type {
  Decision,
  SaveEffect,
  SaveEvent,
  SavePhase,
  SaveState,
  Trouble,
} from "./save-queue.ts";
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

interface Keeping {
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

/**
 * Carries out what the save queue decides. `content` reads the copy on screen, so that a save
 * always carries the newest words.
 */
export function keepDraft(
  draft: Omit<Draft, "content">,
  content: () => Content,
  ports: DraftPorts,
): DraftKeeper {
  const state = startSaving<Draft>(draft.version, draft.savedAt);
  const keeping: Keeping = {
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

  const keepNow = (): void => {
    keeping.cancelKeep?.();
    keeping.cancelKeep = null;
    if (!hasUnsaved(keeping.state)) return;
    keeping.isKeptHere = ports.keep({
      base: keeping.state.base,
      keptAt: ports.now(),
      content: content(),
    });
  };

  const send = async (base: number): Promise<void> => {
    const sent = content();
    const answer = await ports.send(base, sent, false);
    if (!keeping.isStopped) take(eventOf(keeping, sent, answer, ports.now()));
  };

  const carryOut = (effect: SaveEffect): void => {
    if (effect.kind === "send") void send(effect.base);
    if (effect.kind === "wait") {
      keeping.cancelWake();
      keeping.cancelWake = ports.later(effect.milliseconds, () =>
        take({ kind: "woke", wake: effect.wake }),
      );
    }
    if (effect.kind === "keep") keeping.cancelKeep ??= ports.later(keepMilliseconds, keepNow);
    if (effect.kind === "forget") {
      keeping.cancelKeep?.();
      keeping.cancelKeep = null;
      keeping.isKeptHere = null;
      keeping.unanswered = [];
      ports.forget();
    }
  };

  const take = (event: SaveEvent<Draft>): void => {
    const decision: Decision<Draft> = decide(keeping.state, event);
    keeping.state = decision.state;
    for (const effect of decision.effects) carryOut(effect);
    show(keeping);
  };

  return {
    edited: () => take({ kind: "edited", at: Date.parse(ports.now()) }),
    saving: () => keeping.saving,
    subscribe: (listener) => {
      keeping.listeners.add(listener);
      return () => keeping.listeners.delete(listener);
    },
    flush: () => flushed(keeping, take),
    keepMine: () => {
      if (keeping.state.phase.kind === "conflict")
        take({ kind: "keep-mine", version: keeping.state.phase.theirs.version });
    },
    takeTheirs: () => {
      if (keeping.state.phase.kind !== "conflict") return;
      const { version, savedAt } = keeping.state.phase.theirs;
      take({ kind: "take-theirs", version, at: savedAt });
    },
    returned: () => take({ kind: "returned" }),
    adopt: ({ version, savedAt }) => {
      const isFree = !hasUnsaved(keeping.state) && keeping.state.flight === null;
      if (isFree) take({ kind: "adopted", version, at: savedAt });
      return isFree;
    },
    leave: () => {
      keepNow();
      if (
        keeping.state.flight === null &&
        hasUnsaved(keeping.state) &&
        keeping.state.phase.kind !== "conflict"
      ) {
        void ports.send(keeping.state.base, content(), true);
      }
    },
    stop: () => {
      keepNow();
      keeping.isStopped = true;
      keeping.cancelWake();
      for (const settle of keeping.settles) settle(null);
    },
  };
}

function eventOf(
  keeping: Keeping,
  sent: Content,
  answer: SendAnswer,
  now: string,
): SaveEvent<Draft> {
  if (answer.kind === "saved")
    return { kind: "saved", version: answer.version, at: answer.savedAt };
  if (answer.kind === "conflict") {
    const { theirs } = answer;
    if (isSameContent(theirs.content, sent))
      return { kind: "saved", version: theirs.version, at: theirs.savedAt };
    const isOurs = keeping.unanswered.some((each) => isSameContent(each, theirs.content));
    return isOurs
      ? { kind: "own-save-found", version: theirs.version }
      : { kind: "conflicted", theirs };
  }
  if (answer.why.kind === "unreachable")
    keeping.unanswered = [...keeping.unanswered.slice(-4), sent];
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
    state.phase.kind === "kept" ||
    state.phase.kind === "stopped" ||
    state.phase.kind === "conflict";
  if (!isSettled && !(isStuck && state.flight === null)) return;
  for (const settle of keeping.settles) settle(isSettled ? state.base : null);
  keeping.settles.clear();
}

async function flushed(
  keeping: Keeping,
  take: (event: SaveEvent<Draft>) => void,
): Promise<number | null> {
  if (keeping.state.flight === null && !hasUnsaved(keeping.state)) return keeping.state.base;
  return new Promise((settle) => {
    keeping.settles.add(settle);
    take({ kind: "flush" });
  });
}
