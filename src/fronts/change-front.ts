import { recordEvent, type EventBell, type Tx } from "../platform/index.ts";
import type { FrontChange } from "./fronts-contract.ts";
import { lockFront, saveFront, type KeptFront, type KeptPin } from "./fronts-store.ts";

export type ChangeFrontOutcome =
  | { readonly kind: "changed"; readonly version: number }
  | { readonly kind: "clash" };

/** Puts out all changes of a front at once, by compare-and-set on its version. */
export async function changeFront(
  tx: Tx,
  act: { titleId: string; change: FrontChange; by: string },
  bell: EventBell,
): Promise<ChangeFrontOutcome> {
  const front = await lockFront(tx, act.titleId);
  if (front.version !== act.change.version) return { kind: "clash" };
  const whoPinned = new Map(
    [...front.home, ...front.justPosted].map((pin) => [`${pin.publicId} ${pin.until}`, pin.by]),
  );
  const kept = (pins: FrontChange["home"]): KeptPin[] =>
    pins.map((pin) => ({ ...pin, by: whoPinned.get(`${pin.publicId} ${pin.until}`) ?? act.by }));
  const next: KeptFront = {
    version: front.version + 1,
    home: kept(act.change.home),
    justPosted: kept(act.change.justPosted),
    heldBack: [...new Set(act.change.heldBack)],
    changedAt: await tx.now(),
    changedBy: act.by,
  };
  await saveFront(tx, act.titleId, next);
  await recordEvent(
    tx,
    {
      name: "front.changed",
      titleId: act.titleId,
      subject: act.titleId,
      actor: act.by,
      facts: { version: next.version },
    },
    bell,
  );
  return { kind: "changed", version: next.version };
}
