import { z } from "zod";

/** Changes that may wait for a person although nothing in the gate holds them. */
export const holdName = z.enum(["toll", "accused", "headline"]);
export type HoldName = z.infer<typeof holdName>;

export const autopilotDid = z.enum([
  "made",
  "published",
  "updated",
  "corrected",
  "merged",
  "held",
  "on",
  "off",
]);
export type AutopilotDid = z.infer<typeof autopilotDid>;

export const autopilotRule = z.object({
  source: z.object({ id: z.string(), name: z.string() }),
  titleId: z.string(),
  on: z.boolean(),
  /** Where new stories stand; null: the source's own section. */
  section: z.string().nullable(),
  publishNew: z.boolean(),
  followUpdates: z.boolean(),
  holdOn: z.array(holdName),
  /** Publications in any 60 minutes, updates counted. */
  hourlyLimit: z.number(),
  /** Who is called when something is held. */
  duty: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
});
export type AutopilotRule = z.infer<typeof autopilotRule>;

export const autopilotAct = z.object({
  at: z.string(),
  titleId: z.string(),
  source: z.object({ id: z.string(), name: z.string() }),
  did: autopilotDid,
  by: z.string(),
  storyId: z.string().nullable(),
  headline: z.string(),
  /** Address on the title's origin where readers have it now. */
  url: z.string().nullable(),
  /** Codes of what held it. */
  why: z.array(z.string()),
});
export type AutopilotAct = z.infer<typeof autopilotAct>;

/** GET /api/autopilot?title= : its rules, and what it did in the last 24 hours, newest first. */
export const autopilotAnswer = z.object({
  /** Every source that sends for the title, with a rule or without. */
  sources: z.array(
    z.object({ id: z.string(), name: z.string(), /** Its own section. */ section: z.string().nullable() }),
  ),
  rules: z.array(autopilotRule),
  acts: z.array(autopilotAct),
});
export type AutopilotAnswer = z.infer<typeof autopilotAnswer>;

/** PUT /api/autopilot/rules : sets the rule of one source in one title. */
export const ruleRequest = z.strictObject({
  title: z.string(),
  source: z.string().max(50),
  on: z.boolean(),
  section: z.string().nullable().default(null),
  publishNew: z.boolean().default(false),
  followUpdates: z.boolean().default(true),
  holdOn: z.array(holdName).default(["toll", "accused", "headline"]),
  hourlyLimit: z.number().int().min(1).max(1000).default(10),
  duty: z.string().trim().min(1).max(60).default("wire"),
});

/** POST /api/autopilot/stop : at once, for one source or every one, in one title or every one. */
export const stopRequest = z.strictObject({
  title: z.string(),
  source: z.string().max(50).nullable().default(null),
  everyTitle: z.boolean().default(false),
});
/** What was switched off, and what went out by itself or was held in the last 24 hours there. */
export const stopAnswer = z.object({
  stopped: z.array(autopilotRule),
  wentOut: z.array(autopilotAct),
  held: z.array(autopilotAct),
});
export type StopAnswer = z.infer<typeof stopAnswer>;
