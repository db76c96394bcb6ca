/** Which encodings a reader takes, best first (RFC 9110, 12.5.3). Pure but for the memo. */

export type Encoding = "br" | "gzip" | "identity";

/** Best first; `identity` is always in it, for a page in a refused form is better than none. */
export type EncodingOrder = readonly Encoding[];

/** Ours in the order of taste where a reader has none: the smallest first. */
const OURS: readonly Encoding[] = ["br", "gzip", "identity"];
const ONLY_IDENTITY: EncodingOrder = ["identity"];

const QUALITY = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i;

/** 0 to 1; a malformed weight is taken as 0, for then plain text is the safe answer. */
function weightOf(parameters: readonly string[]): number {
  if (parameters.length === 0) return 1;
  const match = QUALITY.exec(parameters[0]?.trim() ?? "");
  return match === null ? 0 : Number(match[1]);
}

export function readAcceptEncoding(header: string): EncodingOrder {
  const weights = new Map<string, number>();
  for (const element of header.split(",")) {
    const [coding = "", ...parameters] = element.split(";");
    const name = coding.trim().toLowerCase();
    if (name !== "") weights.set(name === "x-gzip" ? "gzip" : name, weightOf(parameters));
  }
  const other = weights.get("*") ?? 0;
  const weighed = OURS.map((encoding) => ({
    encoding,
    // Unnamed, plain text is acceptable but wanted last.
    weight: weights.get(encoding) ?? (encoding === "identity" ? Math.max(other, 0.0001) : other),
  })).filter(({ weight }) => weight > 0);
  const order = weighed.toSorted((a, b) => b.weight - a.weight).map(({ encoding }) => encoding);
  return order.includes("identity") ? order : [...order, "identity"];
}

const LONGEST_KEPT = 200;
const MOST_KEPT = 256;

/**
 * Reads each spelling once. Browsers send a handful; what an attacker invents is bounded in
 * count and length.
 */
export function makeEncodingMemo(): (header: string | undefined) => EncodingOrder {
  const known = new Map<string, EncodingOrder>();
  return (header) => {
    if (header === undefined) return ONLY_IDENTITY;
    const kept = known.get(header);
    if (kept !== undefined) return kept;
    const order = readAcceptEncoding(header);
    if (header.length > LONGEST_KEPT) return order;
    if (known.size >= MOST_KEPT) known.clear();
    known.set(header, order);
    return order;
  };
}
