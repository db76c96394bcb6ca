import { createServer, type AddressInfo, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import type { Identity } from "./certificates.fixture.ts";

/** A mail server on this machine that speaks as much of IMAP4rev1 (RFC 3501) as reading a mailbox takes. */

export interface FakeMail {
  readonly uid: number;
  readonly raw: Buffer;
  readonly flags: Set<string>;
  folder: string;
}

export interface FakeImap {
  readonly port: number;
  readonly commands: string[];
  readonly mails: FakeMail[];
  uidValidity: number;
  /** Does not answer what begins with this. */
  deafTo: string | null;
  add(raw: string): number;
}

interface Lifetime {
  after(end: () => Promise<void>): void;
}

const CAPABILITIES = "IMAP4rev1 UIDPLUS MOVE";

/** Numbers of a set such as "3,7:*". */
function chosen(set: string, uids: readonly number[]): readonly number[] {
  const most = Math.max(0, ...uids);
  const at = (text: string): number => (text === "*" ? most : Number(text));
  const ranges = set.split(",").map((part) => part.split(":").map(at));
  return uids.filter((uid) =>
    ranges.some(([a = 0, b = a]) => uid >= Math.min(a, b) && uid <= Math.max(a, b)),
  );
}

class Session {
  readonly #server: FakeImap;
  readonly #socket: Socket;
  readonly #encrypt: (() => void) | null;
  #folder = "INBOX";
  /** `encrypt` goes on over TLS; null where it is not offered. */
  constructor(server: FakeImap, socket: Socket, encrypt: (() => void) | null) {
    this.#server = server;
    this.#socket = socket;
    this.#encrypt = encrypt;
  }
  #say(...lines: readonly (string | Buffer)[]): void {
    for (const line of lines) this.#socket.write(line);
  }
  #here(): FakeMail[] {
    return this.#server.mails.filter((mail) => mail.folder === this.#folder);
  }
  #of(set: string): FakeMail[] {
    const here = this.#here();
    const uids = chosen(
      set,
      here.map((mail) => mail.uid),
    );
    return here.filter((mail) => uids.includes(mail.uid));
  }
  run(line: string): void {
    const [tag = "*", ...rest] = line.split(" ");
    const command = rest.join(" ");
    this.#server.commands.push(command.replace(/^(LOGIN|AUTHENTICATE) .*/, "$1"));
    if (this.#server.deafTo !== null && command.toUpperCase().startsWith(this.#server.deafTo)) return;
    const done = (text = "OK done"): void => this.#say(`${tag} ${text}\r\n`);
    const word = command.toUpperCase();
    if (word === "CAPABILITY") {
      this.#say(`* CAPABILITY ${CAPABILITIES}${this.#encrypt === null ? "" : " STARTTLS"}\r\n`);
    } else if (word === "STARTTLS") {
      if (this.#encrypt === null) return done("BAD not offered");
      done();
      this.#encrypt();
      return;
    } else if (word.startsWith("LOGIN")) {
      if (!command.includes("right")) return done("NO [AUTHENTICATIONFAILED] wrong");
    } else if (/^(?:SELECT|EXAMINE)/.test(word)) return this.#select(command, done);
    else if (word.startsWith("LIST")) this.#say('* LIST () "/" INBOX\r\n* LIST () "/" Done\r\n');
    else if (word.startsWith("UID SEARCH")) {
      const set = /UID ([\d:*,]+)$/i.exec(command)?.[1] ?? "1:*";
      this.#say(
        `* SEARCH ${this.#of(set)
          .map((mail) => mail.uid)
          .join(" ")}\r\n`,
      );
    } else if (word.startsWith("UID FETCH")) this.#fetch(command);
    else if (word.startsWith("UID STORE")) {
      for (const mail of this.#of(command.split(" ")[2] ?? "")) mail.flags.add("\\Seen");
    } else if (word.startsWith("UID MOVE")) {
      for (const mail of this.#of(command.split(" ")[2] ?? "")) mail.folder = "Done";
    } else if (word === "LOGOUT") {
      this.#say("* BYE\r\n");
      done();
      this.#socket.end();
      return;
    }
    done();
  }
  #select(command: string, done: (text?: string) => void): void {
    this.#folder = /(?:SELECT|EXAMINE) "?([^" ]+)"?/i.exec(command)?.[1] ?? "";
    if (!["INBOX", "Done"].includes(this.#folder)) return done("NO [NONEXISTENT] no such mailbox");
    const here = this.#here();
    const next = Math.max(0, ...this.#server.mails.map((mail) => mail.uid)) + 1;
    this.#say(
      `* ${here.length} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen \\Deleted)\r\n`,
      `* OK [PERMANENTFLAGS (\\Seen \\Deleted)] ok\r\n`,
      `* OK [UIDVALIDITY ${this.#server.uidValidity}] ok\r\n* OK [UIDNEXT ${next}] ok\r\n`,
    );
    done(word(command) === "EXAMINE" ? "OK [READ-ONLY] done" : "OK [READ-WRITE] done");
  }
  #fetch(command: string): void {
    const here = this.#here();
    for (const mail of this.#of(command.split(" ")[2] ?? "")) {
      const seq = here.indexOf(mail) + 1;
      if (/BODY(?:\.PEEK)?\[\]/i.test(command)) {
        this.#say(`* ${seq} FETCH (UID ${mail.uid} BODY[] {${mail.raw.length}}\r\n`, mail.raw, ")\r\n");
      } else this.#say(`* ${seq} FETCH (UID ${mail.uid} RFC822.SIZE ${mail.raw.length})\r\n`);
    }
  }
}

const word = (command: string): string => command.split(" ")[0]?.toUpperCase() ?? "";

const overTls = (socket: Socket, tls: Identity): TLSSocket =>
  new TLSSocket(socket, { isServer: true, secureContext: createSecureContext({ ...tls }) });

function converse(fake: FakeImap, socket: Socket, encrypt: (() => void) | null): void {
  const session = new Session(fake, socket, encrypt);
  let waiting = "";
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    waiting += chunk.toString("latin1");
    for (let at = waiting.indexOf("\r\n"); at >= 0; at = waiting.indexOf("\r\n")) {
      const line = waiting.slice(0, at);
      waiting = waiting.slice(at + 2);
      session.run(line);
    }
  });
}

