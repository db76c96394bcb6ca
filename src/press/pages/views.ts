import type { Author, ReleasedStory, Teaser } from "../../stories/index.ts";
import type { Title } from "../../titles/index.ts";
import type { TitleLook } from "../look/look.ts";

/**
 * What pages are made of. Every page is the join of at most three parts, each made and kept on its
 * own: its own part, Just Posted, and the rest. A page function takes one of these views and
 * answers the text of its part.
 */

/** What stands round every page of a title. */
export interface Frame {
  readonly title: Title;
  /** All titles of the group in their order, this one among them. */
  readonly titles: readonly Title[];
  readonly look: TitleLook;
  readonly newsletters: readonly NewsletterOffer[];
  /** When the part is made; days and list times are told from it, so it is good until midnight. */
  readonly now: Date;
  /** When the next story of the title ends by itself; null when none does. */
  readonly nextEnding: Date | null;
}

export interface NewsletterOffer {
  readonly slug: string;
  readonly name: string;
  /** What comes and how often, as the reader agrees to it. */
  readonly wording: string;
}

export interface SectionName {
  readonly slug: string;
  readonly name: string;
}

export interface StoryView {
  readonly frame: Frame;
  readonly story: ReleasedStory;
}

export interface FrontView {
  readonly frame: Frame;
  readonly lead: Teaser | null;
  /** Short links beside the lead: an opinion, a background. */
  readonly leadLinks: readonly Teaser[];
  readonly secondaries: readonly Teaser[];
}

export interface SectionBlockView {
  readonly section: SectionName;
  /** Up to four. */
  readonly teasers: readonly Teaser[];
}

export interface SectionView {
  readonly frame: Frame;
  readonly section: SectionName;
  readonly teasers: readonly Teaser[];
  /** From 1. */
  readonly page: number;
  readonly hasOlder: boolean;
}

export interface AuthorView {
  readonly frame: Frame;
  readonly author: Author;
  readonly teasers: readonly Teaser[];
  readonly page: number;
  readonly hasOlder: boolean;
}

export interface JustPostedView {
  readonly frame: Frame;
  readonly teasers: readonly Teaser[];
}

/** The paper's word in its own cause, for example a food bank drive. */
export interface HouseNote {
  readonly headline: string;
  readonly text: string;
  readonly progress: {
    readonly done: number;
    readonly goal: number;
    /** For example "meals". */
    readonly unit: string;
  } | null;
  /** For example "Ends Sunday." */
  readonly until: string;
  readonly link: { readonly href: string; readonly label: string } | null;
}

export interface RestView {
  readonly frame: Frame;
  readonly mostRead: readonly Teaser[];
  readonly houseNote: HouseNote | null;
}

export interface FrontRestView extends RestView {
  readonly blocks: readonly SectionBlockView[];
}

/** Where a reader stands with a newsletter. */
export type NewsletterState =
  | { readonly kind: "offers" }
  | {
      readonly kind: "mistake";
      readonly newsletter: string;
      readonly mail: string;
      readonly message: string;
    }
  | { readonly kind: "asked"; readonly newsletter: string }
  | { readonly kind: "confirm"; readonly token: string }
  | { readonly kind: "confirmed" }
  | { readonly kind: "leave"; readonly token: string }
  | { readonly kind: "left" }
  | { readonly kind: "dead-link" };

export interface NewslettersView {
  readonly frame: Frame;
  readonly state: NewsletterState;
}

export interface GoneView {
  readonly frame: Frame;
  readonly status: "withdrawn" | "killed";
  /** ISO instant. */
  readonly goneAt: string;
  /** The agency's own words for readers; "" when there are none to show. */
  readonly notice: string;
}

/** Names of the sign-up form's fields; it is posted to `/newsletters/`. */
export const signUpFields = { newsletter: "newsletter", mail: "mail", page: "page" } as const;
