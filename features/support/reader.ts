import { ask, type Asking, type Got } from "./http.ts";
import type { Newsroom } from "./newsroom.ts";

/** Titles of the demo newsroom by the name readers reach them under on this machine. */
export const TITLES = ["courier", "post", "gazette"] as const;
export type TitleId = (typeof TITLES)[number];

export const hostOf = (newsroom: Newsroom, title: TitleId): string =>
  title === "courier" ? `localhost:${newsroom.port}` : `${title}.localhost:${newsroom.port}`;

/** Fetches like a reader: no cookie, no redirects. */
export const read = (
  newsroom: Newsroom,
  title: TitleId,
  path: string,
  more: Pick<Asking, "method" | "headers" | "body"> = {},
): Promise<Got> => ask({ port: newsroom.port, host: hostOf(newsroom, title), path, ...more });

/** The path of an address on a title's origin. */
export const pathOf = (url: string): string => new URL(url).pathname;
