import type { Block, WireOrigin } from "../content.ts";
import { attrsOf, freeId, keyOf, mapAttrs, originsIn, plainOf } from "./block-shape.ts";
import { matchBlocks, type Matchable } from "./match-blocks.ts";
import type { MergeChoices, MergePart } from "./merge-contract.ts";
import { orderBlocks } from "./order-blocks.ts";
import { wordRuns } from "./word-runs.ts";

/** Merging the blocks of a body, each by where it came from. Pure. */

export interface BodyMerge {
  readonly base: readonly Block[];
  readonly ours: readonly Block[];
  readonly theirs: readonly Block[];
  readonly baseVersionId: string;
  readonly theirsVersionId: string;
  /** Only what our draft still holds of the base is merged. */
  readonly fragment: boolean;
  readonly choices: MergeChoices;
}

/** One block of the base: what became of it with us (several when we split it) and with the agency. */
interface Strand {
  readonly name: string;
  readonly base: Block;
  readonly ours: readonly { readonly name: string; readonly block: Block }[];
  readonly theirs: Block | null;
}

interface Weave {
  readonly strands: readonly Strand[];
  /** Blocks of ours alone, and of the agency's newer version alone. */
  readonly own: ReadonlyMap<string, Block>;
  readonly added: ReadonlyMap<string, Block>;
  readonly rows: { readonly base: string[]; readonly ours: string[]; readonly theirs: string[] };
}

const matchable = (block: Block): Matchable => ({
  key: keyOf(block),
  text: plainOf(block),
  type: block.type,
});

function weave(merge: BodyMerge): Weave {
  const { base, ours, theirs, baseVersionId } = merge;
  const placeOf = new Map(
    base.flatMap((block, place) =>
      originsIn(block, baseVersionId).map(({ paragraph }) => [paragraph, place] as const),
    ),
  );
  const pieces = new Map<number, { name: string; block: Block }[]>();
  const own = new Map<string, Block>();
  const oursRow = ours.map((block, at) => {
    const place = originsIn(block, baseVersionId)
      .map(({ paragraph }) => placeOf.get(paragraph))
      .find((each) => each !== undefined);
    const known = place === undefined ? undefined : pieces.get(place);
    const name = place !== undefined && known === undefined ? `b${place}` : `o${at}`;
    if (place === undefined) own.set(name, block);
    else pieces.set(place, [...(known ?? []), { name, block }]);
    return name;
  });
  const pairs = matchBlocks(base.map(matchable), theirs.map(matchable));
  const nameOfTheirs = new Map([...pairs].map(([old, young]) => [young, `b${old}`]));
  const counts = (place: number): boolean => !merge.fragment || pieces.has(place);
  const strands = base.flatMap((block, place): Strand[] => {
    const pair = pairs.get(place);
    return counts(place)
      ? [
          {
            name: `b${place}`,
            base: block,
            ours: pieces.get(place) ?? [],
            theirs: pair === undefined ? null : (theirs[pair] ?? null),
          },
        ]
      : [];
  });
  const names = new Set(strands.map((strand) => strand.name));
  const added = new Map<string, Block>();
  const theirsRow = theirs.flatMap((block, at): string[] => {
    const name = nameOfTheirs.get(at);
    if (name !== undefined) return names.has(name) ? [name] : [];
    if (merge.fragment) return [];
    added.set(`t${at}`, block);
    return [`t${at}`];
  });
  return {
    strands,
    own,
    added,
    rows: { base: strands.map((strand) => strand.name), ours: oursRow, theirs: theirsRow },
  };
}

type Verdict = { readonly kind: "same" | "agency" | "ours" | "conflict" };

function judge({ base, ours, theirs }: Strand): Verdict {
  const key = keyOf(base);
  const [only] = ours;
  const oursKey = ours.length === 1 && only !== undefined ? keyOf(only.block) : null;
  const theirsKey = theirs === null ? null : keyOf(theirs);
  const weChanged = oursKey !== key;
  const theyChanged = theirsKey !== key;
  if (!weChanged && !theyChanged) return { kind: "same" };
  if (!weChanged) return { kind: "agency" };
  if (!theyChanged) return { kind: "ours" };
  const alike = ours.length === 0 ? theirs === null : oursKey !== null && oursKey === theirsKey;
  return { kind: alike ? "same" : "conflict" };
}

const plainOfAll = (blocks: readonly Block[]): string => blocks.map(plainOf).join("\n\n");

function partFrom(
  id: string,
  kind: MergePart["kind"],
  base: string,
  ours: string,
  theirs: string,
): MergePart {
  return {
    id,
    kind,
    where: "block",
    base,
    ours,
    theirs,
    agencyRuns: wordRuns(base, theirs),
    oursRuns: wordRuns(base, ours),
    mayBoth: kind === "conflict" && ours !== "" && theirs !== "",
  };
}

