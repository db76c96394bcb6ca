import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { showTrouble } from "../announcer.ts";
import { autopilotQuery } from "../rules/rules-calls.ts";
import { may, useMe, useTitle } from "../session.ts";
import type { Change } from "../what-changed.ts";
import { stoppedCall } from "./stopped-call.ts";

/** What was called out already, by source and time. */
const called = new Set<string>();

/** Tells who may publish that somebody else stopped what went out by itself. */
export function useStoppedCall(): (change: Change) => void {
  const title = useTitle();
  const { person } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  return (change) => {
    if (change.name !== "autopilot.changed" || change.titleId !== title.id) return;
    if (!may(title, "story.publish")) return;
    const source = change.subject;
    void client
      .fetchQuery({ ...autopilotQuery(title.id), staleTime: 0 })
      .then((answer) => {
        const said = stoppedCall(answer, source, person.name);
        if (said === null || called.has(said.key)) return;
        called.add(said.key);
        showTrouble(said.message, {
          label: "Open",
          run: () =>
            void navigate({ to: "/$title/autopilot", params: { title: title.id }, search: { source } }),
        });
      })
      // The autopilot's screen says it, too.
      .catch(() => undefined);
  };
}
