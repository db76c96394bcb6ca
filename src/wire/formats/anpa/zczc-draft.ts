import { EMPTY_DRAFT, type Draft } from "../draft.ts";
import { plainCopy } from "../markup/plain-copy.ts";
import type { Receipt } from "../read-item.ts";
import { gravest } from "../signals.ts";
import { lineOf } from "../text/clean-text.ts";
import { parseNamedDate } from "../text/named-dates.ts";
import type { Warnings } from "../warnings.ts";
import { releaseOf } from "./anpa-release.ts";
import { readSlug } from "./anpa-slug.ts";
import { isTagged, SIGN, type ZczcPiece } from "./zczc-frame.ts";

/** Plain wire stories whose lines begin with a mark (AAP) or a name (Comnews), or that begin at once. Pure. */

interface Fields {
  readonly slug: string;
  readonly headline: string;
  readonly id: string;
  readonly date: string;
  readonly summary: string;
  readonly place: string;
  readonly credit: string;
  readonly keywords: readonly string[];
  /** Codes of the agency, with what each is. */
  readonly codes: readonly { readonly role: string; readonly value: string }[];
  readonly body: readonly string[];
}

const MARKED = /^\s{0,3}([%#$:&*+@~^=])(.*)$/u;
const MAX_MARKED = 24;
/** "YY TDR": which subscribers it is for. */
const SERVICE_LINE = /^\s*YY\s/u;

/** The lines before the copy that begin with a mark, by mark. */
function markedLines(lines: readonly string[]): {
  readonly marks: ReadonlyMap<string, readonly string[]>;
  readonly body: readonly string[];
} {
  const marks = new Map<string, string[]>();
  const services: string[] = [];
  let end = 0;
  for (const [index, line] of lines.slice(0, MAX_MARKED).entries()) {
    const [, mark = "", value = ""] = MARKED.exec(line) ?? [];
    // "* Bullet" begins the copy.
    const isBullet = mark === "*" && /^\s\S/u.test(value);
    const isService = SERVICE_LINE.test(line);
    if (line.trim() !== "" && !isService && (mark === "" || isBullet)) break;
    if (isService) services.push(lineOf(line));
    if (mark !== "") marks.set(mark, [...(marks.get(mark) ?? []), lineOf(value)]);
    end = index + 1;
  }
  return { marks: marks.set("YY", services), body: lines.slice(end) };
}

/** Marks of the end of a line that some services leave in: "EAGLE FARM<!", "1400M .=!". */
function withoutLineEnd(line: string): string {
  const text = line.trimEnd();
  if (!text.endsWith("<!") && !text.endsWith("=!")) return line;
  return text.slice(0, -2).replace(/\.$/u, "").trimEnd();
}

const isCode = (value: string): boolean => /^[A-Z0-9]{0,2}$/u.test(value);

/** AAP: % service, # or : slug, $ category or headline, ^ headline, = take key, * or + subject, ~ genre, @ state. */
function fieldsOfMarks(lines: readonly string[], name: string): Fields {
  const { marks, body } = markedLines(lines);
  const all = (mark: string): readonly string[] => (marks.get(mark) ?? []).filter((value) => value !== "");
  const [colon = "", secondColon = ""] = all(":");
  const [dollar = ""] = all("$");
  const isPlace = /^\(.+\)$/u.test(colon);
  const slug = [all("#")[0] ?? (isPlace ? "" : colon), all("=")[0] ?? ""].filter(Boolean).join(" ");
  const codes = ["YY", "%", "*", "+", "~", "@", "$"].flatMap((mark) =>
    all(mark)
      .filter((value) => mark !== "$" || isCode(value))
      .map((value) => ({ role: `zczc${mark}`, value })),
  );
  return {
    slug,
    headline: all("^")[0] ?? (isCode(dollar) ? "" : dollar),
    id: "",
    date: "",
    summary: "",
    place: isPlace ? colon.slice(1, -1) : "",
    credit: /^[A-Z]{2,8}$/u.test(name) ? name : "",
    keywords: [isPlace ? "" : colon, secondColon].filter((word) => word !== "" && word !== slug),
    codes,
    body,
  };
}

/** Comnews: "TI#headline", "TX#" and the text to the end. */
function fieldsOfTags(lines: readonly string[]): Fields {
  const start = lines.findIndex((line) => line.startsWith("TX#"));
  const heads = lines.slice(0, start < 0 ? lines.length : start);
  const tag = (name: string): string =>
    lineOf(heads.find((line) => line.startsWith(`${name}#`))?.slice(3) ?? "");
  return {
    slug: tag("KN") || tag("KY"),
    headline: tag("TI"),
    id: [tag("SO"), tag("AN")].filter(Boolean).join(":"),
    date: tag("PD"),
    summary: tag("AB"),
    place: "",
    credit: tag("SO"),
    keywords: [tag("KY"), tag("CO")].filter(Boolean),
    codes: tag("AN") === "" ? [] : [{ role: "zczc-number", value: tag("AN") }],
    body: start < 0 ? [] : [lines[start]?.slice(3) ?? "", ...lines.slice(start + 1)],
  };
}

/** Without the agency's name at the end and the line that names the source. */
function signedBody(
  fields: Fields,
  name: string,
): { readonly body: readonly string[]; readonly credit: string } {
  const lines = [...fields.body];
  let { credit } = fields;
  for (let turns = 0; turns < 3; turns += 1) {
    const at = lines.findLastIndex((line) => line.trim() !== "");
    const last = lines[at]?.trim() ?? "";
    const source = /^SOURCE:\s*(\S.{0,100})$/u.exec(last)?.[1];
    const isSign = (name !== "" && last.startsWith(name) && last.length < 30) || SIGN.test(last);
    if (isSign && credit === "") credit = last.split(" ")[0] ?? "";
    if (source === undefined && !isSign) break;
    if (source !== undefined) credit = source;
    lines.length = at;
  }
  return { body: lines, credit };
}

/** The headline, or the first line where it stands alone or ends no sentence. */
function withHeadline(
  headline: string,
  body: readonly string[],
): { readonly headline: string; readonly body: readonly string[] } {
  if (headline !== "") return { headline, body };
  const at = body.findIndex((line) => line.trim() !== "");
  const first = body[at]?.trim() ?? "";
  const isHead =
    first !== "" && first.length <= 140 && !/[.,;]$/u.test(first) && !/^\s{2,}/u.test(body[at] ?? "");
  return isHead ? { headline: lineOf(first), body: body.slice(at + 1) } : { headline: "", body };
}

/** Throws `TooMuchCopy`. */
export function draftOfZczc(piece: ZczcPiece, at: Receipt, warnings: Warnings): Draft {
  const isNamed = piece.lines.slice(0, 3).some(isTagged);
  const fields = isNamed
    ? fieldsOfTags(piece.lines)
    : fieldsOfMarks(piece.lines.map(withoutLineEnd), piece.name);
  const signed = signedBody(fields, piece.name);
  const { headline, body } = withHeadline(fields.headline, signed.body);
  const slug = readSlug(fields.slug);
  const blocks = plainCopy(body.join("\n"));
  const sent = fields.date === "" ? null : parseNamedDate(fields.date, at.zone ?? "UTC", at.receivedAt);
  if (fields.date !== "" && sent === null) warnings.add("date-invalid", fields.date);
  const release = releaseOf(slug.text, "", sent ?? at.receivedAt);
  return {
    ...EMPTY_DRAFT,
    agencyId: fields.id === "" ? "" : `zczc:${fields.id}`,
    sentAt: sent,
    signal: gravest([slug.signal]),
    version: null,
    embargoUntil: release.until,
    embargoUnclear: release.isUnclear,
    headlines: headline === "" ? [] : [{ role: "main", value: headline }],
    descriptions:
      fields.summary === "" ? [] : [{ role: "summary", contentType: "text/plain", value: fields.summary }],
    slugline: slug.text,
    dateline: { place: fields.place, region: "" },
    credit: signed.credit,
    blocks,
    subjects: fields.keywords.map((word) => ({ name: word, rel: "keyword" })),
    sources: piece.name === "" ? [] : [{ name: piece.name, role: "provider" }],
    altIds: fields.codes,
  };
}
