import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { makeAuthority, trust, type Identity } from "./fakes/certificates.fixture.ts";
import { startFakeFtp } from "./fakes/fake-ftp.fixture.ts";
import { startFakeImap } from "./fakes/fake-imap.fixture.ts";
import { LOOPBACK, lookOnce, ninjsNamed, SHORT } from "./fakes/open-room.fixture.ts";
import { makePagedFeedWay } from "./feed/paged-feed-way.ts";
import { makeFtpWay } from "./ftp/ftp-way.ts";
import { makeMailboxWay } from "./mailbox/mailbox-way.ts";
import type { WayIn } from "./way-in.ts";
import type { FtpWay, MailboxWay } from "./ways-contract.ts";

const HOST = "wire.agency.example";
const ADDRESS = "127.0.0.1";
const authority = makeAuthority();
const deps = {
  reach: { ...LOOPBACK, resolve: async () => [ADDRESS] },
  limits: SHORT,
  secret: "right",
};

interface Opened {
  readonly way: WayIn;
  /** What came over the wire and was no greeting: with a refusal it holds no user and no password. */
  readonly said: () => readonly string[];
}

/** A server that shows an identity, or that cannot encrypt, and a way to it that asks for encryption. */
type Open = (t: TestContext, tls: Identity | null, host?: string) => Promise<Opened>;

const openFtp =
  (kind: "explicit" | "implicit"): Open =>
  async (t, tls, host = HOST) => {
    const server = await startFakeFtp(t, tls === null ? undefined : { kind, tls });
    await writeFile(join(server.folder, "a.xml"), "copy");
    const settings: FtpWay = {
      kind: "ftp",
      host,
      port: server.port,
      security: kind,
      user: "desk",
      folder: "/out",
      afterwards: "keep",
      moveTo: "",
    };
    return { way: makeFtpWay(settings, deps), said: () => server.logins };
  };

const openMailbox =
  (kind: "starttls" | "tls"): Open =>
  async (t, tls, host = HOST) => {
    const server = await startFakeImap(t, tls === null ? undefined : { kind, tls });
    server.add("From: desk@agency.example\r\nSubject: Copy\r\n\r\nThe bridge is closed.\r\n");
    const settings: MailboxWay = {
      kind: "mailbox",
      host,
      port: server.port,
      security: kind,
      user: "desk",
      mailbox: "INBOX",
      senders: ["@agency.example"],
      checkedBy: "",
      afterwards: "seen",
      moveTo: "",
      from: "the beginning",
    };
    const isSecret = (command: string): boolean => /^(?:LOGIN|AUTHENTICATE)/i.test(command);
    return { way: makeMailboxWay(settings, deps), said: () => server.commands.filter(isSecret) };
  };

const openFeed: Open = async (t, tls, host = HOST) => {
  const keys: string[] = [];
  const server = createServer({ ...tls }, (request, response) => {
    keys.push(String(request.headers["x-api-key"]));
    response.end(ninjsNamed("1"));
  });
  await new Promise<void>((resolve) => void server.listen(0, ADDRESS, resolve));
  t.after(() => void server.close());
  const url = `https://${host}:${(server.address() as AddressInfo).port}/feed`;
  const settings = { kind: "paged-feed", url, keyHeader: "x-api-key", fetchBodies: true } as const;
  return { way: makePagedFeedWay(settings, deps), said: () => keys };
};

const WAYS: readonly (readonly [name: string, open: Open])[] = [
  ["FTP with TLS", openFtp("explicit")],
  ["FTP with TLS from the start", openFtp("implicit")],
  ["a mailbox with TLS", openMailbox("tls")],
  ["a mailbox with STARTTLS", openMailbox("starttls")],
  ["a feed over https", openFeed],
];

const look = (way: WayIn) => lookOnce(way, null, { isTrial: true });

for (const [name, open] of WAYS) {
  test(`${name}: a certificate nobody vouches for is refused before anything is told`, async (t) => {
    const { way, said } = await open(t, authority.issue(HOST));
    await assert.rejects(look(way), (error: { code: string; remedy: string }) => {
      assert.equal(error.code, "certificate-untrusted");
      assert.match(error.remedy, /NODE_EXTRA_CA_CERTS/);
      return true;
    });
    assert.deepEqual(said(), []);
  });

  test(`${name}: copy comes from a server whose authority is trusted, by its name or its address`, async (t) => {
    trust(t, authority);
    for (const host of [HOST, ADDRESS]) {
      const { way, said } = await open(t, authority.issue(host), host);
      assert.equal((await look(way)).sendings.length, 1, host);
      assert.equal(said().length, 1);
    }
  });

  test(`${name}: a certificate of another server, or of another time, is refused`, async (t) => {
    trust(t, authority);
    const other = await open(t, authority.issue("other.agency.example"));
    await assert.rejects(look(other.way), { code: "certificate-of-another" });
    const old = await open(t, authority.issue(HOST, "2021-01-01T00:00:00Z"));
    await assert.rejects(look(old.way), { code: "certificate-out-of-date" });
    const stranger = await open(t, makeAuthority().issue(HOST));
    await assert.rejects(look(stranger.way), { code: "certificate-untrusted" });
    assert.deepEqual([...other.said(), ...old.said(), ...stranger.said()], []);
  });
}

for (const [name, open] of [
  ["FTP", openFtp("explicit")],
  ["a mailbox", openMailbox("starttls")],
] as const) {
  test(`${name}: where the offer of encryption was taken out, nothing is sent`, async (t) => {
    const { way, said } = await open(t, null);
    await assert.rejects(look(way), { code: "encryption-refused" });
    assert.deepEqual(said(), []);
  });
}
