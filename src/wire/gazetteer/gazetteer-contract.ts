import { z } from "zod";

export const entryKind = z.enum(["place", "person", "employer", "team"]);
export type EntryKind = z.infer<typeof entryKind>;

const name = z.string().trim().min(2).max(120);

export const gazetteerEntry = z.object({
  id: z.string(),
  kind: entryKind,
  name: z.string(),
  aliases: z.array(z.string()),
  /** "stories": suggested by our own stories, and accepted. */
  origin: z.enum(["hand", "csv", "stories"]),
  addedAt: z.string(),
});
export type GazetteerEntry = z.infer<typeof gazetteerEntry>;

/** A name that stands in several of our live stories and in no entry. */
export const suggestedName = z.object({
  name: z.string(),
  /** What it looks like; a person says what it is. */
  kind: entryKind,
  stories: z.number(),
  /** Headlines of the newest, at most three. */
  headlines: z.array(z.string()),
});
export type SuggestedName = z.infer<typeof suggestedName>;

/** GET /api/wire/gazetteer?title=&q= : by name. */
export const gazetteerAnswer = z.object({
  entries: z.array(gazetteerEntry),
  total: z.number(),
  suggestions: z.array(suggestedName),
});
export type GazetteerAnswer = z.infer<typeof gazetteerAnswer>;

/** POST /api/wire/gazetteer and PUT /api/wire/gazetteer/:id */
export const entryRequest = z.strictObject({
  kind: entryKind,
  name,
  aliases: z.array(name).max(20).default([]),
});
export type EntryRequest = z.infer<typeof entryRequest>;

/** POST /api/wire/gazetteer/suggestions ; null takes back a no, and it may be suggested again. */
export const suggestionRequest = z.strictObject({ name, kind: entryKind, accept: z.boolean().nullable() });

/** POST /api/wire/gazetteer/csv : with `keep` false only what would become of it. */
export const csvRequest = z.strictObject({ csv: z.string().max(2_000_000), keep: z.boolean() });

export const csvAnswer = z.object({
  /** New entries, the first fifty. */
  added: z.array(entryRequest),
  addedCount: z.number(),
  /** There already, with the same or fewer other names. */
  knownCount: z.number(),
  errors: z.array(z.object({ line: z.number(), text: z.string(), wrong: z.string() })),
  kept: z.boolean(),
});
export type CsvAnswer = z.infer<typeof csvAnswer>;

/** What a version names of ours, and where first. */
export const namedEntry = z.object({
  entryId: z.string(),
  name: z.string(),
  kind: entryKind,
  /** 0 is the headline, 1 the first paragraph. */
  paragraph: z.number(),
  /** As the copy writes it there. */
  written: z.string(),
});
export type NamedEntry = z.infer<typeof namedEntry>;
