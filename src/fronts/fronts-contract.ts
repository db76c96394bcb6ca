import { z } from "zod";

export const cardShape = z.object({
  storyId: z.string(),
  publicId: z.string(),
  headline: z.string(),
  section: z.string(),
  kind: z.enum(["local", "agency", "opinion", "obituary"]),
  publishedAt: z.string(),
  bumpedAt: z.string(),
  /** Address of a 320 px picture on the desk's origin, or null. */
  picture: z.string().nullable(),
  views24h: z.number(),
  pinned: z.object({ until: z.string().nullable(), by: z.string() }).nullable(),
});
export type Card = z.infer<typeof cardShape>;

/** GET /api/fronts/:title */
export const frontAnswer = z.object({
  title: z.string(),
  /** A change names the version it started from. */
  version: z.number(),
  /** Places of the home front in order: 1 is the lead, then the second row. */
  home: z.array(cardShape),
  justPosted: z.array(cardShape),
  mostRead: z.array(cardShape),
  /** Public ids held back from Just Posted by an editor. */
  heldBack: z.array(cardShape),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
});
export type FrontAnswer = z.infer<typeof frontAnswer>;

export const pinShape = z.strictObject({
  publicId: z.string(),
  /** 1 is first. */
  place: z.number().int().min(1).max(20),
  /** Pins end by themselves; null stands until taken off. */
  until: z.iso.datetime({ offset: true }).nullable(),
});
export type Pin = z.infer<typeof pinShape>;

/** PUT /api/fronts/:title : put out all changes at once; 409 with the current front on a clash. */
export const frontChange = z.strictObject({
  version: z.number().int(),
  home: z.array(pinShape).max(20),
  justPosted: z.array(pinShape).max(20),
  heldBack: z.array(z.string()).max(100),
});
export type FrontChange = z.infer<typeof frontChange>;
