import { EMPTY_DRAFT, urgencyOf, type Draft } from "../draft.ts";
import { finishItem } from "../finish-item.ts";
import { textOfBlock } from "../markup/blocks.ts";
import type { ItemLink, ReadItem, Receipt } from "../read-item.ts";
import type { Copy, Reader, Reading } from "../reader.ts";
import { gravest, signalOfWords } from "../signals.ts";
import { capItems } from "../size-caps.ts";
import { lineOf } from "../text/clean-text.ts";
import { embargoOf, embargoStart } from "../text/embargo-words.ts";
import { makeWarnings } from "../warnings.ts";
import { agencyText } from "./agency-charset.ts";
import { dayOfFooter, instantOfFooter, readFooter } from "./iptc-footer.ts";
import { iptcFrames, startsAsIptc, type IptcFrame } from "./iptc-frame.ts";
import { keywordsOf, readHeader, type IptcHeader } from "./iptc-header.ts";
import { isUrgentMark, signalOfMarks, versionOfMarks } from "./iptc-marks.ts";
import { readText, type IptcText } from "./iptc-text.ts";

/** IPTC 7901 as dpa, sda-ats, APA and others send it: several messages in one file. */

/** The number comes again each day, so the day belongs to it. */
const idOf = (service: string, number: string, day: string): string =>
  number === "" || day === ""
    ? ""
    : ["iptc-7901", service, number, day].filter(Boolean).join(":").toLowerCase();

/** Numbers of other messages that a correction or a kill names: "bdt0123". */
function earlierIds(text: IptcText, header: IptcHeader, day: string): readonly ItemLink[] {
  const near = [...text.marks, text.headline, text.editorNote, ...text.blocks.slice(0, 2).map(textOfBlock)];
  const numbers = near
    .join("\n")
    .slice(0, 4000)
    .matchAll(/\b([a-z]{3}\d{3,5})\b/gu);
  return [...new Set([...numbers].map(([, number = ""]) => number))]
    .slice(0, 20)
    .map((number) => ({ rel: "follows", agencyId: idOf(header.service, number, day) }));
}

const slugOf = (keywords: readonly string[], marks: readonly string[]): string =>
  [keywords.join("/"), ...marks].filter(Boolean).join(", ");

function draftOf(frame: IptcFrame, at: Receipt): Draft {
  const header = readHeader(frame.headerLine);
  const footer = readFooter(frame.footer);
  const text = readText(frame.text, header.service);
  const keywords = keywordsOf(frame.keywordLines);
  const zone = at.zone ?? "UTC";
  const sent = footer === null ? null : instantOfFooter(footer, zone, at.receivedAt);
  const day = footer === null ? "" : dayOfFooter(footer, at.receivedAt);
  const words = { slugline: "", headline: text.headline, editorNote: "" };
  const signal = gravest([signalOfMarks(text.marks, text.headline), signalOfWords(words)]);
  const isOrder = signal === "kill" || signal === "correction" || signal === "withhold";
  const near = [...text.marks, ...text.editorNote.split("\n"), ...text.blocks.slice(0, 2).map(textOfBlock)];
  const embargo = embargoOf(near.slice(0, 40).map(embargoStart), sent ?? at.receivedAt, zone);
  return {
    ...EMPTY_DRAFT,
    agencyId: idOf(header.service, `${header.source}${header.number}`, day),
    version: versionOfMarks(text.marks),
    sentAt: sent,
    signal,
    embargoUntil: embargo.until,
    embargoUnclear: embargo.isUnclear,
    urgency: urgencyOf(header.priority) ?? (isUrgentMark(text.marks) ? 2 : null),
    editorNote: text.editorNote,
    headlines: text.headline === "" ? [] : [{ role: "main", value: text.headline }],
    slugline: lineOf(slugOf(keywords, text.marks)),
    byline: text.byline,
    credit: text.credit || header.service,
    blocks: text.blocks,
    links: isOrder ? earlierIds(text, header, day) : [],
    subjects: [
      ...(header.category === ""
        ? []
        : [{ literal: `iptc-7901-category:${header.category}`, name: header.category, rel: "category" }]),
      ...[...keywords, ...text.labels].map((name) => ({ name, rel: "keyword" })),
    ],
    sources: header.service === "" ? [] : [{ name: header.service, role: "provider" }],
    altIds:
      header.number === "" ? [] : [{ role: "iptc-7901-number", value: `${header.source}${header.number}` }],
  };
}

function readFrame(frame: IptcFrame, at: Receipt): ReadItem {
  const warnings = makeWarnings();
  const draft = draftOf(frame, at);
  const hasZone = (readFooter(frame.footer)?.offset ?? "") !== "";
  if (draft.sentAt !== null && !hasZone) warnings.add("date-without-zone", lineOf(frame.footer));
  return finishItem(draft, warnings);
}

function read(copy: Copy, at: Receipt): Reading {
  const frames = iptcFrames(agencyText(copy));
  if (frames.whole.length === 0)
    return { kind: "refused", code: "copy-torn", detail: "Its end mark and the date below it are missing." };
  if (frames.torn > 0) copy.warnings.add("part-torn");
  return { kind: "items", items: capItems(frames.whole).map((frame) => readFrame(frame, at)) };
}

export const iptc7901Reader: Reader = {
  format: "iptc-7901",
  recognises: (copy) => startsAsIptc(copy.text),
  read,
};
