import type { Finding, PlacingStatus } from "./stories-contract.ts";
import { holding } from "./gate/gate.ts";

/** What publishing does to a placing, decided from what stands. Pure. */

export interface PublishState {
  readonly status: PlacingStatus;
  readonly draftVersion: number;
  readonly releasedVersion: number;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date | null;
  readonly bumpedAt: Date | null;
}

export interface PublishWish {
  /** The draft the editor saw. */
  readonly draftVersion: number;
  readonly overrule: readonly string[];
  readonly updated: boolean;
}

export type PublishDecision =
  | { readonly kind: "moved-on" }
  | { readonly kind: "killed" }
  | { readonly kind: "held"; readonly findings: readonly Finding[] }
  | {
      readonly kind: "publish";
      readonly version: number;
      readonly publishedAt: Date;
      readonly updatedAt: Date | null;
      readonly bumpedAt: Date;
    };

export function decidePublish(
  state: PublishState,
  findings: readonly Finding[],
  wish: PublishWish,
  now: Date,
): PublishDecision {
  if (state.status === "killed") return { kind: "killed" };
  if (state.draftVersion !== wish.draftVersion) return { kind: "moved-on" };
  const held = holding(findings, wish.overrule);
  if (held.length > 0) return { kind: "held", findings };
  const version = state.releasedVersion + 1;
  // A story that comes back after being withdrawn is new to readers again in the lists, but its
  // first publication stays what it was.
  if (state.publishedAt === null)
    return { kind: "publish", version, publishedAt: now, updatedAt: null, bumpedAt: now };
  const again = state.status !== "live" || wish.updated;
  return {
    kind: "publish",
    version,
    publishedAt: state.publishedAt,
    updatedAt: wish.updated ? now : state.updatedAt,
    bumpedAt: again ? now : (state.bumpedAt ?? now),
  };
}
