import type { Tx } from "../../platform/index.ts";
import { manyEmbargoed, resaleOfItems, type Resale } from "../../wire/index.ts";
import type { OutgoingPlacing } from "./partners-store.ts";

/** Why copy stays in the house. */
export interface Withheld {
  /** `unknown-copy`: it names an agency, and no item of it is known. */
  readonly why: Exclude<Resale, "allowed"> | "unknown-copy";
  /** The agency. */
  readonly of: string;
}

/** What the agencies behind a story let us do with it towards partners. */
export interface Weighed {
  /** Empty: its copy may be handed on. */
  readonly withheld: readonly Withheld[];
  /** When the last embargo on it ends; null when it is free. */
  readonly embargoUntil: Date | null;
  /** Pictures that stay here while the copy may go. */
  readonly barred: ReadonlySet<string>;
}

export async function weighPlacing(tx: Tx, placing: OutgoingPlacing): Promise<Weighed> {
  const { itemIds, pictureItems, titleId, last } = placing;
  const all = [...new Set([...itemIds, ...pictureItems.map((each) => each.itemId)])];
  const known = new Map((await resaleOfItems(tx, all, titleId)).map((each) => [each.itemId, each]));
  const withheld = itemIds.flatMap((id): Withheld[] => {
    const { resale = "no-contract", sourceName = last.agencyCredit } = known.get(id) ?? {};
    return resale === "allowed" ? [] : [{ why: resale, of: sourceName }];
  });
  const isAgency = last.kind === "agency" || last.agencyCredit !== "";
  // Copy that names an agency and knows no item of it was typed in by hand: nobody can say what its deal is.
  if (isAgency && itemIds.length === 0) withheld.push({ why: "unknown-copy", of: last.agencyCredit });
  const ends = (await manyEmbargoed(tx, all)).map(({ until }) => until.getTime());
  return {
    withheld: [...new Map(withheld.map((each) => [`${each.why} ${each.of}`, each])).values()],
    embargoUntil: ends.length === 0 ? null : new Date(Math.max(...ends)),
    barred: new Set(
      pictureItems
        .filter((each) => known.get(each.itemId)?.resale !== "allowed")
        .map((each) => each.pictureId),
    ),
  };
}
