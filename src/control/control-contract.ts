import { z } from "zod";

/** How a source wants its orders obeyed. */
export const killPolicy = z.enum(["withdraw", "withdraw-with-notice", "hold-and-call"]);
export type KillPolicy = z.infer<typeof killPolicy>;

export const killRow = z.object({
  id: z.string(),
  itemId: z.string(),
  kind: z.enum(["kill", "withhold"]),
  source: z.string(),
  headline: z.string(),
  receivedAt: z.string(),
  uses: z.number(),
  down: z.number(),
  /** Uses that a person must decide about. */
  waiting: z.number(),
  /** Outputs that were looked at as an outsider, and those where the copy still stood. */
  looked: z.number(),
  found: z.number(),
  releasedAt: z.string().nullable(),
});
export type KillRow = z.infer<typeof killRow>;

/** GET /api/kills?title= : newest first. */
export const killsAnswer = z.object({ rows: z.array(killRow) });
export type KillsAnswer = z.infer<typeof killsAnswer>;

export const killUse = z.object({
  storyId: z.string(),
  titleId: z.string(),
  headline: z.string(),
  /** Path; "" when it was never public. */
  address: z.string(),
  foundAs: z.string(),
  state: z.enum(["down", "waiting", "kept-back", "failed"]),
  foundAt: z.string(),
  downAt: z.string().nullable(),
});

export const killProof = z.object({
  titleId: z.string(),
  path: z.string(),
  kind: z.enum(["story", "list", "feed", "sitemap", "picture"]),
  verdict: z.enum(["absent", "found", "unreachable"]),
  status: z.number().nullable(),
  evidence: z.string(),
  lookedAt: z.string(),
});

export const killAct = z.object({
  at: z.string(),
  act: z.enum([
    "ordered",
    "ordered-again",
    "down",
    "called",
    "obeyed",
    "proof-asked",
    "proved",
    "found",
    "lifted",
  ]),
  by: z.string(),
  titleId: z.string().nullable(),
  uses: z.number(),
});

/** GET /api/kills/:id?title= */
export const killRecord = z.object({
  row: killRow,
  agencyId: z.string(),
  /** The agency's words. */
  order: z.string(),
  versions: z.number(),
  policy: killPolicy,
  /** Seconds from the receipt to the moment nothing was before readers any more; null while something is. */
  downAfterSeconds: z.number().nullable(),
  uses: z.array(killUse),
  proofs: z.array(killProof),
  acts: z.array(killAct),
});
export type KillRecord = z.infer<typeof killRecord>;

/** POST /api/kills/:id/obey, POST /api/kills/:id/prove */
export const killActAnswer = z.object({ done: z.boolean() });
