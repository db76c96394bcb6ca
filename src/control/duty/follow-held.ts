import {
  consumeEvents,
  makeUuid,
  type Database,
  type Jobs,
  type ReadEvent,
  type Tx,
} from "../../platform/index.ts";
import { manyPeopleIn } from "../../staff/index.ts";
import { insertCall, type DutyCall } from "./calls-store.ts";

/** One mail to one person a job, so that a mail that fails does not send the others again. */
export const DUTY_QUEUE = "control-duty";

export interface HeldDeps {
  readonly database: Database;
  readonly jobs: Jobs;
}

const textOf = (fact: unknown): string => (typeof fact === "string" ? fact : "");
const codesOf = (fact: unknown): readonly string[] =>
  textOf(fact)
    .split(" ")
    .filter((code) => code !== "");

type Held = Pick<DutyCall, "kind" | "why" | "reason" | "duty">;

function heldBy({ name, facts }: ReadEvent): Held | null {
  if (name === "story.autopilot-held") {
    const why = codesOf(facts["why"]);
    return { kind: "autopilot", why, reason: why.join(" "), duty: textOf(facts["duty"]) };
  }
  if (name === "release.held") {
    const why = codesOf(facts["rules"]);
    const reason = [textOf(facts["release"]), ...why].join(" ").trim();
    return { kind: "release", why, reason, duty: "" };
  }
  return null;
}

/** The clock ends an embargo, and the autopilot asks the gate again then. */
const endsByItself = ({ kind, why }: Held): boolean =>
  kind === "autopilot" && why.length > 0 && why.every((code) => code === "embargo-holds");

async function call(tx: Tx, deps: HeldDeps, event: ReadEvent): Promise<void> {
  const held = heldBy(event);
  if (held === null || event.titleId === null || endsByItself(held)) return;
  const people = await manyPeopleIn(tx, [event.titleId], ["editor", "publisher"]);
  const id = makeUuid();
  const isNew = await insertCall(tx, {
    ...held,
    id,
    titleId: event.titleId,
    storyId: event.subject,
    calledAt: await tx.now(),
    people: people.length,
  });
  if (!isNew) return;
  for (const person of people) await deps.jobs.enqueue(tx, DUTY_QUEUE, { call: id, person: person.id });
}

/**
 * Calls who may publish in the title when something that should have gone out by itself was held:
 * one mail a person, story and reason. Answers how many events were seen.
 */
export const followHeld = (deps: HeldDeps): Promise<number> =>
  consumeEvents(deps.database, "control-duty", async (tx, events) => {
    for (const event of events) await call(tx, deps, event);
  });
