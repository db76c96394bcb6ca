import { hash, verify } from "@node-rs/argon2";
import { hashOf, makeToken, recordEvent, type EventBell, type Tx } from "../platform/index.ts";
import { faultOfPassword, isLinkOpen, LINK_MINUTES } from "./session.ts";
import {
  endOtherSessions,
  insertLink,
  insertSession,
  lockLink,
  maybeOnePersonByMail,
  passwordHashOf,
  setPasswordHash,
  useLink,
  type Person,
} from "./staff-store.ts";

/** OWASP Password Storage: argon2id, 19 MiB, 2 passes, 1 lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2);

/** Verified when no such person exists, so that both take as long. */
let decoy: Promise<string> | undefined;

export type SignInOutcome =
  | { readonly kind: "signed-in"; readonly token: string; readonly staffId: string }
  | { readonly kind: "refused" };

async function openSession(
  tx: Tx,
  staffId: string,
  byLink: boolean,
  bell: EventBell,
): Promise<SignInOutcome> {
  const token = makeToken();
  const now = await tx.now();
  await insertSession(tx, { tokenHash: hashOf(token), staffId, now, byLink });
  await recordEvent(
    tx,
    { name: "staff.signed-in", titleId: null, subject: staffId, actor: staffId, facts: { byLink } },
    bell,
  );
  return { kind: "signed-in", token, staffId };
}

export async function signInByPassword(
  tx: Tx,
  mail: string,
  password: string,
  bell: EventBell,
): Promise<SignInOutcome> {
  const person = await maybeOnePersonByMail(tx, mail);
  decoy ??= hashPassword("a password that nobody has");
  const good = await verify(person?.passwordHash ?? (await decoy), password);
  if (person === null || person.passwordHash === null || !good) return { kind: "refused" };
  return openSession(tx, person.id, false, bell);
}

/** A link's secret, to be sent to the person and stored nowhere; null when nobody has the address. */
export async function makeSignInLink(
  tx: Tx,
  mail: string,
): Promise<{ token: string; person: Person } | null> {
  const person = await maybeOnePersonByMail(tx, mail);
  if (person === null) return null;
  const token = makeToken();
  const now = await tx.now();
  const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
  await insertLink(tx, { tokenHash: hashOf(token), staffId: person.id, now, expiresAt });
  return { token, person };
}

/** Works once. */
export async function signInByLink(tx: Tx, token: string, bell: EventBell): Promise<SignInOutcome> {
  const tokenHash = hashOf(token);
  const link = await lockLink(tx, tokenHash);
  const now = await tx.now();
  if (link === null || !isLinkOpen(link, now)) return { kind: "refused" };
  await useLink(tx, tokenHash, now);
  return openSession(tx, link.staffId, true, bell);
}

export type SetPasswordOutcome =
  | { readonly kind: "set" }
  | { readonly kind: "refused"; readonly code: string; readonly reason: string };

export async function setPassword(
  tx: Tx,
  change: {
    person: Person;
    sessionHash: string;
    freshLink: boolean;
    current: string | undefined;
    next: string;
  },
  bell: EventBell,
): Promise<SetPasswordOutcome> {
  const stored = await passwordHashOf(tx, change.person.id);
  const proven =
    change.freshLink ||
    (stored !== null && change.current !== undefined && (await verify(stored, change.current)));
  if (!proven)
    return { kind: "refused", code: "password-wrong", reason: "The present password is not right." };
  const fault = faultOfPassword(change.next, [change.person.name, change.person.mail]);
  if (fault !== null) return { kind: "refused", code: "password-weak", reason: fault };
  await setPasswordHash(tx, change.person.id, await hashPassword(change.next));
  await endOtherSessions(tx, change.person.id, change.sessionHash, await tx.now());
  await recordEvent(
    tx,
    {
      name: "staff.password-set",
      titleId: null,
      subject: change.person.id,
      actor: change.person.id,
      facts: {},
    },
    bell,
  );
  return { kind: "set" };
}
