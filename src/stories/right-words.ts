import type { WireRight } from "../wire/wire-contract.ts";

/** Why a deal with an agency does not allow a use, as a sentence. Pure. */
export const whyForbidden = {
  expired: "The agency's own time for this item is over.",
  title: "No contract with it names this title.",
  medium: "No contract with it allows the web.",
  date: "The contract with it is not in force, or its days of keeping are over.",
} as const satisfies Record<Extract<WireRight, { kind: "forbidden" }>["why"], string>;