/** `tls`: what it shows, from the start or after STARTTLS. Without it, it cannot encrypt. */
export async function startFakeImap(
  t: Lifetime,
  encryption?: { readonly kind: "starttls" | "tls"; readonly tls: Identity },
): Promise<FakeImap> {
  const sockets = new Set<Socket>();
  const server = createServer((plain) => {
    sockets.add(plain);
    plain.on("error", () => undefined);
    plain.on("close", () => sockets.delete(plain));
    const socket = encryption?.kind === "tls" ? overTls(plain, encryption.tls) : plain;
    const encrypt = (): void => {
      plain.removeAllListeners("data");
      if (encryption !== undefined) converse(fake, overTls(plain, encryption.tls), null);
    };
    converse(fake, socket, encryption?.kind === "starttls" ? encrypt : null);
    const offer = encryption?.kind === "starttls" ? " STARTTLS" : "";
    socket.write(`* OK [CAPABILITY ${CAPABILITIES}${offer}] ready\r\n`);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  t.after(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const mails: FakeMail[] = [];
  const fake: FakeImap = {
    port: (server.address() as AddressInfo).port,
    commands: [],
    mails,
    uidValidity: 7,
    deafTo: null,
    add(raw) {
      const uid = Math.max(0, ...mails.map((mail) => mail.uid)) + 1;
      mails.push({ uid, raw: Buffer.from(raw), flags: new Set(), folder: "INBOX" });
      return uid;
    },
  };
  return fake;
}
