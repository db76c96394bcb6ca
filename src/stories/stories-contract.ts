import { z } from "zod";
import type { Content } from "./content.ts";

export const placingStatus = z.enum(["drafting", "ready", "live", "withdrawn", "killed"]);
export type PlacingStatus = z.infer<typeof placingStatus>;

const runMark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: z.string().max(2000) }) }),
]);
const inline = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("text"),
    text: z.string().min(1).max(100_000),
    marks: z.array(runMark).max(3).optional(),
  }),
  z.strictObject({ type: z.literal("hardBreak") }),
]);
const origin = z
  .strictObject({ itemVersionId: z.uuid(), paragraph: z.number().int().min(0) })
  .nullable()
  .optional();
const blockId = z.string().min(1).max(64);
const paragraph = z.strictObject({
  type: z.literal("paragraph"),
  attrs: z.strictObject({ id: blockId, origin }),
  content: z.array(inline).max(2000).optional(),
});
const subhead = z.strictObject({
  type: z.literal("subhead"),
  attrs: z.strictObject({ id: blockId, origin }),
  content: z.array(inline).max(200).optional(),
});
const quote = z.strictObject({
  type: z.literal("quote"),
  attrs: z.strictObject({ id: blockId, origin, speaker: z.string().max(300) }),
  content: z.array(inline).max(500).optional(),
});
const listItem = z.strictObject({
  type: z.literal("listItem"),
  content: z.array(paragraph).min(1).max(20),
});
const list = (type: "bulletList" | "orderedList") =>
  z.strictObject({ type: z.literal(type), content: z.array(listItem).min(1).max(500) });
export const pictureUse = z.strictObject({
  pictureId: z.uuid(),
  caption: z.string().max(4000),
  alt: z.string().max(1000),
});
const picture = z.strictObject({
  type: z.literal("picture"),
  attrs: z.strictObject({ id: blockId, ...pictureUse.shape }),
});
const span = z.number().int().min(1).max(50).optional();
const cell = z.strictObject({
  type: z.enum(["tableCell", "tableHeader"]),
  attrs: z.strictObject({ colspan: span, rowspan: span }).optional(),
  content: z.array(paragraph).min(1).max(20),
});
const table = z.strictObject({
  type: z.literal("table"),
  content: z
    .array(z.strictObject({ type: z.literal("tableRow"), content: z.array(cell).min(1).max(50) }))
    .min(1)
    .max(500),
});
export const blockShape = z.discriminatedUnion("type", [
  paragraph,
  subhead,
  quote,
  list("bulletList"),
  list("orderedList"),
  picture,
  table,
]);

/** The shape of content at every border; unknown nodes, marks and keys are refused. */
export const contentShape = z.strictObject({
  headline: z.string().max(500),
  deck: z.string().max(2000),
  dateline: z.strictObject({ place: z.string().max(100), region: z.string().max(100) }),
  byline: z.string().max(300),
  body: z.strictObject({ type: z.literal("doc"), content: z.array(blockShape).max(5000) }),
  mainPicture: pictureUse.nullable(),
  contributorLine: z.string().max(1000),
  agencyCredit: z.string().max(200),
}) satisfies z.ZodType<Content>;

/** One finding of the gate. `stop` holds the story; `ask` may be gone past by saying so; `hint` informs. */
export const finding = z.object({
  rule: z.string(),
  severity: z.enum(["stop", "ask", "hint"]),
  /** What is wrong, for example "This picture has no credit". */
  title: z.string(),
  /** Why it matters, who set the rule, the next step. */
  explanation: z.string(),
  /** Where to go: a field of the content, a block id, a picture id. */
  where: z.object({
    kind: z.enum([
      "headline",
      "deck",
      "dateline",
      "byline",
      "body",
      "block",
      "picture",
      "section",
      "source",
      "contributor",
    ]),
    id: z.string().optional(),
  }),
});
export type Finding = z.infer<typeof finding>;

