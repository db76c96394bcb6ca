import type { DeskTitle } from "../../staff/staff-contract.ts";
import type { WireFilter } from "../../wire/wire-contract.ts";

export type WireShelf = WireFilter | "quarantine";

/** Where one is on the wire, as the address has it. */
export interface WireView {
  readonly title: DeskTitle;
  readonly filter: WireShelf;
  /** Id of a saved filter, in place of the shelf. */
  readonly saved: string | undefined;
  readonly source: string | undefined;
  readonly q: string;
  /** Item (or quarantined sending) being read. */
  readonly item: string | undefined;
  readonly go: (
    change: {
      readonly filter?: WireShelf | undefined;
      readonly saved?: string | undefined;
      readonly source?: string | undefined;
      readonly q?: string | undefined;
      readonly item?: string | undefined;
    },
    replace?: boolean,
  ) => void;
}

export const shelfNames: Readonly<Record<WireShelf, string>> = {
  everything: "Everything",
  local: "Local angle",
  updates: "Updates to our stories",
  taken: "Taken",
  embargoed: "Embargoed",
  kills: "Kills and withholds",
  followed: "Followed",
  aside: "Set aside",
  quarantine: "Could not be read",
};
