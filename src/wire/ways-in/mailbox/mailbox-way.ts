import { ImapFlow } from "imapflow";
import { z } from "zod";
import { faultPoint, MastheadError } from "../../../platform/index.ts";
import { certificateTrouble, encryptionRefused, serverName } from "../encryption-trouble.ts";
import { addressesOf, checkPort, type Reach } from "../guard.ts";
import { wayError, type Look, type Looked, type WayIn, type WayLimits } from "../way-in.ts";
import type { MailboxWay } from "../ways-contract.ts";
import { judgeSender } from "./sender.ts";

/**
 * A mailbox over IMAP. Where we stand is UIDVALIDITY and the last UID taken (RFC 9051, 2.3.1.1): flags
 * belong to the people who also read there. A mail is marked or moved only after its bytes are kept.
 */

const cursorShape = z.object({
  uidValidity: z.string(),
  uid: z.number(),
  /** Kept, but not yet marked or moved. */
  unfinished: z.array(z.number()).catch([]),
});
type Cursor = z.infer<typeof cursorShape>;

export interface MailboxDeps {
  readonly reach: Reach;
  readonly limits: WayLimits;
  readonly secret: string | null;
}

const PORTS = [143, 993];

function troubleOf(cause: unknown): MastheadError {
  if (cause instanceof MastheadError) return cause;
  const certificate = certificateTrouble(cause);
  if (certificate !== null) return certificate;
  const facts = cause as {
    authenticationFailed?: boolean;
    mailboxMissing?: boolean;
    tlsFailed?: boolean;
  } | null;
  if (facts?.tlsFailed === true) return encryptionRefused(cause);
  if (facts?.authenticationFailed === true) {
    return wayError(
      "not-let-in",
      "The mail server does not let us in.",
      "Enter user and password again; some providers want a password made for this purpose.",
      cause,
    );
  }
  if (facts?.mailboxMissing === true) {
    return wayError(
      "nothing-there",
      "There is no mailbox of this name.",
      "Look at its name; most servers call the first one INBOX.",
      cause,
    );
  }
  return wayError(
    "no-answer",
    "The mail server did not answer, or not in time.",
    "Nothing was lost. It is asked again by itself; if it stays so, ask whoever runs the mail.",
    cause,
  );
}

async function makeClient(settings: MailboxWay, deps: MailboxDeps): Promise<ImapFlow> {
  checkPort(deps.reach, settings.host, settings.port, PORTS);
  const [address = ""] = await addressesOf(deps.reach, settings.host);
  const { limits } = deps;
  const client = new ImapFlow({
    // The address that was judged, not the name, which could lead elsewhere a moment later.
    host: address,
    ...serverName(settings.host),
    port: settings.port,
    secure: settings.security === "tls",
    ...(settings.security === "tls" ? {} : { doSTARTTLS: settings.security === "starttls" }),
    auth: { user: settings.user, pass: deps.secret ?? "" },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.idleMs,
    socketTimeout: limits.idleMs,
    maxLiteralSize: limits.maxBytes,
    maxResponseSize: limits.maxBytes + 1024 * 1024,
  });
  // What breaks between two commands is found at the next one.
  client.on("error", () => undefined);
  return client;
}

interface Visit {
  readonly client: ImapFlow;
  readonly settings: MailboxWay;
  readonly deps: MailboxDeps;
  readonly look: Look;
  cursor: Cursor;
  trouble: MastheadError | undefined;
}

async function finishMails(visit: Visit): Promise<void> {
  const { client, settings, cursor } = visit;
  if (cursor.unfinished.length === 0) return;
  const range = cursor.unfinished.join(",");
  const done =
    settings.afterwards === "move"
      ? await client.messageMove(range, settings.moveTo, { uid: true })
      : await client.messageFlagsAdd(range, ["\\Seen"], { uid: true });
  if (done === false) {
    visit.trouble ??= wayError(
      "mail-not-marked",
      "A mail was kept, but could not be marked or moved in the mailbox.",
      "Look at whether the folder to move to exists, and whether this user may change the mailbox.",
    );
  }
  visit.cursor = { ...cursor, unfinished: [] };
  await faultPoint("wire.way.acknowledged");
}

