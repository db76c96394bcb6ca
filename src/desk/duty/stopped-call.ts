import type { AutopilotAnswer } from "../../stories/autopilot/autopilot-contract.ts";

export interface StoppedCall {
  /** The same for the same stop. */
  readonly key: string;
  readonly message: string;
}

/** What to say to everybody else when somebody switched a source's autopilot off; else null. Pure. */
export function stoppedCall(
  { rules, acts }: Pick<AutopilotAnswer, "rules" | "acts">,
  sourceId: string,
  me: string,
): StoppedCall | null {
  const rule = rules.find(({ source }) => source.id === sourceId);
  if (rule === undefined || rule.on || rule.changedBy === me) return null;
  // A rule that was off already may be changed, too: only a stop of that moment is news.
  const isStop = acts.some(
    ({ source, did, at }) => source.id === sourceId && did === "off" && at === rule.changedAt,
  );
  if (!isStop) return null;
  return {
    key: `${sourceId} ${rule.changedAt}`,
    message: `${rule.changedBy} stopped the autopilot for ${rule.source.name}. What is out stays out.`,
  };
}
