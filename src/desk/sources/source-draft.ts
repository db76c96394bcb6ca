import {
  addSourceRequest,
  sourceSettings,
  type SourceSettings,
  type WayKind,
  type WaySettings,
} from "../../wire/ways-in/ways-contract.ts";

/** Settings while somebody writes them, pure. */

export const newWay = (kind: WayKind): WaySettings => {
  switch (kind) {
    case "ftp":
      return {
        kind,
        host: "",
        port: 21,
        security: "explicit",
        user: "",
        folder: "/",
        afterwards: "keep",
        moveTo: "",
      };
    case "mailbox":
      return {
        kind,
        host: "",
        port: 993,
        security: "tls",
        user: "",
        mailbox: "INBOX",
        senders: [],
        checkedBy: "",
        afterwards: "seen",
        moveTo: "",
        from: "now",
      };
    case "paged-feed":
      return { kind, url: "", keyHeader: "x-api-key", fetchBodies: true };
    case "feed":
      return { kind, url: "", user: "" };
  }
};

export const newSettings = (zone: string, language: string): SourceSettings => ({
  name: "",
  credit: "",
  section: null,
  zone,
  language,
  formatHint: null,
  licence: "",
  killPolicy: "withdraw",
  usualGapMinutes: 120,
  isOn: true,
  pollSeconds: 60,
  way: null,
});

export type FieldErrors = Readonly<Record<string, string>>;

/** What cannot be stored, by field: "way.host". Empty when all is well. */
export function errorsOf(settings: SourceSettings): FieldErrors {
  const parsed = sourceSettings.safeParse(settings);
  if (parsed.success) return {};
  const found: Record<string, string> = {};
  for (const issue of parsed.error.issues) found[issue.path.join(".")] ??= sentenceOf(issue.message);
  return found;
}

/** Our own words stand as they are; the library's are for programmers. */
const sentenceOf = (message: string): string =>
  /^(?:Invalid|Too|Expected|Required)/.test(message) ? "This does not fit here." : `This must be ${message}.`;

export const isGoodId = (id: string): boolean => addSourceRequest.shape.id.safeParse(id).success;

/** An id from a name: "Prairie News" gives "prairie-news"; "" where nothing is left. */
export function idFrom(name: string): string {
  const id = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "")
    .slice(0, 41);
  return isGoodId(id) ? id : "";
}

/** One a line; blanks and doubles are left out. */
export const sendersFrom = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .map((each) => each.trim().toLowerCase())
      .filter((each) => each !== ""),
  ),
];

/** A number that is being written: what is none fails when it is stored, and says so. */
export const numberFrom = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);
export const numberText = (value: number): string => (Number.isNaN(value) ? "" : String(value));

export const isSame = (one: SourceSettings, other: SourceSettings): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)]),
      )
    : value;