const mailTooLarge = (uid: number) =>
  wayError(
    "wire-too-large",
    `Mail number ${uid} is larger than 40 MB and was left in the mailbox.`,
    "Ask the sender for smaller pictures, or take it by hand.",
  );

async function visitMail(visit: Visit, uid: number): Promise<"on" | "stop"> {
  const { client, look, deps, settings } = visit;
  const facts = await client.fetchOne(String(uid), { uid: true, size: true }, { uid: true });
  // Deleted between the list and now: somebody else did so.
  if (facts === false) {
    visit.cursor = { ...visit.cursor, uid };
    return "on";
  }
  if ((facts.size ?? 0) > deps.limits.maxBytes) {
    visit.trouble ??= mailTooLarge(uid);
    visit.cursor = { ...visit.cursor, uid };
    return "on";
  }
  const mail = await client.fetchOne(String(uid), { uid: true, source: true }, { uid: true });
  const bytes = mail === false ? undefined : mail.source;
  const after: Cursor = { ...visit.cursor, uid, unfinished: [...visit.cursor.unfinished, uid] };
  if (bytes === undefined || bytes.length === 0) {
    visit.cursor = { ...visit.cursor, uid };
    return "on";
  }
  const aside = judgeSender(bytes, settings);
  const sending = { name: `mail ${uid}`, bytes, cursor: after, ...(aside === null ? {} : { aside }) };
  if ((await look.take(sending)) === "left") return look.isTrial ? "on" : "stop";
  visit.cursor = after;
  await finishMails(visit);
  return "on";
}

async function uidsAfter(client: ImapFlow, uid: number): Promise<readonly number[]> {
  const found = await client.search({ uid: `${uid + 1}:*` }, { uid: true });
  // "n:*" also gives the last mail when its number is below n.
  return (found === undefined || found === false ? [] : found)
    .filter((each) => each > uid)
    .toSorted((a, b) => a - b);
}

/** Where to go on: from the start where the server has numbered its mails anew. */
function startOf(look: Look, settings: MailboxWay, uidValidity: string, uidNext: number): Cursor {
  const known = cursorShape.safeParse(look.cursor);
  if (known.success && known.data.uidValidity === uidValidity) return known.data;
  // Numbered anew: what is kept already is known by its bytes, what is not must not be missed.
  const fromStart = known.success || settings.from === "the beginning" || look.isTrial;
  return { uidValidity, uid: fromStart ? 0 : Math.max(0, uidNext - 1), unfinished: [] };
}

async function visitMailbox(visit: Visit): Promise<Looked> {
  const { client, look } = visit;
  if (!look.isTrial) await finishMails(visit);
  const waiting = await uidsAfter(client, look.isTrial ? 0 : visit.cursor.uid);
  const chosen = look.isTrial ? waiting.slice(-look.most) : waiting.slice(0, look.most);
  let stopped = false;
  for (const uid of chosen) {
    look.signal.throwIfAborted();
    stopped = (await visitMail(visit, uid)) === "stop";
    if (stopped) break;
  }
  return {
    kind: "looked",
    cursor: visit.cursor,
    more: stopped || waiting.length > chosen.length,
    ...(visit.trouble === undefined ? {} : { trouble: visit.trouble }),
  };
}

export function makeMailboxWay(settings: MailboxWay, deps: MailboxDeps): WayIn {
  const pollWith = async (client: ImapFlow, look: Look): Promise<Looked> => {
    await client.connect();
    const box = await client.mailboxOpen(settings.mailbox, { readOnly: look.isTrial });
    const cursor = startOf(look, settings, String(box.uidValidity), box.uidNext);
    return visitMailbox({ client, settings, deps, look, cursor, trouble: undefined });
  };
  return {
    async poll(look) {
      const client = await makeClient(settings, deps);
      const stop = (): void => client.close();
      look.signal.addEventListener("abort", stop);
      try {
        return await pollWith(client, look);
      } catch (cause) {
        throw troubleOf(cause);
      } finally {
        look.signal.removeEventListener("abort", stop);
        client.close();
      }
    },
  };
}
