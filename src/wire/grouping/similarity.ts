import type { Features, Term } from "./features.ts";

/** How alike two items are, and what says so. Pure and symmetric. */

export interface Measures {
  /** Cosine of the weighted words, 0 to 1. */
  readonly words: number;
  /** The same of headline and first sentences. */
  readonly lead: number;
  /** Share of the rarer side's names that the other has, by rarity, 0 to 1. */
  readonly names: number;
  /** Share of its numbers. */
  readonly numbers: number;
  /** Share of the shorter copy's runs of words that stand in the other one, estimated, 0 to 1. */
  readonly text: number;
  /** Rarity that both share, in nats. */
  readonly shared: number;
  /** Hours between them. */
  readonly hours: number;
}

const lengthOf = (terms: readonly Term[], of: (term: Term) => number): number =>
  Math.sqrt(terms.reduce((sum, term) => sum + of(term) ** 2, 0));

const weightOf = (term: Term): number => Math.sqrt(term.weight * term.rarity);
const leadWeightOf = (term: Term): number => (term.isLead ? term.rarity ** 1.5 : 0);

function cosine(one: readonly Term[], other: ReadonlyMap<string, Term>, of: (term: Term) => number): number {
  let sum = 0;
  for (const term of one) {
    const twin = other.get(term.key);
    if (twin !== undefined) sum += of(term) * of(twin);
  }
  const lengths = lengthOf(one, of) * lengthOf([...other.values()], of);
  return lengths === 0 ? 0 : Math.min(1, sum / lengths);
}

function contained(one: readonly Term[], other: ReadonlyMap<string, Term>, kind: Term["kind"]): number {
  const total = (terms: readonly Term[]): number =>
    terms.reduce((sum, term) => sum + (term.kind === kind ? term.rarity : 0), 0);
  const shared = total(one.filter((term) => other.get(term.key)?.kind === kind));
  const least = Math.min(total(one), total([...other.values()]));
  return least === 0 ? 0 : Math.min(1, shared / least);
}

/**
 * Containment of the smaller set, from the resemblance of two bottom-k sketches.
 * Source: A. Broder, On the resemblance and containment of documents, 1997.
 */
export function sketchedShare(one: Features, other: Features): number {
  if (one.runs === 0 || other.runs === 0) return 0;
  const [a, b] = [new Set(one.sketch), new Set(other.sketch)];
  const size = Math.max(1, Math.min(Math.max(a.size, b.size), 48));
  const union = [...new Set([...one.sketch, ...other.sketch])].toSorted((x, y) => x - y).slice(0, size);
  const alike = union.filter((hash) => a.has(hash) && b.has(hash)).length / union.length;
  const shared = (alike * (one.runs + other.runs)) / (1 + alike);
  return Math.min(1, shared / Math.min(one.runs, other.runs));
}

export function measure(one: Features, other: Features, hours: number): Measures {
  const terms = new Map(other.terms.map((term) => [term.key, term]));
  const shared = one.terms.reduce((sum, term) => {
    const twin = terms.get(term.key);
    return twin === undefined ? sum : sum + Math.min(term.rarity, twin.rarity);
  }, 0);
  return {
    words: cosine(one.terms, terms, weightOf),
    lead: cosine(one.terms, terms, leadWeightOf),
    names: contained(one.terms, terms, "name"),
    numbers: contained(one.terms, terms, "number"),
    text: sketchedShare(one, other),
    shared,
    hours: Math.abs(hours),
  };
}
