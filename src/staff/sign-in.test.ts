import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { hashOf, makeEventBell } from "../platform/index.ts";
import { makeTestDatabase } from "../platform/testing/index.ts";
import { addStaff, nameOfMail } from "./add-staff.ts";
import { mayIn, permissionsOf } from "./permissions.ts";
import { faultOfPassword, isLinkOpen, isSessionOpen, sessionEnd } from "./session.ts";
import { makeSignInLink, setPassword, signInByLink, signInByPassword } from "./sign-in.ts";
import { currentSession } from "./staff-routes.ts";
import { maybeOnePersonByMail } from "./staff-store.ts";

const WORKER = { kind: "worker" } as const;
const bell = makeEventBell(() => undefined);
const PASSWORD = "seven herons over the weir";

async function openHouse(t: TestContext) {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  await database.query(
    "insert into titles values ('valley', 0, 'V', 'V', 'V', '', '#0B5B4D', 'press', '', 'UTC', 'en', null, '', '')",
  );
  await desk.unit(WORKER, (tx) =>
    addStaff(
      tx,
      { mail: "Ruth@valley.example", name: "Ruth Test", role: "editor", titles: ["valley"] },
      "test",
      bell,
    ),
  );
  return { database, desk };
}

test("signs in once with a link, within ten minutes, and stores no secret", async (t) => {
  const { database, desk } = await openHouse(t);
  const link = await desk.unit(WORKER, (tx) => makeSignInLink(tx, " RUTH@valley.example"));
  const token = link?.token ?? "";
  const first = await desk.unit(WORKER, (tx) => signInByLink(tx, token, bell));
  assert.equal(first.kind, "signed-in");
  assert.deepEqual(await desk.unit(WORKER, (tx) => signInByLink(tx, token, bell)), { kind: "refused" });
  const session = first.kind === "signed-in" ? first.token : "";
  assert.equal((await currentSession(desk, session))?.person.mail, "ruth@valley.example");
  const everything = JSON.stringify([
    await database.query("select * from sessions"),
    await database.query("select * from sign_in_links"),
    await database.query("select * from events"),
  ]);
  assert.ok(!everything.includes(token) && !everything.includes(session));
});

test("knows nobody by a wrong, empty or ended session", async (t) => {
  const { database, desk } = await openHouse(t);
  const link = await desk.unit(WORKER, (tx) => makeSignInLink(tx, "ruth@valley.example"));
  const outcome = await desk.unit(WORKER, (tx) => signInByLink(tx, link?.token ?? "", bell));
  const token = outcome.kind === "signed-in" ? outcome.token : "";
  for (const wrong of ["", "x", hashOf(token), `${token}x`])
    assert.equal(await currentSession(desk, wrong), null);
  await database.query("update staff set disabled_at = now()");
  assert.equal(await currentSession(desk, token), null);
  await database.query("update staff set disabled_at = null");
  await database.query("update sessions set used_at = now() - interval '5 hours'");
  assert.equal(await currentSession(desk, token), null);
});

test("signs in with a password, refuses a wrong one and an unknown address alike", async (t) => {
  const { desk } = await openHouse(t);
  const person = await desk.unit(WORKER, (tx) => maybeOnePersonByMail(tx, "ruth@valley.example"));
  assert.ok(person);
  const set = (current: string | undefined, next: string, freshLink: boolean) =>
    desk.unit(WORKER, (tx) => setPassword(tx, { person, sessionHash: "s", freshLink, current, next }, bell));
  assert.equal((await set(undefined, PASSWORD, false)).kind, "refused");
  assert.equal((await set(undefined, PASSWORD, true)).kind, "set");
  const signIn = (mail: string, password: string) =>
    desk.unit(WORKER, (tx) => signInByPassword(tx, mail, password, bell));
  assert.equal((await signIn("ruth@valley.example", PASSWORD)).kind, "signed-in");
  assert.deepEqual(await signIn("ruth@valley.example", `${PASSWORD} `), { kind: "refused" });
  assert.deepEqual(await signIn("nobody@valley.example", PASSWORD), { kind: "refused" });
});

test("lets each role do what it may, in its own title only", () => {
  assert.equal(mayIn("reporter", "story.write"), true);
  assert.equal(mayIn("reporter", "story.publish"), false);
  assert.equal(mayIn("editor", "story.withdraw"), true);
  assert.equal(mayIn("editor", "staff.manage"), false);
  assert.equal(mayIn(undefined, "story.read"), false);
  assert.equal(mayIn("publisher", "no.such.permission"), false);
  for (const permission of permissionsOf("editor"))
    assert.ok(permissionsOf("publisher").includes(permission));
});

test("ends a session four hours after its last use and twelve after its beginning", () => {
  const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 24, hour));
  const session = { beganAt: at(0), usedAt: at(1), endedAt: null };
  assert.deepEqual(sessionEnd(session), at(5));
  assert.deepEqual(sessionEnd({ ...session, usedAt: at(11) }), at(12));
  assert.equal(isSessionOpen(session, at(4)), true);
  assert.equal(isSessionOpen(session, at(5)), false);
  assert.equal(isSessionOpen({ ...session, endedAt: at(2) }, at(3)), false);
  assert.equal(isLinkOpen({ expiresAt: at(2), usedAt: null }, at(2)), false);
});

test("makes a name of an address where none is given", () => {
  assert.equal(nameOfMail("nora@valley.example"), "Nora");
  assert.equal(nameOfMail("nora.lind+desk@valley.example"), "Nora Lind");
  assert.equal(nameOfMail("jean-luc_m@valley.example"), "Jean-luc M");
  assert.equal(nameOfMail("_@valley.example"), "_@valley.example");
});

test("refuses passwords that somebody would try", () => {
  for (const weak of ["short", "aaaaaaaaaaaa", "password1234", "ruth test 12", "masthead2026"]) {
    assert.notEqual(faultOfPassword(weak, ["Ruth Test"]), null, weak);
  }
  assert.equal(faultOfPassword(PASSWORD, ["Ruth Test"]), null);
});
