import { createHash } from "node:crypto";

/** What an agency will send, and what must stand in the end whatever happens on the way. */

export type Way = "push" | "folder" | "ftp";

export interface Sending {
  readonly name: string;
  readonly bytes: string;
  /** By one way, or the same bytes by two. */
  readonly ways: readonly Way[];
}

/** How an item must stand when everything has come. */
export interface Due {
  readonly key: string;
  readonly state: "usable" | "killed";
  readonly headline: string;
  readonly versions: number;
  /** How every headline of it begins. */
  readonly begins: string;
}

export interface AgencyPlan {
  /** In the order of sending: versions overtake each other, and orders to kill their items. */
  readonly sendings: readonly Sending[];
  readonly dues: readonly Due[];
  /** Names of sendings that no reader can read. */
  readonly broken: number;
}

export const sha256 = (bytes: string): string => createHash("sha256").update(bytes).digest("hex");

const WAYS: readonly Way[] = ["push", "folder", "ftp"];
const BROKEN = 4;

function shuffled<T>(all: readonly T[], random: () => number): readonly T[] {
  return all
    .map((each) => ({ each, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ each }) => each);
}

const beginsOf = (mark: string, number: number): string => `Pier ${number} of ${mark} has`;
const keyOf = (mark: string, number: number): string => `urn:trestle:${mark}:${number}`;

function bytesOf(mark: string, number: number, version: number, isKill: boolean): string {
  const planks = number * 100 + version;
  return JSON.stringify({
    uri: keyOf(mark, number),
    type: "text",
    version: String(version),
    versioncreated: `2026-11-17T15:0${version}:00+00:00`,
    pubstatus: isKill ? "canceled" : "usable",
    headline: isKill ? `Kill: pier ${number} of ${mark}` : `${beginsOf(mark, number)} ${planks} planks`,
    slugline: `${mark}-PIER-${number}`,
    byline: "Orrin Vale",
    body_text: `Somebody walked along pier ${number} of ${mark} and came to ${planks} planks.\n\nNobody had counted pier ${number} before.`,
  });
}

/** Each item in two versions; every third is killed by a third one. */
export function planAgency(mark: string, items: number, random: () => number): AgencyPlan {
  const numbers = Array.from({ length: items }, (_, at) => at + 1);
  const isKilled = (number: number): boolean => number % 3 === 0;
  const copies = numbers.flatMap((number) =>
    (isKilled(number) ? [1, 2, 3] : [1, 2]).map((version) => ({
      name: `pier-${number}-${version}.json`,
      bytes: bytesOf(mark, number, version, version === 3),
    })),
  );
  const broken = Array.from({ length: BROKEN }, (_, at) => ({
    name: `broken-${at}.json`,
    bytes: `{ "uri": "urn:trestle:${mark}:broken:${at}", "headline": `,
  }));
  const sendings = shuffled([...copies, ...broken], random).map((copy) => {
    const [first = "push", second = "ftp"] = shuffled(WAYS, random);
    return { ...copy, ways: random() < 0.2 ? [first, second] : [first] };
  });
  const dues = numbers.map((number): Due => {
    const begins = beginsOf(mark, number);
    return isKilled(number)
      ? {
          key: keyOf(mark, number),
          state: "killed",
          headline: `Kill: pier ${number} of ${mark}`,
          versions: 3,
          begins,
        }
      : {
          key: keyOf(mark, number),
          state: "usable",
          headline: `${begins} ${number * 100 + 2} planks`,
          versions: 2,
          begins,
        };
  });
  return { sendings, dues, broken: BROKEN };
}
