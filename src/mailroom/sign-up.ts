import ipaddr from "ipaddr.js";
import { isMailAddress, makeUuid, sql, type Database } from "../platform/index.ts";
import { readLetterToken } from "./tokens.ts";

/** What readers do about newsletters, through the forms login: it may call functions and see nothing. */

export type SignUpOutcome =
  | { readonly kind: "asked" }
  | { readonly kind: "mistake"; readonly message: string };

/** The network of an address: enough to see a flood, too little to see a person. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  const bits = parsed.kind() === "ipv4" ? 24 : 48;
  return parsed.kind() === "ipv4"
    ? ipaddr.IPv4.networkAddressFromCIDR(`${parsed.toString()}/${bits}`).toString() + `/${bits}`
    : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${bits}`).toString() + `/${bits}`;
}

/** What to say about an address that cannot be right, or null. */
export function faultOfMail(mail: string): string | null {
  if (mail === "") return "Write your e-mail address.";
  if (isMailAddress(mail)) return null;
  if (/^[^@\s]+@[^@\s]+,[^@\s]+$/.test(mail))
    return `There is a comma where a dot should be. Did you mean ${mail.replace(",", ".")}?`;
  if (!mail.includes("@")) return "An address has an @ in it, for example ida@example.org.";
  if (/\s/.test(mail)) return "There is a blank in the address.";
  return "This does not look like an e-mail address. Check it, please.";
}

/** Answers the same whether the address is known or not. */
export async function signUp(
  forms: Database,
  wish: { titleId: string; newsletter: string; mail: string; page: string; address: string },
): Promise<SignUpOutcome> {
  const mail = wish.mail.trim().toLowerCase();
  const fault = faultOfMail(mail);
  if (fault !== null) return { kind: "mistake", message: fault };
  await forms.unit({ kind: "nothing" }, (tx) =>
    tx.run(
      sql`select sign_up(${makeUuid()}, ${wish.titleId}, ${wish.newsletter}, ${mail}, ${wish.page.slice(0, 300)}, ${networkOf(wish.address)})`,
    ),
  );
  return { kind: "asked" };
}

async function change(
  forms: Database,
  act: "confirm_subscription" | "leave_newsletter",
  id: string,
  page: string,
  address: string,
): Promise<boolean> {
  const row = await forms.unit({ kind: "nothing" }, (tx) =>
    tx.one(
      sql<{
        done: boolean;
      }>`select ${sql.ref(act)}(${id}::uuid, ${page.slice(0, 300)}, ${networkOf(address)}) as done`,
    ),
  );
  return row.done;
}

export async function confirmSubscription(
  forms: Database,
  secret: string,
  token: string,
  page: string,
  address: string,
): Promise<boolean> {
  const id = readLetterToken(secret, "confirm", token);
  return id !== null && change(forms, "confirm_subscription", id, page, address);
}

export async function leaveNewsletter(
  forms: Database,
  secret: string,
  token: string,
  page: string,
  address: string,
): Promise<boolean> {
  const id = readLetterToken(secret, "leave", token);
  return id !== null && change(forms, "leave_newsletter", id, page, address);
}
