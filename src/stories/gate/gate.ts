import type { Finding } from "../stories-contract.ts";
import type { Right } from "../../wire/index.ts";
import type { Content, StoryKind } from "../content.ts";

/** What the gate looks at: everything a check may need, gathered before. Pure values. */
export interface GateSubject {
  readonly content: Content;
  readonly kind: StoryKind;
  readonly section: { readonly slug: string; readonly name: string } | null;
  /** Pictures the content uses, by id; one that is missing was deleted or never there. */
  readonly pictures: ReadonlyMap<
    string,
    {
      readonly credit: string;
      readonly state: "preparing" | "ready" | "refused";
      readonly refusal?: { readonly message: string } | null;
      /** As its agency set them. */
      readonly expiresAt?: Date | null;
      readonly embargoUntil?: Date | null;
    }
  >;
  /** One of each item. */
  readonly sources: readonly {
    readonly itemVersionId: string;
    readonly sourceName: string;
    readonly state: "usable" | "withheld" | "killed";
    readonly embargoUntil: Date | null;
    /** Of the version the copy came from, and of the newest usable one. */
    readonly number: number;
    readonly headNumber: number;
    readonly headOutcome: string;
    /** To put it on the web in this title now. */
    readonly right: Right;
  }[];
  /** Item versions the copy says it is from, and the title does not have. */
  readonly foreign: readonly string[];
  /** The database's time. */
  readonly now: Date;
  /** IANA zone and language of the title, for times in explanations. */
  readonly zone: string;
  readonly language: string;
}

/** One rule about a story before publishing: no findings when it passes. */
export interface Check {
  readonly rule: string;
  readonly find: (subject: GateSubject) => readonly Omit<Finding, "rule">[];
}

const severityOrder = { stop: 0, ask: 1, hint: 2 } as const;

/** Runs every check; what holds the story comes first. */
export function runGate(checks: readonly Check[], subject: GateSubject): readonly Finding[] {
  return checks
    .flatMap((check) => check.find(subject).map((found) => ({ rule: check.rule, ...found })))
    .toSorted((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
}

/** What still holds the story when a person goes past the rules named in `overrule`. */
export const holding = (findings: readonly Finding[], overrule: readonly string[]): readonly Finding[] =>
  findings.filter(
    (found) => found.severity === "stop" || (found.severity === "ask" && !overrule.includes(found.rule)),
  );
