import type { Dateline, StoryKind } from "../../../stories/index.ts";

/** The tiny language demo stories are written in. Dates may be marks of `fill-in.ts`. */

export interface DemoPictureUse {
  /** File name in `demo/pictures/`. */
  readonly file: string;
  readonly caption: string;
  readonly alt: string;
}

/** A plain string is a paragraph. The first row of a table is its head. */
export type Part =
  | string
  | { readonly subhead: string }
  | { readonly quote: string; readonly speaker: string }
  | { readonly list: readonly string[] }
  | { readonly table: readonly (readonly string[])[] }
  | { readonly picture: DemoPictureUse };

export interface DemoStory {
  /** Permanent name of the story within the demo, also its slugline on the desk. */
  readonly key: string;
  readonly title: "courier" | "post" | "gazette";
  /** Slug of a section of that title. */
  readonly section: string;
  readonly kind: StoryKind;
  /** Minutes from publication to the start of the demo. No two stories share one. */
  readonly minutesAgo: number;
  /** Minutes since its facts last changed. */
  readonly updatedMinutesAgo?: number;
  /** Pinned as the lead of its title's front; one a title. */
  readonly pinnedLead?: true;
  readonly viewsLast24h: number;
  readonly headline: string;
  readonly deck: string;
  readonly dateline?: Dateline;
  /** Names only. Absent on agency copy and obituaries. */
  readonly byline?: string;
  readonly agencyCredit?: string;
  readonly contributorLine?: string;
  readonly mainPicture?: DemoPictureUse;
  readonly body: readonly Part[];
}
