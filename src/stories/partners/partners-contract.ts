import { z } from "zod";
import { storyKinds } from "../content.ts";

export const partnerFormat = z.enum(["newsml-g2", "nitf", "ninjs", "rss-full"]);

const filter = z.strictObject({
  titles: z.array(z.string()).min(1).max(50),
  /** Empty: all. */
  sections: z.array(z.string().max(100)).max(200).default([]),
  kinds: z.array(z.enum(storyKinds)).max(10).default([]),
});

/** POST /api/partners : the person must run the sources of every title named. */
export const newPartner = z.strictObject({
  title: z.string(),
  name: z.string().trim().min(1).max(200),
  format: partnerFormat,
  filter,
});

export const partnerRow = z.object({
  id: z.string(),
  name: z.string(),
  format: partnerFormat,
  filter: z.object({
    titles: z.array(z.string()),
    sections: z.array(z.string()),
    kinds: z.array(z.enum(storyKinds)),
  }),
  addedAt: z.string(),
  lastReadAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Path on the desk's origin that the partner fetches with its token. */
  feed: z.string(),
});
export type PartnerRow = z.infer<typeof partnerRow>;

/** GET /api/partners?title= */
export const partnersAnswer = z.object({ rows: z.array(partnerRow) });

/** The token is shown once and kept as a hash. */
export const partnerMade = z.object({ partner: partnerRow, token: z.string() });

/** POST /api/partners/:id/end */
export const endPartnerRequest = z.strictObject({ title: z.string() });
