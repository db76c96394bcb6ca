import { z } from "zod";

/** What a saved filter, or a routing rule, asks of an item. What is empty asks nothing. */

const texts = z.array(z.string().trim().min(1).max(200)).max(100).default([]);
const urgency = z.number().int().min(1).max(9);

export const wireCondition = z.strictObject({
  /** Ids of sources; one of them. */
  sources: z.array(z.string().max(60)).max(200).default([]),
  /** Media Topics by URI, "medtop:" code or bare code, or names of subjects; one of them. */
  topics: texts,
  /** Names of places, as the agency gives them or in the dateline; one of them. */
  places: texts,
  /** Each begins a word of headline, slugline, byline, dateline or the first 10,000 signs of copy. */
  words: z
    .strictObject({
      all: z.string().trim().max(400).default(""),
      any: z.string().trim().max(400).default(""),
      none: z.string().trim().max(400).default(""),
    })
    .default({ all: "", any: "", none: "" }),
  /** The agency's own; an item without one is not in any range. */
  urgency: z
    .strictObject({ from: urgency, to: urgency })
    .refine(({ from, to }) => from <= to, "from is above to")
    .nullable()
    .default(null),
  /** Only what names something of the title's gazetteer. */
  local: z.boolean().default(false),
});
export type WireCondition = z.infer<typeof wireCondition>;

export const emptyCondition: WireCondition = wireCondition.parse({});
