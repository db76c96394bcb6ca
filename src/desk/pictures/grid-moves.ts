const steps: Readonly<Record<string, (columns: number) => number>> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: (columns) => -columns,
  ArrowDown: (columns) => columns,
  K: () => -1,
  J: () => 1,
};

/** Which picture of a grid a key leads to; stays where there is none. Pure. */
export function nextInGrid(key: string, at: number, count: number, columns: number): number {
  const step = steps[key]?.(columns) ?? 0;
  const next = at + step;
  return next < 0 || next >= count ? at : next;
}
