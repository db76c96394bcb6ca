import { z } from "zod";
import { wireRow } from "../wire-contract.ts";
import { wireCondition } from "./condition-contract.ts";

export const savedFilter = z.object({
  id: z.string(),
  name: z.string(),
  condition: wireCondition,
  /** Mine, or somebody's who shares it with the desk. */
  mine: z.boolean(),
  shared: z.boolean(),
  /** Name of who made it. */
  owner: z.string(),
  alerts: z.boolean(),
  /** To the owner. */
  mails: z.boolean(),
  /** Items in its list; a thousand stands for a thousand and more. */
  items: z.number(),
});
export type SavedFilter = z.infer<typeof savedFilter>;

/** GET /api/wire/filters?title= : one's own, and those that the desk shares. */
export const filtersAnswer = z.object({ filters: z.array(savedFilter) });
export type FiltersAnswer = z.infer<typeof filtersAnswer>;

/** POST /api/wire/filters and PUT /api/wire/filters/:id */
export const filterRequest = z.strictObject({
  name: z.string().trim().min(1).max(80),
  condition: wireCondition,
  shared: z.boolean().default(false),
  alerts: z.boolean().default(false),
  mails: z.boolean().default(false),
});
export type FilterRequest = z.infer<typeof filterRequest>;

/** POST /api/wire/filters/try : what a condition would have let through in the last seven days. */
export const tryRequest = z.strictObject({ condition: wireCondition });
export const tryFilterAnswer = z.object({
  /** Oldest first, seven days of the title's zone; the last is today. */
  days: z.array(z.object({ day: z.string(), items: z.number() })),
  items: z.number(),
  /** All that came in that time. */
  of: z.number(),
  /** The newest twenty. */
  rows: z.array(wireRow),
});
export type TryFilterAnswer = z.infer<typeof tryFilterAnswer>;

/** GET /api/wire/alerts/:id : what the desk is called for. */
export const wireAlert = z.object({
  id: z.string(),
  /** Of the filter or routing rule. */
  name: z.string(),
  by: z.enum(["filter", "rule"]),
  item: z.string(),
  headline: z.string(),
  source: z.string(),
});
export type WireAlert = z.infer<typeof wireAlert>;
