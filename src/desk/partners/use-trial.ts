import { useMutation } from "@tanstack/react-query";
import { say } from "../announcer.ts";
import { isSameWish, trialWords, type PartnerWish } from "./partner-words.ts";
import { tryPartner } from "./partners-calls.ts";

/** What a week would have let out under the terms as they are written now. */
export function useTrial(title: string, wish: PartnerWish) {
  const trying = useMutation({
    mutationFn: (tried: PartnerWish) => tryPartner(title, tried),
    onSuccess: (answer) => say(trialWords(answer)),
  });
  const tried = trying.variables;
  // Only the conditions decide; the format is what the documents are shown in.
  const isStale = tried !== undefined && !isSameWish({ ...wish, filter: tried.filter }, wish);
  return { trying, isStale, run: () => trying.mutate(wish) };
}

export type Trial = ReturnType<typeof useTrial>;
