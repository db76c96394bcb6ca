import { z } from "zod";

/** One picture of an item, as it may be taken. */
export const wirePicture = z.object({
  key: z.string(),
  headline: z.string(),
  caption: z.string(),
  credit: z.string(),
  usageTerms: z.string(),
  expires: z.string().nullable(),
  embargo: z.string().nullable(),
  /** Of the largest rendition, in pixels; null when the agency does not say. */
  width: z.number().nullable(),
  height: z.number().nullable(),
  state: z.enum(["usable", "withheld", "killed"]),
  /** It comes in a package of several texts and may belong to another of them. */
  isLoose: z.boolean(),
  /** Once it was taken. */
  pictureId: z.string().nullable(),
});
export type WirePicture = z.infer<typeof wirePicture>;

/** GET /api/wire/items/:id/pictures ; each has a small one at …/pictures/KEY/thumbnail. */
export const wirePicturesAnswer = z.object({ pictures: z.array(wirePicture) });

/** POST /api/wire/items/:id/pictures/:key/take : into a draft, or with story null into the library. */
export const takePictureRequest = z.strictObject({
  title: z.string(),
  story: z.uuid().nullable(),
  /** The draft that was looked at; only with a story. */
  draftVersion: z.number().int().optional(),
});

export const takePictureAnswer = z.object({
  pictureId: z.string(),
  /** Of the draft; null for the library and where it stands in the story already. */
  version: z.number().nullable(),
});
