import { recordEvent, type EventBell, type Tx } from "../platform/index.ts";
import { contrastOnWhite } from "./accent.ts";
import { reservedSlugs } from "./title.ts";
import { insertTitle, manyTitles, type NewTitle } from "./titles-store.ts";

export type AddTitleOutcome =
  | { readonly kind: "added" }
  | { readonly kind: "refused"; readonly code: string; readonly message: string };

const refuse = (code: string, message: string): AddTitleOutcome => ({ kind: "refused", code, message });

/** What stands against a title as given, or null. Pure. */
export function faultOfTitle(title: NewTitle, takenIds: readonly string[]): AddTitleOutcome | null {
  if (!/^[a-z][a-z0-9]{1,30}$/.test(title.id)) {
    return refuse("title-id", "The id takes 2 to 31 small letters and digits, a letter first.");
  }
  if (takenIds.includes(title.id)) return refuse("title-taken", `There is a title "${title.id}" already.`);
  const ratio = contrastOnWhite(title.accent);
  if (ratio < 4.5) {
    return refuse(
      "accent-contrast",
      `The accent reaches ${ratio.toFixed(1)} : 1 on white; take one of 4.5 or more, better 7.`,
    );
  }
  const reserved = title.sections.find((section) =>
    (reservedSlugs as readonly string[]).includes(section.slug),
  );
  if (reserved !== undefined) {
    return refuse(
      "section-reserved",
      `No section may be called "${reserved.slug}": pages of the house stand there.`,
    );
  }
  try {
    Intl.DateTimeFormat(title.language, { timeZone: title.zone });
  } catch {
    return refuse(
      "title-zone",
      `"${title.zone}" is no time zone of the IANA list, or "${title.language}" no language.`,
    );
  }
  return null;
}

export async function addTitle(
  tx: Tx,
  title: NewTitle,
  actor: string,
  bell: EventBell,
): Promise<AddTitleOutcome> {
  const taken = (await manyTitles(tx, () => "")).map((one) => one.id);
  const fault = faultOfTitle(title, taken);
  if (fault !== null) return fault;
  await insertTitle(tx, title);
  await recordEvent(
    tx,
    { name: "title.added", titleId: title.id, subject: title.id, actor, facts: {} },
    bell,
  );
  return { kind: "added" };
}
