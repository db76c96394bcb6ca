import type { IncomingMessage, ServerResponse } from "node:http";
import { confirmSubscription, leaveNewsletter, signUp } from "../../mailroom/index.ts";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { isStorableText, type Database } from "../../platform/index.ts";
import { bareHost } from "../../titles/index.ts";
import { bareFrame, frameOf, NOTHING_SCOPE, type PressDeps } from "../compose/frames.ts";
import { fillSlot } from "../compose/fill-page.ts";
import { joinGzip, makePart, plainOf } from "../engine/deflated-part.ts";
import { newslettersPart } from "../pages/newsletters-page.ts";
import { signUpFields, type NewsletterState } from "../pages/views.ts";

export interface FormsDeps extends PressDeps {
  readonly forms: Database;
  /** Signs what stands in mail addresses. */
  readonly secret: string;
  readonly signUpLimit: RateLimiterMemory;
}

const MAX_FORM_BYTES = 16 * 1024;

/** A form's fields, or null when it is none that this house made. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers["content-type"] ?? "")) return null;
  let text = "";
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString("utf8");
    if (text.length > MAX_FORM_BYTES) return null;
  }
  const form = new URLSearchParams(text);
  return [...form.values()].every(isStorableText) ? form : null;
}

/** The page in one of its states, not kept by anybody: it answers one reader. */
async function statePage(deps: FormsDeps, titleId: string, state: NewsletterState): Promise<string> {
  const frame = await deps.reader
    .unit(NOTHING_SCOPE, (tx) => frameOf(deps, tx, titleId))
    .catch(() => bareFrame(deps, titleId));
  const slots = await Promise.all([fillSlot(deps, titleId, "just-posted"), fillSlot(deps, titleId, "rest")]);
  return plainOf(
    joinGzip(
      makePart(newslettersPart({ frame, state })),
      slots.map((slot) => slot.part),
    ).gzip,
  ).toString("utf8");
}

function answer(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "x-robots-tag": "noindex",
  });
  response.end(html);
}

/** A form of another site asks in a reader's name; programs send neither header. */
function isForeign(request: IncomingMessage): boolean {
  const site = request.headers["sec-fetch-site"];
  const { origin } = request.headers;
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  return (
    origin !== undefined &&
    bareHost(URL.canParse(origin) ? new URL(origin).host : "") !== bareHost(request.headers.host ?? "")
  );
}

/** Sign-ups one address may ask for in an hour; a library or a school still gets through. */
const SIGN_UPS = { points: 40, duration: 3600 };

export const makeSignUpLimit = (): RateLimiterMemory => new RateLimiterMemory(SIGN_UPS);

async function secondsToWait(deps: FormsDeps, address: string): Promise<number> {
  try {
    await deps.signUpLimit.consume(address);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000);
    throw error;
  }
}

async function postSignUp(
  deps: FormsDeps,
  titleId: string,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
): Promise<void> {
  if (isForeign(request)) {
    request.resume();
    answer(response, 403, await statePage(deps, titleId, { kind: "offers" }));
    return;
  }
  const seconds = await secondsToWait(deps, address);
  if (seconds > 0) {
    request.resume();
    response.setHeader("retry-after", String(seconds));
    const message = "Too many people signed up from this connection just now. Try again in an hour.";
    answer(
      response,
      429,
      await statePage(deps, titleId, { kind: "mistake", newsletter: "", mail: "", message }),
    );
    return;
  }
  const form = await readForm(request);
  if (form === null) {
    answer(response, 415, await statePage(deps, titleId, { kind: "offers" }));
    return;
  }
  const field = (name: string): string => form.get(name) ?? "";
  const frame = await deps.reader.unit(NOTHING_SCOPE, (tx) => frameOf(deps, tx, titleId));
  const slug = field(signUpFields.newsletter) || (frame.newsletters[0]?.slug ?? "");
  const mail = field(signUpFields.mail);
  const outcome = await signUp(deps.forms, {
    titleId,
    newsletter: slug,
    mail,
    page: field(signUpFields.page) || "/newsletters/",
    address,
  });
  const letter = frame.newsletters.find((offer) => offer.slug === slug);
  const state: NewsletterState =
    outcome.kind === "mistake"
      ? { kind: "mistake", newsletter: slug, mail: mail.slice(0, 254), message: outcome.message }
      : { kind: "asked", newsletter: letter?.name ?? frame.title.name };
  answer(response, outcome.kind === "mistake" ? 422 : 200, await statePage(deps, titleId, state));
}

/**
 * Everything below /newsletters/ that concerns one reader. A GET changes nothing, since scanners
 * open every link; RFC 8058 one-click leaving is a POST without cookie, redirect or question.
 */
export async function answerNewsletters(
  deps: FormsDeps,
  titleId: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
): Promise<boolean> {
  if (path === "/newsletters/" && request.method === "POST") {
    await postSignUp(deps, titleId, request, response, address);
    return true;
  }
  const found = /^\/newsletters\/(confirm|leave)\/([A-Za-z0-9_-]{1,100})$/.exec(path);
  if (found === null) return false;
  const purpose = found[1] as "confirm" | "leave";
  const token = found[2] as string;
  if (request.method !== "POST") {
    answer(response, 200, await statePage(deps, titleId, { kind: purpose, token }));
    return true;
  }
  request.resume();
  const done =
    purpose === "confirm"
      ? await confirmSubscription(deps.forms, deps.secret, token, path.slice(0, 22), address)
      : await leaveNewsletter(deps.forms, deps.secret, token, path.slice(0, 20), address);
  const state: NewsletterState = !done
    ? { kind: "dead-link" }
    : purpose === "confirm"
      ? { kind: "confirmed" }
      : { kind: "left" };
  answer(response, done ? 200 : 410, await statePage(deps, titleId, state));
  return true;
}
