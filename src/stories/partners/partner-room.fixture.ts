import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { hashOf, type Answer, type DeskRoute } from "../../platform/index.ts";
import { openWireRoom } from "../from-wire/wire-room.fixture.ts";
import { killPlacing } from "../kill-placing.ts";
import { publishStory } from "../publish-story.ts";
import { partnerRoutes } from "../routes/partner-routes.ts";
import { withdrawStory } from "../withdraw-story.ts";
import type { PartnerFilter } from "./decide-sending.ts";
import { readFeedPlace } from "./outgoing-log.ts";
import { insertPartner, maybeOnePartner, type PartnerFormat } from "./partners-store.ts";
import { readPartnerFeed } from "./read-partner.ts";

export const NOW = "2026-11-24T12:00:00Z";
export const PARTNER = "00000000-0000-7000-8000-00000000000a";
export const TOKEN = "token-of-the-partner";

/** A newsroom with a wire, where a partner can be added and its feed be read. */
export async function openPartnerRoom(t: TestContext) {
  const room = await openWireRoom(t);
  await room.database.moveClock(NOW);
  const deps = { titleById: () => room.title };
  const add = (format: PartnerFormat, filter: Partial<PartnerFilter> = {}, id = PARTNER) =>
    room.unit(async (tx) =>
      insertPartner(tx, {
        id,
        name: "Radio Harbour",
        format,
        filter: { titles: ["valley"], sections: [], kinds: [], ...filter },
        addedAt: await tx.now(),
        tokenHash: hashOf(TOKEN),
        by: "ruth",
      }),
    );
  const deal = (resale: boolean) =>
    room.database.query(
      `insert into contracts (id, source_id, media, resale, made_at, made_by)
       values (gen_random_uuid(), 'prairie', '{web}', ${resale}, now(), 'ruth')`,
    );
  const act = async (storyId: string) => {
    const story = await room.story(storyId);
    return {
      storyId,
      title: room.title,
      by: "dana",
      draftVersion: story.draft.version,
      overrule: [],
      updated: false,
    };
  };
  const publish = async (storyId: string) => {
    const wish = await act(storyId);
    return (await room.unit((tx) => publishStory(tx, wish, room.bell))).kind;
  };
  const withdraw = async (storyId: string) =>
    room.unit((tx) =>
      withdrawStory(tx, { storyId, title: room.title, by: "dana", reason: "Wrong." }, room.bell),
    );
  const kill = (storyId: string) =>
    room.unit((tx) =>
      killPlacing(
        tx,
        { storyId, titleId: "valley", kind: "kill", by: "wire", reason: "Killed.", notice: "" },
        room.bell,
      ),
    );
  const page = async (after: string, limit = 25) =>
    room.unit(async (tx) => {
      const partner = await maybeOnePartner(tx, PARTNER);
      const place = readFeedPlace(after);
      assert.ok(partner !== null && place !== null);
      return readPartnerFeed(tx, deps, partner, place, limit);
    });
  /** Everything from a place on, page by page. */
  const readAll = async (after: string, limit = 2) => {
    const items = [];
    let from = after;
    for (let look = 0; look < 50; look += 1) {
      const found = await page(from, limit);
      items.push(...found.items);
      from = found.next;
      if (!found.hasMore) return { items, next: from };
    }
    throw new Error("the feed has no end");
  };
  const routes = partnerRoutes({
    database: room.desk,
    bell: room.bell,
    titleById: () => room.title,
    help: {} as Parameters<typeof partnerRoutes>[0]["help"],
    deskUrl: "http://desk.example",
  });
  const ask = (path: string, change: object): Promise<Answer> => {
    const route = routes.find((each: DeskRoute) => `${each.method} ${each.path}` === path);
    assert.ok(route !== undefined, path);
    return route.act({ params: { id: PARTNER }, query: { after: "" }, bearer: TOKEN, ...change } as never);
  };
  return { ...room, add, deal, publish, withdraw, kill, page, readAll, ask };
}

/** What came over a feed, in short. */
export const shown = (items: readonly { headline: string; status: string; version: number }[]) =>
  items.map((item) => [item.headline, item.status, item.version]);
