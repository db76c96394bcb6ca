import type { Finding } from "../stories-contract.ts";
import type { CopyRead } from "./reading/read-copy.ts";
import type { HouseStyle } from "./house-style.ts";

/** One house rule: a pure look at the copy, and what the desk says of it. */

export type Severity = Finding["severity"];

/** One thing a rule found, with its place in a passage. */
export interface Slip {
  /** Index of the passage. */
  readonly passage: number;
  /** UTF-16 code units of the passage's text; equal to `start` where a place and no words are meant. */
  readonly start: number;
  readonly end: number;
  /** What is wrong, naming the words: "June 12 is a Friday". */
  readonly title: string;
  /** Why it matters and what to do. */
  readonly explanation: string;
  /** What may stand there instead; only where it is safe. */
  readonly suggestion?: string;
}

export const ruleFamilies = [
  "numbers",
  "dates",
  "names",
  "quotes",
  "sourcing",
  "headline",
  "language",
  "house",
  "law",
] as const;
export type RuleFamily = (typeof ruleFamilies)[number];

export interface HouseRule {
  /** Permanent. */
  readonly id: string;
  readonly family: RuleFamily;
  readonly severity: Severity;
  /** As settings list it: "Weekday and date disagree". */
  readonly name: string;
  /** What it looks for and what it lets pass, for settings. */
  readonly about: string;
  readonly find: (copy: CopyRead, style: HouseStyle) => readonly Slip[];
}
