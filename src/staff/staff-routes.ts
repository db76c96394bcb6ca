import {
  defineRoute,
  hashOf,
  invariant,
  ok,
  refused,
  type Answer,
  type Database,
  type DeskRoute,
  type EventBell,
} from "../platform/index.ts";
import type { Title } from "../titles/index.ts";
import { permissionsOf } from "./permissions.ts";
import { isSessionOpen, sessionEnd } from "./session.ts";
import {
  makeSignInLink,
  setPassword,
  signInByLink,
  signInByPassword,
  type SignInOutcome,
} from "./sign-in.ts";
import {
  linkRequest,
  meAnswer,
  passwordRequest,
  signInRequest,
  tokenRequest,
  type DeskTitle,
  type MeAnswer,
} from "./staff-contract.ts";
import { endSession, maybeOneSession, touchSession, type OpenSession, type Person } from "./staff-store.ts";

export const SESSION_COOKIE = "__Host-masthead";

/** `__Host-` needs Secure; browsers take it over http on loopback too. */
const cookieFor = (token: string): string =>
  `${SESSION_COOKIE}=${token}; Path=/; Secure; HttpOnly; SameSite=Strict`;
const clearCookie = `${SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`;

/** A session is written down again at most this often. */
const TOUCH_MS = 60_000;

export async function currentSession(
  database: Database,
  token: string | undefined,
): Promise<OpenSession | null> {
  if (token === undefined || token === "") return null;
  const tokenHash = hashOf(token);
  return database.unit({ kind: "nothing" }, async (tx) => {
    const session = await maybeOneSession(tx, tokenHash);
    const now = await tx.now();
    if (session === null || !isSessionOpen(session, now)) return null;
    if (now.getTime() - session.usedAt.getTime() > TOUCH_MS) await touchSession(tx, tokenHash, now);
    return session;
  });
}

/** Routes for people who are signed in are reached with a session only; it was read to admit the request. */
function sessionOf(ask: { readonly session: unknown }): OpenSession {
  invariant(ask.session !== null && ask.session !== undefined, "a signed-in route is reached with a session");
  return ask.session as OpenSession;
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .slice(0, 2)
    .join("")
    .toUpperCase();

function deskTitles(person: Person, titles: readonly Title[]): DeskTitle[] {
  return titles.flatMap((title) => {
    const role = person.roles[title.id];
    if (role === undefined) return [];
    const { id, name, shortName, initials, accent, zone, language } = title;
    const sections = title.sections.map((section) => ({
      slug: section.slug,
      name: section.name,
      kind: section.kind,
    }));
    return [
      {
        id,
        name,
        shortName,
        initials,
        accent,
        url: title.origin,
        zone,
        language,
        sections,
        role,
        may: [...permissionsOf(role)],
      },
    ];
  });
}

/** The account that a request tries to enter, whoever asks. */
const accountOf = (body: unknown): string | undefined => {
  const mail = (body as { mail?: unknown } | null)?.mail;
  return typeof mail === "string" ? mail.trim().toLowerCase().slice(0, 254) : undefined;
};

export interface StaffDeps {
  readonly database: Database;
  readonly bell: EventBell;
  readonly titles: () => readonly Title[];
  /** Sends the one-time address to the person. */
  readonly sendLink: (person: Person, token: string) => Promise<void>;
  /** Told of a link that could not be sent; the person asks again. */
  readonly onFault: (error: unknown) => void;
}

async function sendLink(deps: StaffDeps, mail: string): Promise<void> {
  const link = await deps.database.unit({ kind: "nothing" }, (tx) => makeSignInLink(tx, mail));
  if (link !== null) await deps.sendLink(link.person, link.token);
}

const signedIn = (outcome: SignInOutcome, code: string, happened: string, remedy: string): Answer =>
  outcome.kind === "signed-in"
    ? { status: 200, json: { kind: "signed-in" }, setCookies: [cookieFor(outcome.token)] }
    : refused(401, { code, happened, remedy });

export function staffRoutes(deps: StaffDeps): readonly DeskRoute[] {
  const { database, bell } = deps;
  const tight = { requests: 10, seconds: 300 };
  return [
    defineRoute({
      method: "POST",
      path: "/api/sign-in",
      may: "anyone",
      summary: "Sign in with a password",
      body: signInRequest,
      limit: tight,
      limitFor: { requests: 20, seconds: 3600, subject: accountOf },
      act: async ({ body }) =>
        signedIn(
          await database.unit({ kind: "nothing" }, (tx) =>
            signInByPassword(tx, body.mail, body.password, bell),
          ),
          "sign-in-refused",
          "The address and the password do not belong together.",
          "Try again, or ask for a one-time link.",
        ),
    }),
    defineRoute({
      method: "POST",
      path: "/api/sign-in/link",
      may: "anyone",
      summary: "Ask for a one-time link",
      body: linkRequest,
      limit: tight,
      limitFor: { requests: 5, seconds: 900, subject: accountOf },
      act: async ({ body }) => {
        // Answered before it is done, so that the time tells nothing about who works here.
        void sendLink(deps, body.mail).catch(deps.onFault);
        return { status: 202, json: { kind: "sent-if-known" } };
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/sign-in/token",
      may: "anyone",
      summary: "Sign in with a one-time link",
      body: tokenRequest,
      limit: tight,
      act: async ({ body }) =>
        signedIn(
          await database.unit({ kind: "nothing" }, (tx) => signInByLink(tx, body.token, bell)),
          "link-spent",
          "This link has been used, or is older than ten minutes.",
          "Ask for a new one on the sign-in page.",
        ),
    }),
    defineRoute({
      method: "POST",
      path: "/api/sign-out",
      may: "signed-in",
      summary: "End this session",
      act: async ({ cookie }) => {
        await database.unit({ kind: "nothing" }, async (tx) =>
          endSession(tx, hashOf(cookie(SESSION_COOKIE) ?? ""), await tx.now()),
        );
        return { status: 200, json: { kind: "signed-out" }, setCookies: [clearCookie] };
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/me",
      may: "signed-in",
      summary: "Who is signed in, and what they may do",
      answers: meAnswer,
      act: async (ask) => {
        const session = sessionOf(ask);
        const { person } = session;
        return ok({
          person: {
            id: person.id,
            name: person.name,
            initials: initialsOf(person.name),
            mail: person.mail,
            hasPassword: person.hasPassword,
          },
          titles: deskTitles(person, deps.titles()),
          sessionEndsAt: sessionEnd(session).toISOString(),
        } satisfies MeAnswer);
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/me/password",
      may: "signed-in",
      summary: "Set or change one's password",
      body: passwordRequest,
      limit: tight,
      act: async (ask) => {
        const { cookie, body } = ask;
        const session = sessionOf(ask);
        const outcome = await database.unit({ kind: "nothing" }, async (tx) => {
          const age = (await tx.now()).getTime() - session.beganAt.getTime();
          return setPassword(
            tx,
            {
              person: session.person,
              sessionHash: hashOf(cookie(SESSION_COOKIE) ?? ""),
              freshLink: session.byLink && age < 600_000,
              current: body.current,
              next: body.next,
            },
            bell,
          );
        });
        return outcome.kind === "set"
          ? ok({ kind: "set" })
          : refused(422, {
              code: outcome.code,
              happened: outcome.reason,
              remedy: "Nothing was changed.",
              field: "next",
            });
      },
    }),
  ];
}
