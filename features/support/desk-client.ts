import { Agent } from "node:http";
import assert from "node:assert/strict";
import type { Content } from "../../src/stories/content.ts";
import type { StoryAnswer } from "../../src/stories/stories-contract.ts";
import { ask, type Got } from "./http.ts";
import type { Newsroom } from "./newsroom.ts";

export interface DeskAnswer<Json> {
  readonly status: number;
  readonly json: Json;
}

type Method = "GET" | "POST" | "PUT" | "PATCH";

/** A signed-in person's browser, without the browser. */
export interface DeskClient {
  readonly cookie: string;
  ask<Json>(method: Method, path: string, body?: unknown, more?: Extra): Promise<DeskAnswer<Json>>;
  /** The answer's JSON; anything but the status is a failure of the test. */
  expect<Json>(status: number, method: Method, path: string, body?: unknown): Promise<Json>;
  upload<Json>(path: string, bytes: Uint8Array): Promise<DeskAnswer<Json>>;
}

export interface Extra {
  readonly idempotencyKey?: string;
}

const COOKIE = "__Host-masthead";

const ownPage = (newsroom: Newsroom) => ({
  origin: newsroom.deskOrigin,
  "sec-fetch-site": "same-origin",
});

const answerOf = <Json>(got: Got): DeskAnswer<Json> => ({
  status: got.status,
  json: (got.text === "" ? null : JSON.parse(got.text)) as Json,
});

function sessionOf(got: Got): string {
  const set = got.headers["set-cookie"]?.find((each) => each.startsWith(`${COOKIE}=`));
  assert.ok(set !== undefined, `signing in sets a cookie: ${got.status} ${got.text}`);
  return set.split(";")[0] ?? "";
}

/** Signs in with a one-time address; the one that the start printed when none is given. */
export async function signIn(newsroom: Newsroom, token = newsroom.signInToken()): Promise<DeskClient> {
  const got = await ask({
    port: newsroom.deskPort,
    host: `localhost:${newsroom.deskPort}`,
    method: "POST",
    path: "/api/sign-in/token",
    headers: { ...ownPage(newsroom), "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  return deskClient(newsroom, sessionOf(got));
}

/** A session lives in the database, so a client outlives a kill of the server. */
function deskClient(newsroom: Newsroom, cookie: string): DeskClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const send = (method: Method, path: string, type: string, body?: string | Uint8Array, key = "") =>
    ask({
      port: newsroom.deskPort,
      host: `localhost:${newsroom.deskPort}`,
      method,
      path,
      agent,
      headers: {
        ...ownPage(newsroom),
        cookie,
        ...(body === undefined ? {} : { "content-type": type }),
        ...(key === "" ? {} : { "idempotency-key": key }),
      },
      ...(body === undefined ? {} : { body }),
    });
  const client: DeskClient = {
    cookie,
    async ask(method, path, body, more) {
      const text = body === undefined ? undefined : JSON.stringify(body);
      return answerOf(await send(method, path, "application/json", text, more?.idempotencyKey));
    },
    async expect<Json>(status: number, method: Method, path: string, body?: unknown) {
      const answer = await client.ask<Json>(method, path, body);
      const told = `${method} ${path} answers ${status}: ${JSON.stringify(answer.json)}`;
      assert.equal(answer.status, status, told);
      return answer.json;
    },
    upload: async (path, bytes) => answerOf(await send("POST", path, "image/jpeg", bytes)),
  };
  return client;
}

/** Pushes a sending as an agency does: bearer token, no cookie. */
export async function pushCopy<Json>(
  newsroom: Newsroom,
  sending: {
    readonly source: string;
    readonly token: string;
    readonly bytes: string | Uint8Array;
    readonly agent?: Agent;
  },
): Promise<DeskAnswer<Json>> {
  const got = await ask({
    port: newsroom.deskPort,
    host: `localhost:${newsroom.deskPort}`,
    method: "POST",
    path: `/api/wire/${sending.source}`,
    headers: { authorization: `Bearer ${sending.token}`, "content-type": "application/octet-stream" },
    body: sending.bytes,
    ...(sending.agent === undefined ? {} : { agent: sending.agent }),
  });
  return answerOf(got);
}

export interface StoryWish {
  readonly title: string;
  readonly slugline: string;
  readonly section: string;
  readonly content: Content;
}

/** Begins a story and saves its draft; answers the story's id. */
export async function draftStory(desk: DeskClient, wish: StoryWish): Promise<string> {
  const { title, slugline, section, content } = wish;
  const request = { title, slugline, section };
  const { storyId } = await desk.expect<{ storyId: string }>(201, "POST", "/api/stories", request);
  const story = await showStory(desk, storyId, title);
  const save = { baseVersion: story.draft.version, content };
  await desk.expect(200, "PUT", `/api/stories/${storyId}/draft?title=${title}`, save);
  return storyId;
}

export const showStory = (desk: DeskClient, storyId: string, title: string): Promise<StoryAnswer> =>
  desk.expect<StoryAnswer>(200, "GET", `/api/stories/${storyId}?title=${title}`);
