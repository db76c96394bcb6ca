import { EMPTY_DRAFT, type Draft } from "../draft.ts";
import { finishItem } from "../finish-item.ts";
import { textOfBlock } from "../markup/blocks.ts";
import type { ItemLink, ReadItem, Receipt } from "../read-item.ts";
import type { Copy, Reader, Reading } from "../reader.ts";
import { capItems } from "../size-caps.ts";
import { lineOf } from "../text/clean-text.ts";
import { isAfter } from "../text/dates.ts";
import { embargoOf, isEmbargoLine } from "../text/embargo-words.ts";
import { parseNamedDate } from "../text/named-dates.ts";
import { makeWarnings, type Warnings } from "../warnings.ts";
import { isAutomatic } from "./mail-automatic.ts";
import { bodyOfMail, type MailBody } from "./mail-body.ts";
import { associationsOf, picturesOf, type MailPicture } from "./mail-pictures.ts";
import { startsAsMail } from "./mail-start.ts";
import { readSubject, type MailSubject } from "./mail-subject.ts";
import { parseMail, type Mail, type MailPart } from "./parse-mail.ts";

/** Mail as press offices and agencies send it. Source: RFC 5322, RFC 2045 to 2047. */

interface Others {
  /** Readers of every other format: a mail may carry their copy. */
  readonly readers: readonly Reader[];
  readonly copyOf: (bytes: Uint8Array) => Copy;
}

/** A mail inside a mail inside a mail is the last one read. */
const MAX_DEPTH = 3;

const bareId = (id: string): string => lineOf(id).replace(/^<|>$/gu, "");

/** Ids count within one sender: nobody replaces or kills what another one sent. */
const idOf = (mail: Mail, id: string): string => {
  const sender = lineOf(mail.from?.address ?? "").toLowerCase();
  return id === "" || sender === "" ? id : `${sender}/${id}`;
};

/** Only an update or a correction replaces what it answers; other answers only answer. */
function linksOf(mail: Mail, subject: MailSubject): readonly ItemLink[] {
  if (!["update", "correction", "kill", "withhold"].includes(subject.signal)) return [];
  const ids = `${mail.header("in-reply-to")} ${mail.header("references")}`.match(/<[^<>\s]{1,400}>/gu) ?? [];
  return [...new Set(ids.map(bareId))]
    .slice(0, 20)
    .map((id) => ({ rel: "follows", agencyId: idOf(mail, id) }));
}

const OFFICE =
  /\b(?:press|presse|news|media|medien|team|info|office|büro|desk|redaktion|service|services|agency|agentur|communications?|kommunikation|council|police|polizei|university|ltd|inc|gmbh|ag|group|stadt|city|department|via|no-?reply|newsletter|public|relations|pr)\b/iu;

