import { z } from "zod";
import { hashOf } from "../../../platform/index.ts";
import { makeWeb, troubleOf, waitAsked, type Web, type WebAnswer } from "../http/ask-web.ts";
import type { Reach } from "../guard.ts";
import { wayError, type Look, type Looked, type WayIn, type WayLimits } from "../way-in.ts";
import type { FeedWay } from "../ways-contract.ts";
import { newsOf } from "./news-of-feed.ts";

/** RSS, Atom and JSON Feed: the whole document is one sending, asked for only when it is new. */

const cursorShape = z.object({
  /** Where the feed has moved to for good. */
  url: z.string().nullable().catch(null),
  etag: z.string().catch(""),
  lastModified: z.string().catch(""),
  /** Hash of what was news in the document kept last. */
  news: z.string().catch(""),
  /** Looks in a row that brought nothing. */
  quiet: z.number().catch(0),
});
type Cursor = z.infer<typeof cursorShape>;

const START: Cursor = { url: null, etag: "", lastModified: "", news: "", quiet: 0 };

/** Some servers say 304 for ever: now and then the document itself is asked for. */
const ASK_WHOLE_EVERY = 48;

export interface HttpWayDeps {
  readonly reach: Reach;
  readonly limits: WayLimits;
  readonly secret: string | null;
}

function conditionsOf(cursor: Cursor): Record<string, string> {
  if (cursor.quiet % ASK_WHOLE_EVERY === ASK_WHOLE_EVERY - 1) return {};
  return {
    ...(cursor.etag === "" ? {} : { "if-none-match": cursor.etag }),
    ...(cursor.lastModified === "" ? {} : { "if-modified-since": cursor.lastModified }),
  };
}

const ACCEPT =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5";

function basicOf(settings: FeedWay, secret: string | null): Record<string, string> | null {
  if (settings.user === "" || secret === null) return null;
  return { authorization: `Basic ${Buffer.from(`${settings.user}:${secret}`).toString("base64")}` };
}

async function takeDocument(answer: WebAnswer, cursor: Cursor, look: Look): Promise<Looked> {
  const news = hashOf(newsOf(answer.body));
  const next: Cursor = {
    url: answer.movedTo ?? cursor.url,
    etag: answer.header("etag"),
    lastModified: answer.header("last-modified"),
    news,
    quiet: 0,
  };
  if (news === cursor.news && !look.isTrial) {
    return { kind: "looked", cursor: { ...next, quiet: cursor.quiet + 1 }, more: false };
  }
  if (answer.body.length === 0) {
    throw wayError(
      "answer-empty",
      "The feed's address answers with nothing.",
      "Nothing was lost. It is asked again by itself; if it stays so, ask the agency.",
    );
  }
  const taken = await look.take({ name: answer.url, bytes: answer.body, cursor: next });
  return { kind: "looked", cursor: taken === "kept" ? next : cursor, more: false };
}

export function makeFeedWay(settings: FeedWay, deps: HttpWayDeps): WayIn {
  const headers = basicOf(settings, deps.secret);
  const pollWith = async (web: Web, look: Look): Promise<Looked> => {
    const cursor = cursorShape.catch(START).parse(look.cursor ?? START);
    const conditions = look.isTrial ? {} : conditionsOf(cursor);
    const answer = await web.ask(cursor.url ?? settings.url, { accept: ACCEPT, ...conditions });
    if (answer.status === 410) return { kind: "gone", cursor };
    const seconds = waitAsked(answer, look.now);
    if (seconds !== null) return { kind: "asked-to-wait", cursor, seconds };
    const trouble = troubleOf(answer);
    if (trouble !== null) throw trouble;
    if (answer.status === 304) {
      const url = answer.movedTo ?? cursor.url;
      return { kind: "looked", cursor: { ...cursor, url, quiet: cursor.quiet + 1 }, more: false };
    }
    return takeDocument(answer, cursor, look);
  };
  return {
    async poll(look) {
      const web = makeWeb({
        reach: deps.reach,
        limits: deps.limits,
        signal: look.signal,
        secret: headers === null ? null : { origin: new URL(settings.url).origin, headers },
      });
      return pollWith(web, look).finally(() => web.close());
    },
  };
}
