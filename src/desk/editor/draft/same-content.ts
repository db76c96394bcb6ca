/**
 * Whether two contents say the same. The order of keys means nothing (the database sorts them), and
 * an absent value, null and an empty list of marks or inlines are one. Pure.
 */
export function isSameContent(left: unknown, right: unknown): boolean {
  if (left === right || (isNothing(left) && isNothing(right))) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((each, index) => isSameContent(each, right[index]));
  }
  if (!isRecord(left) || !isRecord(right)) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSameContent(left[key], right[key]));
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