export const storyRow = z.object({
  id: z.string(),
  titleId: z.string(),
  headline: z.string(),
  slugline: z.string(),
  kind: z.enum(["local", "agency", "opinion", "obituary"]),
  section: z.object({ slug: z.string(), name: z.string() }).nullable(),
  status: placingStatus,
  byline: z.string(),
  agencyCredit: z.string(),
  /** A live story with saved changes that readers do not see yet. */
  changedSincePublished: z.boolean(),
  changedAt: z.string(),
  changedBy: z.string(),
  publishedAt: z.string().nullable(),
  /** When it goes out by itself; null when nothing is planned. */
  releaseAt: z.string().nullable(),
  /** Address on the title's origin once it was ever live. */
  url: z.string().nullable(),
  /** State of the agency item it was taken from, when not usable. */
  sourceState: z.enum(["usable", "withheld", "killed"]).nullable(),
  /** A newer version of the item it was made from, not merged yet. */
  waiting: z.object({ source: z.string(), version: z.number(), outcome: z.string() }).nullable(),
  views24h: z.number(),
});
export type StoryRow = z.infer<typeof storyRow>;

export const storyFilter = z.enum(["all", "mine", "drafting", "ready", "live", "withdrawn", "killed"]);

/** GET /api/stories?title=&filter=&q=&before= */
export const storyListAnswer = z.object({
  rows: z.array(storyRow),
  next: z.string().nullable(),
  counts: z.object({
    all: z.number(),
    mine: z.number(),
    drafting: z.number(),
    ready: z.number(),
    live: z.number(),
    withdrawn: z.number(),
    killed: z.number(),
  }),
});
export type StoryListAnswer = z.infer<typeof storyListAnswer>;

export const draftShape = z.object({
  content: contentShape,
  /** Rises by one with each save; a save names the one it started from. */
  version: z.number(),
  savedAt: z.string(),
  savedBy: z.string(),
});

export const lineageRow = z.object({
  itemId: z.string(),
  itemVersionId: z.string(),
  source: z.string(),
  headline: z.string(),
  versionNumber: z.number(),
  /** Newest version of the item now; larger than versionNumber when the agency sent more. */
  newestNumber: z.number(),
  /** The version the desk sees first, and what the agency says it is; late arrivals do not count. */
  headNumber: z.number(),
  headOutcome: z.string(),
  /** False where only some paragraphs of the item were taken. */
  whole: z.boolean(),
  state: z.enum(["usable", "withheld", "killed"]),
  embargoUntil: z.string().nullable(),
});

/** A planned release, or how the newest one ended. */
export const plannedRelease = z.object({
  dueAt: z.string(),
  state: z.enum(["planned", "done", "held", "called-off"]),
  by: z.string(),
  endedAt: z.string().nullable(),
  lateMs: z.number().nullable(),
  heldBy: z.array(z.string()),
});
export type PlannedRelease = z.infer<typeof plannedRelease>;

/** GET /api/stories/:id?title= */
export const storyAnswer = z.object({
  row: storyRow,
  draft: draftShape,
  placing: z.object({
    id: z.string(),
    titleId: z.string(),
    sectionSlug: z.string().nullable(),
    slug: z.string(),
    status: placingStatus,
    /** Version of the placing's own settings; a change names the one it started from. */
    version: z.number(),
  }),
  findings: z.array(finding),
  lineage: z.array(lineageRow),
  /** Number of the newest revision; the live one's when there is one. */
  revision: z.number(),
  liveRevision: z.number().nullable(),
  history: z.array(z.object({ status: placingStatus, at: z.string(), by: z.string(), reason: z.string() })),
  wordCount: z.number(),
  /** Whether it follows its agency by itself; null when it never did. */
  autopilot: z
    .object({
      source: z.object({ id: z.string(), name: z.string() }),
      since: z.string(),
      /** False while the rule of the source is switched off. */
      on: z.boolean(),
      ended: z.object({ at: z.string(), by: z.string(), why: z.string() }).nullable(),
      /** Why the newest version waits for a person, as codes; null when nothing is held. */
      held: z.object({ at: z.string(), why: z.array(z.string()), duty: z.string() }).nullable(),
    })
    .nullable(),
  /** What shall go out by itself, or how that ended; null when nothing was ever planned. */
  release: plannedRelease.nullable(),
});
export type StoryAnswer = z.infer<typeof storyAnswer>;

/** POST /api/stories */
export const newStoryRequest = z.strictObject({
  title: z.string(),
  slugline: z.string().trim().min(1).max(100),
  kind: z.enum(["local", "agency", "opinion", "obituary"]).default("local"),
  section: z.string().nullable().default(null),
});
/** POST /api/stories/take → { storyId } ; taking twice for one title answers the story there is. */
export const takeRequest = z.strictObject({ title: z.string(), item: z.uuid() });
export const madeAnswer = z.object({ storyId: z.string(), already: z.boolean() });

