import { invariant, type Tx } from "../../platform/index.ts";
import type { WireRight } from "../wire-contract.ts";
import { rightsOfItems } from "./contracts-store.ts";

/** Whether the contracts would let a title publish an item now, as the wire says it before anybody takes it. */
export async function rightOfItem(tx: Tx, itemId: string, titleId: string): Promise<WireRight> {
  const [found] = await rightsOfItems(tx, [itemId], { titleId, medium: "web", since: null });
  invariant(found !== undefined, "an item that was found has a source");
  const { right } = found;
  return right.kind === "forbidden"
    ? right
    : { kind: "allowed", endsAt: right.endsAt?.toISOString() ?? null };
}
