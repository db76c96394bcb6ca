import { MastheadError } from "../../../platform/index.ts";
import type { Drop, Holder, Shelf } from "../kept.ts";

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

export interface FlightPlan<Value, Kept extends Holder> {
  readonly fill: () => Promise<Value>;
  /** Does this drop mean what was read? */
  readonly isMeant: (drop: Drop, value: Value) => boolean;
  readonly put: (reading: Reading<Value>) => Kept;
  readonly onFault: (error: unknown) => void;
}

/**
 * Reads until nothing that was read was dropped during the reading. Looks and puts in one turn,
 * so that no drop can come between.
 */
async function readUndisturbed<Value, Kept extends Holder>(
  drops: Drop[],
  plan: FlightPlan<Value, Kept>,
): Promise<Kept> {
  for (let reading = 1; ; reading += 1) {
    drops.length = 0;
    const value = await plan.fill();
    const meant = drops.filter((drop) => plan.isMeant(drop, value));
    if (meant.length === 0) return plan.put({ value, isFresh: true });
    if (reading < MOST_READINGS) continue;
    if (meant.some((drop) => drop.gone)) throw changesTooFast();
    return plan.put({ value, isFresh: false });
  }
}

export const changesTooFast = (): MastheadError =>
  new MastheadError({
    code: "page-changes-too-fast",
    happened: "The page was taken away again while it was being made.",
    remedy: "Ask again in a moment.",
    status: 503,
  });

/** Joins the flight of that name, or starts it. One name always carries one kind of holder. */
export function fly<Value, Kept extends Holder>(
  shelf: Shelf,
  name: string,
  plan: FlightPlan<Value, Kept>,
): Promise<Kept> {
  const current = shelf.flights.get(name);
  if (current !== undefined) return current.promise as Promise<Kept>;
  const drops: Drop[] = [];
  const run = async (): Promise<Kept> => {
    try {
      return await readUndisturbed(drops, plan);
    } catch (error) {
      plan.onFault(error);
      throw error;
    } finally {
      shelf.flights.delete(name);
    }
  };
  // Entered before it runs, so that a drop finds it from its first moment.
  const promise = Promise.resolve().then(run);
  shelf.flights.set(name, { promise, drops });
  // Whoever waits hears of the failure; when all have lost patience nobody must.
  promise.catch(() => undefined);
  return promise;
}

export function tellFlights(shelf: Shelf, drop: Drop): void {
  for (const flight of shelf.flights.values()) flight.drops.push(drop);
}
