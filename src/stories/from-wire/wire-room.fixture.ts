import { silentLog, type Tx } from "../../platform/index.ts";
import { insertSource, receiveCopy } from "../../wire/index.ts";
import { takeItem } from "../make-story.ts";
import { maybeOneStory, type LockedStory } from "../stories-store.ts";
import { openNewsroom, WORKER, type TestNewsroom } from "../stories.fixture.ts";

/** An item as a source sends it: ninjs with one paragraph a line. */
export interface Sending {
  readonly item?: string;
  readonly version: number;
  readonly headline?: string;
  readonly deck?: string;
  readonly byline?: string;
  readonly text: readonly string[];
  readonly embargoed?: string;
  readonly pubstatus?: "usable" | "withheld" | "canceled";
  readonly note?: string;
  /** More fields of the ninjs object. */
  readonly more?: object;
}

export interface WireRoom extends TestNewsroom {
  /** Answers the item's id. */
  send(sending: Sending): Promise<string>;
  take(itemId: string): Promise<string>;
  story(storyId: string): Promise<LockedStory>;
  unit<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
}

const bytesOf = (sending: Sending): Buffer =>
  Buffer.from(
    JSON.stringify({
      uri: `urn:test:${sending.item ?? "storm"}`,
      type: "text",
      version: String(sending.version),
      versioncreated: `2026-11-24T10:${String(sending.version).padStart(2, "0")}:00Z`,
      pubstatus: sending.pubstatus ?? "usable",
      headline: sending.headline ?? "Storm closes the pass",
      ...(sending.deck === undefined ? {} : { subheadline: sending.deck }),
      ...(sending.byline === undefined ? {} : { byline: sending.byline }),
      ...(sending.embargoed === undefined ? {} : { embargoed: sending.embargoed }),
      ...(sending.note === undefined ? {} : { ednote: sending.note }),
      body_text: sending.text.join("\n\n"),
      ...sending.more,
    }),
  );

/** A newsroom with one source that sends for its title. */
export async function openWireRoom(t: Parameters<typeof openNewsroom>[0]): Promise<WireRoom> {
  const room = await openNewsroom(t);
  const unit: WireRoom["unit"] = (work) => room.desk.unit(WORKER, work);
  await unit((tx) =>
    insertSource(tx, {
      id: "prairie",
      titleId: null,
      name: "Prairie News",
      credit: "Prairie News",
      section: "local",
      usualGapMinutes: 60,
      pushTokenHash: null,
    }),
  );
  const wire = { database: room.desk, bell: room.bell, log: silentLog };
  return {
    ...room,
    unit,
    async send(sending) {
      const { results } = await receiveCopy(wire, {
        sourceId: "prairie",
        fileName: "copy.json",
        bytes: bytesOf(sending),
      });
      const item = results[0]?.item;
      if (item == null) throw new Error(`not filed: ${JSON.stringify(results)}`);
      return item;
    },
    async take(itemId) {
      const taken = await unit((tx) => takeItem(tx, { itemId, title: room.title, by: "dana" }, room.bell));
      if (taken.kind !== "taken") throw new Error(taken.kind);
      return taken.storyId;
    },
    async story(storyId) {
      const story = await unit((tx) => maybeOneStory(tx, storyId, room.title.id));
      if (story === null) throw new Error("the story is not there");
      return story;
    },
  };
}
