import type { z } from "zod";
import type {
  partnerTerms,
  PartnerRow,
  TriedStory,
  TryPartnerAnswer,
} from "../../stories/partners/partners-contract.ts";
import { ageOf } from "../relative-time.ts";
import { kindWords } from "../stories/status-words.ts";

/** What is said of a partner, and a partner while it is written. Pure. */

export const formatNames: Readonly<Record<PartnerRow["format"], string>> = {
  "newsml-g2": "NewsML-G2",
  nitf: "NITF 3.6",
  ninjs: "ninjs 3.1",
  "rss-full": "RSS, full text",
};

export const formatSays: Readonly<Record<PartnerRow["format"], string>> = {
  "newsml-g2": "Up to 25 stories an answer, in one message.",
  nitf: "One story an answer, as the format has it.",
  ninjs: "Up to 25 stories an answer, as a list.",
  "rss-full":
    "The newest 25 first, at the same address. The format has no kill: one is an entry that begins with WITHDRAWN.",
};

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

export const storiesWords = (count: number): string => counted(count, "story", "stories");

/** "nothing", "1 story": what it has of us. */
export const hasWords = (count: number): string => (count === 0 ? "nothing" : storiesWords(count));

/** Somebody asked in its name with a wrong token, and it has not been heard of since. */
const isRefused = ({ refusedAt, lastReadAt }: PartnerRow): boolean =>
  refusedAt !== null && (lastReadAt === null || Date.parse(refusedAt) > Date.parse(lastReadAt));

const DAY_MS = 86_400_000;

export interface StandingWords {
  readonly tone: "local" | "correct" | "breaking" | "plain";
  readonly words: string;
}

export function standingWords(partner: PartnerRow, now: number): StandingWords {
  const { endedAt, pausedAt, lastReadAt } = partner;
  if (endedAt !== null) return { tone: "plain", words: "Ended" };
  if (isRefused(partner)) return { tone: "breaking", words: "Wrong token" };
  if (pausedAt !== null) return { tone: "plain", words: "Paused" };
  if (lastReadAt === null) return { tone: "plain", words: "Has not asked yet" };
  const age = ageOf(lastReadAt, now);
  if (now - Date.parse(lastReadAt) > DAY_MS) return { tone: "correct", words: `Not asked for ${age}` };
  return { tone: "local", words: age === "just now" ? "asked just now" : `asked ${age} ago` };
}

/** "a, b and c" */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

export interface Names {
  readonly title: (id: string) => string;
  readonly section: (slug: string) => string;
}

type Filter = PartnerRow["filter"];

/** "Local and Sport of Courier; only Opinion"; "Everything of Courier and Post". */
export function filterWords({ titles, sections, kinds }: Filter, names: Names): string {
  const where = listed(titles.map(names.title));
  const what = sections.length === 0 ? "Everything" : listed(sections.map(names.section));
  const only = kinds.length === 0 ? "" : `; only ${listed(kinds.map((kind) => kindWords[kind]))}`;
  return `${what} of ${where}${only}`;
}

/** Those that have ended stand last. */
export const inOrder = (rows: readonly PartnerRow[]): readonly PartnerRow[] =>
  rows.toSorted((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null));

type Withheld = TriedStory["withheld"][number];

export function withheldWords({ why, of }: Withheld): string {
  const agency = of === "" ? "an agency" : of;
  switch (why) {
    case "not-for-resale":
      return `The contract with ${agency} does not let us hand its copy on.`;
    case "no-contract":
      return `No contract with ${agency} is in force here, so its copy is not ours to hand on.`;
    case "stopped":
      return `${agency} killed or withheld what it is made of.`;
    case "expired":
      return `The right to what ${agency} sent has run out.`;
    case "unknown-copy":
      return `It credits ${agency} but was not taken from an item, so nobody can tell what its deal is.`;
  }
}

/** The trial in one sentence or two. */
export function trialWords({ rows, outside, isCut }: TryPartnerAnswer): string {
  const count = (fate: TriedStory["fate"]): number => rows.filter((row) => row.fate === fate).length;
  const [goes, waits, stays, recalled] = [count("goes"), count("waits"), count("stays"), count("recalled")];
  const parts = [
    `${storiesWords(goes)} would have gone out`,
    ...(waits === 0 ? [] : [`${waits} would wait for an embargo`]),
    ...(stays === 0 ? [] : [`${stays} would have stayed here`]),
    ...(recalled === 0 ? [] : [`${recalled} would have been called back`]),
  ];
  const left = outside === 0 ? "" : ` The conditions leave out ${outside} more.`;
  const cut = isCut ? " Only the newest 100 changes were looked at." : "";
  return `${listed(parts)}.${left}${cut}`;
}

export type PartnerWish = Omit<z.output<typeof partnerTerms>, "title">;

export const wishOf = (partner: PartnerRow | null, titleId: string): PartnerWish => ({
  name: partner?.name ?? "",
  format: partner?.format ?? "newsml-g2",
  filter: partner?.filter ?? { titles: [titleId], sections: [], kinds: [] },
});

export type WishErrors = Readonly<Partial<Record<"name" | "titles", string>>>;

export const errorsOfWish = ({ name, filter }: PartnerWish): WishErrors => ({
  ...(name.trim() === "" ? { name: "A partner needs a name." } : {}),
  ...(filter.titles.length === 0 ? { titles: "Choose at least one; from none nothing goes out." } : {}),
});

const sorted = ({ name, format, filter }: PartnerWish): string =>
  JSON.stringify([
    name.trim(),
    format,
    filter.titles.toSorted(),
    filter.sections.toSorted(),
    filter.kinds.toSorted(),
  ]);

/** The order of ticks means nothing. */
export const isSameWish = (a: PartnerWish, b: PartnerWish): boolean => sorted(a) === sorted(b);