/** PUT /api/stories/:id/draft?title= */
export const saveRequest = z.strictObject({ baseVersion: z.number().int(), content: contentShape });
export const savedAnswer = z.object({
  kind: z.literal("saved"),
  version: z.number(),
  savedAt: z.string(),
  findings: z.array(finding),
  wordCount: z.number(),
});
/** 409: somebody saved in between; both are shown side by side. */
export const conflictAnswer = z.object({ kind: z.literal("conflict"), theirs: draftShape });

/** PATCH /api/stories/:id/placing?title= */
export const placingChange = z.strictObject({
  version: z.number().int(),
  section: z.string().nullable().optional(),
  slug: z.string().max(120).optional(),
  slugline: z.string().trim().min(1).max(100).optional(),
  kind: z.enum(["local", "agency", "opinion", "obituary"]).optional(),
  status: z.enum(["drafting", "ready"]).optional(),
});

/** GET /api/stories/:id/revisions?title= : newest first. */
export const revisionRow = z.object({
  number: z.number(),
  at: z.string(),
  by: z.string(),
  /** "taken", "saved", "published", "restored", "merged" */
  reason: z.string(),
  note: z.string(),
  live: z.boolean(),
  wordCount: z.number(),
});
export const revisionsAnswer = z.object({ rows: z.array(revisionRow) });
/** GET /api/stories/:id/revisions/:number?title= */
export const revisionAnswer = z.object({ row: revisionRow, content: contentShape });
/** POST /api/stories/:id/revisions?title= : save a named revision of the draft (Ctrl S). */
export const nameRevisionRequest = z.strictObject({ note: z.string().max(200).default("") });
/** POST /api/stories/:id/restore?title= : the draft becomes that revision's content. */
export const restoreRequest = z.strictObject({
  number: z.number().int().min(1).max(2_000_000_000),
  baseVersion: z.number().int(),
});

/** GET /api/stories/:id/publish-sheet?title= : what publishing would do now. */
export const publishSheet = z.object({
  headline: z.string(),
  findings: z.array(finding),
  draftVersion: z.number(),
  /** First publication, or a change of a live story. */
  first: z.boolean(),
  effects: z.array(z.object({ when: z.string(), titleId: z.string(), what: z.string(), detail: z.string() })),
  url: z.string().nullable(),
});
export type PublishSheet = z.infer<typeof publishSheet>;

/** POST /api/stories/:id/publish?title= with an Idempotency-Key header. */
export const publishRequest = z.strictObject({
  draftVersion: z.number().int(),
  /** Rules of severity "ask" the person goes past. */
  overrule: z.array(z.string()).default([]),
  /** Facts changed: shows "Updated" and stands first again in Just Posted. */
  updated: z.boolean().default(false),
});
/** 200 published; 409 held (findings) or moved-on (the draft is not the one the editor saw). */
export const publishAnswer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("published"),
    url: z.string(),
    address: z.string(),
    version: z.number(),
    revision: z.number(),
  }),
  z.object({ kind: z.literal("held"), findings: z.array(finding) }),
  z.object({
    kind: z.literal("moved-on"),
    draftVersion: z.number(),
    savedBy: z.string(),
    savedAt: z.string(),
  }),
]);
export type PublishAnswer = z.infer<typeof publishAnswer>;

/** POST /api/stories/:id/release?title= with an Idempotency-Key header. */
export const releaseRequest = z.strictObject({
  overrule: z.array(z.string()).default([]),
  updated: z.boolean().default(false),
});
/** 200; 409 held (findings), or a refusal "no-embargo", "story-killed". */
export const releaseAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("planned"), dueAt: z.string() }),
  z.object({ kind: z.literal("held"), findings: z.array(finding) }),
]);

/** POST /api/stories/:id/withdraw?title= with an Idempotency-Key header. */
export const withdrawRequest = z.strictObject({ reason: z.string().trim().min(3).max(500) });
export const withdrawAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("withdrawn"), url: z.string() }),
  z.object({ kind: z.literal("not-live"), status: placingStatus }),
]);
