/**
 * IPTC ninjs 3.1, as far as we write it. Every reader's result has this shape, and the official
 * schema accepts it: dates are RFC 3339 with offset, `uri`, `href` and the like are absolute URIs.
 * Source: IPTC ninjs-schema_3.1.json, https://iptc.org/standards/ninjs/.
 */

export type NinjsType =
  | "text"
  | "audio"
  | "video"
  | "picture"
  | "graphic"
  | "composite"
  | "component"
  | "event"
  | "planning";

export type NinjsStatus = "usable" | "withheld" | "canceled";

export interface NinjsText {
  readonly role?: string;
  readonly contentType?: string;
  readonly value: string;
}

interface NinjsBody extends NinjsText {
  readonly charCount?: number;
  readonly wordCount?: number;
}

/** A person, place, thing or subject: by name, by URI, or by a code no catalogue resolves. */
export interface NinjsConcept {
  readonly name?: string;
  readonly rel?: string;
  readonly uri?: string;
  readonly literal?: string;
}

export interface NinjsSubject extends NinjsConcept {
  readonly creator?: string;
  /** 0 to 100. */
  readonly relevance?: number;
  /** 0 to 100. */
  readonly confidence?: number;
}

interface NinjsPoint {
  readonly type: "Point";
  /** Longitude, latitude. */
  readonly coordinates: readonly [number, number];
}

export interface NinjsPlace extends NinjsConcept {
  readonly geoJSON?: NinjsPoint;
}

export interface NinjsOrganisation extends NinjsConcept {
  readonly symbols?: readonly {
    readonly exchange?: string;
    readonly symbolType?: string;
    readonly symbol?: string;
  }[];
}

export interface NinjsSource {
  readonly name?: string;
  readonly role?: string;
  readonly uri?: string;
  readonly literal?: string;
}

export interface NinjsGenre {
  readonly name?: string;
  readonly uri?: string;
  readonly literal?: string;
}

export interface NinjsRendition {
  readonly name: string;
  readonly href?: string;
  readonly contentType?: string;
  readonly title?: string;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
  readonly sizeInBytes?: number;
  /** Seconds. */
  readonly duration?: number;
  readonly format?: string;
  /** Pixels from the top left. */
  readonly poi?: { readonly x: number; readonly y: number };
}

export interface NinjsDates {
  readonly startDate?: string;
  readonly endDate?: string;
  readonly expectedStartDate?: string;
  readonly expectedEndDate?: string;
}

export interface NinjsCoverage {
  readonly uri?: string;
  readonly title?: string;
  readonly type?: NinjsType;
  readonly dates?: NinjsDates;
  readonly edNote?: string;
  readonly urgency?: number;
  readonly wordCount?: number;
}

export interface Ninjs {
  readonly uri: string;
  readonly type?: NinjsType;
  readonly representationType?: "full" | "partial";
  readonly profile?: string;
  readonly version?: string;
  readonly firstCreated?: string;
  readonly versionCreated?: string;
  readonly contentCreated?: string;
  readonly embargoedUntil?: string;
  readonly expires?: string;
  readonly pubStatus?: NinjsStatus;
  /** 1 (highest) to 9. */
  readonly urgency?: number;
  readonly copyrightHolder?: string;
  readonly copyrightNotice?: string;
  readonly usageTerms?: string;
  readonly rightsInfo?: {
    readonly langId?: string;
    readonly linkedRights?: string;
    readonly encodedRights?: string;
  };
  readonly edNote?: string;
  readonly language?: string;
  readonly headlines?: readonly NinjsText[];
  readonly descriptions?: readonly NinjsText[];
  readonly bodies?: readonly NinjsBody[];
  readonly people?: readonly NinjsConcept[];
  readonly organisations?: readonly NinjsOrganisation[];
  readonly places?: readonly NinjsPlace[];
  readonly subjects?: readonly NinjsSubject[];
  readonly events?: readonly NinjsConcept[];
  readonly objects?: readonly NinjsConcept[];
  readonly genres?: readonly NinjsGenre[];
  readonly infoSources?: readonly NinjsSource[];
  readonly digitalSourceType?: NinjsGenre;
  readonly eventDetails?: {
    readonly eventStatus?: string;
    readonly plannedCoverageStatus?: string;
    readonly dates?: NinjsDates;
    readonly organiser?: NinjsConcept;
  };
  readonly plannedCoverage?: readonly NinjsCoverage[];
  readonly title?: string;
  readonly by?: string;
  readonly slugline?: string;
  readonly located?: string;
  readonly renditions?: readonly NinjsRendition[];
  readonly associations?: readonly NinjsAssociation[];
  readonly altIds?: readonly { readonly role?: string; readonly value?: string }[];
  readonly trustIndicators?: readonly {
    readonly role?: string;
    readonly title?: string;
    readonly href?: string;
  }[];
  readonly standard: { readonly name: "ninjs"; readonly version: "3.1"; readonly schema: string };
}

/** Another item that belongs to this one: a picture of a text, a member of a package. */
export type NinjsAssociation = Omit<Ninjs, "standard"> & {
  readonly name: string;
  readonly rel?: string;
};

export const NINJS_STANDARD = {
  name: "ninjs",
  version: "3.1",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
} as const;
