import type { Finding } from "../../../stories/stories-contract.ts";

/** The gate's findings as the desk shows them. Pure. */

export interface FindingGroups {
  readonly stops: readonly Finding[];
  readonly asks: readonly Finding[];
  readonly hints: readonly Finding[];
}

export const groupFindings = (findings: readonly Finding[]): FindingGroups => ({
  stops: findings.filter((each) => each.severity === "stop"),
  asks: findings.filter((each) => each.severity === "ask"),
  hints: findings.filter((each) => each.severity === "hint"),
});

/** What still holds the story when the person goes past the rules named in `overruled`. */
export const heldBy = (findings: readonly Finding[], overruled: ReadonlySet<string>): readonly Finding[] =>
  findings.filter(
    (each) => each.severity === "stop" || (each.severity === "ask" && !overruled.has(each.rule)),
  );

const counted = (count: number, one: string, more: string): string =>
  count === 0 ? "" : `${count} ${count === 1 ? one : more}`;

/** "1 stop, 2 questions": what holds the story, in the same words wherever it is counted; "" when nothing does. */
export function countHeld(findings: readonly Finding[]): string {
  const { stops, asks } = groupFindings(findings);
  return [counted(stops.length, "stop", "stops"), counted(asks.length, "question", "questions")]
    .filter((part) => part !== "")
    .join(", ");
}

/** "2 stops, 1 question, 3 hints", or "All pass". */
export function countFindings(findings: readonly Finding[]): string {
  const hints = counted(groupFindings(findings).hints.length, "hint", "hints");
  const parts = [countHeld(findings), hints].filter((part) => part !== "");
  return parts.length === 0 ? "All pass" : parts.join(", ");
}

/** "Held: 1 stop, 2 questions", of findings that hold. */
export const heldWords = (holding: readonly Finding[]): string => `Held: ${countHeld(holding)}`;

/** The rules that may be gone past, once each, with the findings they gave. */
export function askedRules(
  findings: readonly Finding[],
): readonly { readonly rule: string; readonly findings: readonly Finding[] }[] {
  const rules = Map.groupBy(groupFindings(findings).asks, (each) => each.rule);
  return [...rules].map(([rule, found]) => ({ rule, findings: found }));
}

/** The finding after (or before) the one at `index`, going round; null when there is none. */
export function neighbourFinding(count: number, index: number | null, step: 1 | -1): number | null {
  if (count === 0) return null;
  if (index === null || index >= count) return step === 1 ? 0 : count - 1;
  return (index + step + count) % count;
}
