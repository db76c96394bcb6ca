import type { PublishAnswer, StoryAnswer, StoryListAnswer } from "../src/stories/stories-contract.ts";
import type { Published } from "./click-to-live.ts";
import { monotonicMs } from "../src/platform/index.ts";
import { setTimeout as wait } from "node:timers/promises";

/** The desk as its own page uses it: signed in once, then one story published again and again. */
export interface Desk {
  /** Gives the story a new headline, publishes it, and settles when the desk has answered. */
  publishAgain(time: number): Promise<Published>;
  /** Paths of live stories, newest change first. */
  readonly storyPaths: readonly string[];
}

interface DeskAddress {
  readonly origin: string;
  /** From the address that the start printed. */
  readonly token: string;
  readonly readerOrigin: string;
}

/** The calls of a person and the cookie they are made with. */
export interface SignedIn {
  readonly call: DeskCall;
  readonly cookie: string;
}

export type DeskCall = <Json>(method: string, path: string, body?: unknown, key?: string) => Promise<Json>;

export async function signIn({ origin, token }: Pick<DeskAddress, "origin" | "token">): Promise<SignedIn> {
  const own = { origin, "sec-fetch-site": "same-origin", "content-type": "application/json" };
  const answer = await fetch(`${origin}/api/sign-in/token`, {
    method: "POST",
    headers: own,
    body: JSON.stringify({ token }),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (cookie === undefined) throw new Error(`the desk did not let us in: ${await answer.text()}`);
  const headers = { ...own, cookie: cookie.split(";")[0] ?? "" };
  const call = async <Json>(method: string, path: string, body?: unknown, key?: string) => {
    const got = await fetch(`${origin}${path}`, {
      method,
      headers: key === undefined ? headers : { ...headers, "idempotency-key": key },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!got.ok) throw new Error(`${method} ${path} answered ${got.status}: ${await got.text()}`);
    return (await got.json()) as Json;
  };
  return { call, cookie: headers.cookie };
}

const LONGEST_CALM_MS = 180_000;
const LOOK_EVERY_MS = 500;

/** Pictures are still being developed after a first start; measured beside that, all is slow. */
async function waitForPictures(call: DeskCall, title: string, ids: readonly string[]): Promise<void> {
  const begun = monotonicMs();
  for (const id of ids) {
    for (;;) {
      const { findings } = await call<StoryAnswer>("GET", `/api/stories/${id}?title=${title}`);
      const stop = findings.find((each) => each.severity === "stop");
      if (stop === undefined) break;
      if (monotonicMs() - begun > LONGEST_CALM_MS) throw new Error(`a story is held: ${stop.title}`);
      await wait(LOOK_EVERY_MS);
    }
  }
}

export async function openDesk(address: DeskAddress): Promise<Desk> {
  const { call } = await signIn(address);
  const { titles } = await call<{ titles: readonly { id: string }[] }>("GET", "/api/me");
  const title = titles[0]?.id ?? "";
  const { rows } = await call<StoryListAnswer>("GET", `/api/stories?title=${title}&filter=live`);
  const own = rows.filter((row) => row.kind === "local").map((row) => row.id);
  const [storyId] = own;
  if (storyId === undefined) throw new Error("the demo newsroom has no live story of its own");
  await waitForPictures(call, title, own);
  const path = `/api/stories/${storyId}`;

  const publishAgain = async (time: number): Promise<Published> => {
    const { draft, findings } = await call<StoryAnswer>("GET", `${path}?title=${title}`);
    const mark = `Bridge reopens after count ${1_000 + time}`;
    const content = { ...draft.content, headline: mark };
    const save = { baseVersion: draft.version, content };
    const saved = await call<{ version: number }>("PUT", `${path}/draft?title=${title}`, save);
    const overrule = findings.filter((each) => each.severity === "ask").map((each) => each.rule);
    const publish = { draftVersion: saved.version, overrule, updated: true };
    const key = `bench-${time}-${saved.version}`;
    const done = await call<PublishAnswer>("POST", `${path}/publish?title=${title}`, publish, key);
    if (done.kind !== "published") throw new Error(`not published: ${JSON.stringify(done)}`);
    const surface = (name: string, at: string) => ({
      name,
      url: `${address.readerOrigin}${at}`,
      headers: {},
    });
    return {
      mark,
      surfaces: [surface("story", done.address), surface("front", "/"), surface("feed", "/feed.xml")],
    };
  };
  const storyPaths = rows.flatMap(({ url }) => (url === null ? [] : [new URL(url).pathname]));
  return { publishAgain, storyPaths };
}
