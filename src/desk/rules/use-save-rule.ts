import { useMutation, useQueryClient } from "@tanstack/react-query";
import { say } from "../announcer.ts";
import { deskKeys } from "../what-changed.ts";
import { putRule } from "./rules-calls.ts";
import type { RuleWish } from "./rules-words.ts";

export function useSaveRule(title: string, source: string, onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ hourlyLimit, holdOn, duty, ...wish }: RuleWish) =>
      putRule({
        ...wish,
        title,
        source,
        holdOn: [...holdOn],
        hourlyLimit: Number(hourlyLimit.trim()),
        duty: duty.trim(),
      }),
    onSuccess: async ({ on, source: { name } }) => {
      await client.invalidateQueries({ queryKey: deskKeys.autopilot(title) });
      say(on ? `Saved. ${name} goes by itself.` : `Saved. ${name} waits for a person.`);
      onSaved();
    },
  });
}
