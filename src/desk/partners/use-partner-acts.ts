import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast, showTrouble } from "../announcer.ts";
import { problemOf } from "../api.ts";
import { deskKeys } from "../what-changed.ts";
import type { PartnerWish } from "./partner-words.ts";
import { addPartner, changePartner, pausePartner, renewPartnerToken } from "./partners-calls.ts";

const tell = (error: unknown): void => {
  const { happened, remedy } = problemOf(error);
  showTrouble(`${happened} ${remedy}`);
};

/** Adding a partner, or saving and pausing one. */
export function usePartnerActs(title: string, id: string | null) {
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: deskKeys.partners(title) });
  const adding = useMutation({
    mutationFn: (wish: PartnerWish) => addPartner(title, wish),
    onSuccess: ({ partner }) => {
      showToast(`Added: ${partner.name}`);
      return refresh();
    },
    onError: tell,
  });
  const saving = useMutation({
    mutationFn: (wish: PartnerWish) => changePartner(title, id ?? "", wish),
    onSuccess: () => {
      showToast("Saved; it counts for what changes from now on");
      return refresh();
    },
    onError: tell,
  });
  const pausing = useMutation({
    mutationFn: (isOn: boolean) => pausePartner(title, id ?? "", isOn),
    onSuccess: ({ pausedAt }) => {
      showToast(
        pausedAt === null
          ? "It gets our stories again, also those of the pause"
          : "Paused. Nothing new goes out to it; kills still do",
      );
      return refresh();
    },
    onError: tell,
  });
  const renewing = useMutation({
    mutationFn: () => renewPartnerToken(title, id ?? ""),
    onSuccess: refresh,
    onError: tell,
  });
  return { adding, saving, pausing, renewing };
}
