import type { HouseRule, Severity, Slip } from "./house-rule.ts";
import type { HouseStyle } from "./house-style.ts";
import type { StoryCopy } from "./copy.ts";
import { readStory, type CopyRead } from "./reading/read-copy.ts";

/** Runs house rules over copy. A rule that fails says so and hides no other. Pure. */

export interface RuleFinding extends Slip {
  readonly rule: string;
  readonly severity: Severity;
}

/** What a title made of single rules; absent ones stand as they are. */
export type Tuning = ReadonlyMap<string, Severity | "off">;

function slipsOf(rule: HouseRule, copy: CopyRead, style: HouseStyle): readonly Slip[] {
  try {
    return rule.find(copy, style);
  } catch {
    return [
      {
        passage: 0,
        start: 0,
        end: 0,
        title: `Could not check: ${rule.name}`,
        explanation: "The rule failed on this copy. Look at it with your own eyes, or go past it by name.",
      },
    ];
  }
}

/** In the order of the copy; findings at one place in the order of the rules. */
export function runHouseRules(
  rules: readonly HouseRule[],
  copy: StoryCopy,
  style: HouseStyle,
  tuning: Tuning = new Map(),
): readonly RuleFinding[] {
  const read = readStory(copy);
  const found = rules.flatMap((rule) => {
    const severity = tuning.get(rule.id) ?? rule.severity;
    return severity === "off"
      ? []
      : slipsOf(rule, read, style).map((slip) => ({ ...slip, rule: rule.id, severity }));
  });
  return found.toSorted((one, other) => one.passage - other.passage || one.start - other.start);
}
