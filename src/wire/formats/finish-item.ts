import type { Ninjs, NinjsStatus } from "../ninjs.ts";
import { NINJS_STANDARD } from "../ninjs.ts";
import type { Draft } from "./draft.ts";
import { checkedFields } from "./checked-fields.ts";
import { plainSubheads, starsToList, takeNote, withoutDeck, withoutHeadline } from "./body-notes.ts";
import { splitOpening } from "./opening.ts";
import { withMediaTopics } from "./subjects/media-topics.ts";
import { textOfBlock } from "./markup/blocks.ts";
import { bodiesOf, plainOf } from "./markup/render.ts";
import { signalOfWords, speaksOfEmbargo } from "./signals.ts";
import type { ReadItem, Signal, WireBlock } from "./read-item.ts";
import { makeBodyMeasure, MAX_ITEM_SIGNS, TooMuchCopy } from "./size-caps.ts";
import { lineOf, linesOf, stableHash } from "./text/clean-text.ts";
import { looksMojibake } from "./text/charset.ts";
import { isAfter } from "./text/dates.ts";
import { itemUri } from "./text/uris.ts";
import type { Warnings } from "./warnings.ts";

/** The last step of every reader: from what was found to an item that the ninjs schema accepts. Pure. */

const COPY_KINDS = new Set(["text", "composite", "component"]);

function idOf(draft: Draft, headline: string, slugline: string, warnings: Warnings): string {
  const id = lineOf(draft.agencyId).slice(0, 500);
  if (id !== "") return id;
  warnings.add("id-missing");
  const date = draft.firstCreated ?? draft.sentAt ?? "";
  const provider = draft.copyrightHolder || (draft.sources[0]?.name ?? "");
  return `made:${stableHash([provider, date, slugline || headline, date === "" ? plainOf(draft.blocks) : ""].join("\n"))}`;
}

/** A status of the agency outweighs its signals, and both outweigh words. */
function signalOf(draft: Draft, words: Parameters<typeof signalOfWords>[0]): Signal {
  if (draft.status === "canceled") return "kill";
  if (draft.status === "withheld" || draft.embargoUnclear)
    return draft.signal === "kill" ? "kill" : "withhold";
  const said = signalOfWords(words);
  if (draft.signal === "none") return said;
  return said === "kill" || (draft.signal === "update" && said === "correction") ? said : draft.signal;
}

/** What the agency says, in words too; an embargo we cannot read is our own doubt and changes no status. */
function statusOf(draft: Draft, signal: Signal): NinjsStatus {
  if (signal === "kill") return "canceled";
  return signal === "withhold" && !draft.embargoUnclear ? "withheld" : draft.status;
}

/** An embargo counts only when it ends after the item was sent. */
function embargoOf(draft: Draft): string | null {
  const { embargoUntil, sentAt } = draft;
  return embargoUntil !== null && (sentAt === null || isAfter(embargoUntil, sentAt)) ? embargoUntil : null;
}

/** As much as tells the charset. */
function beginningOf(blocks: Draft["blocks"]): string {
  let text = "";
  for (const block of blocks) {
    text += `${textOfBlock(block)}\n`;
    if (text.length > 20_000) break;
  }
  return text;
}

function warnOfGaps(
  draft: Draft,
  headline: string,
  slugline: string,
  signal: Signal,
  warnings: Warnings,
): void {
  const isCopy = COPY_KINDS.has(draft.type);
  if (headline === "") warnings.add("headline-missing");
  if (slugline === "" && isCopy) warnings.add("slugline-missing");
  if (draft.sentAt === null) warnings.add("date-missing");
  if (draft.blocks.length === 0 && draft.type === "text" && signal !== "kill") warnings.add("body-empty");
  if (looksMojibake(`${headline}\n${beginningOf(draft.blocks)}`)) warnings.add("mojibake");
}

/** ANSA marks its own stories with ">>>" before the first word. */
const withoutArrows = (text: string): string => lineOf(text).replace(/^>{2,}\s*/u, "");

