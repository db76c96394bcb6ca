import { z } from "zod";

export const role = z.enum(["reporter", "editor", "publisher"]);
export type Role = z.infer<typeof role>;

/** Everything a person may be allowed to do in a title; routes and buttons name one of these. */
export const permission = z.enum([
  "wire.read",
  "wire.set-aside",
  "wire.sources",
  "story.read",
  "story.write",
  "story.publish",
  "story.withdraw",
  "picture.read",
  "picture.add",
  "picture.edit",
  "front.read",
  "front.edit",
  "audience.read",
  "staff.manage",
]);
export type Permission = z.infer<typeof permission>;

/** POST /api/sign-in */
export const signInRequest = z.strictObject({
  mail: z.string().max(254),
  password: z.string().max(1024),
});
/** POST /api/sign-in/link: always answered 202, whether the address is known or not. */
export const linkRequest = z.strictObject({ mail: z.string().max(254) });
/** POST /api/sign-in/token: from the one-time address /sign-in/TOKEN of the desk. */
export const tokenRequest = z.strictObject({ token: z.string().max(100) });
/** POST /api/me/password: `current` may be absent within 10 minutes of a one-time link. */
export const passwordRequest = z.strictObject({
  current: z.string().max(1024).optional(),
  next: z.string().max(1024),
});

export const deskSection = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(["news", "opinion", "obituary"]),
});

export const deskTitle = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  initials: z.string(),
  accent: z.string(),
  /** Origin readers use. */
  url: z.string(),
  zone: z.string(),
  language: z.string(),
  sections: z.array(deskSection),
  role,
  may: z.array(permission),
});
export type DeskTitle = z.infer<typeof deskTitle>;

/** GET /api/me; 401 when nobody is signed in. */
export const meAnswer = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    initials: z.string(),
    mail: z.string(),
    hasPassword: z.boolean(),
  }),
  titles: z.array(deskTitle),
  /** Session ends at this instant unless used. */
  sessionEndsAt: z.string(),
});
export type MeAnswer = z.infer<typeof meAnswer>;
