import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { startFakeImap } from "../fakes/fake-imap.fixture.ts";
import { LOOPBACK, lookOnce, SHORT } from "../fakes/open-room.fixture.ts";
import type { MailboxWay } from "../ways-contract.ts";
import { makeMailboxWay } from "./mailbox-way.ts";
import { judgeSender, senderOf } from "./sender.ts";

const mailFrom = (from: string, subject: string, body = "The bridge is closed.", head = ""): string =>
  `${head}From: ${from}\r\nTo: desk@paper.example\r\nSubject: ${subject}\r\n\r\n${body}\r\n`;

async function openMailbox(t: TestContext, change: Partial<MailboxWay> = {}, limits = SHORT) {
  const server = await startFakeImap(t);
  const settings: MailboxWay = {
    kind: "mailbox",
    host: "127.0.0.1",
    port: server.port,
    security: "none",
    user: "desk",
    mailbox: "INBOX",
    senders: ["press@council.example", "@agency.example"],
    checkedBy: "",
    afterwards: "seen",
    moveTo: "",
    from: "the beginning",
    ...change,
  };
  const make = (secret = "right") => makeMailboxWay(settings, { reach: LOOPBACK, limits, secret });
  return { server, settings, make, way: make() };
}

test("takes each mail once, byte for byte, and marks it as read after it was kept", async (t) => {
  const { server, way } = await openMailbox(t);
  const raw = mailFrom("Council <press@council.example>", "Bridge");
  server.add(raw);
  server.add(mailFrom("desk@agency.example", "Road"));
  const first = await lookOnce(way, null);
  assert.deepEqual(
    first.sendings.map((sending) => [sending.name, sending.aside ?? null]),
    [
      ["mail 1", null],
      ["mail 2", null],
    ],
  );
  assert.equal(first.sendings[0]?.bytes.toString(), raw);
  assert.equal(
    server.mails.every((mail) => mail.flags.has("\\Seen")),
    true,
  );
  server.add(mailFrom("press@council.example", "Rain"));
  const second = await lookOnce(way, first.looked.cursor);
  assert.deepEqual(
    second.sendings.map((sending) => sending.name),
    ["mail 3"],
  );
  assert.equal((await lookOnce(way, second.looked.cursor)).sendings.length, 0);
});

test("F29: puts mail of unlisted and doubtful senders aside", async (t) => {
  const { server, way } = await openMailbox(t);
  server.add(mailFrom("stranger@elsewhere.example", "Bridge"));
  server.add(mailFrom("press@council.example, stranger@elsewhere.example", "Two senders"));
  server.add(mailFrom("press@council.example", "Two headers", "x", "From: stranger@elsewhere.example\r\n"));
  server.add(mailFrom('"press@council.example" <stranger@elsewhere.example>', "A name like an address"));
  const { sendings } = await lookOnce(way, null);
  assert.deepEqual(
    sendings.map((sending) => sending.aside?.code),
    ["sender-unknown", "sender-unknown", "sender-unknown", "sender-unknown"],
  );
});

test("W4: asks for the mail server's proof where the source is set so", () => {
  const settings = { senders: ["press@council.example"], checkedBy: "mx.paper.example" };
  const judged = (head: string) =>
    judgeSender(Buffer.from(mailFrom("press@council.example", "Bridge", "x", head)), settings)?.code ??
    "filed";
  assert.equal(
    judged("Authentication-Results: mx.paper.example; dmarc=pass header.from=council.example\r\n"),
    "filed",
  );
  assert.equal(
    judged("Authentication-Results: mx.paper.example;\r\n dkim=pass;\r\n dmarc=pass\r\n"),
    "filed",
  );
  assert.equal(judged("Authentication-Results: mx.paper.example; dmarc=fail\r\n"), "sender-unproven");
  assert.equal(judged("Authentication-Results: mx.evil.example; dmarc=pass\r\n"), "sender-unproven");
  const second =
    "Authentication-Results: mx.paper.example; dmarc=fail\r\nAuthentication-Results: mx.paper.example; dmarc=pass\r\n";
  assert.equal(judged(second), "sender-unproven");
  assert.equal(judged(""), "sender-unproven");
});

