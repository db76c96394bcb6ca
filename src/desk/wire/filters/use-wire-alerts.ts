import { useNavigate } from "@tanstack/react-router";
import { readClock } from "../../clock.ts";
import { showToast } from "../../announcer.ts";
import { useTitle } from "../../session.ts";
import { shorten } from "../../shorten.ts";
import type { Change } from "../../what-changed.ts";
import { readAlert } from "./filters-calls.ts";

/** A note may not push away the one before it faster than that can be read. */
const QUIET_MS = 6_000;
let saidAt = Number.NEGATIVE_INFINITY;

/** Says what filters and routing rules call the desk for; whom it is not for, the server does not tell. */
export function useWireAlerts(): (change: Change) => void {
  const title = useTitle();
  const navigate = useNavigate();
  return ({ name, titleId, subject }) => {
    if (name !== "alert.raised" || titleId !== title.id) return;
    const call = async (): Promise<void> => {
      const alert = await readAlert(title.id, subject);
      if (readClock() - saidAt < QUIET_MS) return;
      saidAt = readClock();
      showToast(`${alert.name}: ${shorten(alert.headline, 90)} (${alert.source})`, {
        label: "Read it",
        run: () =>
          void navigate({ to: "/$title/wire", params: { title: title.id }, search: { item: alert.item } }),
      });
    };
    // Not for this person, or the connection is lost: the item stands in the list anyway.
    call().catch(() => undefined);
  };
}
