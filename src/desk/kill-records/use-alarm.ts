import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { showAlarm } from "../announcer.ts";
import { may, useTitle } from "../session.ts";
import type { Change } from "../what-changed.ts";
import { alarmWords } from "./kill-words.ts";
import { killsQuery } from "./kills-calls.ts";
import { playAlarm } from "./alarm-sound.ts";

/** What was called out already; an order that is obeyed again says nothing new. */
const called = new Set<string>();

/** Calls out an order that touched stories of the title: words that stay, a sound, and the way there. */
export function useAlarm(): (change: Change) => void {
  const title = useTitle();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    (change) => {
      if (change.name !== "kill.obeyed" || called.has(change.subject) || !may(title, "wire.read")) return;
      const call = async (): Promise<void> => {
        const { rows } = await client.fetchQuery({ ...killsQuery(title.id), staleTime: 0 });
        const row = rows.find((each) => each.id === change.subject);
        if (row === undefined || row.uses === 0 || called.has(row.id)) return;
        called.add(row.id);
        showAlarm(alarmWords(row), {
          label: "Open the record",
          run: () =>
            void navigate({ to: "/$title/kills", params: { title: title.id }, search: { kill: row.id } }),
        });
        playAlarm();
      };
      // The list shows it in any case; a call that fails is not worth a second alarm.
      void call().catch(() => undefined);
    },
    [title, client, navigate],
  );
}
