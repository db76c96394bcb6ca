import { z } from "zod";

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

export const wireFilter = z.enum(["everything", "taken", "embargoed", "kills", "aside"]);
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
  embargoUntil: z.string().nullable(),
  /** Counted by us from 1. */
  versionNumber: z.number(),
  receivedAt: z.string(),
  /** The agency's own time; null when undated. */
  sentAt: z.string().nullable(),
  takenFor: z.array(
    z.object({ storyId: z.string(), titleId: z.string(), by: z.string(), live: z.boolean() }),
  ),
  warnings: z.number(),
});
export type WireRow = z.infer<typeof wireRow>;

export const sourceRow = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  /** "fresh": sent something within its usual gap; "silent": far less than usual; "never"; "off": paused. */
  health: z.enum(["fresh", "silent", "never", "off"]),
  lastReceivedAt: z.string().nullable(),
  items: z.number(),
});
export type SourceRow = z.infer<typeof sourceRow>;

/** GET /api/wire/items?title=&filter=&source=&q=&before= : newest first, 50 a page. */
export const wireListAnswer = z.object({
  rows: z.array(wireRow),
  /** Pass as `before` for older rows; null at the end. */
  next: z.string().nullable(),
  /** A thousand stands for a thousand and more. */
  counts: z.object({
    everything: z.number(),
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

/** GET /api/wire/items/:id : every version, newest first. */
export const wireItemAnswer = z.object({
  row: wireRow,
  agencyId: z.string(),
  subjects: z.array(z.string()),
  versions: z.array(wireVersion),
  joins: z.array(wireJoin),
  /** Version numbers of the agency that never came. */
  missing: z.array(z.number()),
  aside: z.boolean(),
});
export type WireItemAnswer = z.infer<typeof wireItemAnswer>;

/** POST /api/wire/items/:id/part : these are two stories; answers the new item. */
export const partRequest = z.strictObject({ agencyId: z.string().max(600) });
export const partAnswer = z.object({ item: z.string() });

/** POST /api/wire/items/:id/aside */
export const asideRequest = z.strictObject({ aside: z.boolean() });

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
  outcome: wireOutcome,
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
