import type { StoryKind } from "../content.ts";
import type { Finding } from "../stories-contract.ts";
import type { IsoDay } from "./reading/days.ts";

/** What house rules read: the copy as plain passages, and the few facts about it. Pure. */

export type PassageKind =
  | "headline"
  | "deck"
  | "paragraph"
  | "subhead"
  | "quote"
  | "list-item"
  | "cell"
  | "caption"
  | "contributor";

export interface Passage {
  readonly kind: PassageKind;
  /** As it stands; places count in UTF-16 code units of it. */
  readonly text: string;
  readonly where: Finding["where"];
}

export interface StoryCopy {
  readonly passages: readonly Passage[];
  readonly kind: StoryKind;
  readonly dateline: { readonly place: string; readonly region: string };
  readonly byline: string;
  /** Of publication, in the title's zone; null where nobody knows yet. */
  readonly day: IsoDay | null;
}
