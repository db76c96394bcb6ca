import assert from "node:assert/strict";
import test from "node:test";
import { publishStory } from "./publish-story.ts";
import { maybeOneReleased } from "./released-store.ts";
import { openNewsroom, paragraph, WORKER } from "./stories.fixture.ts";
import { lockStory } from "./stories-store.ts";

test("sets the copy for print when it is released, and keeps the draft as it was typed", async (t) => {
  const room = await openNewsroom(t);
  const quote = { type: "quote" as const, attrs: { id: "q", speaker: "Ida O'Lind" } };
  const typed = {
    headline: `"It's over" -- mayor`,
    byline: "Ida O'Lind",
    contributorLine: "With files from Bo 'Mac' Marr.",
    body: {
      type: "doc" as const,
      content: [
        paragraph("p1", `He's 6'2", "or so," she said.`),
        { type: "bulletList" as const, content: [{ type: "listItem" as const, content: [] }] },
        { ...quote, content: [{ type: "text" as const, text: `"No"` }] },
      ],
    },
  };
  const storyId = await room.make(typed);
  const wish = { storyId, title: room.title, by: "test", draftVersion: 1, overrule: [], updated: false };
  const publish = () => room.desk.unit(WORKER, (tx) => publishStory(tx, wish, room.bell));
  const first = await publish();
  assert.ok(first.kind === "published", JSON.stringify(first));
  assert.match(first.address, /its-over-mayor-/);
  assert.deepEqual(await publish(), first, "set again it is the same");

  const locked = await room.desk.unit(WORKER, (tx) => lockStory(tx, storyId, "valley"));
  const publicId = locked?.publicId ?? "";
  const out = await room.desk.unit(WORKER, (tx) => maybeOneReleased(tx, "valley", publicId));
  assert.equal(out?.headline, "“It’s over” — mayor");
  assert.deepEqual(out?.authors, [{ name: "Ida O’Lind", slug: "ida-olind" }]);
  assert.equal(out?.contributorLine, "With files from Bo ‘Mac’ Marr.");
  assert.deepEqual(out?.body.content[0], paragraph("p1", `He’s 6'2", “or so,” she said.`));
  assert.deepEqual(out?.body.content[2], {
    ...quote,
    attrs: { id: "q", speaker: "Ida O’Lind" },
    content: [{ type: "text", text: "“No”" }],
  });
  assert.equal(locked?.draft.content.headline, typed.headline);
  assert.deepEqual(locked?.draft.content.body, typed.body);
});
