import { makeUuid, recordEvent, type EventBell, type Tx } from "../platform/index.ts";
import { role as roleShape, type Role } from "./staff-contract.ts";
import { insertPerson, maybeOnePersonByMail, setRole } from "./staff-store.ts";

export type AddStaffOutcome =
  | { readonly kind: "added"; readonly staffId: string }
  | { readonly kind: "refused"; readonly code: string; readonly message: string };

/** A name for somebody of whom only the address is known: "nora.lind@…" is Nora Lind. */
export const nameOfMail = (mail: string): string =>
  mail
    .replace(/[@+].*$/, "")
    .split(/[._]+/)
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toLocaleUpperCase("en") + word.slice(1))
    .join(" ") || mail;

/** Adds a person, or gives one who is there a role in a title. */
export async function addStaff(
  tx: Tx,
  asked: { mail: string; name: string; role: string; titles: readonly string[] },
  actor: string,
  bell: EventBell,
): Promise<AddStaffOutcome> {
  const role = roleShape.safeParse(asked.role);
  if (!role.success)
    return { kind: "refused", code: "role-unknown", message: "The role is reporter, editor or publisher." };
  if (!/^[^\s@<>(),;:"\\]{1,64}@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\]+$/.test(asked.mail)) {
    return { kind: "refused", code: "mail-shape", message: `"${asked.mail}" is no mail address.` };
  }
  const there = await maybeOnePersonByMail(tx, asked.mail);
  const staffId = there?.id ?? makeUuid();
  if (there === null) await insertPerson(tx, { id: staffId, name: asked.name, mail: asked.mail });
  for (const titleId of asked.titles) {
    await setRole(tx, staffId, titleId, role.data satisfies Role);
    await recordEvent(
      tx,
      { name: "staff.role-set", titleId, subject: staffId, actor, facts: { role: role.data } },
      bell,
    );
  }
  return { kind: "added", staffId };
}
