import { z } from "zod";

/** What the addresses of screens carry, so that a place can be kept, shared and gone back to. */

const text = z.string().optional().catch(undefined);

/** /TITLE/wire */
export const wireSearch = z.object({
  filter: z
    .enum([
      "everything",
      "local",
      "updates",
      "taken",
      "embargoed",
      "kills",
      "followed",
      "aside",
      "quarantine",
    ])
    .optional()
    .catch(undefined),
  saved: text,
  source: text,
  q: text,
  item: text,
});

/** /TITLE/sources */
export const sourcesSearch = z.object({ source: text });

/** /TITLE/autopilot */
export const autopilotSearch = z.object({ source: text });

/** /TITLE/partners */
export const partnersSearch = z.object({ partner: text });

/** /TITLE/gazetteer */
export const gazetteerSearch = z.object({ q: text });

/** /TITLE/routing */
export const routingSearch = z.object({ rule: text });

/** /TITLE/kills */
export const killsSearch = z.object({ kill: text });

/** /TITLE/stories */
export const storySearch = z.object({
  filter: z
    .enum(["all", "mine", "drafting", "ready", "live", "withdrawn", "killed"])
    .optional()
    .catch(undefined),
  q: text,
});

/** /TITLE/front */
export const frontSearch = z.object({
  list: z.enum(["home", "just-posted", "most-read"]).optional().catch(undefined),
});

/** /TITLE/pictures */
export const pictureSearch = z.object({
  filter: z.enum(["all", "no-credit", "no-alt"]).optional().catch(undefined),
  q: text,
  picture: text,
});
