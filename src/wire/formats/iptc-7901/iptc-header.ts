import { lineOf } from "../text/clean-text.ts";

/** The header line and the keywords of an IPTC 7901 message. Pure. */

export interface IptcHeader {
  /** Letters of the source: "eca". */
  readonly source: string;
  /** Running number of the day. */
  readonly number: string;
  /** 1 to 9 as sent. */
  readonly priority: string;
  readonly category: string;
  readonly wordCount: number | null;
  /** Agency and service: "dpa", "dpa-tns", "etf". */
  readonly service: string;
}

const HEADER =
  /^([a-z]{2,4})(\d{3,5})\s+(\d)\s+([a-z]{1,3})(?:\s+(\d{1,5})\b)?(?:\s+([a-z]{4,6})(?=\s+[A-Za-z]))?(?:\s+([A-Za-z][\w-]{1,11}))?(?:\s+(\d{1,5}))?\s*$/iu;

/** AFP: "FRS0123 3 P 0345 FRA /AFP-KI12". */
const withoutSlot = (line: string): string =>
  line.replace(/(?:\s+[A-Z]{3})?\s+\/([A-Z]{2,6})-\w{2,8}\s*$/u, " $1");

export function readHeader(line: string): IptcHeader {
  const [, source = "", number = "", priority = "", category = "", words, , service = ""] =
    HEADER.exec(withoutSlot(lineOf(line.slice(0, 120)))) ?? [];
  return {
    source: source.toLowerCase(),
    number,
    priority,
    category: category.toLowerCase(),
    wordCount: words === undefined ? null : Number(words),
    service,
  };
}

/** "/politics/Britain/EU/" gives "politics", "Britain", "EU". */
export const keywordsOf = (lines: readonly string[]): readonly string[] => [
  ...new Set(
    lines
      .flatMap((line) => line.split("/"))
      .map(lineOf)
      .filter((word) => word !== "" && word.length <= 80),
  ),
];
