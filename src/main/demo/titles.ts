import type { Section, Title } from "../../titles/index.ts";

/** The three newspapers of the demo group. All places, people and papers are invented. */

export interface DemoNewsletter {
  readonly slug: string;
  readonly name: string;
  /** What the reader agrees to, as shown on the form: what comes, and how often. */
  readonly wording: string;
  readonly postalAddress: string;
}

/** A title before it has an origin: the addresses are worked out at start. */
export interface DemoTitle extends Omit<Title, "origin"> {
  readonly newsletter: DemoNewsletter;
}

const news = (slug: string, name: string): Section => ({
  slug,
  name,
  kind: "news",
  inNavigation: true,
});

const opinion: Section = { slug: "opinion", name: "Opinion", kind: "opinion", inNavigation: true };
const obituaries: Section = {
  slug: "obituaries",
  name: "Obituaries",
  kind: "obituary",
  inNavigation: true,
};

const courier: DemoTitle = {
  id: "courier",
  name: "The Cedar Valley Courier",
  shortName: "Cedar Valley Courier",
  initials: "CV",
  tagline: "Reporting from Cedar Valley since 1887",
  accent: "#0B5B4D",
  pair: "press",
  logo: '<path d="M12 1.8 6.6 8.6h2.5L5 13.9h2.7L3 19.6h7.7v2.6h2.6v-2.6H21l-4.7-5.7H19l-4.1-5.3h2.5z"/>',
  zone: "America/Chicago",
  language: "en-CA",
  address: "214 Mill Street, Cedar Valley. Newsroom 555-0142",
  mail: "news@cedarvalleycourier.example",
  sections: [
    news("local", "Local"),
    news("council", "Council"),
    news("schools", "Schools"),
    news("sports", "Sports"),
    news("region", "Region"),
    news("world", "World"),
    opinion,
    obituaries,
  ],
  newsletter: {
    slug: "valley-at-seven",
    name: "The Valley at Seven",
    wording: "What happened, what is due today and one good thing. By 7 a.m., Monday to Saturday.",
    postalAddress: "The Cedar Valley Courier, 214 Mill Street, Cedar Valley",
  },
};

const post: DemoTitle = {
  id: "post",
  name: "Northfield Post",
  shortName: "Northfield Post",
  initials: "NP",
  tagline: "The paper on the north side of the river",
  accent: "#1B4F9C",
  pair: "gazette",
  logo: '<path d="M12 2.4 20.6 21 12 16.7 3.4 21z"/>',
  zone: "America/Chicago",
  language: "en-CA",
  address: "9 Station Road, Northfield. Newsroom 555-0167",
  mail: "desk@northfieldpost.example",
  sections: [
    news("local", "Local"),
    news("schools", "Schools"),
    news("sports", "Sports"),
    news("region", "Region"),
    opinion,
  ],
  newsletter: {
    slug: "north-side",
    name: "The North Side",
    wording: "The week in Northfield and what the town decides next. Thursdays at noon.",
    postalAddress: "Northfield Post, 9 Station Road, Northfield",
  },
};

const gazette: DemoTitle = {
  id: "gazette",
  name: "Lakeshore Gazette",
  shortName: "Lakeshore Gazette",
  initials: "LG",
  tagline: "Harbour, pier and shore, every day",
  accent: "#7D2248",
  pair: "harbour",
  logo: '<path d="M2 5.6c2.5-2.4 5-2.4 7.5 0s5 2.4 7.5 0c1.8-1.7 3.4-2 5-1.4v2.7c-1.3-.6-2.3-.3-3.5.8-3.4 3.2-7.1 3.2-10.5 0-1.4-1.3-2.6-1.3-4 0zM2 11.6c2.5-2.4 5-2.4 7.5 0s5 2.4 7.5 0c1.8-1.7 3.4-2 5-1.4v2.7c-1.3-.6-2.3-.3-3.5.8-3.4 3.2-7.1 3.2-10.5 0-1.4-1.3-2.6-1.3-4 0zM2 17.6c2.5-2.4 5-2.4 7.5 0s5 2.4 7.5 0c1.8-1.7 3.4-2 5-1.4v2.7c-1.3-.6-2.3-.3-3.5.8-3.4 3.2-7.1 3.2-10.5 0-1.4-1.3-2.6-1.3-4 0z"/>',
  zone: "America/Chicago",
  language: "en-CA",
  address: "1 Harbour Walk, Lakeshore. Newsroom 555-0183",
  mail: "news@lakeshoregazette.example",
  sections: [
    news("local", "Local"),
    news("harbour", "Harbour"),
    news("region", "Region"),
    opinion,
    obituaries,
  ],
  newsletter: {
    slug: "harbour-light",
    name: "Harbour Light",
    wording: "Ice, ferries, market and the week ahead on the shore. Fridays at 6 a.m.",
    postalAddress: "Lakeshore Gazette, 1 Harbour Walk, Lakeshore",
  },
};

export const demoTitles: readonly DemoTitle[] = [courier, post, gazette];
