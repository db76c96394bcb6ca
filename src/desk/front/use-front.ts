import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { frontAnswer, type FrontAnswer } from "../../fronts/fronts-contract.ts";
import { say, showToast } from "../announcer.ts";
import { address, call, problemOf, ProblemError } from "../api.ts";
import { deskKeys } from "../what-changed.ts";
import { changeOf, draftOf, sameDraft, type FrontDraft } from "./front-draft.ts";

/** Changes not put out yet, by title; they outlive a look at another screen. */
interface Editing {
  /** The front they started from. */
  readonly base: FrontAnswer;
  readonly draft: FrontDraft;
  readonly before: readonly FrontDraft[];
}

let editing: ReadonlyMap<string, Editing> = new Map();
const listeners = new Set<() => void>();
function setEditing(title: string, next: Editing | null): void {
  const copy = new Map(editing);
  if (next === null) copy.delete(title);
  else copy.set(title, next);
  editing = copy;
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const frontQuery = (title: string) =>
  queryOptions({
    queryKey: deskKeys.front(title),
    queryFn: ({ signal }) => call(address(`/api/fronts/${title}`, { title }), { shape: frontAnswer, signal }),
  });

export interface FrontNow {
  /** The front the draft stands on: the answer, or the one editing began with. */
  readonly base: FrontAnswer;
  readonly draft: FrontDraft;
  readonly dirty: boolean;
  /** Somebody put out another front meanwhile. */
  readonly theirs: FrontAnswer | null;
  readonly change: (next: FrontDraft, said: string) => void;
  readonly undo: (() => void) | null;
  readonly putOut: () => void;
  readonly puttingOut: boolean;
  readonly problem: unknown;
  readonly keepTheirs: () => void;
  readonly takeMine: () => void;
}

export function useFront(title: string, answer: FrontAnswer): FrontNow {
  const queries = useQueryClient();
  const mine = useSyncExternalStore(subscribe, () => editing.get(title));
  const base = mine?.base ?? answer;
  const draft = mine?.draft ?? draftOf(answer);
  const dirty = mine !== undefined && !sameDraft(draft, draftOf(base));
  const put = useMutation({
    mutationFn: () =>
      call(address(`/api/fronts/${title}`, { title }), {
        shape: frontAnswer,
        method: "PUT",
        body: changeOf(draft, base.version),
      }),
    onSuccess: (next) => {
      queries.setQueryData(deskKeys.front(title), next);
      setEditing(title, null);
      showToast("Put out. Readers see it now.");
    },
    onError: (thrown) => {
      const theirs =
        thrown instanceof ProblemError && thrown.status === 409 ? frontAnswer.safeParse(thrown.body) : null;
      if (theirs?.success === true) queries.setQueryData(deskKeys.front(title), theirs.data);
      say(
        theirs?.success === true
          ? "Somebody else put out changes first."
          : `Not put out. ${problemOf(thrown).happened}`,
      );
    },
  });
  const clashed = put.error instanceof ProblemError && put.error.status === 409;
  return {
    base,
    draft,
    dirty,
    theirs: dirty && answer.version !== base.version ? answer : null,
    change: (next, said) => {
      put.reset();
      // A draft that nobody has touched stands on the newest front.
      const from = dirty ? base : answer;
      setEditing(title, { base: from, draft: next, before: [...(dirty ? (mine?.before ?? []) : []), draft] });
      say(said);
    },
    undo:
      mine === undefined || mine.before.length === 0
        ? null
        : () => {
            const last = mine.before.at(-1) ?? draftOf(base);
            setEditing(title, { base, draft: last, before: mine.before.slice(0, -1) });
            say("Undone");
          },
    putOut: () => put.mutate(),
    puttingOut: put.isPending,
    problem: clashed ? null : put.error,
    keepTheirs: () => {
      setEditing(title, null);
      put.reset();
      say("Theirs stands; your changes are dropped.");
    },
    takeMine: () => {
      if (mine !== undefined) setEditing(title, { ...mine, base: answer });
      put.reset();
      say("Yours stand on top of theirs; put them out when they are right.");
    },
  };
}

export const useFrontAnswer = (title: string) => useQuery(frontQuery(title));
