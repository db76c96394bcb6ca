/**
 * What a request line asks for, brought to the one spelling under which a page is kept
 * (RFC 9112, 3.2; RFC 3986, 6.2.2). Pure.
 */
export type Target =
  | {
      readonly kind: "page";
      readonly path: string;
      readonly query: string;
      readonly host: string | null;
    }
  /** The same page has another spelling; readers and caches are sent to that one. */
  | { readonly kind: "elsewhere"; readonly location: string }
  | { readonly kind: "malformed" }
  | { readonly kind: "too-long" };

const LONGEST_PATH = 1_024;
/** Letters and signs that stand in a path as they are; all else is percent-encoded UTF-8. */
const PLAIN_PATH = /^(?:\/[A-Za-z0-9._~!$&'()*+,;=:@-]+)*\/?$/;
const ABSOLUTE = /^https?:\/\/([^/?#]*)(\/[^?#]*)?(?:\?(.*))?$/i;
const KEPT_PLAIN = /%(?:24|26|2B|2C|3A|3B|3D|40)/g;

const isDots = (segment: string): boolean => segment === "." || segment === "..";

/** One segment in its canonical spelling, or null when no honest link has it. */
function canonicalSegment(segment: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(segment);
  } catch {
    return null;
  }
  // An encoded slash, a control character or climbing dots only ever mean an attempt.
  // oxlint-disable-next-line no-control-regex
  if (/[\x00-\x1f\x7f/\\]/.test(decoded) || isDots(decoded)) return null;
  return encodeURIComponent(decoded).replace(KEPT_PLAIN, decodeURIComponent);
}

function canonicalSpelling(path: string): string | null {
  if (PLAIN_PATH.test(path) && !/\/\.\.?(?:\/|$)/.test(path)) return path;
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "") continue;
    const canonical = canonicalSegment(segment);
    if (canonical === null) return null;
    segments.push(canonical);
  }
  const end = path.endsWith("/") && segments.length > 0 ? "/" : "";
  return `/${segments.join("/")}${end}`;
}

/**
 * Sections and other lists end with a slash, stories and files do not: one word alone is a list
 * unless it has the dot of a file name (contract.md, addresses).
 */
export function withUsualEnd(path: string): string {
  if (path === "/") return path;
  const bare = path.endsWith("/") ? path.slice(0, -1) : path;
  const isListName = !bare.includes("/", 1) && !bare.includes(".");
  return isListName ? `${bare}/` : bare;
}

/** `page=N` from 2 on is another page; every other query is noise of links and ignored. */
export function pageQuery(query: string): string {
  for (const pair of query.split("&", 50)) {
    const match = /^page=([1-9]\d{0,3})$/.exec(pair);
    if (match !== null) return match[1] === "1" ? "" : `page=${match[1]}`;
  }
  return "";
}

export interface TargetRules {
  /** Pages with a canonical end other than `withUsualEnd` gives. */
  readonly usualEnd: (path: string) => string;
  /** Whether `?page=N` means something at this path. */
  readonly hasPages: (path: string) => boolean;
}

/** @param target as it stands in the request line */
export function readTarget(target: string, rules: TargetRules): Target {
  const absolute = target.startsWith("/") ? null : ABSOLUTE.exec(target);
  if (absolute === null && !target.startsWith("/")) return { kind: "malformed" };
  const mark = target.indexOf("?");
  const path = absolute === null ? (mark < 0 ? target : target.slice(0, mark)) : (absolute[2] ?? "/");
  const search = absolute === null ? (mark < 0 ? "" : target.slice(mark + 1)) : (absolute[3] ?? "");
  if (path.length > LONGEST_PATH) return { kind: "too-long" };
  const spelling = canonicalSpelling(path);
  if (spelling === null) return { kind: "malformed" };
  const canonical = rules.usualEnd(spelling);
  const query = rules.hasPages(canonical) ? pageQuery(search) : "";
  if (canonical !== path) {
    return { kind: "elsewhere", location: query === "" ? canonical : `${canonical}?${query}` };
  }
  return { kind: "page", path, query, host: absolute?.[1] ?? null };
}
