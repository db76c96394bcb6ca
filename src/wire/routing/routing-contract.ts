import { z } from "zod";
import { wireCondition } from "../filters/condition-contract.ts";

/** What a rule does with an item that meets its condition; what is false or null it leaves alone. */
export const routingActs = z.strictObject({
  aside: z.boolean().default(false),
  /** Slug of the section it is meant for. */
  section: z.string().max(60).nullable().default(null),
  /** Calls the desk. */
  alert: z.boolean().default(false),
  /** The autopilot may publish it, where its own rule for the source is on. */
  mayPublish: z.boolean().default(false),
  urgency: z.number().int().min(1).max(9).nullable().default(null),
});
export type RoutingActs = z.infer<typeof routingActs>;

export const routingRule = z.object({
  id: z.string(),
  name: z.string(),
  on: z.boolean(),
  condition: wireCondition,
  acts: routingActs,
  changedAt: z.string(),
  /** Name of the person. */
  changedBy: z.string(),
});
export type RoutingRule = z.infer<typeof routingRule>;

/** GET /api/wire/routing?title= : in the order in which they are asked. */
export const routingAnswer = z.object({ rules: z.array(routingRule) });
export type RoutingAnswer = z.infer<typeof routingAnswer>;

/** POST /api/wire/routing and PUT /api/wire/routing/:id */
export const routingRequest = z.strictObject({
  name: z.string().trim().min(1).max(80),
  on: z.boolean(),
  condition: wireCondition,
  acts: routingActs,
});

/** POST /api/wire/routing/order : every rule of the title, in its new order. */
export const routingOrder = z.strictObject({ ids: z.array(z.uuid()).max(200) });

/** What one rule did with a version. */
export const routedBy = z.object({
  ruleId: z.string(),
  rule: z.string(),
  did: z.array(z.string()),
});
export type RoutedBy = z.infer<typeof routedBy>;
