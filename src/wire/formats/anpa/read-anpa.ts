import { EMPTY_DRAFT, type Draft } from "../draft.ts";
import { finishItem } from "../finish-item.ts";
import type { ReadItem, Receipt } from "../read-item.ts";
import type { Copy, Reader, Reading } from "../reader.ts";
import { gravest, signalOfWords } from "../signals.ts";
import { capItems } from "../size-caps.ts";
import { readDate } from "../text/dates.ts";
import { makeWarnings, type Warnings } from "../warnings.ts";
import { framesOf, startsAsAnpa, type Frame } from "./anpa-frame.ts";
import {
  readFooter,
  readHeader,
  subjectsOfCategory,
  urgencyOfPriority,
  type AnpaHeader,
  type Footer,
} from "./anpa-header.ts";
import { comesAgain, readSlug, type Slug } from "./anpa-slug.ts";
import { footerInText, readText, type AnpaText } from "./anpa-text.ts";
import { releaseOf } from "./anpa-release.ts";
import { startsAsZczc, zczcPieces, type ZczcPiece } from "./zczc-frame.ts";
import { draftOfZczc } from "./zczc-draft.ts";

/** ANPA 1312 as AP, Kyodo and others send it: several stories in one file, each in its frame. */

const two = (value: number): string => String(value).padStart(2, "0");

/** The year that brings month and day nearest to the receipt, and not far after it. */
function yearOf(month: number, day: number, receivedAt: string): number {
  const received = new Date(receivedAt);
  const year = received.getUTCFullYear();
  const late = Date.UTC(year, month - 1, day) - received.getTime() > 2 * 86_400_000;
  return late ? year - 1 : year;
}

/** "2013-11-13": from the footer, else from the header with the year of the receipt. "" when neither stands. */
function dayOf(header: AnpaHeader, footer: Footer | null, receivedAt: string): string {
  if (footer !== null) return `${footer.year}-${two(footer.month)}-${two(footer.day)}`;
  if (header.date === null) return "";
  const [first, second] = header.date;
  const [month, day] = first > 12 ? [second, first] : [first, second];
  return `${yearOf(month, day, receivedAt)}-${two(month)}-${two(day)}`;
}

function sentAt(footer: Footer | null, day: string, at: Receipt, warnings: Warnings): string | null {
  const written = footer === null ? day : `${day}T${footer.time}:00${footer.offset}`;
  return readDate(written, at.zone ?? "UTC", warnings);
}

/** Service, slug and day. Leads and writethrus share it; slugs that come again carry their number. */
function idOf(header: AnpaHeader, slug: Slug, day: string, service: string): string {
  const base = slug.base
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
  if (base === "") return "";
  const parts = ["anpa", service || header.selector || header.service, day, base].map((part) =>
    part.toLowerCase(),
  );
  return [...parts, ...(comesAgain(slug.text) ? [`${header.service}${header.sequence}`] : [])]
    .filter(Boolean)
    .join(":");
}

/** What slug, headline and note say together. */
const signalOf = (slug: Slug, text: AnpaText): Draft["signal"] =>
  gravest([
    slug.signal,
    signalOfWords({ slugline: slug.text, headline: text.headline, editorNote: text.editorNote }),
  ]);

function draftOf(frame: Frame, at: Receipt, warnings: Warnings): Draft {
  const header = readHeader(frame.header);
  const footer = readFooter(frame.footer) ?? readFooter(footerInText(frame.text));
  const text: AnpaText = readText(frame.text);
  const slug = readSlug(text.slugLine || header.keyword);
  const day = dayOf(header, footer, at.receivedAt);
  const sent = sentAt(footer, day, at, warnings);
  const release = releaseOf(slug.text, text.editorNote, sent ?? at.receivedAt);
  const story = idOf(header, slug, day, footer?.service ?? "");
  return {
    ...EMPTY_DRAFT,
    agencyId: slug.part === "" || story === "" ? story : `${story}:${slug.part}`,
    links: slug.part === "" ? [] : [{ rel: "part-of", agencyId: story }],
    version: comesAgain(slug.text) ? null : slug.version,
    versionName: slug.version === null ? "" : String(slug.version),
    sentAt: sent,
    signal: signalOf(slug, text),
    embargoUntil: release.until,
    embargoUnclear: release.isUnclear,
    urgency: urgencyOfPriority(header.priority),
    editorNote: text.editorNote,
    headlines: text.headline === "" ? [] : [{ role: "main", value: text.headline }],
    descriptions:
      text.summary === "" ? [] : [{ role: "summary", contentType: "text/plain", value: text.summary }],
    slugline: slug.text,
    byline: text.byline,
    credit: text.credit,
    blocks: text.blocks,
    subjects: subjectsOfCategory(header.category),
    sources: footer === null ? [] : [{ name: footer.service, role: "provider" }],
    altIds: [
      { role: "anpa-sequence", value: `${header.service}${header.sequence}` },
      { role: "anpa-keyword", value: header.keyword },
    ].filter((id) => id.value !== ""),
  };
}

function readFrame(frame: Frame, at: Receipt): ReadItem {
  const warnings = makeWarnings();
  return finishItem(draftOf(frame, at, warnings), warnings);
}

function readPiece(piece: ZczcPiece, at: Receipt): ReadItem {
  const warnings = makeWarnings();
  if (!piece.hasEnd) warnings.add("end-mark-missing");
  const draft = piece.frame === null ? draftOfZczc(piece, at, warnings) : draftOf(piece.frame, at, warnings);
  return finishItem(draft, warnings);
}

function readFramed(copy: Copy, at: Receipt): Reading {
  const frames = framesOf(copy.text);
  if (frames.whole.length === 0)
    return { kind: "refused", code: "copy-torn", detail: "There is neither ETX nor EOT." };
  if (frames.torn > 0) copy.warnings.add("part-torn");
  return { kind: "items", items: capItems(frames.whole).map((frame) => readFrame(frame, at)) };
}

function readPlain(copy: Copy, at: Receipt): Reading {
  const { pieces, isTornBefore } = zczcPieces(copy.text);
  const whole = pieces.filter((piece) => piece.isWhole);
  if (whole.length === 0) return { kind: "refused", code: "copy-torn", detail: "There is no NNNN." };
  if (isTornBefore || whole.length < pieces.length) copy.warnings.add("part-torn");
  return { kind: "items", items: capItems(whole).map((piece) => readPiece(piece, at)) };
}

export const anpaReader: Reader = {
  format: "anpa-1312",
  recognises: (copy) => startsAsAnpa(copy.text) || startsAsZczc(copy.text),
  read: (copy, at) => (startsAsAnpa(copy.text) ? readFramed(copy, at) : readPlain(copy, at)),
};
