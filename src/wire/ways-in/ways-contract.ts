import { z } from "zod";

/** How sources are set up, tried and watched over, as requests and answers have it. */

const host = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[A-Za-z0-9.:_-]+$/, "a host name or an address");
const port = z.number().int().min(1).max(65_535);
const login = z.string().max(200);
const webAddress = z
  .string()
  .trim()
  .max(2000)
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    "an http or https address",
  );
/** No control signs, because it goes into commands of a line each. */
const path = z
  .string()
  .max(500)
  .regex(/^[^\p{Cc}]*$/u, "a path without control signs");

export const ftpWay = z.strictObject({
  kind: z.literal("ftp"),
  host,
  port: port.default(21),
  security: z.enum(["none", "explicit", "implicit"]).default("explicit"),
  user: login.default("anonymous"),
  folder: path.default("/"),
  /** What becomes of a file once its bytes are kept. */
  afterwards: z.enum(["delete", "move", "keep"]).default("keep"),
  /** For "move": a folder on the same server. */
  moveTo: path.default(""),
});

export const mailboxWay = z.strictObject({
  kind: z.literal("mailbox"),
  host,
  port: port.default(993),
  security: z.enum(["none", "starttls", "tls"]).default("tls"),
  user: login,
  mailbox: path.default("INBOX"),
  /** Addresses, or "@domain" for all of a domain. Mail of others is put aside. */
  senders: z.array(z.string().trim().toLowerCase().min(3).max(254)).max(200),
  /** Name with which the receiving server signs its Authentication-Results; "" asks for none. */
  checkedBy: z.string().trim().max(253).default(""),
  afterwards: z.enum(["seen", "move"]).default("seen"),
  moveTo: path.default(""),
  /** Whether mail that lay there before is taken too. */
  from: z.enum(["now", "the beginning"]).default("now"),
});

export const pagedFeedWay = z.strictObject({
  kind: z.literal("paged-feed"),
  url: webAddress,
  /** Header that carries the key. */
  keyHeader: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,60}$/)
    .default("x-api-key"),
  /** Fetch text that an item only points to. */
  fetchBodies: z.boolean().default(true),
});

export const feedWay = z.strictObject({
  kind: z.literal("feed"),
  url: webAddress,
  /** With a user name the secret is a password, else nothing is sent. */
  user: login.default(""),
});

export const waySettings = z.discriminatedUnion("kind", [ftpWay, mailboxWay, pagedFeedWay, feedWay]);
export type WaySettings = z.infer<typeof waySettings>;
export type WayKind = WaySettings["kind"];
export type FtpWay = z.infer<typeof ftpWay>;
export type MailboxWay = z.infer<typeof mailboxWay>;
export type PagedFeedWay = z.infer<typeof pagedFeedWay>;
export type FeedWay = z.infer<typeof feedWay>;

export const killPolicy = z.enum(["withdraw", "withdraw-with-notice", "hold-and-call"]);
export type KillPolicy = z.infer<typeof killPolicy>;

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};
const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** What a person may set of a source, all of it at once. */
export const sourceSettings = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** As the agency wants to be named under a story. */
  credit: z.string().trim().min(1).max(200),
  /** Slug of a section; null where each story decides. */
  section: z.string().max(80).nullable(),
  zone: z.string().max(60).refine(isZone, "an IANA time zone, such as America/Regina"),
  language: z.string().max(20).refine(isLanguage, "a language tag, such as en-CA").nullable(),
  formatHint: z.string().max(40).nullable(),
  licence: z.string().max(4000),
  killPolicy,
  /** Silent after three times this long, as long as its rhythm is not learnt. */
  usualGapMinutes: z.number().int().min(1).max(43_200),
  isOn: z.boolean(),
  pollSeconds: z.number().int().min(5).max(86_400),
  /** null: it pushes, or writes into its folder. */
  way: waySettings.nullable(),
});
export type SourceSettings = z.infer<typeof sourceSettings>;

