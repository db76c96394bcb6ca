import { z } from "zod";
import { namedEntry } from "./gazetteer/gazetteer-contract.ts";
import { routedBy } from "./routing/routing-contract.ts";

export const wireOutcome = z.enum([
  "new",
  "update",
  "correction",
  "kill",
  "withhold",
  "advisory",
  "duplicate",
  "stale",
  "quarantined",
]);
export type WireOutcome = z.infer<typeof wireOutcome>;

/** How the head of an item stands. */
export const itemState = z.enum(["usable", "withheld", "killed"]);

export const wireFilter = z.enum([
  "everything",
  "local",
  "updates",
  "taken",
  "embargoed",
  "kills",
  "followed",
  "aside",
]);
export type WireFilter = z.infer<typeof wireFilter>;

/** One row of the inbox: an item with its newest version. */
export const wireRow = z.object({
  id: z.string(),
  source: z.object({ id: z.string(), name: z.string() }),
  state: itemState,
  /** How the newest version was told apart when it came. */
  outcome: wireOutcome,
  headline: z.string(),
  slugline: z.string(),
  /** 1 (highest) to 9, or null when the agency gives none. */
  urgency: z.number().nullable(),
  /** What a routing rule of the title made of it; null where none did. */
  assignedUrgency: z.number().nullable(),
  /** Slug of the section a routing rule marked it for. */
  section: z.string().nullable(),
  /** What it names of the title's gazetteer; empty without a local angle. */
  local: z.array(namedEntry),
  embargoUntil: z.string().nullable(),
  /** Counted by us from 1. */
  versionNumber: z.number(),
  receivedAt: z.string(),
  /** The agency's own time; null when undated. */
  sentAt: z.string().nullable(),
  takenFor: z.array(
    z.object({
      storyId: z.string(),
      titleId: z.string(),
      by: z.string(),
      live: z.boolean(),
      /** False where the story holds some paragraphs of it only. */
      whole: z.boolean(),
    }),
  ),
  warnings: z.number(),
  /** The same story in other items, of other agencies or of this one; null where it stands alone. */
  group: z
    .object({
      id: z.string(),
      size: z.number(),
      sources: z.array(z.string()),
      /** Ids of its newest, at most fifty. */
      items: z.array(z.string()),
    })
    .nullable(),
});
export type WireRow = z.infer<typeof wireRow>;

export const sourceRow = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  /** "fresh": sent something within its usual gap; "silent": far less than usual; "never"; "off": paused. */
  health: z.enum(["fresh", "silent", "never", "off"]),
  lastReceivedAt: z.string().nullable(),
});
export type SourceRow = z.infer<typeof sourceRow>;

/**
 * GET /api/wire/items?title=&filter=&saved=&source=&q=&before=&grouped= : newest first, 50 a page. `saved` is the
 * id of a saved filter, in place of `filter`. With `grouped=1` one
 * row a group, at the place of its newest arrival; arrivals later than the first page do not move its rows.
 */
export const wireListAnswer = z.object({
  rows: z.array(wireRow),
  /** Pass as `before` for older rows; null at the end. */
  next: z.string().nullable(),
  /** A thousand stands for a thousand and more. */
  counts: z.object({
    everything: z.number(),
    local: z.number(),
    /** Newer versions of what was taken. */
    updates: z.number(),
    /** By the person who asks. */
    followed: z.number(),
    taken: z.number(),
    embargoed: z.number(),
    kills: z.number(),
    aside: z.number(),
    quarantined: z.number(),
  }),
  sources: z.array(sourceRow),
});
export type WireListAnswer = z.infer<typeof wireListAnswer>;

export const wireRun = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  href: z.string().optional(),
});

export const wireBlock = z.object({
  kind: z.enum(["paragraph", "subhead", "quote", "list-item", "table"]),
  runs: z.array(wireRun),
  rows: z.array(z.array(z.string())).optional(),
});
export type WireBlockShape = z.infer<typeof wireBlock>;

export const wireVersion = z.object({
  id: z.string(),
  number: z.number(),
  /** Under which id the agency filed it. */
  agencyId: z.string(),
  outcome: wireOutcome,
  receivedAt: z.string(),
  sentAt: z.string().nullable(),
  headline: z.string(),
  deck: z.string(),
  byline: z.string(),
  dateline: z.object({ place: z.string(), region: z.string() }),
  blocks: z.array(wireBlock),
  editorNote: z.string(),
  rights: z.string(),
  format: z.string(),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type WireVersion = z.infer<typeof wireVersion>;

/** Another id of the agency whose filings are kept as versions of this item, and what spoke for it. */
export const wireJoin = z.object({
  agencyId: z.string(),
  by: z.enum(["link", "slug-and-text", "order"]),
  slug: z.string(),
  /** 0 to 1. */
  sharedText: z.number(),
  samePlace: z.boolean(),
  mark: z.string(),
  joinedAt: z.string(),
});
export type WireJoin = z.infer<typeof wireJoin>;

/** Whether the contracts allow an item on the title's pages. */
export const wireRight = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("allowed"), /** null: no end. */ endsAt: z.string().nullable() }),
  z.object({ kind: z.literal("forbidden"), why: z.enum(["expired", "title", "medium", "date"]) }),
]);
export type WireRight = z.infer<typeof wireRight>;

