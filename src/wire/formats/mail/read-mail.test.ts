import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readCopy, type ReadItem, type ReadResult } from "../read-copy.ts";
import { pictureOfMail } from "./mail-pictures.ts";
import { senderOfMail } from "./sender-of-mail.ts";

const AT = { receivedAt: "2026-11-20T12:00:00Z", zone: "Europe/London" };
const bytesOf = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, "../fixtures", `${name}.eml`));

async function read(bytes: Uint8Array): Promise<Extract<ReadResult, { kind: "read" }>> {
  const result = await readCopy(bytes, AT);
  assert.equal(result.kind === "read" ? result.format : result.code, "mail");
  assert.ok(result.kind === "read");
  return result;
}

async function itemOf(bytes: Uint8Array): Promise<ReadItem> {
  const [item] = (await read(bytes)).items;
  assert.ok(item);
  return item;
}

const texts = (item: ReadItem): readonly string[] =>
  item.paragraphs.map((block) => block.runs.map((run) => run.text).join(""));

/** A mail of one plain part. */
const plain = (subject: string, body: string, headers = ""): Buffer =>
  Buffer.from(
    `From: Ada Finch <ada@tide.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\nMessage-ID: <m@tide.example>\r\n${headers}Subject: ${subject}\r\n\r\n${body}\r\n`,
  );

const withSubject = (subject: string): Promise<ReadItem> => itemOf(plain(subject, "Words of the story."));

