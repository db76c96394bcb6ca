import { z } from "zod";
import { hashOf, MastheadError } from "../../../platform/index.ts";
import { makeWeb, troubleOf, waitAsked, type Web, type WebAnswer } from "../http/ask-web.ts";
import { wayError, type Look, type Looked, type WayIn } from "../way-in.ts";
import type { PagedFeedWay } from "../ways-contract.ts";
import type { HttpWayDeps } from "./feed-way.ts";
import { itemsOfPage, nextPageOf, type PagedItem } from "./page-links.ts";

/**
 * A feed in pages, each of which names the next (AP Media API and its like). Each item is one sending,
 * together with its text where that lies elsewhere; pages of other shapes are kept whole.
 */

const cursorShape = z.object({
  /** The page to ask for; null at the beginning. */
  page: z.string().nullable().catch(null),
  /** Of that page, when it brought nothing new. */
  etag: z.string().catch(""),
  /** What is kept of that page already. */
  kept: z.array(z.string()).catch([]),
});
type Cursor = z.infer<typeof cursorShape>;
const START: Cursor = { page: null, etag: "", kept: [] };

/** Short, because a page may hold hundreds. */
const markOf = (text: string): string => hashOf(text).slice(0, 16);

type Step =
  | { readonly kind: "on"; readonly cursor: Cursor }
  | { readonly kind: "end"; readonly looked: Looked };

function pageIn(answer: WebAnswer): unknown {
  try {
    return JSON.parse(answer.body.toString("utf8"));
  } catch (cause) {
    throw wayError(
      "answer-no-json",
      "The answer is no JSON, so it is no page of such a feed.",
      "Look at the address: it may be that of a page for people, or of an RSS feed.",
      cause,
    );
  }
}

interface Visit {
  readonly web: Web;
  readonly look: Look;
  readonly settings: PagedFeedWay;
  taken: number;
  /** Seconds, when the server asked for them in the middle of a page. */
  wait: number | null;
}

interface PageTaken {
  readonly cursor: Cursor;
  readonly isWhole: boolean;
}

/** A text that may not be fetched must not hold up the feed; a server that is away must. */
const HOLDS_UP = new Set([
  "no-answer",
  "host-unknown",
  "certificate-of-another",
  "certificate-out-of-date",
  "certificate-untrusted",
]);

/** The item with its own text; when it cannot be had the item goes without it, and the reader says so. */
async function bytesOf(visit: Visit, item: PagedItem): Promise<Buffer | "wait"> {
  const whole = (nitf: string | null): Buffer =>
    Buffer.from(JSON.stringify(nitf === null ? item.answer : { ...item.answer, nitf }));
  if (item.bodyHref === null || !visit.settings.fetchBodies) return whole(null);
  const answer = await visit.web.ask(item.bodyHref).catch((error: unknown) => {
    if (error instanceof MastheadError && !HOLDS_UP.has(error.code)) return null;
    throw error;
  });
  if (answer === null) return whole(null);
  visit.wait = waitAsked(answer, visit.look.now);
  if (visit.wait !== null) return "wait";
  const trouble = answer.status >= 500 ? troubleOf(answer) : null;
  if (trouble !== null) throw trouble;
  return whole(answer.status === 200 ? answer.body.toString("utf8") : null);
}

async function takeItems(visit: Visit, items: readonly PagedItem[], at: Cursor): Promise<PageTaken> {
  let cursor = at;
  for (const item of items) {
    const mark = markOf(item.key);
    if (cursor.kept.includes(mark)) continue;
    if (visit.taken >= visit.look.most) return { cursor, isWhole: false };
    const bytes = await bytesOf(visit, item);
    if (bytes === "wait") return { cursor, isWhole: false };
    const after: Cursor = { ...cursor, kept: [...cursor.kept, mark] };
    const taken = await visit.look.take({ name: item.name || "item", bytes, cursor: after });
    visit.taken += 1;
    if (taken === "kept") cursor = after;
    else if (!visit.look.isTrial) return { cursor, isWhole: false };
  }
  // A page that never ends its life drops old items: so do we, or the cursor would grow for ever.
  const present = new Set(items.map((item) => markOf(item.key)));
  return { cursor: { ...cursor, kept: cursor.kept.filter((mark) => present.has(mark)) }, isWhole: true };
}

