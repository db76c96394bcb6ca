import { z } from "zod";

/** Every refused or failed request of the desk's API answers with this. */
export const problem = z.object({
  /** Permanent, kebab-case. */
  code: z.string(),
  happened: z.string(),
  remedy: z.string(),
  /** Number to quote when asking for help. */
  reference: z.string().optional(),
  /** Which field of the request is meant, for example "section". */
  field: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;
