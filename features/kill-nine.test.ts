import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test, type TestContext } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { WireListAnswer } from "../src/wire/wire-contract.ts";
import { signIn, type DeskClient } from "./support/desk-client.ts";
import { checkInvariants } from "./support/invariants.ts";
import { makeNewsroom, type Newsroom } from "./support/newsroom.ts";
import { makePublishers, type Publishers } from "./support/publishers.ts";
import { makeRandom } from "./support/seeded-random.ts";
import { until } from "./support/until.ts";
import { makeWireSenders, type WireSenders } from "./support/wire-senders.ts";

/** F01, F04, F05, F25 of `reliability.md`; invariants I1 to I4. */

const KILLS = 10;
const ITEMS = 500;
const STORIES = 40;
const CONNECTIONS = 6;
const EDITORS = 3;

interface Round {
  readonly newsroom: Newsroom;
  readonly wire: WireSenders;
  readonly publishers: Publishers;
  readonly random: () => number;
}

/** Lets agencies and editors work, and kills in the middle of it. */
async function workAndKill({ newsroom, wire, publishers, random }: Round): Promise<string> {
  let isOver = false;
  const before = wire.acknowledged() + publishers.acknowledged();
  const over = (): boolean => isOver;
  const working = Promise.all([wire.send(CONNECTIONS, over), publishers.work(EDITORS, over)]);
  const answers = 5 + Math.floor(random() * 40);
  await until("some answers came", 10_000, () => {
    return wire.acknowledged() + publishers.acknowledged() - before >= answers;
  });
  // The moment of the kill: at random within and between requests.
  await pause(random() * 20);
  const wholeMachine = random() < 0.5;
  if (wholeMachine) await newsroom.killEverything();
  else await newsroom.killGroup();
  isOver = true;
  await working;
  return wholeMachine ? "with the database" : "the group";
}

async function checkAfterStart({ newsroom, wire, publishers, random }: Round): Promise<string> {
  await wire.check();
  publishers.check(await checkInvariants(newsroom, "courier"));
  const retried = (await wire.retryUnknown()) + (await publishers.retryUnknown());
  await wire.repeat(random());
  await publishers.repeat(random());
  await wire.check();
  publishers.check(await checkInvariants(newsroom, "courier"));
  return `${retried} without an answer`;
}

/** The inbox as an editor pages through it. */
async function headlinesOfInbox(desk: DeskClient, mark: string): Promise<string[]> {
  const found: string[] = [];
  let before = "";
  for (;;) {
    const path = `/api/wire/items?title=courier&source=prairie&q=${mark}${before}`;
    const page = await desk.expect<WireListAnswer>(200, "GET", path);
    found.push(...page.rows.map((row) => row.headline));
    if (page.next === null) return found;
    before = `&before=${encodeURIComponent(page.next)}`;
  }
}

async function rounds(t: TestContext, round: Round): Promise<void> {
  for (let number = 1; number <= KILLS; number += 1) {
    const how = await workAndKill(round);
    const startMs = await round.newsroom.start();
    const what = await checkAfterStart(round);
    t.diagnostic(`kill ${number}: ${how}, ${what}, up again in ${Math.round(startMs)} ms`);
  }
}

test("kill -9 at ten random moments loses nothing that was answered and does nothing twice", async (t) => {
  const seed = randomInt(2 ** 31);
  t.diagnostic(`seed ${seed}`);
  const mark = `Tamsin${seed}`;
  const newsroom = await makeNewsroom(t);
  await newsroom.start();
  const desk = await signIn(newsroom);
  const wire = makeWireSenders(newsroom, mark, ITEMS);
  const publishers = await makePublishers(desk, mark, STORIES);
  const round = { newsroom, wire, publishers, random: makeRandom(seed) };

  await rounds(t, round);
  await Promise.all([wire.send(CONNECTIONS, () => false), publishers.work(EDITORS, () => false)]);
  await checkAfterStart(round);

  const headlines = await headlinesOfInbox(desk, mark);
  assert.equal(new Set(headlines).size, ITEMS, "every item is in the inbox");
  assert.equal(headlines.length, ITEMS, "every item is in the inbox once");
  assert.equal(wire.acknowledged(), ITEMS);
});
