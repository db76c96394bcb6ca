import { addressParser } from "postal-mime";

/** Whose mail is copy. Pure; looks at the head of the raw mail only. */

const MAX_HEAD_BYTES = 256 * 1024;

/** Values of a header in their order, unfolded (RFC 5322, 2.2.3). */
export function headersNamed(mail: Buffer, name: string): readonly string[] {
  const head = mail.subarray(0, MAX_HEAD_BYTES).toString("latin1");
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const lines = head
    .slice(0, end)
    .replaceAll(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  const start = `${name.toLowerCase()}:`;
  return lines
    .filter((line) => line.toLowerCase().startsWith(start))
    .map((line) => line.slice(start.length).trim());
}

/** The one address of From; null where there is none, or more than one. */
export function senderOf(mail: Buffer): string | null {
  const from = headersNamed(mail, "from");
  if (from.length !== 1) return null;
  const found = addressParser(from[0] ?? "", { flatten: true });
  const address = found.length === 1 ? (found[0]?.address ?? "") : "";
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address.toLowerCase() : null;
}

const isListed = (sender: string, senders: readonly string[]): boolean =>
  senders.some((each) => each === sender || (each.startsWith("@") && sender.endsWith(each)));

/** Only what our own server wrote counts: it stands first, and under its name (RFC 8601, 5). */
function isProven(mail: Buffer, checkedBy: string): boolean {
  const first = headersNamed(mail, "authentication-results")[0]?.toLowerCase() ?? "";
  const signer = first.split(";", 1)[0]?.trim().split(/\s/, 1)[0];
  return signer === checkedBy.toLowerCase() && /;\s*dmarc\s*=\s*pass\b/.test(first);
}

/** Null when the mail is to be filed, else why it is put aside. */
export function judgeSender(
  mail: Buffer,
  settings: { readonly senders: readonly string[]; readonly checkedBy: string },
): { readonly code: string; readonly reason: string } | null {
  const sender = senderOf(mail);
  if (sender === null || !isListed(sender, settings.senders)) {
    return { code: "sender-unknown", reason: "The sender of this mail is not on the source's list." };
  }
  if (settings.checkedBy !== "" && !isProven(mail, settings.checkedBy)) {
    return {
      code: "sender-unproven",
      reason: "The mail names a listed sender, but the mail server did not find that proven.",
    };
  }
  return null;
}
