import assert from "node:assert/strict";
import { test } from "node:test";
import { formsOf, sendForm, type PageForm } from "./support/forms.ts";
import type { Got } from "./support/http.ts";
import { mailTo, untilMail, type Mail } from "./support/mail.ts";
import { makeNewsroom, type Newsroom } from "./support/newsroom.ts";
import { lookInto } from "./support/oracle.ts";
import { hostOf, pathOf, read, type TitleId } from "./support/reader.ts";

/** Sign-up with double opt-in, and leaving; `contract.md`, HTTP, and RFC 8058. */

const linksIn = (text: string): readonly string[] => text.match(/https?:\/\/[^\s"<>]+/g) ?? [];

async function signUpForm(newsroom: Newsroom, title: TitleId): Promise<PageForm> {
  const page = await read(newsroom, title, "/newsletters/");
  const form = formsOf(page.text).find(({ action }) => action === "/newsletters/");
  assert.ok(form !== undefined, "the page has a form");
  assert.equal(form.method, "POST");
  return form;
}

const signUp = async (newsroom: Newsroom, title: TitleId, mail: string): Promise<Got> =>
  sendForm(newsroom, title, await signUpForm(newsroom, title), { mail });

/** The one form below the words of a page that asks for one click. */
async function buttonOn(newsroom: Newsroom, title: TitleId, path: string): Promise<PageForm> {
  const page = await read(newsroom, title, path);
  assert.equal(page.status, 200);
  assert.match(page.headers["cache-control"] ?? "", /no-store/, "nobody keeps one reader's page");
  assert.equal(page.headers["set-cookie"], undefined);
  const form = formsOf(page.text).find(({ action }) => action === path);
  assert.ok(form !== undefined, `${path} has a button`);
  return form;
}

interface Standing {
  readonly status: string;
  readonly acts: readonly string[];
  readonly wordings: readonly string[];
}

/** How an address stands in the mailroom's books. */
async function standingOf(newsroom: Newsroom, mail: string): Promise<Standing | undefined> {
  const text = `
    select s.status, array_agg(c.act order by c.id) as acts, array_agg(distinct c.wording) as wordings
    from subscriptions s join consents c on c.subscription_id = s.id
    where s.mail = $1 and c.at is not null group by s.id`;
  return (await lookInto(newsroom, (rows) => rows<Standing>(text, [mail])))[0];
}

/** The address to confirm, which is the only one in the plain text. */
function confirmLinkOf(newsroom: Newsroom, title: TitleId, mail: Mail): string {
  const links = linksIn(mail.plain);
  assert.equal(links.length, 1, `the plain text has one address: ${links.join(" ")}`);
  const [link = ""] = links;
  assert.ok(link.startsWith(`http://${hostOf(newsroom, title)}/newsletters/`), link);
  assert.ok(mail.html.includes(link), "the HTML has the same");
  return pathOf(link);
}

async function walkThrough(newsroom: Newsroom, title: TitleId, address: string): Promise<void> {
  const asked = await signUp(newsroom, title, address);
  assert.equal(asked.status, 200);
  assert.match(asked.text, /Look into your mail/);
  const [confirmation] = await untilMail(newsroom, address, 1);
  assert.ok(confirmation !== undefined);
  const confirm = confirmLinkOf(newsroom, title, confirmation);
  assert.ok(!confirmation.headers.has("list-unsubscribe"), "there is nothing to leave yet");

  for (const method of ["GET", "HEAD", "GET"]) await read(newsroom, title, confirm, { method });
  assert.deepEqual(
    (await standingOf(newsroom, address))?.acts,
    ["asked"],
    "scanners follow links and change nothing",
  );

  const yes = await buttonOn(newsroom, title, confirm);
  for (let time = 0; time < 2; time += 1) {
    const done = await sendForm(newsroom, title, yes);
    assert.equal(done.status, 200, "pressing twice is no mistake");
    assert.match(done.text, /You are on the list/);
  }
  const standing = await standingOf(newsroom, address);
  assert.deepEqual([standing?.status, standing?.acts], ["confirmed", ["asked", "confirmed"]]);
  assert.ok(
    standing?.wordings.every((wording) => wording.length > 10),
    "the words agreed to are kept",
  );

  const [, welcome] = await untilMail(newsroom, address, 2);
  assert.ok(welcome !== undefined);
  await leave(newsroom, title, address, welcome);
}

/** RFC 8058: the mail program posts to the address without opening it. */
async function leave(newsroom: Newsroom, title: TitleId, address: string, welcome: Mail): Promise<void> {
  const link = /^<([^>]+)>$/.exec(welcome.headers.get("list-unsubscribe") ?? "")?.[1] ?? "";
  assert.ok(link.startsWith(`http://${hostOf(newsroom, title)}/newsletters/`), link);
  assert.equal(welcome.headers.get("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
  assert.match(welcome.headers.get("list-id") ?? "", /<[^>]+>$/);
  const path = pathOf(link);
  await buttonOn(newsroom, title, path);
  assert.equal((await standingOf(newsroom, address))?.status, "confirmed", "opening it changes nothing");
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const left = await read(newsroom, title, path, {
    method: "POST",
    headers,
    body: "List-Unsubscribe=One-Click",
  });
  assert.equal(left.status, 200);
  const standing = await standingOf(newsroom, address);
  assert.deepEqual([standing?.status, standing?.acts], ["left", ["asked", "confirmed", "left"]]);
}

async function checkWalk(newsroom: Newsroom): Promise<void> {
  await walkThrough(newsroom, "courier", "ida@harbour.example");
  await walkThrough(newsroom, "gazette", "ida@quay.example");

  // Mail that would have been sent too often is there by now.
  assert.equal((await mailTo(newsroom, "ida@harbour.example")).length, 2);
  assert.equal((await mailTo(newsroom, "ida@quay.example")).length, 2);
}

async function checkTwenty(newsroom: Newsroom): Promise<void> {
  const form = await signUpForm(newsroom, "courier");
  const spellings = Array.from({ length: 20 }, (_, at) =>
    at % 2 === 0 ? "Jo.Quell@Harbour.example" : " jo.quell@harbour.example ",
  );
  const answers = await Promise.all(spellings.map((mail) => sendForm(newsroom, "courier", form, { mail })));
  const texts = answers.map(
    ({ status, text }) => `${status} ${/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? ""}`,
  );
  assert.equal(new Set(texts).size, 1, "all are answered alike, so nobody learns who is on the list");
  assert.equal(answers[0]?.status, 200);
  await untilMail(newsroom, "jo.quell@harbour.example", 1);
  await signUp(newsroom, "courier", "last@harbour.example");
  await untilMail(newsroom, "last@harbour.example", 1);
  assert.equal((await mailTo(newsroom, "jo.quell@harbour.example")).length, 1);
  assert.deepEqual((await standingOf(newsroom, "jo.quell@harbour.example"))?.acts, ["asked"]);
}

const mistakes: readonly (readonly [what: string, mail: string])[] = [
  ["nothing", ""],
  ["no @", "ida.harbour.example"],
  ["a comma for a dot", "ida@harbour,example"],
  ["a blank", "ida quell@harbour.example"],
  ["two addresses", "ida@harbour.example,jo@harbour.example"],
  ["a second header", "ida@harbour.example\r\nBcc: jo@harbour.example"],
  ["markup", `"><script>alert(1)</script>@harbour.example`],
  ["far too much", `${"i".repeat(400)}@harbour.example`],
];

async function checkMistakes(newsroom: Newsroom): Promise<void> {
  for (const [what, mail] of mistakes) {
    const answer = await signUp(newsroom, "courier", mail);
    assert.equal(answer.status, 422, what);
    const input = /<input[^>]*type="email"[^>]*>/.exec(answer.text)?.[0] ?? "";
    assert.match(input, /aria-invalid="true"/, what);
    const described = /aria-describedby="([^"]+)"/.exec(input)?.[1] ?? "?";
    assert.match(answer.text, new RegExp(`id="${described}"[^>]*>.*[A-Za-z]`), `${what} is explained`);
    assert.doesNotMatch(answer.text, /<script>alert/, "what was written stays text");
  }
  const kept = await signUp(newsroom, "courier", "ida@harbour,example");
  assert.match(kept.text, /value="ida@harbour,example"/, "what was written is still there");
  assert.match(kept.text, /ida@harbour\.example/, "and the likely address is named");
  const written = await lookInto(newsroom, (rows) => rows("select mail from subscriptions"));
  assert.deepEqual(written, [], "nothing was written down");
}

async function checkLinks(newsroom: Newsroom): Promise<void> {
  await signUp(newsroom, "courier", "una@harbour.example");
  const [mail] = await untilMail(newsroom, "una@harbour.example", 1);
  assert.ok(mail !== undefined);
  const confirm = confirmLinkOf(newsroom, "courier", mail);
  const token = confirm.split("/").at(-1) ?? "";
  const wrong = [
    `/newsletters/confirm/${token.slice(0, -1)}`,
    `/newsletters/confirm/${token.slice(0, -2)}AA`,
    `/newsletters/confirm/${"A".repeat(43)}`,
    `/newsletters/leave/${token}`,
    "/newsletters/leave/x",
  ];
  for (const path of wrong) {
    const answer = await read(newsroom, "courier", path, { method: "POST" });
    assert.ok([404, 410].includes(answer.status), `${path} answers ${answer.status}`);
  }
  assert.deepEqual((await standingOf(newsroom, "una@harbour.example"))?.acts, ["asked"]);
  const json = { "content-type": "application/json" };
  const odd = await read(newsroom, "courier", "/newsletters/", {
    method: "POST",
    headers: json,
    body: `{"mail":"una@harbour.example"}`,
  });
  assert.equal(odd.status, 415);
}

test("newsletters", async (t) => {
  const newsroom = await makeNewsroom(t);
  await newsroom.start();
  await t.test("mistakes are told at the field, with what was written, and send nothing", () =>
    checkMistakes(newsroom),
  );
  await t.test("a reader signs up with one plain form, says yes with one click and leaves with one", () =>
    checkWalk(newsroom),
  );
  await t.test("twenty sign-ups of one address bring one mail, however it is spelt", () =>
    checkTwenty(newsroom),
  );
  await t.test("links that were cut short, made up or meant for something else change nothing", () =>
    checkLinks(newsroom),
  );
});
