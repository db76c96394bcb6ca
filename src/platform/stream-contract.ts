import { z } from "zod";

/**
 * GET /api/stream?title= : server-sent events. Each is `event: changed` with this as data; the
 * client re-reads what it shows. `event: hello` comes first and after every reconnect, and means:
 * re-read everything. A comment line comes every 15 s.
 */
export const changedEvent = z.object({
  /** For example "item.received", "story.published", "picture.developed", "front.changed". */
  name: z.string(),
  titleId: z.string().nullable(),
  /** Id of the thing (item, story, picture). */
  subject: z.string(),
});
export type ChangedEvent = z.infer<typeof changedEvent>;
