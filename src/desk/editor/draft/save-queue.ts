/**
 * When a draft is sent, and what the person is told about it. One save is under way at a time;
 * whatever is written meanwhile goes with the next. Nothing is dropped before the server has
 * acknowledged it, and nothing is ever written over somebody else's save.
 *
 * Pure: `decide` answers the next state and what to do; `draft-keeper.ts` does it.
 */

/** Why a save did not come through. `unreachable` may or may not have been carried out. */
export type Trouble =
  | { readonly kind: "unreachable" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly happened: string; readonly remedy: string };

export type SavePhase<Theirs> =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  /** Tried in vain; tried again by itself. `since` is the first failure, ISO instant. */
  | { readonly kind: "kept"; readonly since: string; readonly why: Trouble }
  /** Trying again would not help before the person does something. */
  | { readonly kind: "stopped"; readonly since: string; readonly why: Trouble }
  | { readonly kind: "conflict"; readonly theirs: Theirs };

export interface SaveState<Theirs> {
  /** Version of the draft that what is on screen grew from. */
  readonly base: number;
  /** Edits counted since the story was opened; a save carries all up to its count. */
  readonly edits: number;
  readonly acknowledged: number;
  /** The count the save under way carries, or null. */
  readonly flight: number | null;
  readonly failures: number;
  /** Number of the one timer that counts; older ones that still ring are ignored. */
  readonly wake: number;
  /** Milliseconds of the first edit not yet sent, so that a fast typist is saved too. */
  readonly unsentSince: number | null;
  readonly hurry: boolean;
  readonly phase: SavePhase<Theirs>;
}

export type SaveEvent<Theirs> =
  | { readonly kind: "edited"; readonly at: number }
  | { readonly kind: "woke"; readonly wake: number }
  /** Send now: the person asked, or leaves. */
  | { readonly kind: "flush" }
  | { readonly kind: "saved"; readonly version: number; readonly at: string }
  | { readonly kind: "failed"; readonly why: Trouble; readonly at: string }
  | { readonly kind: "conflicted"; readonly theirs: Theirs }
  /** The newer version turned out to be our own save whose answer was lost. */
  | { readonly kind: "own-save-found"; readonly version: number }
  | { readonly kind: "keep-mine"; readonly version: number }
  | { readonly kind: "take-theirs"; readonly version: number; readonly at: string }
  /** The connection or the session is back. */
  | { readonly kind: "returned" }
  /** A newer draft was shown while nothing of ours was unsaved. */
  | { readonly kind: "adopted"; readonly version: number; readonly at: string };

export type SaveEffect =
  | { readonly kind: "send"; readonly base: number; readonly edits: number }
  | { readonly kind: "wait"; readonly milliseconds: number; readonly wake: number }
  /** Keep the copy on this computer. */
  | { readonly kind: "keep" }
  | { readonly kind: "forget" };

export interface Decision<Theirs> {
  readonly state: SaveState<Theirs>;
  readonly effects: readonly SaveEffect[];
}

export const pauseMilliseconds = 800;
export const longestMilliseconds = 4_000;
const backoffMilliseconds = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;

export const startSaving = <Theirs>(version: number, savedAt: string): SaveState<Theirs> => ({
  base: version,
  edits: 0,
  acknowledged: 0,
  flight: null,
  failures: 0,
  wake: 0,
  unsentSince: null,
  hurry: false,
  phase: { kind: "saved", at: savedAt },
});

export const hasUnsaved = (state: SaveState<unknown>): boolean => state.edits > state.acknowledged;

const backoffOf = (failures: number): number =>
  backoffMilliseconds[Math.min(failures, backoffMilliseconds.length) - 1] ?? 30_000;

function send<T>(state: SaveState<T>): Decision<T> {
  if (state.flight !== null || !hasUnsaved(state)) return { state, effects: [] };
  return {
    state: {
      ...state,
      flight: state.edits,
      wake: state.wake + 1,
      unsentSince: null,
      hurry: false,
      phase: state.phase.kind === "kept" || state.phase.kind === "stopped" ? state.phase : { kind: "saving" },
    },
    effects: [{ kind: "send", base: state.base, edits: state.edits }],
  };
}

