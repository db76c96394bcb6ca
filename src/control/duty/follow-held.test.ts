import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { recordEvent, type Message } from "../../platform/index.ts";
import { addStaff } from "../../staff/index.ts";
import { emptyContent, makeStory } from "../../stories/index.ts";
import { openControlRoom, WORKER } from "../control-room.fixture.ts";
import { callDuty } from "./call-duty.ts";
import { followHeld } from "./follow-held.ts";

/** A story in one of two titles, with a reporter, an editor and a publisher, and an editor of the other. */
async function openRoom(t: TestContext) {
  const { database, desk, bell, queued, jobs, titles } = await openControlRoom(t);
  const sent: Message[] = [];
  const storyId = await desk.unit(WORKER, async (tx) => {
    for (const [name, role, title] of [
      ["reporter", "reporter", "valley"],
      ["editor", "editor", "valley"],
      ["publisher", "publisher", "valley"],
      ["other", "editor", "harbour"],
    ] as const)
      await addStaff(tx, { mail: `${name}@valley.example`, name, role, titles: [title] }, "test", bell);
    const [title] = titles;
    assert.ok(title !== undefined);
    const content = { ...emptyContent, headline: "Ferry overdue off Larch Island" };
    const wish = {
      title,
      slugline: "ferry",
      kind: "agency" as const,
      section: "local",
      content,
      by: "autopilot",
    };
    const made = await makeStory(tx, wish, bell);
    assert.ok(made.kind === "made");
    return made.storyId;
  });
  const duty = {
    database: desk,
    deskUrl: "http://desk.example",
    titleById: (id: string) => titles.find((title) => title.id === id),
    transport: { send: async (message: Message) => void sent.push(message), close: () => undefined },
  };
  const happened = (name: string, facts: Readonly<Record<string, string>>) =>
    desk.unit(WORKER, (tx) =>
      recordEvent(tx, { name, titleId: "valley", subject: storyId, actor: "autopilot", facts }, bell),
    );
  return {
    database,
    storyId,
    happened,
    /** Follows what happened and sends what was queued; answers who got which subject. */
    async call(): Promise<readonly string[]> {
      await followHeld({ database: desk, jobs });
      for (const { call = "", person = "" } of queued.splice(0))
        await callDuty(duty, { callId: call, personId: person });
      return sent.splice(0).map((message) => `${message.to}: ${message.subject}`);
    },
    sent,
    followOnly: () => followHeld({ database: desk, jobs }),
    deliver: async () => {
      for (const { call = "", person = "" } of queued.splice(0))
        await callDuty(duty, { callId: call, personId: person });
    },
  };
}

const HELD = "Held: Ferry overdue off Larch Island";
const BOTH = [`editor@valley.example: ${HELD}`, `publisher@valley.example: ${HELD}`];

test("calls everybody who may publish in the title, once for a story and reason", async (t) => {
  const room = await openRoom(t);
  await room.happened("story.autopilot-held", { why: "toll", duty: "night desk" });
  assert.deepEqual(await room.call(), BOTH);
  await room.happened("story.autopilot-held", { why: "toll", duty: "night desk" });
  assert.deepEqual(await room.call(), [], "the same reason again says nothing new");
  await room.happened("story.autopilot-held", { why: "toll accused", duty: "night desk" });
  assert.deepEqual(await room.call(), BOTH);
});

test("says what was held, why, and where to look", async (t) => {
  const room = await openRoom(t);
  await room.happened("story.autopilot-held", { why: "toll section-missing", duty: "night desk" });
  await room.followOnly();
  await room.deliver();
  const text = room.sent[0]?.text ?? "";
  assert.match(text, /The autopilot held a story in The valley: “Ferry overdue off Larch Island”\./);
  assert.match(text, /because it changes a number of dead or injured, and no section is chosen\./);
  assert.match(text, /On duty for it: night desk\./);
  assert.match(text, new RegExp(`http://desk\\.example/valley/stories/${room.storyId}\n`));
});

test("says of a live story that its update is held, and that readers keep what they have", async (t) => {
  const room = await openRoom(t);
  await room.database.query("update placings set status = 'live'");
  await room.happened("story.autopilot-held", { why: "toll", duty: "wire" });
  await room.followOnly();
  await room.deliver();
  assert.equal(room.sent[0]?.subject, "Update held: Ferry overdue off Larch Island");
  const text = room.sent[0]?.text ?? "";
  assert.match(text, /held an update to a story in The valley: “Ferry overdue off Larch Island”\./);
  assert.match(text, /Readers still see the story as it was\./);
});

test("calls for each plan that the gate held, also for the same reason", async (t) => {
  const room = await openRoom(t);
  await room.happened("release.held", { release: "first", rules: "credit-missing" });
  const subjects = (await room.call()).map((line) => line.split(": ").slice(1).join(": "));
  assert.deepEqual(new Set(subjects), new Set(["Not published: Ferry overdue off Larch Island"]));
  await room.happened("release.held", { release: "second", rules: "credit-missing" });
  assert.equal((await room.call()).length, 2);
});

test("lets an embargo pass without a call, because the clock ends it", async (t) => {
  const room = await openRoom(t);
  await room.happened("story.autopilot-held", { why: "embargo-holds", duty: "wire" });
  assert.deepEqual(await room.call(), []);
});

test("leaves out who lost the role between the call and the mail", async (t) => {
  const room = await openRoom(t);
  await room.happened("story.autopilot-held", { why: "conflict", duty: "wire" });
  await room.followOnly();
  await room.database.query(
    "update staff_roles set role = 'reporter' where staff_id = (select id from staff where name = 'editor')",
  );
  await room.deliver();
  assert.deepEqual(
    room.sent.map((message) => message.to),
    ["publisher@valley.example"],
  );
});