/** A new secret; null takes the old one away; absent keeps it, as long as the host stays the same. */
const secret = z.string().min(1).max(2000).nullable().optional();

/** PUT /api/wire/sources/:id?title= */
export const changeSourceRequest = z.strictObject({ settings: sourceSettings, secret });

/** POST /api/wire/sources */
export const addSourceRequest = z.strictObject({
  /** The title whose publisher asks; the source is for it alone when `forAll` is false. */
  title: z.string(),
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, "small letters, digits and hyphens, a letter first"),
  forAll: z.boolean(),
  settings: sourceSettings,
  secret,
});

/** POST /api/wire/sources/:id/try?title= : settings not yet stored, or none for those that are. */
export const trySourceRequest = z.strictObject({ settings: sourceSettings.optional(), secret });

/** POST /api/wire/sources/:id/pause?title= */
export const pauseSourceRequest = z.strictObject({ isOn: z.boolean() });

export const wayTrouble = z.object({
  code: z.string(),
  happened: z.string(),
  remedy: z.string(),
  at: z.string(),
});
export type WayTrouble = z.infer<typeof wayTrouble>;

/** GET /api/wire/sources?title= : one row a source. */
export const watchedSource = z.object({
  id: z.string(),
  /** null: every title of the group may use it. */
  title: z.string().nullable(),
  name: z.string(),
  isOn: z.boolean(),
  way: z.enum(["ftp", "mailbox", "paged-feed", "feed"]).nullable(),
  /** "trouble": asking it fails; "off": paused. */
  health: z.enum(["fresh", "silent", "never", "trouble", "off"]),
  lastReceivedAt: z.string().nullable(),
  lastGoodPollAt: z.string().nullable(),
  nextPollAt: z.string().nullable(),
  trouble: wayTrouble.nullable(),
  silentSince: z.string().nullable(),
  /** The alarm comes after this much silence at this hour. */
  silentAfterMinutes: z.number(),
  /** Usual silence for each hour of today in the source's zone; null before it is learnt. */
  rhythmMinutes: z.array(z.number()).length(24).nullable(),
  /** Hour of today in the source's zone. */
  hour: z.number(),
  /** In the last 24 hours, repeated ones not counted. */
  sendings24h: z.number(),
});
export type WatchedSource = z.infer<typeof watchedSource>;
export const watchedSourcesAnswer = z.object({ rows: z.array(watchedSource) });

/** GET /api/wire/sources/:id?title= and the answer to PUT. */
export const sourceAnswer = z.object({
  source: watchedSource,
  /** False for a source of the whole group, where the asker is not a publisher in every title. */
  mayChange: z.boolean(),
  settings: sourceSettings,
  secret: z.enum(["set", "not set"]),
  hasPushToken: z.boolean(),
  /** Where it pushes to and writes to, whether it is polled or not. */
  pushPath: z.string(),
  folder: z.string(),
  /** Set on the command line only: addresses inside the house's own network may be asked. */
  privateNetwork: z.boolean(),
});
export type SourceAnswer = z.infer<typeof sourceAnswer>;

/** POST /api/wire/sources and POST /api/wire/sources/:id/token: the token is shown this once. */
export const pushTokenAnswer = z.object({ id: z.string(), token: z.string(), pushPath: z.string() });

export const triedItem = z.object({
  headline: z.string(),
  slugline: z.string(),
  format: z.string(),
  sentAt: z.string().nullable(),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
});
/** POST …/try: what would come, at most three items, or why nothing does. Nothing was filed. */
export const tryAnswer = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("looked"),
    items: z.array(triedItem),
    /** Sendings that would not be filed, with the reason. */
    aside: z.array(z.object({ name: z.string(), code: z.string(), reason: z.string() })),
    /** What to know beside: nothing new there, another format than expected. */
    notes: z.array(z.string()),
  }),
  z.object({
    outcome: z.literal("failed"),
    code: z.string(),
    happened: z.string(),
    remedy: z.string(),
  }),
]);
export type TryAnswer = z.infer<typeof tryAnswer>;
