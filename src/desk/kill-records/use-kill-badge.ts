import { useQuery } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { seenUntil, setSeenUntil, subscribeSeen } from "../seen-until.ts";
import { may, useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { badgeOf, type KillBadge } from "./kill-words.ts";
import { killsQuery } from "./kills-calls.ts";

const placeOf = (title: string): string => `kills-seen.${title}`;

/** Before every order: what comes after a first look at an empty list is new. */
const NEVER = "0";

/** Orders that need somebody, and those this browser has not looked at. */
export function useKillBadge(): KillBadge {
  const title = useTitle();
  const now = useNow();
  const { data } = useQuery({ ...killsQuery(title.id), enabled: may(title, "wire.read") });
  const until = useSyncExternalStore(subscribeSeen, () => seenUntil(placeOf(title.id)));
  useEffect(() => {
    if (data !== undefined && until === "")
      setSeenUntil(placeOf(title.id), data.rows[0]?.receivedAt ?? NEVER);
  }, [data, until, title.id]);
  return badgeOf(data?.rows ?? [], until, now);
}

/** The orders of the list have been looked at. */
export function useOrdersSeen(newest: string | undefined): void {
  const { id } = useTitle();
  useEffect(() => {
    if (newest !== undefined) setSeenUntil(placeOf(id), newest);
  }, [id, newest]);
}