/** GET /api/wire/items/:id : every version, newest first. */
export const wireItemAnswer = z.object({
  row: wireRow,
  agencyId: z.string(),
  subjects: z.array(z.string()),
  /** For publishing it now in the title of the request. */
  right: wireRight,
  versions: z.array(wireVersion),
  joins: z.array(wireJoin),
  /** Version numbers of the agency that never came. */
  missing: z.array(z.number()),
  aside: z.boolean(),
  followed: z.boolean(),
  /** What rules of the title did, newest version first. */
  routed: z.array(z.object({ version: z.number(), at: z.string(), by: z.array(routedBy) })),
});
export type WireItemAnswer = z.infer<typeof wireItemAnswer>;

/** POST /api/wire/items/:id/part : these are two stories; answers the new item. */
export const partRequest = z.strictObject({ agencyId: z.string().max(600) });
export const partAnswer = z.object({ item: z.string() });

/** Why an item stands in its group. */
export const wireLikeness = z.object({
  /** 0 to 1. */
  score: z.number(),
  names: z.array(z.string()),
  words: z.array(z.string()),
  /** Share of the shorter copy's text, 0 to 1. */
  sharedText: z.number(),
  hoursApart: z.number(),
});

/** GET /api/wire/groups/:id : newest arrival first; evidence is null for who began the group or was put there. */
export const wireGroupAnswer = z.object({
  id: z.string(),
  members: z.array(
    z.object({ row: wireRow, evidence: wireLikeness.nullable(), decidedBy: z.string().nullable() }),
  ),
});
export type WireGroupAnswer = z.infer<typeof wireGroupAnswer>;

/** POST /api/wire/items/:id/group : a group, or an item that stands alone; null takes it out of its group. */
export const groupRequest = z.strictObject({ group: z.uuid().nullable() });
export const groupAnswer = z.object({ group: z.string().nullable() });

/** POST /api/wire/items/:id/aside */
export const asideRequest = z.strictObject({ aside: z.boolean() });

/** POST /api/wire/items/:id/follow : watch an item, or no more. */
export const followRequest = z.strictObject({ follow: z.boolean() });

/** POST /api/wire/quarantine/:id/dismiss : it will not be read; false brings it back. */
export const dismissRequest = z.strictObject({ dismissed: z.boolean() });

/** GET /api/wire/figures?title= : of the last 24 hours. */
export const wireFigures = z.object({
  /** Start of the first of 24 hours; the last one is running. */
  from: z.string(),
  sources: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Versions received, by hour, oldest first. */
      hours: z.array(z.number()),
      items: z.number(),
      /** Sendings that could not be read. */
      failures: z.number(),
      /** Fifteen minutes and more after the agency's time. */
      late: z.number(),
      /** Agency's time to desk, in seconds; null where the source dates nothing. */
      lagMedian: z.number().nullable(),
      lagP95: z.number().nullable(),
    }),
  ),
});
export type WireFigures = z.infer<typeof wireFigures>;

/** GET /api/wire/quarantine : what could not be read, newest first. */
export const quarantineAnswer = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      source: z.object({ id: z.string(), name: z.string() }),
      receivedAt: z.string(),
      fileName: z.string(),
      bytes: z.number(),
      code: z.string(),
      reason: z.string(),
      /** First 400 signs of the raw copy, control signs shown as symbols. */
      glimpse: z.string(),
    }),
  ),
});
export type QuarantineAnswer = z.infer<typeof quarantineAnswer>;

/** POST /api/wire/quarantine/:id/again, and one line of `masthead wire add`. */
export const receivedItem = z.object({
  /** "picture": kept for the messages that name the file. */
  outcome: z.enum([...wireOutcome.options, "picture"]),
  item: z.string().nullable(),
  version: z.number().nullable(),
  story: z.string().optional(),
  reason: z.string().optional(),
});
export const receivedAnswer = z.object({
  transmission: z.string(),
  results: z.array(receivedItem),
});
export type ReceivedAnswer = z.infer<typeof receivedAnswer>;

/** One entry of the contract book. */
export const contractRow = z.object({
  id: z.string(),
  source: z.string(),
  /** Empty: every title. */
  titles: z.array(z.string()),
  media: z.array(z.enum(["web", "mail", "alert", "archive"])),
  from: z.string().nullable(),
  until: z.string().nullable(),
  keepDays: z.number().nullable(),
  resale: z.boolean(),
  note: z.string(),
  madeAt: z.string(),
});
export type ContractRow = z.infer<typeof contractRow>;

/** GET /api/wire/contracts */
export const contractsAnswer = z.object({ rows: z.array(contractRow) });

/** POST /api/wire/contracts */
export const newContract = z.strictObject({
  source: z.string(),
  titles: z.array(z.string()).default([]),
  media: z.array(z.enum(["web", "mail", "alert", "archive"])).min(1),
  from: z.iso.datetime({ offset: true }).nullable().default(null),
  until: z.iso.datetime({ offset: true }).nullable().default(null),
  keepDays: z.number().int().min(1).max(36_500).nullable().default(null),
  resale: z.boolean().default(false),
  note: z.string().max(2_000).default(""),
});
