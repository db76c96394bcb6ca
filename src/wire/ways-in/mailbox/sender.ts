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
  // Some mail programs let blanks stand before the colon (RFC 5322, 4.5).
  const start = new RegExp(`^${name}[ \\t]*:`, "i");
  return lines.flatMap((line) => {
    const found = start.exec(line);
    return found === null ? [] : line.slice(found[0].length).trim();
  });
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

/** Without quoted texts and comments, in which a sender may put what it likes. */
function withoutQuotes(text: string): string {
  let bare = "";
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "\\") at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === "(") depth += 1;
    else if (!quoted && sign === ")") depth = Math.max(0, depth - 1);
    else if (!quoted && depth === 0) bare += sign;
  }
  return bare;
}

/** Only what our own server wrote counts: it stands first, and under its name (RFC 8601, 5). */
function isProven(mail: Buffer, checkedBy: string): boolean {
  const first = headersNamed(mail, "authentication-results")[0]?.toLowerCase() ?? "";
  const signer = first.split(";", 1)[0]?.trim().split(/\s/, 1)[0];
  const bare = withoutQuotes(first);
  const verdicts = bare.match(/;\s*dmarc\s*=\s*[a-z]+(?=\s|;|$)/g) ?? [];
  return (
    signer === checkedBy.toLowerCase() &&
    verdicts.length === 1 &&
    /=\s*pass$/.test(verdicts[0] ?? "") &&
    (bare.match(/\bdmarc\s*=/g) ?? []).length === 1
  );
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
