import { lineOf } from "../text/clean-text.ts";
import { parseMail, type Mail } from "./parse-mail.ts";

/** Who a mail says it is from, and what the hosts on its way say about that. Pure. */

export interface MailSender {
  /** In small letters. */
  readonly address: string;
  readonly name: string;
  /**
   * Values of Authentication-Results, the nearest host's first (RFC 8601). Each begins with the name
   * of the host that wrote it; anyone can write one, so only a host the caller trusts counts.
   */
  readonly authenticated: readonly string[];
}

export function senderOf(mail: Mail): MailSender | null {
  // Two senders, or none, are nobody: which of them was checked cannot be told.
  if (mail.from === null || mail.headers("from").length !== 1) return null;
  return { ...mail.from, authenticated: mail.headers("authentication-results").map(lineOf) };
}

/** Null for a mail without one clear sender. Throws `TooMuchCopy` for a mail beyond the caps. */
export const senderOfMail = async (bytes: Uint8Array): Promise<MailSender | null> =>
  senderOf(await parseMail(bytes));
