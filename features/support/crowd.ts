import assert from "node:assert/strict";
import type { Newsroom } from "./newsroom.ts";
import { read, type TitleId } from "./reader.ts";

/** A newsroom behind a proxy on this machine believes it about who asks. */
export const BEHIND_PROXY = { MASTHEAD_PROXIES: "127.0.0.1 ::1" } as const;

/** So many people see a story, each at home (addresses of RFC 5737) with the same browser. */
export async function sendViews(
  newsroom: Newsroom,
  title: TitleId,
  publicId: string,
  people: number,
): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    const headers = {
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
      "sec-fetch-site": "same-origin",
      "x-forwarded-for": `203.0.113.${person}`,
    };
    const got = await read(newsroom, title, "/view", { method: "POST", headers, body: publicId });
    assert.equal(got.status, 204, "a view is taken");
  }
}
