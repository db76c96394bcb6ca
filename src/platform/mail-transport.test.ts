import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { SMTPServer } from "smtp-server";
import {
  folderTransport,
  isMailAddress,
  smtpTransport,
  type MailTransport,
  type Message,
} from "./mail-transport.ts";

const message: Message = {
  from: { name: "The Valley", address: "news@valley.example" },
  to: "ida@example.org",
  subject: "Please confirm\r\nBcc: everybody@example.org",
  text: "Good morning, Ida.\n",
  html: "<p>Good morning, Ida.</p>",
  messageId: "<confirm.1@valley.example>",
  headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
};

/** What was handed over, as text, whichever way it went. */
interface Sink {
  readonly transport: MailTransport;
  received(): Promise<readonly string[]>;
}

async function folderSink(t: TestContext): Promise<Sink> {
  const folder = await mkdtemp(join(tmpdir(), "masthead-mail-"));
  t.after(() => rm(folder, { recursive: true }));
  return {
    transport: folderTransport(folder),
    async received() {
      const names = (await readdir(folder)).filter((name) => name.endsWith(".eml"));
      return Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
    },
  };
}

async function smtpSink(t: TestContext): Promise<Sink & { recipients: string[] }> {
  const mails: string[] = [];
  const recipients: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      recipients.push(...session.envelope.rcptTo.map((each) => each.address));
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        mails.push(text);
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const transport = smtpTransport(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
  t.after(() => {
    transport.close();
    server.close();
  });
  return { transport, recipients, received: async () => mails };
}

for (const [name, open] of [
  ["a folder", folderSink],
  ["an SMTP server", smtpSink],
] as const) {
  test(`hands a message to ${name} whole, with its own id and headers`, async (t) => {
    const sink = await open(t);
    await sink.transport.send(message);
    const [mail = ""] = await sink.received();
    assert.match(mail, /^Message-ID: <confirm\.1@valley\.example>\r?$/m);
    assert.match(mail, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    assert.match(mail, /Good morning, Ida\./);
  });

  test(`lets no line end of a subject become a header for ${name}`, async (t) => {
    const sink = await open(t);
    await sink.transport.send(message);
    assert.doesNotMatch((await sink.received())[0] ?? "", /^Bcc:/m);
  });

  test(`refuses what is more than one address before ${name} hears of it`, async (t) => {
    const sink = await open(t);
    for (const to of [
      "a@x.org, b@y.org",
      '"a@evil.org" <b@y.org>',
      "group: a@x.org;",
      "a@x.org\r\nRCPT TO:<b@y.org>",
      "",
    ]) {
      await assert.rejects(sink.transport.send({ ...message, to }), { code: "mail-address" }, to);
    }
    assert.deepEqual(await sink.received(), []);
  });
}

test("sends to the one reader only", async (t) => {
  const sink = await smtpSink(t);
  await sink.transport.send(message);
  assert.deepEqual(sink.recipients, ["ida@example.org"]);
});

test("tells addresses from what is none", () => {
  for (const good of ["a@b.co", "ida.berg+news@mail.example.org", "o'neil@x.ie"])
    assert.equal(isMailAddress(good), true, good);
  for (const bad of [
    "a@b",
    ".a@b.co",
    "a..b@b.co",
    "a@b..co",
    "a b@c.co",
    "a@[127.0.0.1]",
    `${"a".repeat(65)}@b.co`,
    `a@${"b".repeat(250)}.co`,
  ]) {
    assert.equal(isMailAddress(bad), false, bad);
  }
});
