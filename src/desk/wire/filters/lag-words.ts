/** "0.4 s", "3 min.", "2 h": seconds from the agency's time to the desk. Pure. */
export function lagWords(seconds: number | null, items: number): string {
  if (seconds === null) return items === 0 ? "–" : "undated";
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 2 * 3600) return `${Math.round(seconds / 60)} min.`;
  if (seconds < 48 * 3600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}
