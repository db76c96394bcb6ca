import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { may, useTitle } from "../session.ts";
import { wireQuery } from "./wire-calls.ts";

const keyOf = (title: string): string => `masthead.wire-seen.${title}`;
const seen = new Map<string, string>();
const listeners = new Set<() => void>();

function seenUntil(title: string): string {
  const known = seen.get(title);
  if (known !== undefined) return known;
  let kept = "";
  try {
    kept = localStorage.getItem(keyOf(title)) ?? "";
  } catch {
    // Without storage everything counts as seen from the first look on.
  }
  seen.set(title, kept);
  return kept;
}

function setSeenUntil(title: string, at: string): void {
  if (at <= seenUntil(title)) return;
  seen.set(title, at);
  try {
    localStorage.setItem(keyOf(title), at);
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Items of the first page that came since this browser last stood on the wire. */
export function useUnseenItems(titleId: string): number {
  const title = useTitle();
  const until = useSyncExternalStore(subscribe, () => seenUntil(titleId));
  const { data } = useInfiniteQuery({
    ...wireQuery({ title: titleId, filter: "everything" }),
    enabled: may(title, "wire.read"),
  });
  if (until === "") return 0;
  return (data?.pages[0]?.rows ?? []).filter((row) => row.receivedAt > until).length;
}

/** Marks rows as seen when the wire is left, or its page is hidden; answers what was seen before. */
export function useMarkSeen(titleId: string, newest: string | undefined): string {
  useEffect(() => {
    if (newest === undefined) return;
    if (seenUntil(titleId) === "") setSeenUntil(titleId, newest);
    return () => setSeenUntil(titleId, newest);
  }, [titleId, newest]);
  return useSyncExternalStore(subscribe, () => seenUntil(titleId));
}
