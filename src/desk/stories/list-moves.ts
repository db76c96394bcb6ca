/** Which row of a list comes next; `null` stands for none yet. Pure. */
export function nextRow(count: number, at: number | null, step: 1 | -1): number | null {
  if (count === 0) return null;
  if (at === null || at < 0) return step === 1 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, at + step));
}