function waitFor<T>(state: SaveState<T>, milliseconds: number): Decision<T> {
  const wake = state.wake + 1;
  return { state: { ...state, wake }, effects: [{ kind: "wait", milliseconds, wake }] };
}

function edited<T>(state: SaveState<T>, at: number): Decision<T> {
  const unsentSince = state.unsentSince ?? at;
  const next = { ...state, edits: state.edits + 1, unsentSince };
  const keep: SaveEffect = { kind: "keep" };
  if (state.flight !== null || state.phase.kind === "conflict" || state.phase.kind === "kept") {
    return { state: next, effects: [keep] };
  }
  const left = Math.max(0, unsentSince + longestMilliseconds - at);
  const waiting = waitFor(next, Math.min(pauseMilliseconds, left));
  const phase = state.phase.kind === "stopped" ? state.phase : ({ kind: "waiting" } as const);
  return { state: { ...waiting.state, phase }, effects: [keep, ...waiting.effects] };
}

function saved<T>(state: SaveState<T>, version: number, at: string): Decision<T> {
  const acknowledged = state.flight ?? state.acknowledged;
  const next = { ...state, base: version, acknowledged, flight: null, failures: 0 };
  if (!hasUnsaved(next)) {
    return {
      state: { ...next, hurry: false, phase: { kind: "saved", at } },
      effects: [{ kind: "forget" }],
    };
  }
  if (next.hurry) return send({ ...next, phase: { kind: "waiting" } });
  return waitFor({ ...next, phase: { kind: "waiting" } }, pauseMilliseconds);
}

function failed<T>(state: SaveState<T>, why: Trouble, at: string): Decision<T> {
  const failures = state.failures + 1;
  const since = state.phase.kind === "kept" || state.phase.kind === "stopped" ? state.phase.since : at;
  const next = { ...state, flight: null, failures, hurry: false };
  if (why.kind !== "unreachable") {
    return {
      state: { ...next, phase: { kind: "stopped", since, why } },
      effects: [{ kind: "keep" }],
    };
  }
  const waiting = waitFor<T>({ ...next, phase: { kind: "kept", since, why } }, backoffOf(failures));
  return { state: waiting.state, effects: [{ kind: "keep" }, ...waiting.effects] };
}

const settled = <T>(state: SaveState<T>, version: number, at: string): Decision<T> => ({
  state: {
    ...state,
    base: version,
    acknowledged: state.edits,
    flight: null,
    failures: 0,
    wake: state.wake + 1,
    unsentSince: null,
    hurry: false,
    phase: { kind: "saved", at },
  },
  effects: [{ kind: "forget" }],
});

export function decide<T>(state: SaveState<T>, event: SaveEvent<T>): Decision<T> {
  const still: Decision<T> = { state, effects: [] };
  switch (event.kind) {
    case "edited":
      return edited(state, event.at);
    case "woke":
      return event.wake === state.wake && state.phase.kind !== "conflict" ? send(state) : still;
    case "flush":
      if (state.phase.kind === "conflict") return still;
      return state.flight === null ? send(state) : { state: { ...state, hurry: true }, effects: [] };
    case "saved":
      return saved(state, event.version, event.at);
    case "failed":
      return failed(state, event.why, event.at);
    case "conflicted":
      return {
        state: {
          ...state,
          flight: null,
          hurry: false,
          phase: { kind: "conflict", theirs: event.theirs },
        },
        effects: [{ kind: "keep" }],
      };
    case "own-save-found":
      return send({ ...state, base: event.version, flight: null, phase: { kind: "waiting" } });
    case "keep-mine":
      return send({ ...state, base: event.version, failures: 0, phase: { kind: "waiting" } });
    case "take-theirs":
      return settled(state, event.version, event.at);
    case "returned":
      return state.phase.kind === "kept" || state.phase.kind === "stopped" ? send(state) : still;
    case "adopted":
      return hasUnsaved(state) || state.flight !== null ? still : settled(state, event.version, event.at);
  }
}
