/** One newspaper of the group: its name, host, language, zone, sections and look. Pure. */

export const typePairs = ["press", "gazette", "harbour", "plain"] as const;
export type TypePair = (typeof typePairs)[number];

export const sectionKinds = ["news", "opinion", "obituary"] as const;
export type SectionKind = (typeof sectionKinds)[number];

export interface Section {
  readonly slug: string;
  readonly name: string;
  readonly kind: SectionKind;
  readonly inNavigation: boolean;
}

export interface Title {
  /** Permanent, a-z and digits; also its name below `localhost`. */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** Two capitals, shown in the 20 px square on the desk. */
  readonly initials: string;
  readonly tagline: string;
  /** #RRGGBB, at least 4.5 : 1 on white. */
  readonly accent: string;
  readonly pair: TypePair;
  /** Inner markup of a 24 x 24 one-colour SVG, from the house's own set; never from outside. */
  readonly logo: string;
  /** IANA time zone. */
  readonly zone: string;
  /** BCP 47. */
  readonly language: string;
  /** scheme://host[:port] that readers use; links, feeds and mail are built from it only. */
  readonly origin: string;
  readonly address: string;
  readonly mail: string;
  readonly sections: readonly Section[];
}

/** Addresses of a title's own pages; no section may take these words. */
export const reservedSlugs = [
  "feed.xml",
  "atom.xml",
  "feed.json",
  "sitemap.xml",
  "news-sitemap.xml",
  "robots.txt",
  "search",
  "running",
  "newsletters",
  "desk",
  "api",
  "health",
  "media",
  "look",
  "authors",
  "just-posted",
  "most-read",
  "live",
  "archive",
  "topics",
  "places",
  "corrections",
  "about",
  "view",
] as const;
