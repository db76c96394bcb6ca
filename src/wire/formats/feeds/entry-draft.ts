import { associationOf } from "../checked-fields.ts";
import { EMPTY_DRAFT, type Draft } from "../draft.ts";
import { plainOf } from "../markup/render.ts";
import { textOfBlock } from "../markup/blocks.ts";
import type { Receipt, WireBlock } from "../read-item.ts";
import { lineOf } from "../text/clean-text.ts";
import { isAfter, parseDate, readDate } from "../text/dates.ts";
import { parseNamedDate } from "../text/named-dates.ts";
import type { Warnings } from "../warnings.ts";
import type { Feed, FeedEntry, FeedPicture } from "./feed-entry.ts";
import { bodyOfText, lineOfText } from "./feed-html.ts";
import { mergePictures } from "./feed-pictures.ts";

/** An entry of a feed as a draft. Pure. */

/** Both feeds mix RFC 822 and RFC 3339. */
function dateOf(written: string, at: Receipt, warnings: Warnings): string | null {
  const text = written.trim();
  const zone = at.zone ?? "UTC";
  if (text === "") return null;
  if (parseDate(text, zone) !== null) return readDate(text, zone, warnings);
  const named = /\d{1,2}:\d{2}/u.test(text) ? parseNamedDate(text, zone, at.receivedAt) : null;
  if (named === null) warnings.add("date-invalid", text);
  return named;
}

const MAX_DECK = 500;

/** Blog programs cut their summary from the beginning of the text: that is no line under the headline. */
function isCutFrom(summary: string, body: string): boolean {
  const start = summary.replace(/(?:\s*\[?(?:…|\.{3}|&hellip;)\]?|\s*Continue reading.*)\s*$/u, "");
  const plain = (text: string): string => text.replace(/[^\p{L}\d]+/gu, "").toLowerCase();
  return plain(body.slice(0, summary.length * 2 + 200)).startsWith(plain(start));
}

const DESKS = /^(?:admin(?:istrator)?|editor|webmaster|root|staff|redaktion)$/iu;

const nameOf = (written: string): string => {
  const name = lineOf(written);
  return DESKS.test(name) ? "" : name;
};

function associationsOf(pictures: readonly FeedPicture[], warnings: Warnings): Draft["associations"] {
  return pictures.map((picture, index) => {
    const draft: Draft = {
      ...EMPTY_DRAFT,
      agencyId: picture.renditions[0]?.href ?? "",
      type: "picture",
      descriptions: picture.caption === "" ? [] : [{ role: "caption", value: picture.caption }],
      sources: picture.credit === "" ? [] : [{ name: picture.credit, role: "creditline" }],
      copyrightNotice: picture.rights,
      renditions: picture.renditions,
    };
    return associationOf(draft, `picture-${index + 1}`, "picture", warnings);
  });
}

interface Texts {
  readonly blocks: readonly WireBlock[];
  readonly deck: string;
  readonly summary: string;
  readonly pictures: readonly FeedPicture[];
}

/** The full text is the body; where it is missing the summary is all there is. */
function textsOf(entry: FeedEntry, warnings: Warnings): Texts {
  const full = bodyOfText(entry.full);
  const short = bodyOfText(entry.summary);
  const pictures = [...full.pictures, ...short.pictures];
  const summary = lineOf(short.blocks.map(textOfBlock).join(" "));
  if (full.blocks.length === 0) {
    if (entry.elsewhere !== "") warnings.add("body-elsewhere", entry.elsewhere);
    else if (summary !== "") warnings.add("body-summary");
    return { blocks: short.blocks, deck: "", summary: "", pictures };
  }
  const isCut = summary === "" || isCutFrom(summary, plainOf(full.blocks));
  return {
    blocks: full.blocks,
    deck: isCut || summary.length > MAX_DECK ? "" : summary,
    summary: isCut ? "" : summary,
    pictures,
  };
}

function deletionOf(entry: FeedEntry, sentAt: string | null): Draft {
  return {
    ...EMPTY_DRAFT,
    agencyId: entry.id,
    sentAt,
    status: "canceled",
    editorNote: lineOfText(entry.summary),
  };
}

export function draftOfEntry(entry: FeedEntry, feed: Feed, at: Receipt, warnings: Warnings): Draft {
  const published = dateOf(entry.published, at, warnings);
  const updated = dateOf(entry.updated, at, warnings) ?? published;
  if (entry.isDeleted) return deletionOf(entry, updated);
  const texts = textsOf(entry, warnings);
  const headline = lineOfText(entry.title);
  const isPublishedFirst = published !== null && (updated === null || !isAfter(published, updated));
  return {
    ...EMPTY_DRAFT,
    agencyId: entry.id || entry.link,
    sentAt: updated,
    firstCreated: isPublishedFirst ? published : null,
    language: entry.language,
    copyrightNotice: lineOfText({ value: entry.rights, isHtml: /[<&]/u.test(entry.rights), base: "" }),
    headlines: headline === "" ? [] : [{ role: "main", value: headline }],
    descriptions:
      texts.summary === "" ? [] : [{ role: "summary", contentType: "text/plain", value: texts.summary }],
    deck: texts.deck,
    credit: entry.credit,
    byline: entry.authors.map(nameOf).filter(Boolean).join(", "),
    blocks: texts.blocks,
    subjects: entry.categories.filter((subject) => (subject.name ?? subject.uri ?? "") !== ""),
    sources: feed.title === "" ? [] : [{ name: feed.title, role: "provider", uri: feed.link }],
    associations: associationsOf(mergePictures([...entry.pictures, ...texts.pictures]), warnings),
    altIds:
      entry.link === "" || entry.id === "" || entry.link === entry.id
        ? []
        : [{ role: "link", value: entry.link }],
  };
}