/** JSON of another shape is kept as it came. */
async function takeWhole(visit: Visit, answer: WebAnswer, at: Cursor): Promise<PageTaken> {
  const mark = markOf(answer.body.toString("latin1"));
  if (at.kept.includes(mark)) return { cursor: at, isWhole: true };
  const after: Cursor = { ...at, kept: [...at.kept, mark].slice(-500) };
  visit.taken += 1;
  const taken = await visit.look.take({ name: answer.url, bytes: answer.body, cursor: after });
  return taken === "kept" ? { cursor: after, isWhole: true } : { cursor: at, isWhole: visit.look.isTrial };
}

async function visitPage(visit: Visit, cursor: Cursor): Promise<Step> {
  const url = cursor.page ?? visit.settings.url;
  const conditions = cursor.etag === "" || visit.look.isTrial ? {} : { "if-none-match": cursor.etag };
  const answer = await visit.web.ask(url, { accept: "application/json", ...conditions });
  const end = (looked: Looked): Step => ({ kind: "end", looked });
  if (answer.status === 410) return end({ kind: "gone", cursor });
  const seconds = waitAsked(answer, visit.look.now);
  if (seconds !== null) return end({ kind: "asked-to-wait", cursor, seconds });
  const trouble = troubleOf(answer);
  if (trouble !== null) throw trouble;
  if (answer.status === 304) return end({ kind: "looked", cursor, more: false });
  const page = pageIn(answer);
  const items = itemsOfPage(page, answer.url);
  const after =
    items === null ? await takeWhole(visit, answer, cursor) : await takeItems(visit, items, cursor);
  if (visit.wait !== null) {
    return end({ kind: "asked-to-wait", cursor: after.cursor, seconds: visit.wait });
  }
  if (!after.isWhole) return end({ kind: "looked", cursor: after.cursor, more: true });
  const next = nextPageOf(page, answer.url);
  // A page that names itself or nothing is the last for now: it is looked at again, with its tag.
  if (next === null || next === url || next === cursor.page) {
    return end({ kind: "looked", cursor: { ...after.cursor, etag: answer.header("etag") }, more: false });
  }
  const on: Cursor = { page: next, etag: "", kept: [] };
  // An empty page that names another is how a feed says that nothing is new.
  return items?.length === 0 ? end({ kind: "looked", cursor: on, more: false }) : { kind: "on", cursor: on };
}

async function visitPages(visit: Visit, from: Cursor, pages: number): Promise<Looked> {
  let cursor = from;
  const seen = new Set<string>();
  for (let count = 0; count < pages; count += 1) {
    seen.add(cursor.page ?? visit.settings.url);
    const step = await visitPage(visit, cursor);
    if (step.kind === "end") return step.looked;
    cursor = step.cursor;
    if (cursor.page !== null && seen.has(cursor.page)) {
      return {
        kind: "looked",
        cursor,
        more: false,
        trouble: wayError(
          "pages-in-a-circle",
          "The pages of the feed lead back to one that was read already.",
          "What they hold was kept. Ask the agency for the feed's right address.",
        ),
      };
    }
  }
  return { kind: "looked", cursor, more: true };
}

export function makePagedFeedWay(settings: PagedFeedWay, deps: HttpWayDeps): WayIn {
  return {
    async poll(look) {
      const web = makeWeb({
        reach: deps.reach,
        limits: deps.limits,
        signal: look.signal,
        secret:
          deps.secret === null
            ? null
            : {
                origin: new URL(settings.url).origin,
                headers: { [settings.keyHeader.toLowerCase()]: deps.secret },
              },
      });
      const parsed = cursorShape.catch(START).parse(look.cursor ?? START);
      const cursor = look.isTrial ? START : parsed;
      return visitPages({ web, look, settings, taken: 0, wait: null }, cursor, deps.limits.pages).finally(
        () => web.close(),
      );
    },
  };
}
