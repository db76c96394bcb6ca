import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { seenUntil, setSeenUntil, subscribeSeen } from "../seen-until.ts";
import { may, useTitle } from "../session.ts";
import { wireQuery } from "./wire-calls.ts";

const placeOf = (title: string): string => `wire-seen.${title}`;

/** Items of the first page that came since this browser last stood on the wire. */
export function useUnseenItems(titleId: string): number {
  const title = useTitle();
  const until = useSyncExternalStore(subscribeSeen, () => seenUntil(placeOf(titleId)));
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
    if (seenUntil(placeOf(titleId)) === "") setSeenUntil(placeOf(titleId), newest);
    return () => setSeenUntil(placeOf(titleId), newest);
  }, [titleId, newest]);
  return useSyncExternalStore(subscribeSeen, () => seenUntil(placeOf(titleId)));
}
