import { diffIndices } from "node-diff3";

/** Which block of the agency's newer version continues which of the older. Pure. */

export interface Matchable {
  readonly key: string;
  readonly text: string;
  readonly type: string;
}

/** Share of the shorter text's words that both must have, to be one paragraph rewritten. */
const ALIKE = 0.5;
/** Larger stretches of change are matched by place alone. */
const MOST_PAIRS = 10_000;

/** Places of the older version, each with its place in the newer one. */
type Pairs = Map<number, number>;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / Math.min(a.size, b.size);
}

/** What stands in both, unchanged and in the same order; answers the stretches between. */
function pairUnchanged(
  old: readonly Matchable[],
  young: readonly Matchable[],
  pairs: Pairs,
): readonly { old: readonly number[]; young: readonly number[] }[] {
  const stretches = diffIndices(
    old.map((each) => each.key),
    young.map((each) => each.key),
  );
  const range = ([start, length]: [number, number]): number[] =>
    Array.from({ length }, (_, index) => start + index);
  let [atOld, atYoung] = [0, 0];
  const walkTo = (end: number): void => {
    for (; atOld < end; atOld += 1, atYoung += 1) pairs.set(atOld, atYoung);
  };
  for (const { buffer1, buffer2 } of stretches) {
    walkTo(buffer1[0]);
    atOld = buffer1[0] + buffer1[1];
    atYoung = buffer2[0] + buffer2[1];
  }
  walkTo(old.length);
  return stretches.map(({ buffer1, buffer2 }) => ({ old: range(buffer1), young: range(buffer2) }));
}

/** What stands in both unchanged, but elsewhere. */
function pairMoved(old: readonly Matchable[], young: readonly Matchable[], pairs: Pairs): void {
  const taken = new Set(pairs.values());
  const left = new Map<string, number[]>();
  for (const [place, { key }] of young.entries())
    if (!taken.has(place)) left.set(key, [...(left.get(key) ?? []), place]);
  for (const [place, { key, text }] of old.entries()) {
    if (pairs.has(place) || text.trim() === "") continue;
    const found = left.get(key)?.shift();
    if (found !== undefined) pairs.set(place, found);
  }
}

/** What was rewritten: within one stretch of change, in order, the most alike first. */
function pairRewritten(
  old: readonly { place: number; block: Matchable }[],
  young: readonly { place: number; block: Matchable }[],
  pairs: Pairs,
): void {
  const [onlyOld, onlyYoung] = [old[0], young[0]];
  if (old.length === 1 && young.length === 1 && onlyOld !== undefined && onlyYoung !== undefined) {
    // One paragraph in the place of one: the same place rewritten, however few words are left.
    if (onlyOld.block.type === onlyYoung.block.type) pairs.set(onlyOld.place, onlyYoung.place);
    return;
  }
  if (old.length * young.length > MOST_PAIRS) return;
  const youngWords = young.map(({ block }) => wordsOf(block.text));
  const ranked = old
    .flatMap((before) => {
      const words = wordsOf(before.block.text);
      return young.map((after, index) => ({
        before: before.place,
        after: after.place,
        likeness:
          before.block.type === after.block.type ? likeness(words, youngWords[index] ?? new Set()) : 0,
      }));
    })
    .filter((pair) => pair.likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness);
  const joined: { before: number; after: number }[] = [];
  for (const { before, after } of ranked) {
    // Likeness alone is too weak to say that a paragraph was moved as well as rewritten.
    const fits = joined.every((each) =>
      before < each.before ? after < each.after : before > each.before && after > each.after,
    );
    if (!fits) continue;
    joined.push({ before, after });
    pairs.set(before, after);
  }
}

/** Each block of `old` that lives on in `young`, with its place there. */
export function matchBlocks(
  old: readonly Matchable[],
  young: readonly Matchable[],
): ReadonlyMap<number, number> {
  const pairs: Pairs = new Map();
  const stretches = pairUnchanged(old, young, pairs);
  pairMoved(old, young, pairs);
  for (const stretch of stretches) {
    const taken = new Set(pairs.values());
    const open = (places: readonly number[], blocks: readonly Matchable[], isOpen: (at: number) => boolean) =>
      places.flatMap((place) => {
        const block = blocks[place];
        return block !== undefined && isOpen(place) ? [{ place, block }] : [];
      });
    pairRewritten(
      open(stretch.old, old, (at) => !pairs.has(at)),
      open(stretch.young, young, (at) => !taken.has(at)),
      pairs,
    );
  }
  return pairs;
}
