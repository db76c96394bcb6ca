import PostalMime, { type Attachment, type Email } from "postal-mime";
import { TooMuchCopy } from "../size-caps.ts";
import { mailBytes } from "./mail-start.ts";
import { asUtf8, looksMojibake } from "../text/charset.ts";

/** A mail in its parts, with caps: how many, how deep, how long their headers. Pure. */

const MAX_PARTS = 500;
const MAX_LINES = 1_000_000;
/** The parser's time goes by lines, not by bytes. */
const MAX_SHORT_LINES = 20_000;
const MIN_LINE = 12;
const MAX_NESTING = 20;
const MAX_HEADER_BYTES = 256 * 1024;

export interface MailPart {
  readonly name: string;
  readonly contentType: string;
  /** Content-ID without its angle brackets; "" when there is none. */
  readonly cid: string;
  readonly description: string;
  readonly isInline: boolean;
  readonly bytes: Uint8Array;
}

export interface Mail {
  /** First value of a header by its name in small letters; "" when there is none. */
  readonly header: (name: string) => string;
  readonly headers: (name: string) => readonly string[];
  readonly subject: string;
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly text: string;
  readonly html: string;
  readonly parts: readonly MailPart[];
  /** A part begins and is never closed. */
  readonly isTorn: boolean;
  /** Text parts were not of the charset they declare, or declare none: another was assumed. */
  readonly isGuessed: boolean;
}

const BOUNDARY = /\bboundary\s*=\s*(?:"([^"\r\n]{1,100})"|([^\s;"]{1,100}))/giu;

interface Shape {
  readonly isTorn: boolean;
}

/** Counts before anything is built. Throws `TooMuchCopy`. */
function shapeOf(raw: string): Shape {
  const boundaries = new Set<string>();
  for (const [, quoted, bare] of raw.matchAll(BOUNDARY)) {
    boundaries.add(quoted ?? bare ?? "");
    if (boundaries.size > MAX_PARTS) throw new TooMuchCopy("It has more than 500 parts.");
  }
  let parts = 0;
  let lines = 0;
  for (let at = 0; at >= 0; at = raw.indexOf("\n", at + 1)) {
    lines += 1;
    const begin = raw[at] === "\n" ? at + 1 : at;
    if (raw.startsWith("--", begin) && isBoundary(raw, begin + 2, boundaries)) parts += 1;
  }
  if (parts > MAX_PARTS) throw new TooMuchCopy("It has more than 500 parts.");
  if (lines > MAX_LINES) throw new TooMuchCopy("It has more than 1,000,000 lines.");
  if (lines > MAX_SHORT_LINES && raw.length / lines < MIN_LINE)
    throw new TooMuchCopy("It has more than 20,000 lines, nearly all of them empty.");
  const [outer] = boundaries;
  return { isTorn: outer !== undefined && !raw.includes(`--${outer}--`) };
}

function isBoundary(raw: string, at: number, boundaries: ReadonlySet<string>): boolean {
  const line = raw.slice(at, at + 110);
  const end = line.search(/[\r\n]/u);
  const name = (end < 0 ? line : line.slice(0, end)).trimEnd();
  return boundaries.has(name) || (name.endsWith("--") && boundaries.has(name.slice(0, -2)));
}

const contentOf = (attachment: Attachment): Uint8Array => {
  const { content } = attachment;
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
};

const partOf = (attachment: Attachment): MailPart => ({
  name: attachment.filename ?? "",
  contentType: attachment.mimeType.toLowerCase(),
  cid: (attachment.contentId ?? "").trim().replace(/^<|>$/gu, ""),
  description: attachment.description ?? "",
  isInline: attachment.disposition === "inline" || attachment.related === true,
  bytes: contentOf(attachment),
});

async function parseBytes(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: MAX_NESTING,
      maxHeadersSize: MAX_HEADER_BYTES,
    });
  } catch (error) {
    // The parser leaves only at its caps.
    throw new TooMuchCopy(error instanceof Error ? `${error.message}.` : "Its parts cannot be parted.");
  }
}

const TEXT_PART = /^(content-type:[ \t]*text\/(?:plain|html)(?:[^\r\n]|\r?\n[ \t])*)/gimu;

/** The same mail with another charset named in every part of text. */
function withCharset(raw: string, charset: string): Uint8Array {
  const named = raw.replace(TEXT_PART, (header: string) =>
    /charset/iu.test(header)
      ? header.replace(/charset\s*=\s*(?:"[^"]*"|[^\s;]+)/iu, `charset=${charset}`)
      : `${header.trimEnd()}; charset=${charset}`,
  );
  const hasType = /^content-type:/imu.test(raw.slice(0, raw.search(/\r?\n\r?\n/u) + 1));
  return Buffer.from(hasType ? named : `Content-Type: text/plain; charset=${charset}\r\n${named}`, "latin1");
}

const textsOf = (email: Email): string => `${email.text ?? ""}${email.html ?? ""}`;

interface Decoded {
  readonly email: Email;
  readonly isGuessed: boolean;
}

/**
 * As the mail declares itself. Words that came out broken are windows-1252; those that came out
 * doubled are UTF-8 all along, where the whole mail is.
 */
async function decode(source: Uint8Array, raw: string): Promise<Decoded> {
  const email = await parseBytes(source);
  const texts = textsOf(email);
  if (texts.includes("\uFFFD"))
    return { email: await parseBytes(withCharset(raw, "windows-1252")), isGuessed: true };
  if (!looksMojibake(texts) || asUtf8(source) === null) return { email, isGuessed: false };
  const other = await parseBytes(withCharset(raw, "utf-8"));
  const isBetter = !/\uFFFD/u.test(textsOf(other)) && !looksMojibake(textsOf(other));
  return isBetter ? { email: other, isGuessed: true } : { email, isGuessed: false };
}

function fromOf(email: Email): Mail["from"] {
  const { from } = email;
  if (from?.address === undefined || from.address === "") return null;
  return { name: from.name, address: from.address.toLowerCase() };
}

/** Throws `TooMuchCopy` beyond a cap, and nothing else. */
export async function parseMail(bytes: Uint8Array): Promise<Mail> {
  const source = mailBytes(bytes);
  const raw = Buffer.from(source.buffer, source.byteOffset, source.length).toString("latin1");
  const { isTorn } = shapeOf(raw);
  const { email, isGuessed } = await decode(source, raw);
  const headers = (name: string): readonly string[] =>
    email.headers.filter((header) => header.key === name).map((header) => header.value.trim());
  return {
    headers,
    header: (name) => headers(name)[0] ?? "",
    subject: email.subject ?? "",
    from: fromOf(email),
    text: email.text ?? "",
    html: email.html ?? "",
    parts: email.attachments.map(partOf),
    isTorn,
    isGuessed,
  };
}
