/** The neighbour of a row in a list of ids; null where there is none. Pure. */
export function stepFrom(ids: readonly string[], current: string | undefined, step: 1 | -1): string | null {
  if (ids.length === 0) return null;
  const at = current === undefined ? -1 : ids.indexOf(current);
  if (at === -1) return (step === 1 ? ids[0] : ids.at(-1)) ?? null;
  return ids[at + step] ?? null;
}
