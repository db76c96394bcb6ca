import type { VersionFacts } from "../items-store.ts";

/** A gap larger than this is a counter that does not count one by one. */
const LARGEST_GAP = 20;

/** Numbers between the agency's versions that never came, ascending, of its newest id. Pure. */
export function missingVersions(versions: readonly Pick<VersionFacts, "copy">[]): readonly number[] {
  const id = versions[0]?.copy.agencyId;
  const numbers = versions.flatMap(({ copy }) => (copy.agencyId === id ? (copy.version ?? []) : []));
  const come = new Set(numbers);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (come.size < 2 || last - first > LARGEST_GAP) return [];
  return Array.from({ length: last - first }, (_, at) => first + at).filter((number) => !come.has(number));
}
