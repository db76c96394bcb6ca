import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Newsroom } from "./newsroom.ts";
import { until } from "./until.ts";

/** A mail as it stands in the data folder when no SMTP server is set (RFC 5322, RFC 2045 to 2047). */
export interface Mail {
  /** Values by name in small letters, unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly plain: string;
  readonly html: string;
}

const splitEntity = (text: string): readonly [head: string, body: string] => {
  const at = text.indexOf("\r\n\r\n");
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 4)];
};

const headersOf = (head: string): ReadonlyMap<string, string> =>
  new Map(
    head
      .replaceAll(/\r\n[ \t]+/g, " ")
      .split("\r\n")
      .map((line) => {
        const at = line.indexOf(":");
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
      }),
  );

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll("=\r\n", "")
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

function decoded(body: string, encoding: string): string {
  if (/quoted-printable/i.test(encoding)) return unquoted(body);
  return /base64/i.test(encoding) ? Buffer.from(body, "base64").toString("utf8") : body;
}

/** Texts by media type, from a message of one part or of alternatives. */
function textsOf(text: string): ReadonlyMap<string, string> {
  const [head, body] = splitEntity(text);
  const headers = headersOf(head);
  const type = headers.get("content-type") ?? "text/plain";
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary === undefined) {
    const encoding = headers.get("content-transfer-encoding") ?? "";
    return new Map([[type.split(";")[0] ?? "", decoded(body, encoding)]]);
  }
  const parts = body.split(`--${boundary}`).slice(1, -1);
  return new Map(parts.flatMap((part) => [...textsOf(part.replace(/^\r\n/, ""))]));
}

export function readMail(text: string): Mail {
  const texts = textsOf(text);
  return {
    headers: headersOf(splitEntity(text)[0]),
    plain: texts.get("text/plain") ?? "",
    html: texts.get("text/html") ?? "",
  };
}

/** Every mail to an address, oldest first; names of the files are in the order of time. */
export async function mailTo(newsroom: Newsroom, address: string): Promise<readonly Mail[]> {
  const folder = join(newsroom.folder, "mail");
  const names = await readdir(folder).catch((): string[] => []);
  const files = names.filter((name) => name.endsWith(".eml")).toSorted();
  const mails = await Promise.all(
    files.map(async (name) => readMail(await readFile(join(folder, name), "utf8"))),
  );
  return mails.filter((mail) => mail.headers.get("to")?.includes(address));
}

/** Settles when so many have come; more than that is for the test to judge. */
export const untilMail = (newsroom: Newsroom, address: string, count: number): Promise<readonly Mail[]> =>
  until(`mail number ${count} to ${address}`, 15_000, async () => {
    const mails = await mailTo(newsroom, address);
    return mails.length >= count && mails;
  });
