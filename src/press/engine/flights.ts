import { MastheadError } from "../../platform/index.ts";
import type { Drop, Flight, Holder, Shelf } from "./kept.ts";

/**
 * Fills that are under way. Many readers who miss the same page wait for one fill; and a fill
 * remembers what was dropped since it began, for what it read may be older than the drop.
 */

/** A page that changes under each of so many readings is handed out once and not kept as fresh. */
const MOST_READINGS = 5;

/** How a fill ended. `isFresh` is false when something it was made of was dropped meanwhile. */
export interface Reading<Value> {
  readonly value: Value;
  readonly isFresh: boolean;
}

export interface FlightPlan<Value> {
  readonly fill: () => Promise<Value>;
  /** Does this drop mean what was read? */
  readonly isMeant: (drop: Drop, value: Value) => boolean;
  readonly put: (reading: Reading<Value>) => Holder;
  readonly onFault: (error: unknown) => void;
}

/** Reads until nothing that was read was dropped during the reading. */
async function readUndisturbed<Value>(
  drops: { list: Drop[] },
  plan: FlightPlan<Value>,
): Promise<Reading<Value>> {
  for (let reading = 1; ; reading += 1) {
    drops.list.length = 0;
    const value = await plan.fill();
    const meant = drops.list.filter((drop) => plan.isMeant(drop, value));
    if (meant.length === 0) return { value, isFresh: true };
    if (reading < MOST_READINGS) continue;
    if (meant.some((drop) => drop.gone)) throw changesTooFast();
    return { value, isFresh: false };
  }
}

export const changesTooFast = (): MastheadError =>
  new MastheadError({
    code: "page-changes-too-fast",
    happened: "The page was taken away again while it was being made.",
    remedy: "Ask again in a moment.",
    status: 503,
  });

/** Joins the flight of that name, or starts it. */
export function fly<Value>(shelf: Shelf, name: string, plan: FlightPlan<Value>): Promise<Holder> {
  const current = shelf.flights.get(name);
  if (current !== undefined) return current.promise;
  const drops = { list: [] as Drop[] };
  const run = async (): Promise<Holder> => {
    try {
      return plan.put(await readUndisturbed(drops, plan));
    } catch (error) {
      plan.onFault(error);
      throw error;
    } finally {
      shelf.flights.delete(name);
    }
  };
  // Entered before it runs: a fill may drop, and a drop must find it.
  const flight: Flight = { promise: Promise.resolve().then(run), drops: drops.list };
  shelf.flights.set(name, flight);
  // Whoever waits hears of the failure; when all have lost patience nobody must.
  flight.promise.catch(() => undefined);
  return flight.promise;
}

export function tellFlights(shelf: Shelf, drop: Drop): void {
  for (const flight of shelf.flights.values()) flight.drops.push(drop);
}
