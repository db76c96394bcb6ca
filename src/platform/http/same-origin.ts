export interface StateChange {
  readonly method: string;
  /** Request headers, null when absent. */
  readonly secFetchSite: string | null;
  readonly origin: string | null;
  readonly contentType: string | null;
  /** Origins this listener answers under, for example "http://localhost:4001". */
  readonly ownOrigins: readonly string[];
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
/** What a foreign page can send without asking first (Fetch standard, CORS-safelisted types). */
const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * May this request change something, judged by where the browser says it comes from? Cookies are
 * SameSite, this is the second wall: Sec-Fetch-Site where sent, else Origin, and never a type
 * that a foreign form could send. Programs without either header carry a bearer token instead and
 * are judged by it.
 */
export function mayChangeState(request: StateChange): boolean {
  if (SAFE.has(request.method)) return true;
  if (request.contentType !== null && FORM_TYPES.test(request.contentType)) return false;
  if (request.secFetchSite !== null && request.secFetchSite !== "same-origin") return false;
  if (request.origin !== null) return request.ownOrigins.includes(request.origin);
  return request.secFetchSite === "same-origin";
}
