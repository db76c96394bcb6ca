import type { Finding, PublishAnswer, PublishSheet } from "../../../stories/stories-contract.ts";
import { heldBy, heldWords } from "../panes/findings.ts";

/** Where the publish sheet stands, from the last save of the draft to the page readers see. Pure. */
export type PublishStep =
  | { readonly kind: "saving" }
  /** The draft did not get to the server; nothing can be published. */
  | { readonly kind: "unsaved" }
  | { readonly kind: "asking"; readonly sheet: PublishSheet }
  | { readonly kind: "publishing"; readonly sheet: PublishSheet }
  | { readonly kind: "published"; readonly url: string; readonly at: string }
  /** It goes out by itself at that instant. */
  | { readonly kind: "planned"; readonly dueAt: string }
  | { readonly kind: "moved-on"; readonly savedBy: string; readonly savedAt: string }
  | {
      readonly kind: "failed";
      readonly happened: string;
      readonly remedy: string;
      readonly reference: string | undefined;
      readonly sheet: PublishSheet | null;
    };

export function stepAfterAnswer(sheet: PublishSheet, answer: PublishAnswer, now: string): PublishStep {
  switch (answer.kind) {
    case "published":
      return { kind: "published", url: answer.url, at: now };
    case "held":
      return { kind: "asking", sheet: { ...sheet, findings: answer.findings } };
    case "moved-on":
      return { kind: "moved-on", savedBy: answer.savedBy, savedAt: answer.savedAt };
  }
}

/** A sheet is about one version of the draft; if another was saved since, it must be looked at. */
export const isAboutSaved = (sheet: PublishSheet, savedVersion: number): boolean =>
  sheet.draftVersion === savedVersion;

export const holds = (sheet: PublishSheet, overruled: ReadonlySet<string>): readonly Finding[] =>
  heldBy(sheet.findings, overruled);

/** "All checks pass", "Held: 2 questions", "1 check was gone past". */
export function standWords(sheet: PublishSheet, overruled: ReadonlySet<string>): string {
  const holding = holds(sheet, overruled);
  if (holding.length > 0) return `${heldWords(holding)}.`;
  const passed = new Set(
    sheet.findings.filter((found) => found.severity === "ask").map((found) => found.rule),
  ).size;
  if (passed === 0) return "All checks pass.";
  return `${passed} ${passed === 1 ? "check was" : "checks were"} gone past by you.`;
}

/** The key of one act: asking again for the same thing must not do it twice; another thing is another act. */
export function keyFor(keys: Map<string, string>, request: unknown, makeKey: () => string): string {
  const act = JSON.stringify(request);
  const key = keys.get(act) ?? makeKey();
  keys.set(act, key);
  return key;
}
