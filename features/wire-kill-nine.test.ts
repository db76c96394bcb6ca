import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test, type TestContext } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { AGENCY, FEED, openAgency, type Agency } from "./support/agency.ts";
import { planAgency, type AgencyPlan, type Way } from "./support/agency-plan.ts";
import { signIn } from "./support/desk-client.ts";
import { headsOf } from "./support/heads.ts";
import { checkInvariants } from "./support/invariants.ts";
import { makeNewsroom, type Newsroom } from "./support/newsroom.ts";
import { lookInto } from "./support/oracle.ts";
import { makeRandom } from "./support/seeded-random.ts";
import { until } from "./support/until.ts";

/** F19, F20, F21 and F25 of `reliability.md` by every way in at once; invariants I2, I3 and I4. */

const ITEMS = 60;
/** So slow while kills come that nothing runs out before the last of them. */
const PACE_MS = 160;
const AT_ONCE = 8;
const MOMENTS: readonly (Way | "feed")[] = ["push", "ftp", "folder", "feed", "ftp"];

interface Round {
  readonly newsroom: Newsroom;
  readonly agency: Agency;
  readonly plan: AgencyPlan;
  readonly random: () => number;
}

/** Lets copy come by every way, much at once by one, and kills while the house is at that. */
async function sendAndKill(round: Round, moment: Way | "feed"): Promise<string> {
  const { newsroom, agency, random } = round;
  // The feed is asked rarely: its first question is waited for, of others one of the first.
  const due = agency.signs(moment) + (moment === "feed" ? 1 : 1 + Math.floor(random() * 3));
  let isOver = false;
  const sending = agency.send(PACE_MS, () => isOver);
  const burst = moment === "feed" ? undefined : agency.sendAtOnce(moment, AT_ONCE);
  await until(`the house did something by ${moment}`, 20_000, () => agency.signs(moment) >= due);
  await pause(random() * 15);
  const wholeMachine = random() < 0.5;
  if (wholeMachine) await newsroom.killEverything();
  else await newsroom.killGroup();
  isOver = true;
  await Promise.all([sending, burst]);
  return wholeMachine ? "with the database" : "the group";
}

/** I4: bytes that the agency was told to have arrived are stored, each once. Answers how many. */
async function checkStored({ newsroom, agency }: Round): Promise<number> {
  // Taken first: what is said to have arrived until now must be there from now on.
  const told = new Set(agency.acknowledged());
  const stored = await lookInto(newsroom, (rows) =>
    rows<{ hash: string }>(
      `select encode(sha256(raw), 'hex') as hash from transmissions where source_id = any ($1) and same_as is null`,
      [[AGENCY, FEED]],
    ),
  );
  const hashes = stored.map(({ hash }) => hash);
  assert.equal(new Set(hashes).size, hashes.length, "the same bytes are kept once");
  assert.deepEqual(
    [...told].filter((hash) => !hashes.includes(hash)),
    [],
    "what the agency was told to have arrived is stored",
  );
  return told.size;
}

/** I4: every stored sending is read, or stands in quarantine with its reason. */
async function checkRead({ newsroom, plan }: Round): Promise<void> {
  const states = await until("everything stored is read or put aside", 30_000, async () => {
    const found = await lookInto(newsroom, (rows) =>
      rows<{ state: string; code: string | null; n: number }>(
        `select state, code, count(*)::int as n from transmissions
         where source_id = any ($1) and same_as is null group by state, code`,
        [[AGENCY, FEED]],
      ),
    );
    return found.every(({ state }) => state !== "received") && found;
  });
  const aside = states.filter(({ state }) => state === "quarantined");
  assert.deepEqual(
    aside.map(({ code, n }) => [code, n]),
    [["json-broken", plan.broken]],
  );
}

/** I4, F19 to F21: one item each, its newest version first, whatever came how often and in which order. */
async function checkItems({ newsroom, plan, agency }: Round): Promise<void> {
  const found = await lookInto(newsroom, async (rows) => ({
    items: await rows<object>(
      `select i.agency_id as key, i.state, i.headline, count(v.id)::int as versions
       from items i join item_versions v on v.item_id = i.id where i.source_id = $1 group by i.id`,
      [AGENCY],
    ),
    entries: await rows<{ id: string; versions: number }>(
      "select agency_id as id, versions from items where source_id = $1",
      [FEED],
    ),
  }));
  const byText = (list: readonly object[]): string[] => list.map((each) => JSON.stringify(each)).toSorted();
  assert.deepEqual(
    byText(found.items),
    byText(plan.dues.map(({ key, state, headline, versions }) => ({ key, state, headline, versions }))),
  );
  assert.equal(found.entries.length, agency.feedIds.length, "every entry of the feed is an item, once");
  for (const { id, versions } of found.entries) assert.equal(versions, 1, id);
}

/** The autopilot follows: each usable item is live once in its newest version, and no killed one is. */
async function checkStories({ newsroom, plan }: Round): Promise<void> {
  await until("every item stands before readers as it must", 30_000, async () => {
    const heads = await headsOf(newsroom, "courier");
    for (const due of plan.dues) {
      const live = heads.filter(
        (head) => head.status === "live" && (head.headline ?? "").startsWith(due.begins),
      );
      const headlines = live.map(({ headline }) => headline);
      assert.deepEqual(headlines, due.state === "killed" ? [] : [due.headline], due.key);
    }
    return true;
  });
}

async function rounds(t: TestContext, round: Round): Promise<void> {
  for (const moment of MOMENTS) {
    const how = await sendAndKill(round, moment);
    const startMs = await round.newsroom.start();
    await round.agency.askNow();
    const told = await checkStored(round);
    t.diagnostic(`${how} killed after ${moment}, up in ${Math.round(startMs)} ms, ${told} acknowledged`);
  }
}

test("kill -9 while copy comes by push, folder, FTP and feed loses and doubles nothing, and brings nothing killed back", async (t) => {
  const seed = randomInt(2 ** 31);
  t.diagnostic(`seed ${seed}`);
  const random = makeRandom(seed);
  const mark = `Wexmoor${seed}`;
  const newsroom = await makeNewsroom(t, { agenciesNearby: true });
  await newsroom.start();
  const person = ["--role", "publisher", "--title", "courier", "post", "gazette", "--name", "Orla Fenn"];
  const added = await newsroom.run(["staff", "add", "orla@northfieldcourier.example", ...person]);
  const desk = await signIn(newsroom, /\/sign-in\/([\w-]+)/.exec(added.stdout)?.[1]);
  const plan = planAgency(mark, ITEMS, random);
  const agency = await openAgency(t, { newsroom, desk, plan, mark, random });
  await desk.expect(200, "PUT", "/api/autopilot/rules", {
    title: "courier",
    source: AGENCY,
    on: true,
    section: "local",
    publishNew: true,
    holdOn: [],
    hourlyLimit: 1000,
  });
  const round = { newsroom, agency, plan, random };

  await rounds(t, round);
  await agency.send(5, () => false);
  await agency.askNow();
  await until("the house has taken everything", 30_000, () => agency.isAllTaken());
  await until("every item stands as it must", 30_000, async () => {
    await checkItems(round);
    return true;
  });
  await checkStored(round);
  await checkRead(round);
  await checkStories(round);
  await checkInvariants(newsroom, "courier");
});
