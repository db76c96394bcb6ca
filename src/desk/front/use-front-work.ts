import { useEffect, useMemo } from "react";
import type { Card, FrontAnswer } from "../../fronts/fronts-contract.ts";
import { say } from "../announcer.ts";
import { useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { changesOf, type FrontChangeNow } from "./arranging/front-changes.ts";
import { isSettled, rebased, withChange, withUndo, type FrontDraft } from "./arranging/front-draft.ts";
import { setDraft, useFrontDraft } from "./draft-store.ts";
import { cardsOf, stateOf, type Cards, type FrontState } from "./arranging/front-state.ts";
import { usePutOut } from "./use-put-out.ts";

/** The front as it is worked on: what readers see, what is changed, and the acts on it. */
export interface FrontWork {
  readonly front: FrontAnswer;
  /** What stands before readers now. */
  readonly out: FrontState;
  /** What the editor sees: with the changes that are not out yet. */
  readonly state: FrontState;
  readonly cards: Cards;
  /** ms */
  readonly now: number;
  readonly zone: string;
  readonly changes: readonly FrontChangeNow[];
  /** Somebody put out another front while this one was worked on. */
  readonly clash: {
    readonly theirs: readonly FrontChangeNow[];
    readonly mine: readonly FrontChangeNow[];
  } | null;
  readonly change: (next: FrontState, brought?: Card) => void;
  /** null when there is nothing to undo. */
  readonly undo: (() => void) | null;
  readonly keepTheirs: () => void;
  readonly takeMine: () => void;
  readonly putOut: () => void;
  readonly isPuttingOut: boolean;
  readonly error: unknown;
}

export function useFrontWork(front: FrontAnswer): FrontWork {
  const { id: title, zone } = useTitle();
  const now = useNow();
  const draft = useFrontDraft(title);
  const sending = usePutOut(title);
  const added = draft?.added;
  const cards = useMemo(() => cardsOf(front, added ?? []), [front, added]);
  const out = useMemo(() => stateOf(front), [front]);
  const state = draft?.now ?? out;
  const changes = useMemo(
    () => changesOf({ before: out, after: state, cards, now }),
    [out, state, cards, now],
  );
  const isOld = draft !== null && draft.version !== front.version;
  const isDone = isOld && isSettled(draft, out);
  useEffect(() => {
    if (isDone) setDraft(title, null);
  }, [isDone, title]);
  const here = { version: front.version, state: out };
  const clash = isOld && !isDone ? clashOf(draft, out, cards, now) : null;
  return {
    front,
    out,
    state,
    cards,
    now,
    zone,
    changes,
    clash,
    change: (next, brought) => setDraft(title, withChange(draft, here, next, brought)),
    undo: draft === null || draft.past.length === 0 ? null : () => undo(title, draft),
    keepTheirs: () => {
      setDraft(title, null);
      say("Theirs stands");
    },
    takeMine: () => {
      if (draft !== null) setDraft(title, rebased(draft, here));
      say("Yours stands here again; readers see it when you put it out");
    },
    putOut: () => {
      if (changes.length === 0 || clash !== null || sending.isPending) return;
      sending.mutate({ version: front.version, state, before: out });
    },
    isPuttingOut: sending.isPending,
    error: sending.error,
  };
}

function undo(title: string, draft: FrontDraft): void {
  setDraft(title, withUndo(draft));
  say("Undone");
}

const clashOf = (draft: FrontDraft, out: FrontState, cards: Cards, now: number) => ({
  theirs: changesOf({ before: draft.base, after: out, cards, now }),
  mine: changesOf({ before: draft.base, after: draft.now, cards, now }),
});
