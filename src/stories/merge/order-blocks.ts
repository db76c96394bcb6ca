/** In what order merged blocks stand. Pure. Blocks are named; a name stands once in a row. */

/** Places of the longest rising run of numbers (patience sorting). */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [place, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = place;
  }
  const rise = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place !== -1; place = before[place] ?? -1) rise.add(place);
  return rise;
}

/** Of a row, those that stand elsewhere than in the row it came from. */
function movedIn(row: readonly string[], base: readonly string[]): ReadonlySet<string> {
  const places = new Map(base.map((name, place) => [name, place]));
  const known = row.filter((name) => places.has(name));
  const rise = longestRise(known.map((name) => places.get(name) ?? 0));
  return new Set(known.filter((_, place) => !rise.has(place)));
}

/**
 * The agency's order, in which what we moved and what is ours alone stands after the same neighbour
 * as in our draft. Holds every name of both rows once. With `theirs` as `base` it is our order, with
 * `ours` as `base` theirs.
 */
export function orderBlocks(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const moved = movedIn(ours, base);
  const rest = theirs.filter((name) => !moved.has(name));
  const placed = new Set(rest);
  const following = new Map<string, string>();
  let previous = "";
  for (const name of ours) {
    if (!placed.has(name)) following.set(previous, name);
    previous = name;
  }
  const row: string[] = [];
  for (const anchor of ["", ...rest]) {
    if (anchor !== "") row.push(anchor);
    let next = following.get(anchor);
    while (next !== undefined) {
      row.push(next);
      next = following.get(next);
    }
  }
  return row;
}
