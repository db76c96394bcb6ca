import { useQuery } from "@tanstack/react-query";
import { may, useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { isUnsettled } from "./kill-words.ts";
import { killsQuery } from "./kills-calls.ts";

const WEEK_MS = 7 * 24 * 3_600_000;

/** Orders of the last week that need somebody. */
export function useUnsettledKills(): number {
  const title = useTitle();
  const now = useNow();
  const { data } = useQuery({ ...killsQuery(title.id), enabled: may(title, "wire.read") });
  return (data?.rows ?? []).filter((row) => isUnsettled(row) && now - Date.parse(row.receivedAt) < WEEK_MS)
    .length;
}
