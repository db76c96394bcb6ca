import { request, type Agent } from "undici";
import { MastheadError } from "../../../platform/index.ts";
import { certificateTrouble } from "../encryption-trouble.ts";
import { checkUrl, type Reach } from "../guard.ts";
import { wayError, type WayLimits } from "../way-in.ts";
import { makeGuardedAgent } from "./guarded-agent.ts";
import { readBody } from "./read-body.ts";
import { secondsToWait } from "./retry-after.ts";

/** Asking foreign web servers: judged addresses, few redirects, bounded answers, one time limit. */

export interface WebAnswer {
  readonly status: number;
  /** Of the last hop. */
  readonly url: string;
  /** The address to ask from now on, when every hop from the first said so; null where none did. */
  readonly movedTo: string | null;
  readonly header: (name: string) => string;
  readonly body: Buffer;
}

export interface Web {
  /** Any status that is an answer, 304, 410, 429 and 503 too. Throws a MastheadError when there is none. */
  ask(url: string, headers?: Readonly<Record<string, string>>): Promise<WebAnswer>;
  close(): Promise<void>;
}

export interface WebDeps {
  readonly reach: Reach;
  readonly limits: WayLimits;
  readonly signal: AbortSignal;
  /** Sent to the origin of this address only, wherever redirects and links lead. */
  readonly secret: { readonly origin: string; readonly headers: Readonly<Record<string, string>> } | null;
}

const MAX_HOPS = 5;
const AGENT = "Masthead wire room";

const unreachable = (cause: unknown) =>
  wayError(
    "no-answer",
    "The agency's server did not answer, or not in time.",
    "Nothing was lost. It is asked again by itself; if it stays so, ask the agency.",
    cause,
  );

const badRedirect = () =>
  wayError(
    "redirects-without-end",
    "The address leads on and on, or to nowhere.",
    "Look up the feed's address with the agency.",
  );

interface Hop {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

async function hop(agent: Agent, url: URL, headers: Record<string, string>, deps: WebDeps): Promise<Hop> {
  const signal = AbortSignal.any([deps.signal, AbortSignal.timeout(deps.limits.requestMs)]);
  try {
    const answer = await request(url, { dispatcher: agent, headers, signal });
    const encoding = String(answer.headers["content-encoding"] ?? "")
      .trim()
      .toLowerCase();
    const body = await readBody(answer.body, encoding, deps.limits.maxBytes);
    return { status: answer.statusCode, headers: answer.headers, body };
  } catch (cause) {
    const own = cause instanceof MastheadError ? cause : (cause as { cause?: unknown } | null)?.cause;
    throw own instanceof MastheadError ? own : (certificateTrouble(cause) ?? unreachable(cause));
  }
}

const headerOf = (found: Hop, name: string): string => {
  const value = found.headers[name.toLowerCase()];
  return (Array.isArray(value) ? (value[0] ?? "") : (value ?? "")).trim();
};

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

function nextUrl(found: Hop, url: URL): URL {
  const place = headerOf(found, "location");
  if (place === "" || !URL.canParse(place, url.href)) throw badRedirect();
  return new URL(place, url);
}

export function makeWeb(deps: WebDeps): Web {
  const agent = makeGuardedAgent(deps.reach, deps.limits);
  const headersFor = (url: URL, given: Readonly<Record<string, string>>): Record<string, string> => ({
    "user-agent": AGENT,
    "accept-encoding": "gzip",
    ...given,
    ...(deps.secret !== null && url.origin === deps.secret.origin ? deps.secret.headers : {}),
  });
  return {
    async ask(address, given = {}) {
      let url = new URL(address);
      let moved: string | null = null;
      let isForGood = true;
      for (let hops = 0; hops <= MAX_HOPS; hops += 1) {
        checkUrl(deps.reach, url);
        const found = await hop(agent, url, headersFor(url, given), deps);
        if (!isRedirect(found.status)) {
          return {
            status: found.status,
            url: url.href,
            movedTo: moved,
            header: (name) => headerOf(found, name),
            body: found.body,
          };
        }
        url = nextUrl(found, url);
        isForGood &&= found.status === 301 || found.status === 308;
        if (isForGood) moved = url.href;
      }
      throw badRedirect();
    },
    close: () => agent.close().catch(() => undefined),
  };
}

/** What an answer other than 200 and 304 means; null where the way itself must know. */
export function troubleOf(answer: WebAnswer): MastheadError | null {
  const { status } = answer;
  if (status === 200 || status === 304) return null;
  if (status === 401 || status === 403) {
    return wayError(
      "not-let-in",
      "The agency's server does not let us in.",
      "Enter the key or the password again, or ask the agency whether it still holds.",
    );
  }
  if (status === 404) {
    return wayError(
      "nothing-there",
      "There is nothing under this address.",
      "Look up the feed's address with the agency.",
    );
  }
  return wayError(
    status >= 500 ? "agency-trouble" : "answer-odd",
    `The agency's server answered with ${status}.`,
    "Nothing was lost. It is asked again by itself; if it stays so, ask the agency.",
  );
}

/** Seconds that the server asks to be left alone for; null when it does not. */
export const waitAsked = (answer: WebAnswer, now: Date): number | null =>
  answer.status === 429 || answer.status === 503
    ? secondsToWait(answer.header("retry-after"), answer.header("date"), now)
    : null;
