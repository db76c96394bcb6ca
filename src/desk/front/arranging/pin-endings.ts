/** When pins end. Pure; now is given in ms. */

const QUARTER = 15 * 60_000;
const HOUR = 60 * 60_000;
/** A morning nearer than this is too soon to be meant. */
const LEAST_AHEAD = 6 * HOUR;

/** The next 6 in the morning in the zone that is at least six hours off, as an ISO instant. */
export function nextMorning(now: number, zone: string): string {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const first = Math.ceil((now + LEAST_AHEAD) / QUARTER) * QUARTER;
  // Two days reach past the hour a clock change leaves out.
  for (let at = first; at < first + 48 * HOUR; at += QUARTER) {
    if (clock.format(at) === "06:00") return new Date(at).toISOString();
  }
  return new Date(first).toISOString();
}

export interface Ending {
  readonly id: string;
  readonly label: string;
  readonly until: string | null;
}

/** What can be chosen for a pin; the first is what a move takes. */
export function endingsFrom(now: number, zone: string): readonly [Ending, ...Ending[]] {
  const after = (hours: number): string =>
    new Date(Math.ceil((now + hours * HOUR) / (5 * 60_000)) * 5 * 60_000).toISOString();
  return [
    { id: "morning", label: "To the morning", until: nextMorning(now, zone) },
    { id: "hour", label: "For an hour", until: after(1) },
    { id: "four-hours", label: "For four hours", until: after(4) },
    { id: "open", label: "Until it is taken off", until: null },
  ];
}
