import type { PlacingStatus } from "../stories-contract.ts";

/** What a newer version of an item does to its story by itself, decided from what stands. Pure. */

export interface FlightState {
  readonly rule: { readonly isOn: boolean; readonly publishNew: boolean; readonly followUpdates: boolean };
  readonly itemState: "usable" | "withheld" | "killed";
  /** null: no story was made of the item yet. */
  readonly story: {
    readonly status: PlacingStatus;
    readonly isTouched: boolean;
    /** A person ended it. */
    readonly isEnded: boolean;
    /** It was made by itself, and is published by itself. */
    readonly isOwn: boolean;
    /** The draft is made from an older version. */
    readonly isBehind: boolean;
  } | null;
}

export type FlightDecision =
  | { readonly kind: "nothing"; readonly why: string }
  | { readonly kind: "make" }
  /** Take over the newer version, and let readers see it where they see the story. */
  | { readonly kind: "follow"; readonly publish: boolean }
  /** Made before and held then; the gate is asked again. */
  | { readonly kind: "publish" };

const nothing = (why: string): FlightDecision => ({ kind: "nothing", why });

export function decideFlight({ rule, itemState, story }: FlightState): FlightDecision {
  if (!rule.isOn) return nothing("switched off");
  if (itemState !== "usable") return nothing("the agency stopped the item");
  if (story === null) return rule.publishNew ? { kind: "make" } : nothing("new copy waits for a person");
  if (story.isTouched || story.isEnded) return nothing("a person has the story");
  if (story.status === "withdrawn" || story.status === "killed") return nothing("the story was taken down");
  const mayPublish = story.status === "live" || (story.isOwn && rule.publishNew);
  if (!story.isBehind) {
    return story.status !== "live" && mayPublish ? { kind: "publish" } : nothing("nothing new");
  }
  return rule.followUpdates ? { kind: "follow", publish: mayPublish } : nothing("updates wait for a person");
}
