import { z } from "zod";

export const pictureState = z.enum(["preparing", "ready", "refused"]);

export const pictureAnswer = z.object({
  id: z.string(),
  title: z.string(),
  fileName: z.string(),
  state: pictureState,
  /** Why it was refused, and whether its bytes can be asked for again at the agency. */
  refusal: z.object({ code: z.string(), message: z.string(), again: z.boolean() }).nullable(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  headline: z.string(),
  /** Caption as it came in the file; each use starts from it. */
  caption: z.string(),
  alt: z.string(),
  credit: z.string(),
  byline: z.string(),
  created: z.string().nullable(),
  city: z.string(),
  focal: z.object({ x: z.number(), y: z.number() }),
  colour: z.string(),
  /** What its agency says of its use; null for pictures of our own. */
  wire: z
    .object({ licence: z.string(), expiresAt: z.string().nullable(), embargoUntil: z.string().nullable() })
    .nullable(),
  addedAt: z.string(),
  addedBy: z.string(),
  /** Where it stands: stories of titles the person may see. */
  uses: z.array(z.object({ storyId: z.string(), headline: z.string(), live: z.boolean() })),
  /** Desk addresses below /api/pictures/ID/image/; widths that are there. */
  widths: z.array(z.number()),
  version: z.number(),
});
export type PictureAnswer = z.infer<typeof pictureAnswer>;

/** GET /api/pictures?title=&q=&filter=all|no-credit|no-alt&before= */
export const pictureListAnswer = z.object({
  rows: z.array(pictureAnswer),
  next: z.string().nullable(),
  counts: z.object({ all: z.number(), noCredit: z.number(), noAlt: z.number() }),
});
export type PictureListAnswer = z.infer<typeof pictureListAnswer>;

/** PATCH /api/pictures/:id */
export const pictureChange = z.strictObject({
  version: z.number().int(),
  headline: z.string().max(500).optional(),
  caption: z.string().max(4000).optional(),
  alt: z.string().max(1000).optional(),
  credit: z.string().max(300).optional(),
  byline: z.string().max(300).optional(),
  focal: z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).optional(),
});
export type PictureChange = z.infer<typeof pictureChange>;

/** POST /api/pictures/:id/again */
export const againRequest = z.strictObject({ title: z.string() });

/**
 * POST /api/pictures?title=ID&name=FILENAME : the body is the file's bytes as they are
 * (Content-Type ignored); answers 201 with a pictureAnswer once bytes are stored and metadata
 * read; renditions follow (`picture.developed` on the stream).
 */
export const uploadQuery = z.object({ title: z.string(), name: z.string().max(300) });