/** Agency copy of another item is nothing that we changed in this one. */
const isTaken = (block: Block): boolean => attrsOf(block).some(({ origin }) => origin != null);

function partsOf({ strands, own, added }: Weave, fragment: boolean): ReadonlyMap<string, MergePart> {
  const parts = new Map<string, MergePart>();
  for (const strand of strands) {
    const { kind } = judge(strand);
    if (kind === "same") continue;
    const ours = plainOfAll(strand.ours.map((piece) => piece.block));
    const theirs = strand.theirs === null ? "" : plainOf(strand.theirs);
    parts.set(strand.name, partFrom(strand.name, kind, plainOf(strand.base), ours, theirs));
  }
  for (const [name, block] of own) {
    // Where only paragraphs were taken, the rest of the story never was the agency's.
    if (!fragment && !isTaken(block)) parts.set(name, partFrom(name, "ours", "", plainOf(block), ""));
  }
  for (const [name, block] of added) parts.set(name, partFrom(name, "agency", "", "", plainOf(block)));
  return parts;
}

/** Our blocks of a strand, which from now on come from the newer version where it has the paragraph. */
function keepOurs(strand: Strand, merge: BodyMerge): ReadonlyMap<string, readonly Block[]> {
  const before = originsIn(strand.base, merge.baseVersionId);
  const after = strand.theirs === null ? [] : originsIn(strand.theirs, merge.theirsVersionId);
  const follow = (origin: WireOrigin | null | undefined): WireOrigin | null | undefined => {
    const at = before.findIndex((each) => each.paragraph === origin?.paragraph);
    const next = after[Math.min(at, after.length - 1)];
    return origin?.itemVersionId === merge.baseVersionId && at !== -1 && next !== undefined ? next : origin;
  };
  return new Map(
    strand.ours.map(({ name, block }) => [
      name,
      [
        mapAttrs(block, (attrs) =>
          attrs.origin == null ? attrs : { ...attrs, origin: follow(attrs.origin) },
        ),
      ],
    ]),
  );
}

/** The agency's block under the ids ours had, else under free ones. */
function adopt(theirs: Block, ours: Block | undefined, used: Set<string>): Block {
  const known = ours === undefined ? [] : attrsOf(ours).map((attrs) => attrs.id);
  let at = 0;
  return mapAttrs(theirs, (attrs) => {
    const id = known[at] ?? freeId(attrs.id, used);
    at += 1;
    return { ...attrs, id };
  });
}

function blocksOf(
  strand: Strand,
  merge: BodyMerge,
  used: Set<string>,
): ReadonlyMap<string, readonly Block[]> {
  const { kind } = judge(strand);
  const { name, theirs } = strand;
  const kept = keepOurs(strand, merge);
  const choice = kind === "agency" ? "theirs" : kind === "conflict" ? merge.choices[name] : "ours";
  if (choice === "theirs") {
    const first = strand.ours.find((piece) => piece.name === name)?.block;
    const gone = strand.ours.map((piece) => [piece.name, []] as const);
    return new Map<string, readonly Block[]>([
      ...gone,
      [name, theirs === null ? [] : [adopt(theirs, first, used)]],
    ]);
  }
  if (choice === "both" && theirs !== null) {
    const last = strand.ours.at(-1)?.name ?? name;
    return new Map([...kept, [last, [...(kept.get(last) ?? []), adopt(theirs, undefined, used)]]]);
  }
  return kept;
}

/** Blocks in order with the parts that changed, in the same order. */
export function mergeBody(merge: BodyMerge): {
  readonly blocks: readonly Block[];
  readonly parts: readonly MergePart[];
} {
  const woven = weave(merge);
  const used = new Set(merge.ours.flatMap((block) => attrsOf(block).map((attrs) => attrs.id)));
  const blocks = new Map<string, readonly Block[]>();
  for (const [name, block] of woven.own) blocks.set(name, [block]);
  for (const strand of woven.strands)
    for (const [name, made] of blocksOf(strand, merge, used)) blocks.set(name, made);
  for (const [name, block] of woven.added) blocks.set(name, [adopt(block, undefined, used)]);
  const { base, ours, theirs } = woven.rows;
  const row = orderBlocks(base, ours, theirs);
  const parts = partsOf(woven, merge.fragment);
  return {
    blocks: row.flatMap((name) => blocks.get(name) ?? []),
    // What both deleted or only we did stands nowhere any more; it is told where the agency has it.
    parts: [...new Set([...row, ...parts.keys()])].flatMap((name) => parts.get(name) ?? []),
  };
}
