import type { Body, Dateline, StoryKind } from "./content.ts";

/**
 * What readers may see: one complete row per placing and version. Pages, feeds and lists read
 * nothing else, so a row says all: copy, teaser, pictures with their credit, section, byline.
 * Pure types and address rules.
 */

export type RenditionFormat = "avif" | "webp" | "jpeg";

export interface ReleasedPicture {
  readonly pictureId: string;
  /** Random name below /media/; renditions are `/media/KEY-WIDTH.FORMAT` (jpeg as .jpg). */
  readonly mediaKey: string;
  /** Pixels of the original after orientation; give the aspect ratio. */
  readonly width: number;
  readonly height: number;
  /** Widths there are, ascending, in px. */
  readonly widths: readonly number[];
  readonly formats: readonly RenditionFormat[];
  /** 0..1 from the left and top. */
  readonly focal: { readonly x: number; readonly y: number };
  /** #rrggbb shown while loading. */
  readonly colour: string;
  readonly caption: string;
  readonly alt: string;
  readonly credit: string;
}

export interface Author {
  readonly name: string;
  /** Address of the author's page: /authors/SLUG. */
  readonly slug: string;
}

export interface ReleasedStory {
  readonly placingId: string;
  readonly storyId: string;
  readonly publicId: string;
  readonly titleId: string;
  /** 1, 2, 3 … without gap, per placing. */
  readonly version: number;
  readonly kind: StoryKind;
  readonly section: { readonly slug: string; readonly name: string };
  /** Path from the title's origin: /SECTION/SLUG-ID. */
  readonly address: string;
  readonly headline: string;
  readonly deck: string;
  readonly dateline: Dateline;
  /** Byline as printed, without "By"; empty when only the agency stands. */
  readonly byline: string;
  /** People of the byline who have a page. */
  readonly authors: readonly Author[];
  /** Agency named as the byline of wire copy; empty for the title's own. */
  readonly agencyCredit: string;
  readonly contributorLine: string;
  readonly body: Body;
  readonly mainPicture: ReleasedPicture | null;
  /** Pictures standing in the body, by picture id. */
  readonly pictures: Readonly<Record<string, ReleasedPicture>>;
  readonly wordCount: number;
  /** ISO instants. `publishedAt` never moves; `updatedAt` only when facts changed, else null. */
  readonly publishedAt: string;
  readonly updatedAt: string | null;
  /** Orders Just Posted; a minor edit does not move it. */
  readonly bumpedAt: string;
}

/** A story as a list shows it. */
export interface Teaser {
  readonly publicId: string;
  readonly titleId: string;
  readonly kind: StoryKind;
  readonly section: { readonly slug: string; readonly name: string };
  readonly address: string;
  readonly headline: string;
  readonly deck: string;
  readonly byline: string;
  readonly agencyCredit: string;
  readonly picture: ReleasedPicture | null;
  readonly publishedAt: string;
  readonly updatedAt: string | null;
  readonly bumpedAt: string;
}

/** What stood at an address that no longer answers. */
export interface GoneStory {
  readonly publicId: string;
  readonly titleId: string;
  readonly goneAt: string;
  readonly status: "withdrawn" | "killed";
  /** The agency's own words, where they are to be shown; else "". */
  readonly notice: string;
}

export const addressOf = (sectionSlug: string, slug: string, publicId: string): string =>
  `/${sectionSlug}/${slug}-${publicId}`;