/** "Orla Penhallow" has written it; "Harbour Press Office" has sent it. */
const isPerson = (name: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{L}\.|(?:de|van|von|der|di|la)|\p{Lu}[\p{L}.'’-]*)){1,3}$/u.test(name) &&
  !OFFICE.test(name);

/** "Penhallow, Orla" as it is spoken. */
function nameOf(mail: Mail): string {
  const name = lineOf(mail.from?.name ?? "");
  const turned = name.replace(/^(\p{Lu}[^,]{1,40}),\s*(\p{Lu}[^,]{1,40})$/u, "$2 $1");
  return isPerson(turned) ? turned : name;
}

/** The sender only where the copy names no writer of its own. */
function bylineOf(name: string, body: MailBody): string {
  const isNamed = body.blocks
    .slice(0, 3)
    .some((block) => /^(?:By|Von|Par)\s+\p{Lu}/u.test(textOfBlock(block)));
  return isPerson(name) && !isNamed ? name : "";
}

/** Our own host's time of receipt where the sender gives none. */
function sentAtOf(mail: Mail, at: Receipt, warnings: Warnings): string | null {
  const zone = at.zone ?? "UTC";
  const date = mail.header("date");
  const sent = date === "" ? null : parseNamedDate(date, zone, at.receivedAt);
  if (date !== "" && sent === null) warnings.add("date-invalid", date);
  if (sent !== null) return sent;
  const received = mail.header("received").split(";").at(-1) ?? "";
  return received === "" ? null : parseNamedDate(received, zone, at.receivedAt);
}

function draftOf(mail: Mail, at: Receipt, warnings: Warnings): Draft {
  const subject = readSubject(mail.subject);
  const body = bodyOfMail(mail.text, mail.html, {
    isForward: subject.isForward,
    isReply: subject.isReply || mail.header("in-reply-to") !== "",
  });
  const inner = body.forwarded === "" ? subject : readSubject(body.forwarded);
  const sentAt = sentAtOf(mail, at, warnings);
  const said = [subject.line, ...body.embargo].filter(isEmbargoLine);
  const embargo = embargoOf(said, sentAt ?? at.receivedAt, at.zone ?? "UTC");
  const name = nameOf(mail);
  const messageId = bareId(mail.header("message-id"));
  const agencyId = idOf(mail, messageId);
  const house = lineOf(mail.header("organization"));
  const credit = house || (isPerson(name) ? "" : name);
  const pictures: readonly MailPicture[] = picturesOf(mail);
  return {
    ...EMPTY_DRAFT,
    agencyId,
    uri: messageId === "" ? "" : `mid:${encodeURIComponent(messageId.toWellFormed())}`,
    sentAt,
    signal: inner.signal === "none" ? subject.signal : inner.signal,
    embargoUntil: embargo.until,
    embargoUnclear: embargo.isUnclear,
    language: lineOf(mail.header("content-language")).split(/[,\s]/u)[0] ?? "",
    editorNote: body.notes.join("\n"),
    headlines: inner.headline === "" ? [] : [{ role: "main", value: inner.headline }],
    slugline: inner.line,
    byline: bylineOf(name, body),
    credit,
    links: linksOf(mail, subject),
    blocks: body.blocks,
    sources:
      mail.from === null
        ? []
        : [{ name: name || mail.from.address, role: "provider", uri: `mailto:${mail.from.address}` }],
    associations: associationsOf(pictures, agencyId, credit, warnings),
  };
}

/** The items of a part that is copy of another format; null when no reader takes it. */
async function readPart(part: MailPart, at: Receipt, others: Others, depth: number): Promise<Inside | null> {
  if (part.bytes.length === 0) return null;
  const copy = others.copyOf(part.bytes);
  if (part.contentType === "message/rfc822" || startsAsMail(copy.text)) {
    return depth >= MAX_DEPTH ? null : insideOf(await readOne(copy, at, others, depth + 1), copy);
  }
  const reader = others.readers.find((one) => one.recognises(copy));
  return reader === undefined ? null : insideOf(await reader.read(copy, at), copy);
}

interface Inside {
  readonly items: readonly ReadItem[];
  /** "" when it was read. */
  readonly refusal: string;
  readonly warnings: Warnings;
}

const insideOf = (reading: Reading, copy: Copy): Inside => ({
  items: reading.kind === "items" ? reading.items : [],
  refusal: reading.kind === "items" ? "" : `${reading.code} ${reading.detail}`.trim(),
  warnings: copy.warnings,
});

const isPicturePart = (part: MailPart, pictures: readonly MailPicture[]): boolean =>
  part.contentType.startsWith("image/") || pictures.some((picture) => picture.bytes === part.bytes);

/** Signs of a mail that only says what is attached. */
const MAX_COVER = 600;

async function attachedItems(
  mail: Mail,
  copy: Copy,
  at: Receipt,
  others: Others,
  depth: number,
): Promise<readonly ReadItem[]> {
  const pictures = picturesOf(mail);
  const items: ReadItem[] = [];
  for (const part of mail.parts) {
    if (isPicturePart(part, pictures)) continue;
    const inside = await readPart(part, at, others, depth);
    if (inside === null || inside.refusal !== "")
      copy.warnings.add(
        "attachment-not-read",
        [part.name || part.contentType, inside?.refusal].filter(Boolean).join(": "),
      );
    for (const item of inside?.items ?? []) items.push(item);
    capItems(items);
  }
  return items;
}

/** The text of the mail itself may be a wire story or a document of another format. */
async function readText(mail: Mail, at: Receipt, others: Others): Promise<readonly ReadItem[]> {
  if (mail.text.trim() === "") return [];
  const copy = others.copyOf(Buffer.from(mail.text.trimStart()));
  const reader = others.readers.find((one) => one.recognises(copy));
  const reading = reader === undefined ? null : await reader.read(copy, at);
  return reading?.kind === "items" ? reading.items : [];
}

/** What a mail holds back it holds back in all it carries. */
function heldLike(own: ReadItem, item: ReadItem): ReadItem {
  const signal = own.signal === "withhold" && item.signal !== "kill" ? own.signal : item.signal;
  const until = own.embargoUntil;
  if (until === null || (item.embargoUntil !== null && !isAfter(until, item.embargoUntil)))
    return { ...item, signal };
  return { ...item, signal, embargoUntil: until, ninjs: { ...item.ninjs, embargoedUntil: until } };
}

async function readOne(copy: Copy, at: Receipt, others: Others, depth: number): Promise<Reading> {
  const mail = await parseMail(copy.bytes);
  if (isAutomatic(mail))
    return { kind: "refused", code: "mail-automatic", detail: lineOf(mail.subject).slice(0, 120) };
  if (mail.isTorn) copy.warnings.add("mail-torn");
  if (mail.isGuessed) copy.warnings.add("charset-contradicted");
  const attached = await attachedItems(mail, copy, at, others, depth);
  const inText = attached.length > 0 ? [] : await readText(mail, at, others);
  const warnings = makeWarnings();
  const own = finishItem(draftOf(mail, at, warnings), warnings);
  if (inText.length > 0) return { kind: "items", items: inText.map((item) => heldLike(own, item)) };
  const signs = own.paragraphs.reduce((sum, block) => sum + textOfBlock(block).length, 0);
  const isOrder = own.signal === "kill" || own.signal === "correction" || own.signal === "advisory";
  const hasPictures = (own.ninjs.associations ?? []).length > 0;
  const isCover = attached.length > 0 && signs < MAX_COVER && !hasPictures && !isOrder;
  if (isCover) copy.warnings.add("mail-cover-left-out", own.headline);
  const held = attached.map((item) => heldLike(own, item));
  return { kind: "items", items: isCover ? held : [own, ...held] };
}

/** The others are handed in, so that a mail can carry their copy and they need not know of mail. */
export const makeMailReader = (others: Others): Reader => ({
  format: "mail",
  recognises: (copy) => startsAsMail(copy.text),
  read: (copy, at) => readOne(copy, at, others, 1),
});
