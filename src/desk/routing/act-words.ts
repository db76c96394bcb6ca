import type { RoutingActs } from "../../wire/routing/routing-contract.ts";

/** What a rule does, in one line: "set aside; call the desk". Pure. */
export function actWords(acts: RoutingActs, nameOfSection: (slug: string) => string): string {
  const parts = [
    acts.aside ? "set aside" : "",
    acts.section === null ? "" : `mark for ${nameOfSection(acts.section)}`,
    acts.urgency === null ? "" : `give urgency ${acts.urgency}`,
    acts.alert ? "call the desk" : "",
    acts.mayPublish ? "let the autopilot publish" : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "nothing yet" : parts.join("; ");
}

/** The ids with one moved up (−1) or down (1); the same when it cannot. */
export function movedIn(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at === -1 || to < 0 || to >= ids.length) return ids;
  return ids.with(at, ids[to] ?? "").with(to, id);
}
