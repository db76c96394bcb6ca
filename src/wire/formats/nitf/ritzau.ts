import { EMPTY_DRAFT, urgencyOf, versionOf, type Draft } from "../draft.ts";
import { textOfBlock } from "../markup/blocks.ts";
import { decodeEntities } from "../markup/html-entities.ts";
import { readHtml } from "../markup/html-document.ts";
import { allNamed, childNamed, textOf, type MarkupElement } from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import type { Signal } from "../read-item.ts";
import { dropEnd, lineOf } from "../text/clean-text.ts";
import { readDate } from "../text/dates.ts";
import type { Warnings } from "../warnings.ts";
import { takeSignOff } from "./sign-off.ts";

/** Ritzau's successor of its NITF: `RBNews` elements, alone or in a queue's answer. Pure. */

export const isRitzau = (root: string): boolean => root === "RBNews" || root === "XMLNewsQueuedResponse";

export const ritzauStories = (root: MarkupElement): readonly MarkupElement[] =>
  root.name === "RBNews" ? [root] : allNamed(root, "RBNews");

/** Annuleret: cancelled. Korrektion: correction. NyVersion: new version. */
function signalOf(flag: (name: string) => boolean): Signal {
  if (flag("Annuleret")) return "kill";
  if (flag("Korrektion")) return "correction";
  return flag("NyVersion") ? "update" : "none";
}

/** `Replaces` and `replacedID` name the version before, which has an id of its own. */
function linksOf(line: (name: string) => string): Draft["links"] {
  return [
    { rel: "follows" as const, agencyId: line("replacedID") || line("Replaces") },
    { rel: "related" as const, agencyId: line("Related") },
  ].filter((link) => link.agencyId !== "");
}

/** Codes come as numbers, without the noughts they begin with. */
function subjectsOf(story: MarkupElement, section: string): Draft["subjects"] {
  const codes = allNamed(childNamed(story, "IPTCList"), "int").map((code) => ({
    uri: `http://cv.iptc.org/newscodes/subjectcode/${lineOf(textOf(code)).padStart(8, "0")}`,
  }));
  return [...codes, ...(section === "" ? [] : [{ name: section, rel: "category" }])];
}

export function draftOfRitzau(story: MarkupElement, zone: string, warnings: Warnings): Draft {
  const raw = (name: string): string => textOf(childNamed(story, name));
  // Their texts are escaped once more than needed.
  const line = (name: string): string => lineOf(decodeEntities(raw(name)));
  const isCanceled = raw("Annuleret").trim() === "true";
  // Subtitles have tags of a page in them.
  const subtitle = lineOf(textOf(readHtml(decodeEntities(raw("subtitle")))));
  const { blocks, signOff } = takeSignOff(readBlocks(readHtml(decodeEntities(raw("content")))));
  const note = readBlocks(readHtml(decodeEntities(raw("TilRedaktionen"))))
    .map(textOfBlock)
    .join("\n");
  const origin = line("origin").replace(/\//g, "");
  return {
    ...EMPTY_DRAFT,
    agencyId: line("NewsID"),
    versionName: line("version"),
    version: versionOf(line("version")),
    sentAt: readDate(line("PublishDate"), zone, warnings),
    status: isCanceled ? "canceled" : "usable",
    signal: signalOf((name) => raw(name).trim() === "true"),
    urgency: urgencyOf(line("Priority")),
    language: "da",
    editorNote: [note, signOff].filter(Boolean).join("\n"),
    headlines: [
      { role: "main", value: line("headline") },
      ...(subtitle === "" ? [] : [{ role: "sub", value: subtitle }]),
    ],
    deck: subtitle,
    credit: origin,
    links: linksOf(line),
    slugline: dropEnd(line("strapline").replace(/^-+/, ""), "-"),
    byline: line("byLine"),
    dateline: { place: line("town"), region: "" },
    blocks,
    subjects: subjectsOf(story, line("section")),
    sources: [{ name: origin, role: "creditline" }],
    altIds: [{ role: "history", value: line("HistID") }].filter((id) => id.value !== ""),
  };
}
