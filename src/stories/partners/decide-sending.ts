import type { StoryKind } from "../content.ts";
import type { ReleasedStory } from "../released.ts";

/** What a partner gets of a story as it stands. Pure. */

export interface PartnerFilter {
  readonly titles: readonly string[];
  /** Empty: all. */
  readonly sections: readonly string[];
  /** Empty: all. */
  readonly kinds: readonly StoryKind[];
}

export interface StoryStanding {
  /** What readers see now; null when they see nothing. */
  readonly out: ReleasedStory | null;
  /** Every item in its copy may be handed on. */
  readonly isOurs: boolean;
  /** Some item in it or in its pictures is under embargo now. */
  readonly isEmbargoed: boolean;
  /** What this partner has of it. */
  readonly sent: "never" | "held" | "sent" | "canceled";
}

export interface PartnerTerms {
  readonly filter: PartnerFilter;
  readonly isPaused: boolean;
}

export type Sending = "usable" | "canceled" | "hold" | "nothing";

export const passes = (story: ReleasedStory, filter: PartnerFilter): boolean =>
  filter.titles.includes(story.titleId) &&
  (filter.sections.length === 0 || filter.sections.includes(story.section.slug)) &&
  (filter.kinds.length === 0 || filter.kinds.includes(story.kind));

/**
 * - Nothing leaves but what readers see now.
 * - Agency copy leaves only where its agency sells it on to us for that.
 * - What came under embargo after it was published waits for its end.
 * - Who has it and may not have it any more is told so, whatever the reason, and also while it is paused.
 */
export function decideSending(standing: StoryStanding, { filter, isPaused }: PartnerTerms): Sending {
  const { out, isOurs, isEmbargoed, sent } = standing;
  const hasIt = sent === "sent" || sent === "canceled";
  if (out === null || !isOurs || !passes(out, filter)) return hasIt ? "canceled" : "nothing";
  if (isPaused) return "nothing";
  return isEmbargoed ? "hold" : "usable";
}
