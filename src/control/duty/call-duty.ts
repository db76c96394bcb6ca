import { callToDesk } from "../../mailroom/index.ts";
import type { Database, MailTransport } from "../../platform/index.ts";
import { manyPeopleIn } from "../../staff/index.ts";
import { heldBecause, maybeOneNamed } from "../../stories/index.ts";
import type { Title } from "../../titles/index.ts";
import { maybeOneCall } from "./calls-store.ts";

export interface DutyDeps {
  readonly database: Database;
  readonly transport: MailTransport;
  readonly titleById: (id: string) => Title | undefined;
  readonly deskUrl: string;
}

const planned = {
  held: "A planned publication was held",
  now: "It does not go out by itself any more. Look at it, then publish it or plan it anew.",
  subject: "Not published",
};
const update = {
  held: "The autopilot held an update to a story",
  now: "Readers still see the story as it was. Look at it, then take over the agency's version or leave it.",
  subject: "Update held",
};
const newStory = {
  held: "The autopilot held a story",
  now: "What readers see is as it was. Look at it, then publish it or leave it.",
  subject: "Held",
};

/** Mails one call to one person; who left the title meanwhile gets none. */
export async function callDuty(
  deps: DutyDeps,
  job: { readonly callId: string; readonly personId: string },
): Promise<void> {
  const found = await deps.database.unit({ kind: "worker" }, async (tx) => {
    const call = await maybeOneCall(tx, job.callId);
    if (call === null) return null;
    const people = await manyPeopleIn(tx, [call.titleId], ["editor", "publisher"]);
    const person = people.find((each) => each.id === job.personId);
    const story = await maybeOneNamed(tx, call.storyId, call.titleId);
    return person === undefined || story === null ? null : { call, person, story };
  });
  const title = found === null ? undefined : deps.titleById(found.call.titleId);
  if (found === null || title === undefined) return;
  const { call, person, story } = found;
  const { name: headline, isLive } = story;
  const isPlanned = call.kind === "release";
  const { held, now, subject } = isPlanned ? planned : isLive ? update : newStory;
  const lines = [
    `${held} in ${title.name}: “${headline}”.`,
    `It waits because ${heldBecause(call.why)}.`,
    now,
    ...(call.duty === "" ? [] : [`On duty for it: ${call.duty}.`]),
    `This goes to everybody who may publish in ${title.shortName}, once for each story and reason.`,
  ];
  await deps.transport.send(
    callToDesk(title, person, {
      id: `${call.id}.${person.id}`,
      subject: `${subject}: ${headline}`,
      lines,
      link: `${deps.deskUrl}/${title.id}/stories/${call.storyId}`,
    }),
  );
}
