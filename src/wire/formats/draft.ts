import type {
  NinjsAssociation,
  NinjsConcept,
  NinjsCoverage,
  NinjsDates,
  NinjsGenre,
  NinjsOrganisation,
  NinjsPlace,
  NinjsRendition,
  NinjsSource,
  NinjsStatus,
  NinjsSubject,
  NinjsText,
  NinjsType,
} from "../ninjs.ts";
import type { Dateline, ItemLink, Signal, WireBlock } from "./read-item.ts";
import { NO_DATELINE } from "./text/dateline.ts";

/**
 * What a reader has found in one item, in one shape for all formats. Strings may be dirty and
 * addresses may be none: `finishItem` cleans and checks everything once. Dates are RFC 3339 already.
 */
export interface Draft {
  /** "" when the copy has none. */
  readonly agencyId: string;
  /** The agency's own URI when it differs from `agencyId`. */
  readonly uri: string;
  readonly type: NinjsType;
  readonly profile: string;
  readonly versionName: string;
  readonly version: number | null;
  readonly sentAt: string | null;
  readonly firstCreated: string | null;
  readonly contentCreated: string | null;
  readonly embargoUntil: string | null;
  /** An embargo without a time we can read. */
  readonly embargoUnclear: boolean;
  readonly expires: string | null;
  readonly status: NinjsStatus;
  /** What codes of the format say; words are looked at when this is "none". */
  readonly signal: Signal;
  readonly urgency: number | null;
  readonly language: string;
  readonly copyrightHolder: string;
  readonly copyrightNotice: string;
  readonly usageTerms: string;
  readonly rightsInfo: {
    readonly langId: string;
    readonly linkedRights: string;
    readonly encodedRights: string;
  } | null;
  readonly editorNote: string;
  /** The first is the headline. */
  readonly headlines: readonly NinjsText[];
  readonly descriptions: readonly NinjsText[];
  readonly title: string;
  readonly deck: string;
  /** As the agency wants to be named. */
  readonly credit: string;
  readonly links: readonly ItemLink[];
  readonly slugline: string;
  readonly byline: string;
  readonly dateline: Dateline;
  readonly located: string;
  readonly blocks: readonly WireBlock[];
  readonly people: readonly NinjsConcept[];
  readonly organisations: readonly NinjsOrganisation[];
  readonly places: readonly NinjsPlace[];
  readonly subjects: readonly NinjsSubject[];
  readonly events: readonly NinjsConcept[];
  readonly objects: readonly NinjsConcept[];
  readonly genres: readonly NinjsGenre[];
  readonly sources: readonly NinjsSource[];
  readonly digitalSource: NinjsGenre | null;
  readonly renditions: readonly NinjsRendition[];
  readonly associations: readonly NinjsAssociation[];
  readonly altIds: readonly { readonly role: string; readonly value: string }[];
  readonly trust: readonly {
    readonly role: string;
    readonly title: string;
    readonly href: string;
  }[];
  readonly event: {
    readonly status: string;
    readonly coverageStatus: string;
    readonly dates: NinjsDates | null;
    readonly organiser: NinjsConcept | null;
  } | null;
  readonly coverage: readonly NinjsCoverage[];
}

export const EMPTY_DRAFT: Draft = {
  agencyId: "",
  uri: "",
  type: "text",
  profile: "",
  versionName: "",
  version: null,
  sentAt: null,
  firstCreated: null,
  contentCreated: null,
  embargoUntil: null,
  embargoUnclear: false,
  expires: null,
  status: "usable",
  signal: "none",
  urgency: null,
  language: "",
  copyrightHolder: "",
  copyrightNotice: "",
  usageTerms: "",
  rightsInfo: null,
  editorNote: "",
  headlines: [],
  descriptions: [],
  title: "",
  deck: "",
  credit: "",
  links: [],
  slugline: "",
  byline: "",
  dateline: NO_DATELINE,
  located: "",
  blocks: [],
  people: [],
  organisations: [],
  places: [],
  subjects: [],
  events: [],
  objects: [],
  genres: [],
  sources: [],
  digitalSource: null,
  renditions: [],
  associations: [],
  altIds: [],
  trust: [],
  event: null,
  coverage: [],
};

/** Agencies' urgency as a number from 1 to 9; null for blank and for anything else. */
export function urgencyOf(written: string): number | null {
  const number = Number(written.trim());
  return written.trim() !== "" && Number.isInteger(number) && number >= 1 && number <= 9 ? number : null;
}

/**
 * A version that counts up. Numbers of nine digits and more do not, as Reuters sends them, or are
 * times, which order the versions anyway.
 */
export function versionOf(written: string): number | null {
  const text = written.trim();
  return /^\d{1,8}$/.test(text) ? Number(text) : null;
}
