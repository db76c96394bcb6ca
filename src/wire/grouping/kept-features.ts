import type { Features, Term } from "./features.ts";

/** Features as they are kept with an item: tuples, since sixty of them are read for each arrival. Pure. */
type KeptTerm = readonly [
  key: string,
  text: string,
  weight: number,
  rarity: number,
  kind: 0 | 1 | 2,
  lead: 0 | 1,
];

export interface KeptFeatures {
  readonly l: string;
  readonly t: readonly KeptTerm[];
  readonly p: readonly string[];
  readonly s: readonly number[];
  readonly r: number;
}

const KINDS = ["word", "name", "number"] as const satisfies readonly Term["kind"][];

const round = (value: number): number => Math.round(value * 100) / 100;

export const keptFrom = (features: Features): KeptFeatures => ({
  l: features.language,
  t: features.terms.map((term) => [
    term.key,
    term.text === term.key ? "" : term.text,
    round(term.weight),
    round(term.rarity),
    KINDS.indexOf(term.kind) as 0 | 1 | 2,
    term.isLead ? 1 : 0,
  ]),
  p: features.phrases,
  s: features.sketch,
  r: features.runs,
});

export const featuresFrom = (kept: KeptFeatures): Features => ({
  language: kept.l,
  terms: kept.t.map(([key, text, weight, rarity, kind, lead]) => ({
    key,
    text: text === "" ? key : text,
    weight,
    rarity,
    kind: KINDS[kind],
    isLead: lead === 1,
  })),
  phrases: kept.p,
  sketch: kept.s,
  runs: kept.r,
});
