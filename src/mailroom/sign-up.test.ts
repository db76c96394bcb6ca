import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { makeEventBell, type Message } from "../platform/index.ts";
import { makeTestDatabase } from "../platform/testing/index.ts";
import { addTitle, manyTitles } from "../titles/index.ts";
import { valley } from "./mailroom.fixture.ts";
import { insertNewsletter } from "./newsletters-store.ts";
import { LETTER_QUEUE, queueLetters, sendLetter, type MailroomDeps } from "./send-letters.ts";
import { confirmSubscription, faultOfMail, leaveNewsletter, networkOf, signUp } from "./sign-up.ts";

const WORKER = { kind: "worker" } as const;
const SECRET = "a secret of the house";

async function openMailroom(t: TestContext) {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  const forms = database.open("forms");
  const bell = makeEventBell(() => undefined);
  await desk.unit(WORKER, async (tx) => {
    await addTitle(tx, valley, "test", bell);
    await insertNewsletter(tx, {
      titleId: "valley",
      slug: "seven",
      name: "The Valley at Seven",
      wording: "Each day at seven.",
      postalAddress: "1 Mill Street",
    });
  });
  const titles = await desk.unit(WORKER, (tx) => manyTitles(tx, () => ""));
  const sent: Message[] = [];
  const queued: Readonly<Record<string, string>>[] = [];
  const deps: MailroomDeps = {
    database: desk,
    secret: SECRET,
    titleById: (id) => titles.find((title) => title.id === id),
    transport: { send: async (message) => void sent.push(message), close: () => undefined },
    jobs: {
      enqueue: async (_tx, queue, data) => void (queue === LETTER_QUEUE && queued.push(data)),
      work: async () => undefined,
      stop: async () => undefined,
    },
  };
  const work = async (): Promise<void> => {
    await queueLetters(deps);
    for (const data of queued.splice(0)) await sendLetter(deps, data);
  };
  const ask = (mail: string) =>
    signUp(forms, { titleId: "valley", newsletter: "seven", mail, page: "/", address: "203.0.113.9" });
  const status = async () =>
    (await database.query<{ status: string }>("select status from subscriptions")).map((row) => row.status);
  return { database, forms, sent, work, ask, status };
}

const linkIn = (message: Message | undefined, word: string): string =>
  new RegExp(`/newsletters/${word}/([\\w-]+)`).exec(message?.text ?? "")?.[1] ?? "";

test("asks once, confirms by the reader's own yes, and lets them leave with one click", async (t) => {
  const { ask, work, sent, forms, status, database } = await openMailroom(t);
  assert.deepEqual(await ask(" Ida@Example.org "), { kind: "asked" });
  await work();
  assert.equal(sent.length, 1);
  assert.equal(sent[0]?.to, "ida@example.org");
  assert.equal(sent[0]?.text.match(/https?:\/\/\S+/g)?.length, 1);
  assert.deepEqual(await status(), ["asked"]);
  assert.equal(
    await confirmSubscription(
      forms,
      SECRET,
      linkIn(sent[0], "confirm"),
      "/newsletters/confirm",
      "203.0.113.9",
    ),
    true,
  );
  await work();
  assert.equal(sent[1]?.headers?.["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click");
  const leave = linkIn(sent[1], "leave");
  assert.equal(sent[1]?.headers?.["List-Unsubscribe"], `<http://valley.example/newsletters/leave/${leave}>`);
  assert.equal(await leaveNewsletter(forms, SECRET, leave, "/newsletters/leave", "203.0.113.9"), true);
  assert.deepEqual(await status(), ["left"]);
  const acts = await database.query(
    "select act, wording, wording_version, network, page from consents order by id",
  );
  assert.deepEqual(acts[0], {
    act: "asked",
    wording: "Each day at seven.",
    wording_version: 1,
    network: "203.0.113.0/24",
    page: "/",
  });
  assert.deepEqual(
    acts.map((row) => row["act"]),
    ["asked", "confirmed", "left"],
  );
});

test("sends one message however often an address is asked for, and answers alike", async (t) => {
  const { ask, work, sent } = await openMailroom(t);
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask("ida@example.org")));
  assert.ok(answers.every((answer) => answer.kind === "asked"));
  await work();
  await work();
  assert.equal(sent.length, 1);
});

test("takes no token for another purpose, of another house or with a sign changed", async (t) => {
  const { ask, work, sent, forms, status } = await openMailroom(t);
  await ask("ida@example.org");
  await work();
  const token = linkIn(sent[0], "confirm");
  assert.equal(await leaveNewsletter(forms, SECRET, token, "", "1.2.3.4"), false);
  assert.equal(await confirmSubscription(forms, "another secret", token, "", "1.2.3.4"), false);
  assert.equal(
    await confirmSubscription(forms, SECRET, `${token.slice(0, 5)}A${token.slice(6)}`, "", "1.2.3.4"),
    false,
  );
  assert.deepEqual(await status(), ["asked"]);
});

test("sends nothing any more to a reader who left before it was their turn", async (t) => {
  const { ask, work, sent, database } = await openMailroom(t);
  await ask("ida@example.org");
  await database.query("update subscriptions set status = 'left', left_at = now()");
  await work();
  assert.deepEqual(sent, []);
});

test("says what is wrong with an address, with what was probably meant", () => {
  assert.equal(faultOfMail("ida@example.org"), null);
  assert.match(faultOfMail("ida@cedar,example") ?? "", /Did you mean ida@cedar\.example\?/);
  for (const mail of [
    "",
    "ida",
    "ida@",
    "ida @example.org",
    "a@b",
    "a@b..c",
    '"a@evil" <x@y.org>',
    "x@y.org\r\nBcc: z@y.org",
    `${"a".repeat(65)}@b.org`,
  ]) {
    assert.notEqual(faultOfMail(mail), null, mail);
  }
});

test("keeps the network of an address and not the address", () => {
  assert.equal(networkOf("203.0.113.77"), "203.0.113.0/24");
  assert.equal(networkOf("::ffff:203.0.113.77"), "203.0.113.0/24");
  assert.equal(networkOf("2001:db8:1:2::3"), "2001:db8:1::/48");
  assert.equal(networkOf("nonsense"), "unknown");
});
