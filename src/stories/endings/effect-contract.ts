import { z } from "zod";

/**
 * GET /api/wire/contracts/:id/effect : what ending a contract would do; POST
 * /api/wire/contracts/effect (body as for writing one): what writing it would do. Counted in every
 * title, a story in two titles twice.
 */
export const contractEffect = z.object({
  /** Live stories with copy of the source in them. */
  live: z.number(),
  /** Those that readers would lose at once. */
  down: z.number(),
  /** Those that would stay, and end at a time at which they do not end now. */
  ending: z.number(),
  /** The first of those ends. */
  firstEnd: z.string().nullable(),
  titles: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      down: z.number(),
      /** The first of them by headline, as readers have it. */
      stories: z.array(z.object({ id: z.string(), headline: z.string() })),
    }),
  ),
});
export type ContractEffect = z.infer<typeof contractEffect>;