describe("mail", () => {
  it("tells the release from its frame: subject, notes, signature", async () => {
    const item = await itemOf(bytesOf("release"));
    assert.equal(item.agencyId, "press@wexmoor.example/release-1@wexmoor.example");
    assert.equal(item.headline, "Harbour bridge to close – nine weeks");
    assert.equal(item.credit, "Borough of Wexmoor");
    assert.equal(item.byline, "");
    assert.equal(item.ninjs.language, "en-GB");
    assert.equal(item.sentAt, "2026-11-17T09:12:00+00:00");
    assert.deepEqual(texts(item), [
      "The swing bridge over the harbour mouth will close for nine weeks from March, the borough said on Tuesday.",
      "“A third is not ours to spend,” said Tamsin Orde, the borough engineer.",
      "Ferries a day:",
      "",
    ]);
    assert.deepEqual(item.paragraphs[3]?.rows?.[1], ["Orrin", "18", "2"]);
    assert.equal(
      item.editorNote,
      "FOR IMMEDIATE RELEASE\nNotes to editors\nTamsin Orde can be reached at the works office.",
    );
  });

  it("gives pictures with captions, and their bytes on asking, but no pixel that counts readers", async () => {
    const bytes = bytesOf("release");
    const pictures = (await itemOf(bytes)).ninjs.associations ?? [];
    assert.deepEqual(
      pictures.map((picture) => [picture.name, picture.descriptions?.[0]?.value]),
      [
        ["bridge.jpg", "The swing bridge at low tide"],
        ["ferry.jpg", "A ferry, seen from the quay"],
      ],
    );
    for (const picture of pictures) {
      const [rendition] = picture.renditions ?? [];
      assert.match(rendition?.href ?? "", /^cid:/);
      const found = await pictureOfMail(bytes, rendition?.href ?? "");
      assert.equal(found?.contentType, "image/jpeg");
      assert.equal(found.bytes.length, rendition?.sizeInBytes);
      assert.equal(found.name, picture.name);
    }
    assert.equal(await pictureOfMail(bytes, "cid:count@wexmoor"), null);
    assert.equal(await pictureOfMail(bytes, "cid:none"), null);
  });

  it("says which part it does not read", async () => {
    const [warning] = (await read(bytesOf("release"))).warnings;
    assert.match(`${warning?.code} ${warning?.message}`, /^attachment-not-read .*plan\.pdf/);
  });

  it("reads HTML without its frames, footers, hidden words and the mail it answers", async () => {
    const item = await itemOf(bytesOf("html"));
    assert.equal(item.headline, "Quay market moves for the winter");
    assert.equal(item.byline, "By Orla Penhallow");
    assert.deepEqual(item.dateline, { place: "CASTLE QUAY", region: "" });
    assert.deepEqual(texts(item), ["The market moves to the quay on Monday, at the café.", "Stalls:", ""]);
    assert.deepEqual(item.paragraphs[2]?.rows, [
      ["Fish", "12"],
      ["Bread", "4"],
    ]);
  });

  it("follows the mail it answers only where it says update or correction", async () => {
    assert.equal((await itemOf(bytesOf("html"))).signal, "update");
    assert.deepEqual(
      (await itemOf(bytesOf("html"))).links.map((link) => `${link.rel} ${link.agencyId}`),
      ["follows orla@tide.example/html-1@tide.example", "follows orla@tide.example/html-0@tide.example"],
    );
    const answer = "In-Reply-To: <first@tide.example>\r\n";
    assert.deepEqual((await itemOf(plain("Re: Bridge", "Thank you.", answer))).links, []);
    assert.deepEqual((await itemOf(plain("Re: CORRECTION: Bridge", "Not six.", answer))).links, [
      { rel: "follows", agencyId: "ada@tide.example/first@tide.example" },
    ]);
  });

  it("knows what the words before a headline order", async () => {
    for (const [subject, signal, headline] of [
      ["KILL: Bridge to close", "kill", "Bridge to close"],
      ["[UPDATE 2] Bridge to close", "update", "Bridge to close"],
      ["Berichtigung: Brücke gesperrt", "correction", "Brücke gesperrt"],
      ["MEDIA ADVISORY: Mayor to speak", "advisory", "Mayor to speak"],
      ["[press list] Bridge to close", "none", "Bridge to close"],
      ["Bridge: a history", "none", "Bridge: a history"],
    ] as const) {
      const item = await withSubject(subject);
      assert.deepEqual([item.signal, item.headline], [signal, headline]);
    }
    assert.equal((await withSubject("KILL: Bridge")).ninjs.pubStatus, "canceled");
  });

  it("holds copy under embargo, by the clock or for good", async () => {
    const item = await itemOf(bytesOf("embargo"));
    assert.equal(item.embargoUntil, "2026-11-24T00:01:00Z");
    assert.equal(item.headline, "Oyster prize goes to Bram Tolland");
    assert.deepEqual(texts(item), ["The oyster prize of Wexmoor goes to Bram Tolland of Orrin."]);
    const bracketed = await withSubject("(Sperrfrist 24.11., 18 Uhr) Preis geht an Tolland");
    assert.equal(bracketed.embargoUntil, "2026-11-24T18:00:00Z");
    const vague = await itemOf(
      plain("Prize", "EMBARGOED until the chair has spoken\r\n\r\nIt goes to Tolland."),
    );
    assert.equal(vague.signal, "withhold");
    assert.ok(vague.warnings.some((warning) => warning.code === "embargo-unclear"));
    const trade = await itemOf(plain("Trade", "The council has ended its embargo on foreign oysters.\r\n"));
    assert.equal(trade.signal, "none");
  });

  it("reads copy of other formats, and mail, that it carries", async () => {
    const { items, warnings } = await read(bytesOf("carrier"));
    assert.deepEqual(
      items.map((item) => item.headline),
      ["Lamp posts to be painted green", "School roof mended"],
    );
    assert.deepEqual(
      warnings.map((warning) => warning.code),
      ["mail-cover-left-out"],
    );
  });

  it("holds back what it carries as it says of itself", async () => {
    const bytes = bytesOf("carrier")
      .toString()
      .replace("Two stories", "EMBARGOED UNTIL 6pm 24 November: Two stories");
    const { items } = await read(Buffer.from(bytes));
    assert.deepEqual(
      items.map((item) => [item.embargoUntil, item.ninjs.embargoedUntil]),
      [
        ["2026-11-24T18:00:00Z", "2026-11-24T18:00:00Z"],
        ["2026-11-24T18:00:00Z", "2026-11-24T18:00:00Z"],
      ],
    );
  });

  it("reads wire copy that is the text of a mail", async () => {
    const item = await itemOf(
      plain("wire", "ZCZC TIDE\r\n#Oysters\r\n$Oyster beds come back\r\nThe beds are open.\r\nNNNN"),
    );
    assert.equal(item.slugline, "Oysters");
    assert.deepEqual(texts(item), ["The beds are open."]);
  });

  it("takes a mail that was passed on for the one inside", async () => {
    const body =
      "FYI\r\n\r\n---------- Forwarded message ---------\r\nFrom: Press <press@wexmoor.example>\r\nSubject: Press release: Lamp posts painted\r\nTo: Ada\r\n\r\nThe lamp posts of Orrin are green.\r\n";
    const item = await itemOf(plain("Fwd: lamps", body));
    assert.equal(item.headline, "Lamp posts painted");
    assert.deepEqual(texts(item), ["The lamp posts of Orrin are green."]);
  });

  it("F29: refuses automatic answers and bounces", async () => {
    for (const bytes of [
      bytesOf("bounce"),
      plain("Bridge", "I am away.", "Auto-Submitted: auto-replied\r\n"),
      plain("Automatic reply: Bridge", "I am away."),
    ]) {
      const result = await readCopy(bytes, AT);
      assert.equal(result.kind === "refused" ? result.code : "read", "mail-automatic");
    }
  });

  it("takes windows-1252 where the bytes are not of their charset", async () => {
    const head = "From: a@b.example\r\nSubject: x y\r\n";
    for (const type of ["", "Content-Type: text/plain\r\n", "Content-Type: text/plain; charset=utf-8\r\n"]) {
      const item = await itemOf(
        Buffer.from(`${head}${type}\r\nDas Caf\u00E9 \u0096 f\u00FCr alle.\r\n`, "latin1"),
      );
      assert.deepEqual(texts(item), ["Das Café – für alle."], type);
    }
  });

  it("takes UTF-8 for what it is under another name, and leaves signs that were doubled before", async () => {
    const mail = (text: string): Buffer =>
      Buffer.from(
        `From: a@nl.example\r\nSubject: Quay\r\nMessage-ID: <1@nl.example>\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`,
      );
    const textOfMail = async (text: string): Promise<string | undefined> => {
      const result = await readCopy(mail(text), AT);
      return result.kind === "read" ? result.items[0]?.paragraphs[0]?.runs[0]?.text : result.code;
    };
    assert.equal(await textOfMail("Le café ferme à la marée."), "Le café ferme à la marée.");
    assert.match((await textOfMail("Le cafÃ© ferme.")) ?? "", /Ã/);
  });

  it("F29: knows its sender, and that two senders are none", async () => {
    assert.deepEqual(await senderOfMail(bytesOf("release")), {
      address: "press@wexmoor.example",
      name: "Wexmoor Press Office",
      authenticated: ["mx.masthead.example; dkim=pass header.d=wexmoor.example"],
    });
    assert.equal(await senderOfMail(plain("x", "y", "From: other@b.example\r\n")), null);
  });

  it("F29: refuses mail of too many parts, too deep, or with endless headers", async () => {
    const nested = Array.from(
      { length: 60 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    ).join("");
    const cases = [
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\nx\r\n".repeat(600)}--b--`,
      nested,
      `X-Long: ${"x".repeat(300 * 1024)}\r\n\r\nx`,
      `\r\n${"\n".repeat(100_000)}`,
    ];
    for (const rest of cases) {
      const result = await readCopy(Buffer.from(`From: a@b.example\r\nSubject: x\r\n${rest}`), AT);
      assert.equal(result.kind === "refused" ? result.code : "read", "copy-too-large", rest.slice(0, 60));
    }
  });

  it("F29: is read or refused, cut at every byte", async () => {
    for (const name of ["html", "carrier", "embargo"]) {
      const whole = bytesOf(name);
      for (let length = 1; length < whole.length; length += 1)
        assert.ok((await readCopy(whole.subarray(0, length), AT)).kind);
    }
  });

  it("loses no copy to what only looks like a quotation, a contact or a footer", async () => {
    const body = [
      "Media contact: Tamsin Orde",
      "On Monday the harbour master wrote:",
      "The bridge is safe.",
      "____________________________________",
      "Residents may opt out of the letters. The privacy policy of the borough has not changed.",
      "The ferry runs as before.",
    ].join("\r\n\r\n");
    const item = await itemOf(plain("Bridge", body));
    assert.deepEqual(texts(item), [
      "On Monday the harbour master wrote:",
      "The bridge is safe.",
      "Residents may opt out of the letters. The privacy policy of the borough has not changed.",
      "The ferry runs as before.",
    ]);
    assert.equal(item.editorNote, "Media contact: Tamsin Orde");
  });

  it("leaves out the mail that is answered, above or below the answer", async () => {
    const quoted = "On Monday, Ada Finch wrote:\r\n> Is it safe?\r\n> And when?\r\n";
    for (const body of [`It is safe.\r\n\r\n${quoted}`, `${quoted}\r\nIt is safe.\r\n`])
      assert.deepEqual(texts(await itemOf(plain("Re: Bridge", body))), ["It is safe."]);
  });
});
