import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import type { KillRow } from "../../control/control-contract.ts";
import { showAlarm, showToast } from "../announcer.ts";
import { may, useMe, useTitle } from "../session.ts";
import { playAlarm } from "./alarm-sound.ts";
import { alarmWords, newOrders, orderKey, quietOrders, quietWords } from "./kill-words.ts";
import { killsQuery } from "./kills-calls.ts";

/** What this page knows of, by person: another one may see other titles, whose old orders are not news. */
let known: { readonly person: string; readonly orders: ReadonlySet<string> } | null = null;

/**
 * Calls out an order that touched stories of the person's titles: words that stay, a sound, and the
 * way there. One about copy that was never public is told in passing. It looks at the list, which the stream has read anew, because an order that came while
 * the stream was lost must be heard too.
 */
export function useAlarm(): void {
  const title = useTitle();
  const { person } = useMe();
  const navigate = useNavigate();
  const { data } = useQuery({ ...killsQuery(title.id), enabled: may(title, "wire.read") });
  const callOut = useEffectEvent((rows: readonly KillRow[]) => {
    const before = known?.person === person.id ? known.orders : null;
    const news = newOrders(rows, before);
    known = { person: person.id, orders: new Set([...(before ?? []), ...rows.map(orderKey)]) };
    const openIt = (row: KillRow) => ({
      label: "Open the record",
      run: () =>
        void navigate({ to: "/$title/kills", params: { title: title.id }, search: { kill: row.id } }),
    });
    const quiet = quietOrders(rows, before);
    const [latest] = quiet;
    if (latest !== undefined) showToast(quietWords(quiet), openIt(latest));
    for (const row of news) showAlarm(alarmWords(row), openIt(row));
    if (news.length > 0) playAlarm();
  });
  useEffect(() => {
    if (data !== undefined) callOut(data.rows);
  }, [data]);
}