/** Agencies say the same in several notes. */
const uniqueLines = (text: string): string => [...new Set(linesOf(text).split("\n"))].join("\n").trim();

const headlinesWith = (headline: string, draft: Draft): Draft["headlines"] =>
  draft.headlines.map((text, index) => (index === 0 ? { ...text, value: headline } : text));

/** The draft with what stands in its body and is no copy put in its place. */
function sortDraft(found: Draft, warnings: Warnings): Draft {
  const headline = withoutArrows(found.headlines[0]?.value ?? "");
  const body = takeNote(plainSubheads(starsToList(withoutHeadline(found.blocks, headline))));
  const editorNote = uniqueLines([found.editorNote, body.note].filter(Boolean).join("\n"));
  const isUnclear = found.embargoUntil === null && speaksOfEmbargo(editorNote);
  if (found.embargoUnclear || isUnclear) warnings.add("embargo-unclear");
  return {
    ...found,
    headlines: headlinesWith(headline, found),
    slugline: withoutArrows(found.slugline),
    subjects: withMediaTopics(found.subjects),
    blocks: body.blocks,
    editorNote,
    embargoUntil: embargoOf(found),
    embargoUnclear: found.embargoUnclear || isUnclear,
  };
}

const signsOf = (block: WireBlock): number =>
  block.kind === "table"
    ? textOfBlock(block).length
    : block.runs.reduce((sum, run) => sum + run.text.length, 0);

/** A body may be put together from parts that each are within the caps. */
function capBlocks(blocks: Draft["blocks"]): void {
  const measure = makeBodyMeasure();
  for (const block of blocks) {
    measure.addBlock();
    measure.addSigns(signsOf(block));
  }
}

/** A headline or a list of addresses can be as long as a body. */
function capItem({ bodies = [], ...rest }: Ninjs): void {
  // Bodies are long as a rule: they are counted, not written out once more.
  const signs = bodies.reduce((sum, body) => sum + body.value.length, JSON.stringify(rest).length);
  if (signs > MAX_ITEM_SIGNS) throw new TooMuchCopy("One item is longer than 12 MB.");
}

/** Throws `TooMuchCopy`. */
export function finishItem(found: Draft, warnings: Warnings): ReadItem {
  capBlocks(found.blocks);
  const draft = sortDraft(found, warnings);
  const { slugline, editorNote, embargoUntil, sentAt, urgency, version } = draft;
  const headline = draft.headlines[0]?.value ?? "";
  const signal = signalOf(draft, { slugline, headline, editorNote });
  const { byline, dateline, paragraphs } = splitOpening(draft);
  // A second headline that says the same is no line under it.
  const deck = lineOf(draft.deck) === headline ? "" : lineOf(draft.deck);
  const agencyId = idOf(draft, headline, slugline, warnings);
  warnOfGaps(draft, headline, slugline, signal, warnings);
  const from = [dateline.place, dateline.region].filter(Boolean).join(", ");
  const located = lineOf(draft.located) || from;
  const ninjs: Ninjs = {
    uri: itemUri(draft.uri === "" ? agencyId : draft.uri),
    ...checkedFields({ ...draft, byline, located }, warnings),
    pubStatus: statusOf(draft, signal),
    ...bodiesOf(draft.blocks),
    standard: NINJS_STANDARD,
  };
  capItem(ninjs);
  const terms = [draft.copyrightNotice || draft.copyrightHolder, draft.usageTerms];
  const rights = terms.map(linesOf).filter(Boolean).join("\n");
  return {
    ninjs,
    agencyId,
    version,
    sentAt,
    signal,
    slugline,
    headline,
    deck,
    byline,
    dateline,
    urgency,
    embargoUntil,
    editorNote,
    rights,
    credit: lineOf(draft.credit),
    links: draft.links.filter((link) => link.agencyId !== "" && link.agencyId !== agencyId),
    paragraphs: withoutDeck(paragraphs, deck),
    warnings: warnings.list(),
  };
}
