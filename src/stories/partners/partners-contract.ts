import { z } from "zod";
import { storyKinds } from "../content.ts";

export const partnerFormat = z.enum(["newsml-g2", "nitf", "ninjs", "rss-full"]);

const filter = z.strictObject({
  titles: z.array(z.string()).min(1).max(50),
  /** Empty: all. */
  sections: z.array(z.string().max(100)).max(200).default([]),
  kinds: z.array(z.enum(storyKinds)).max(10).default([]),
});

/** POST /api/partners ; PUT /api/partners/:id : the person must run the sources of every title named. */
export const partnerTerms = z.strictObject({
  title: z.string(),
  name: z.string().trim().min(1).max(200),
  format: partnerFormat,
  filter,
});

const instant = z.string().nullable();

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
  lastReadAt: instant,
  /** While it is paused it hears only of what is gone. */
  pausedAt: instant,
  /** Somebody asked in its name with a token that is not its own, last then. */
  refusedAt: instant,
  endedAt: instant,
  /** Path on the desk's origin that the partner fetches with its token. */
  feed: z.string(),
  /** Stories it has and may use. */
  has: z.number(),
  /** Stories that wait for the end of an embargo. */
  waiting: z.number(),
  /** The story it was told of last; null: of none yet. */
  last: z.object({ headline: z.string(), state: z.enum(["sent", "canceled"]), at: z.string() }).nullable(),
});
export type PartnerRow = z.infer<typeof partnerRow>;

/** GET /api/partners?title= */
export const partnersAnswer = z.object({ rows: z.array(partnerRow) });

/** Also POST /api/partners/:id/token. The token is shown once and kept as a hash. */
export const partnerMade = z.object({ partner: partnerRow, token: z.string() });

/** POST /api/partners/:id/pause */
export const pausePartnerRequest = z.strictObject({ title: z.string(), isOn: z.boolean() });

/** POST /api/partners/:id/end ; POST /api/partners/:id/token */
export const partnerAct = z.strictObject({ title: z.string() });

/** POST /api/partners/try : what these terms would have let out in the last seven days, as it stands now. */
export const tryPartnerRequest = z.strictObject({ title: z.string(), filter });

const triedStory = z.object({
  publicId: z.string(),
  title: z.string(),
  headline: z.string(),
  section: z.string(),
  at: z.string(),
  /** recalled: it was out and is not any more, of which a partner hears. */
  fate: z.enum(["goes", "waits", "stays", "recalled"]),
  /** Why it stays. */
  withheld: z.array(
    z.object({
      why: z.enum(["stopped", "expired", "not-for-resale", "no-contract", "unknown-copy"]),
      of: z.string(),
    }),
  ),
  /** When the embargo it waits for ends. */
  embargoUntil: instant,
  /** Pictures that stay here while the copy goes. */
  picturesKept: z.number(),
});
export type TriedStory = z.infer<typeof triedStory>;

export const tryPartnerAnswer = z.object({
  rows: z.array(triedStory),
  /** Stories of these titles that the conditions leave out. */
  outside: z.number(),
  /** There were more than are told. */
  isCut: z.boolean(),
});
export type TryPartnerAnswer = z.infer<typeof tryPartnerAnswer>;

/** POST /api/partners/preview : one story, byte for byte as it would be sent. */
export const previewPartnerRequest = z.strictObject({
  title: z.string(),
  name: z.string().max(200),
  format: partnerFormat,
  filter,
  story: z.string(),
});
export const previewPartnerAnswer = z.object({ mediaType: z.string(), document: z.string() });
