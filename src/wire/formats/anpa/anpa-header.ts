/* oxlint-disable no-control-regex -- control characters are what these patterns are about */
import type { NinjsSubject } from "../../ninjs.ts";
import { urgencyOf } from "../draft.ts";
import { lineOf } from "../text/clean-text.ts";

/** The two header lines and the footer of an ANPA 1312 story. Pure. */

export interface AnpaHeader {
  /** Letter of the service: "a" is AP's national wire. */
  readonly service: string;
  /** Running number of the day. */
  readonly sequence: string;
  /** Which wire or which subscribers it is for, as sent. */
  readonly selector: string;
  readonly priority: string;
  readonly category: string;
  /** Tabular matter: lines are rows. */
  readonly isTable: boolean;
  /** As far as its 24 signs go. */
  readonly keyword: string;
  /** The two numbers of the date, in the order sent. */
  readonly date: readonly [number, number] | null;
}

/** Flash 1, bulletin 2, urgent 3, regular 4, deferred 5; what may wait longer is lower. */
const URGENCIES: Readonly<Record<string, number>> = {
  f: 1,
  b: 2,
  u: 3,
  r: 4,
  d: 5,
  s: 6,
  w: 6,
  x: 7,
  y: 7,
  z: 7,
};

/** What AP's category letters say, where a Media Topic says the same. */
const CATEGORIES: Readonly<Record<string, readonly [topic: string, name: string]>> = {
  e: ["01000000", "arts, culture, entertainment and media"],
  f: ["04000000", "economy, business and finance"],
  l: ["10000000", "lifestyle and leisure"],
  o: ["17000000", "weather"],
  p: ["11000000", "politics and government"],
  s: ["15000000", "sport"],
  w: ["11000000", "politics and government"],
};

/** The letter as sent, and the Media Topic it stands for. */
export function subjectsOfCategory(category: string): readonly NinjsSubject[] {
  if (category === "") return [];
  const letter: NinjsSubject = { literal: `anpa-category:${category}`, name: category, rel: "category" };
  const [topic, name] = CATEGORIES[category] ?? [];
  if (topic === undefined || name === undefined) return [letter];
  return [letter, { uri: `http://cv.iptc.org/newscodes/mediatopic/${topic}`, name }];
}

export const urgencyOfPriority = (priority: string): number | null =>
  URGENCIES[priority.toLowerCase()] ?? urgencyOf(priority);

const FIRST = /^\s*([A-Za-z]{1,2})(\d{3,4})([^\u001F]*)(?:\u001F(.*))?$/u;
const SECOND =
  /^\s*([A-Za-z0-9]) ([A-Za-z0-9]{1,3})(?=[\s\u0013\u0014])\s*([\u0013\u0014]?)([\u0011\u0012]?)\s*(.*)$/u;

const MAX_LENGTH = 400;

export function readHeader(header: string): AnpaHeader {
  const [first = "", second = ""] = header
    .slice(0, MAX_LENGTH)
    .split(/[\r\n]+/u)
    .filter((line) => line.trim() !== "");
  const [, service = "", sequence = "", agency = "", selector = ""] = FIRST.exec(first) ?? [];
  const [, priority = "", category = "", , format = "", rest = ""] = SECOND.exec(second) ?? [];
  const dated = /^(.*?)\s+(\d{1,2})-(\d{1,2})(?:\s+\d{0,5})?\s*$/u.exec(rest);
  return {
    service: service.toLowerCase(),
    sequence,
    selector: lineOf(selector) || lineOf(agency),
    priority,
    category: category.toLowerCase(),
    isTable: format === "\u0012",
    keyword: lineOf(dated?.[1] ?? rest),
    date: dated === null ? null : [Number(dated[2]), Number(dated[3])],
  };
}

const ZONES: Readonly<Record<string, string>> = {
  GMT: "Z",
  UTC: "Z",
  Z: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  BST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  JST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
};

export interface Footer {
  /** "AP-WF". */
  readonly service: string;
  readonly month: number;
  readonly day: number;
  readonly year: number;
  /** "15:09". */
  readonly time: string;
  /** "" when the footer gives none. */
  readonly offset: string;
}

const AP_FOOTER =
  /([A-Z]{2,5}(?:-[A-Z]{2,3})?)-(\d{2})-(\d{2})-(\d{2,4})\s+(\d{2}):?(\d{2})\s*([A-Z]{1,4})?/u;
/** "11-17-26 1509EST" without a service. */
const BARE_FOOTER = /^[^\w]*(\d{2})-(\d{2})-(\d{2,4})\s+(\d{2}):?(\d{2})\s*([A-Z]{1,4})?/u;
const KYODO_FOOTER = /([A-Z]{2,5})-(\d{2}):(\d{2})-(\d{2})-(\d{2})-(\d{2,4})/u;

const fullYear = (year: string): number => (year.length === 4 ? Number(year) : 2000 + Number(year));

/** AP: "AP-WF-11-13-13 1509GMT" is month, day, year. Kyodo: "KWS-21:37-09-12-18" is day, month, year, Tokyo time. */
export function readFooter(footer: string): Footer | null {
  const ap = AP_FOOTER.exec(footer.slice(0, MAX_LENGTH));
  if (ap !== null) {
    return {
      service: ap[1] ?? "",
      month: Number(ap[2]),
      day: Number(ap[3]),
      year: fullYear(ap[4] ?? ""),
      time: `${ap[5]}:${ap[6]}`,
      offset: ZONES[ap[7] ?? ""] ?? "",
    };
  }
  const bare = BARE_FOOTER.exec(footer.slice(0, MAX_LENGTH));
  if (bare !== null) {
    return {
      service: "",
      month: Number(bare[1]),
      day: Number(bare[2]),
      year: fullYear(bare[3] ?? ""),
      time: `${bare[4]}:${bare[5]}`,
      offset: ZONES[bare[6] ?? ""] ?? "",
    };
  }
  const kyodo = KYODO_FOOTER.exec(footer.slice(0, MAX_LENGTH));
  if (kyodo === null) return null;
  return {
    service: kyodo[1] ?? "",
    day: Number(kyodo[4]),
    month: Number(kyodo[5]),
    year: fullYear(kyodo[6] ?? ""),
    time: `${kyodo[2]}:${kyodo[3]}`,
    offset: (kyodo[1] ?? "").startsWith("K") ? "+09:00" : "",
  };
}