test("reads no sender out of what is none", () => {
  assert.equal(senderOf(Buffer.from("")), null);
  assert.equal(senderOf(Buffer.from("Subject: x\r\n\r\nFrom: press@council.example\r\n")), null);
  assert.equal(senderOf(Buffer.from("From: nobody\r\n\r\n")), null);
  assert.equal(senderOf(Buffer.from(`X: ${"a".repeat(1024 * 1024)}\r\nFrom: a@b.example\r\n\r\n`)), null);
});

test("begins anew when the server has numbered its mails anew", async (t) => {
  const { server, way } = await openMailbox(t, { from: "now" });
  server.add(mailFrom("press@council.example", "Old"));
  const first = await lookOnce(way, null);
  assert.equal(first.sendings.length, 0, "what lay there before is not asked for");
  server.uidValidity = 8;
  const second = await lookOnce(way, first.looked.cursor);
  assert.deepEqual(
    second.sendings.map((sending) => sending.name),
    ["mail 1"],
  );
});

test("finishes what a process kept and could not mark before it ended", async (t) => {
  const { server, way } = await openMailbox(t, { afterwards: "move", moveTo: "Done" });
  server.add(mailFrom("press@council.example", "Bridge"));
  let kept: unknown;
  await assert.rejects(
    lookOnce(way, null, {
      async take(sending) {
        kept = sending.cursor;
        throw new Error("ended after keeping");
      },
    }),
  );
  assert.equal(server.mails[0]?.folder, "INBOX");
  const again = await lookOnce(way, kept);
  assert.deepEqual([again.sendings.length, server.mails[0]?.folder], [0, "Done"]);
});

test("changes nothing at a trial and shows the newest mails", async (t) => {
  const { server, way } = await openMailbox(t);
  for (const subject of ["a", "b", "c", "d"]) server.add(mailFrom("press@council.example", subject));
  const names: string[] = [];
  await lookOnce(way, null, {
    isTrial: true,
    most: 3,
    async take(sending) {
      names.push(sending.name);
      return "left";
    },
  });
  assert.deepEqual(names, ["mail 2", "mail 3", "mail 4"]);
  assert.equal(
    server.mails.some((mail) => mail.flags.size > 0),
    false,
  );
  assert.equal(
    server.commands.some((command) => command.startsWith("UID STORE")),
    false,
  );
});

test("leaves a mail that is too large and takes the next", async (t) => {
  const { server, way } = await openMailbox(t, {}, { ...SHORT, maxBytes: 500 });
  server.add(mailFrom("press@council.example", "Large", "x".repeat(600)));
  server.add(mailFrom("press@council.example", "Small"));
  const { looked, sendings } = await lookOnce(way, null);
  assert.deepEqual(
    sendings.map((sending) => sending.name),
    ["mail 2"],
  );
  assert.equal(looked.kind === "looked" && looked.trouble?.code, "wire-too-large");
  assert.equal(server.mails[0]?.flags.size, 0);
});

test("says whether it is the password, the mailbox or the server", async (t) => {
  const { server, settings, make } = await openMailbox(t);
  await assert.rejects(lookOnce(make("wrong"), null), { code: "not-let-in" });
  const deps = { reach: LOOPBACK, limits: SHORT, secret: "right" };
  await assert.rejects(lookOnce(makeMailboxWay({ ...settings, mailbox: "Nowhere" }, deps), null), {
    code: "nothing-there",
  });
  server.add(mailFrom("press@council.example", "Bridge"));
  server.deafTo = "UID FETCH";
  await assert.rejects(lookOnce(make(), null), { code: "no-answer" });
});
