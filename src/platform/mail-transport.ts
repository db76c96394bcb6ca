import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import nodemailer from "nodemailer";
import { faultPoint } from "./fault-points.ts";
import { makeUuid } from "./ids.ts";
import { MastheadError } from "./outcome.ts";

export interface Message {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Same for the same message however often it is handed over, so that stores can fold copies. */
  readonly messageId: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface MailTransport {
  /** Settles once the next server has taken the message, or it stands on the disk. */
  send(message: Message): Promise<void>;
  close(): void;
}

/** One address and nothing else: no names, lists, groups or line ends reach the envelope. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(
    text,
  ) &&
  text.indexOf("@") <= 64;

const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, " ");

function composed(message: Message) {
  if (!isMailAddress(message.to)) {
    throw new MastheadError({
      code: "mail-address",
      happened: "A mail address is not in a form that can be sent to.",
      remedy: "Correct the address.",
      status: 422,
    });
  }
  return {
    from: { name: oneLine(message.from.name), address: message.from.address },
    to: { name: "", address: message.to },
    envelope: { from: message.from.address, to: [message.to] },
    subject: oneLine(message.subject),
    text: message.text,
    ...(message.html === undefined ? {} : { html: message.html }),
    messageId: message.messageId,
    headers: Object.fromEntries(
      Object.entries(message.headers ?? {}).map(([name, value]) => [name, oneLine(value)]),
    ),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

export function smtpTransport(url: string): MailTransport {
  const transport = nodemailer.createTransport(url);
  return {
    async send(message) {
      await faultPoint("mail.send");
      await transport.sendMail(composed(message));
      await faultPoint("mail.sent");
    },
    close: () => transport.close(),
  };
}

/** Without an SMTP server each message is a file, written whole under another name and renamed. */
export function folderTransport(folder: string): MailTransport {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    async send(message) {
      await faultPoint("mail.send");
      const { message: bytes } = await composer.sendMail(composed(message));
      await mkdir(folder, { recursive: true });
      const name = makeUuid();
      const partial = join(folder, `.${name}.part`);
      const file = await open(partial, "w", 0o600);
      try {
        await file.writeFile(bytes as Buffer);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(partial, join(folder, `${name}.eml`));
      await faultPoint("mail.sent");
    },
    close: () => composer.close(),
  };
}
