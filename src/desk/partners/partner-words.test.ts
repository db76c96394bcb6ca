import assert from "node:assert/strict";
import { test } from "node:test";
import type { PartnerRow, TriedStory } from "../../stories/partners/partners-contract.ts";
import {
  errorsOfWish,
  filterWords,
  inOrder,
  isSameWish,
  standingWords,
  trialWords,
  wishOf,
  withheldWords,
} from "./partner-words.ts";

const partner: PartnerRow = {
  id: "p1",
  name: "Radio Harbour",
  format: "ninjs",
  filter: { titles: ["valley"], sections: [], kinds: [] },
  addedAt: "2026-11-01T08:00:00Z",
  lastReadAt: null,
  pausedAt: null,
  refusedAt: null,
  endedAt: null,
  feed: "/api/partners/p1/feed",
  has: 0,
  waiting: 0,
  last: null,
};
const NOW = Date.parse("2026-11-24T12:00:00Z");
const names = { title: (id: string) => id.toUpperCase(), section: (slug: string) => slug };

test("how a partner stands is said in a word or two, what needs somebody first", () => {
  const say = (part: Partial<PartnerRow>): string => standingWords({ ...partner, ...part }, NOW).words;
  assert.equal(say({}), "Has not asked yet");
  assert.equal(say({ lastReadAt: "2026-11-24T11:57:00Z" }), "asked 3 min. ago");
  assert.equal(say({ lastReadAt: "2026-11-22T11:57:00Z" }), "Not asked for 2 days");
  const refusedAt = "2026-11-24T11:59:00Z";
  assert.equal(say({ refusedAt, lastReadAt: "2026-11-24T11:57:00Z", pausedAt: refusedAt }), "Wrong token");
  assert.equal(say({ refusedAt, lastReadAt: "2026-11-24T11:59:30Z" }), "asked just now");
  assert.equal(say({ pausedAt: refusedAt }), "Paused");
  assert.equal(say({ pausedAt: refusedAt, endedAt: refusedAt }), "Ended");
});

test("what a partner gets is said in one line", () => {
  const say = (part: object): string => filterWords({ ...partner.filter, ...part }, names);
  assert.equal(say({}), "Everything of VALLEY");
  assert.equal(
    say({ titles: ["valley", "sound"], sections: ["local", "sport", "arts"], kinds: ["local", "opinion"] }),
    "local, sport and arts of VALLEY and SOUND; only Local and Opinion",
  );
});

test("partners that have ended stand last", () => {
  const rows = [
    { ...partner, id: "a", endedAt: "2026-11-20T08:00:00Z" },
    { ...partner, id: "b" },
  ];
  assert.deepEqual(
    inOrder(rows).map(({ id }) => id),
    ["b", "a"],
  );
});

test("a trial is told in a sentence, with what it left out", () => {
  const row = (fate: TriedStory["fate"]): TriedStory => ({
    publicId: "abcdefgh",
    title: "valley",
    headline: "Ferry fares",
    section: "Local",
    at: "2026-11-24T10:00:00Z",
    fate,
    withheld: [],
    embargoUntil: null,
    picturesKept: 0,
  });
  assert.equal(trialWords({ rows: [row("goes")], outside: 0, isCut: false }), "1 story would have gone out.");
  assert.equal(
    trialWords({ rows: [row("stays"), row("recalled")], outside: 3, isCut: true }),
    "0 stories would have gone out, 1 would have stayed here and 1 would have been called back. The conditions leave out 3 more. Only the newest 100 changes were looked at.",
  );
  assert.match(withheldWords({ why: "not-for-resale", of: "Prairie News" }), /contract with Prairie News/);
  assert.match(withheldWords({ why: "unknown-copy", of: "" }), /credits an agency/);
});

test("a wish without a name or title cannot be saved, and the order of ticks is no change", () => {
  assert.deepEqual(errorsOfWish(wishOf(partner, "valley")), {});
  const empty = { ...wishOf(null, "valley"), filter: { titles: [], sections: [], kinds: [] } };
  assert.deepEqual(Object.keys(errorsOfWish(empty)), ["name", "titles"]);
  const wish = wishOf({ ...partner, filter: { ...partner.filter, sections: ["a", "b"] } }, "valley");
  const turned = { ...wish, filter: { ...wish.filter, sections: ["b", "a"] } };
  assert.equal(isSameWish(wish, turned), true);
  assert.equal(isSameWish(wish, { ...wish, format: "nitf" }), false);
});
