import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SourceAnswer, TryAnswer } from "../../wire/ways-in/ways-contract.ts";
import { say, showToast, showTrouble } from "../announcer.ts";
import { problemOf } from "../api.ts";
import { deskKeys } from "../what-changed.ts";
import { changeSource, pauseSource, trySource, type SourceChange } from "./sources-calls.ts";

const tell = (error: unknown): void => {
  const { happened, remedy } = problemOf(error);
  showTrouble(`${happened} ${remedy}`);
};

const triedWords = (answer: TryAnswer): string =>
  answer.outcome === "failed"
    ? `Trial failed. ${answer.happened}`
    : `Trial: ${answer.items.length} items would come.`;

/** Saving, trying and pausing one source. */
export function useSourceActs(title: string, id: string) {
  const client = useQueryClient();
  const keep = (answer: SourceAnswer): void => {
    client.setQueryData(deskKeys.source(title, id), answer);
    void client.invalidateQueries({ queryKey: deskKeys.sources(title) });
    void client.invalidateQueries({ queryKey: deskKeys.wire(title) });
  };
  const saving = useMutation({
    mutationFn: (change: SourceChange) => changeSource(title, id, change),
    onSuccess: (answer) => {
      keep(answer);
      showToast("Saved; it is asked with the new settings now");
    },
    onError: tell,
  });
  const pausing = useMutation({
    mutationFn: (isOn: boolean) => pauseSource(title, id, isOn),
    onSuccess: (answer) => {
      keep(answer);
      showToast(answer.settings.isOn ? "It is asked again" : "Paused");
    },
    onError: tell,
  });
  const trying = useMutation({
    mutationFn: (change: SourceChange) => trySource(title, id, change),
    onSuccess: (answer) => say(triedWords(answer)),
    onError: tell,
  });
  return { saving, pausing, trying };
}
