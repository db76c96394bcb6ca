import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readCopy, type ReadItem } from "../read-copy.ts";
import { apPageOf } from "./ap-page.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z" };
const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../fixtures", name), "utf8");

async function itemsOf(source: string): Promise<readonly ReadItem[]> {
  const result = await readCopy(Buffer.from(source), AT);
  assert.equal(result.kind, "read", JSON.stringify(result));
  assert.equal(result.kind === "read" ? result.format : "", "ap-media-api");
  return result.kind === "read" ? result.items : [];
}

async function storyOf(source: string): Promise<ReadItem> {
  const [item] = await itemsOf(source);
  assert.ok(item);
  return item;
}

const story = await storyOf(fixture("story.ap-media.json"));
const feed = await itemsOf(fixture("feed.ap-media.json"));
const codes = (item: ReadItem | undefined): readonly string[] =>
  item?.warnings.map((warning) => warning.code) ?? [];

describe("AP Media API", () => {
  it("identifies an item by AP's own id and leaves the session's tokens out of its address", () => {
    assert.equal(story.agencyId, "0a1b2c3d4e5f60718293a4b5c6d7e8f9");
    assert.equal(
      story.ninjs.uri,
      "https://api.northline.example/media/v/content/0a1b2c3d4e5f60718293a4b5c6d7e8f9",
    );
    assert.equal(story.version, 2);
    assert.deepEqual(story.ninjs.altIds?.[3], { role: "referenceid", value: "NL--Bridge Closure" });
  });

  it("maps what stands above a story and what may be done with it", () => {
    assert.equal(story.headline, "Harbor bridge to close for nine weeks");
    assert.equal(story.deck, "Ferries run every quarter of an hour");
    assert.equal(story.slugline, "BC-NL--Bridge Closure, 2nd Ld-Writethru");
    assert.equal(story.byline, "By ORLA PENHALLOW, Northline");
    assert.deepEqual(story.dateline, { place: "CASTLE QUAY", region: "Wexmoor" });
    assert.equal(story.ninjs.located, "Castle Quay, Wexmoor");
    assert.equal(story.signal, "update");
    assert.equal(story.urgency, 4);
    assert.equal(story.embargoUntil, "2026-11-18T00:01:00Z");
    assert.equal(story.ninjs.expires, "2026-12-17T00:00:00Z");
    assert.equal(story.editorNote, "Eds: UPDATES: Adds the ferry times.");
    assert.equal(story.rights, "Copyright 2026 Northline.\nNewspapers of the county only.\nNo resale.");
    assert.equal(story.credit, "NL");
  });

  it("names companies with the signs their shares are dealt under", () => {
    assert.deepEqual(story.ninjs.organisations?.[0]?.symbols, [{ exchange: "NYSE", symbol: "HBR" }]);
  });

  it("keeps AP's subjects and adds the Media Topics they mean", () => {
    const uris = story.ninjs.subjects?.map((subject) => subject.uri ?? subject.literal ?? subject.name);
    assert.deepEqual(uris, [
      "ap-category:p",
      "ap-category:soc",
      "http://cv.ap.org/id/a0248ab2a48a08449a81bff74e4e77ef",
      "Bridge",
      "http://cv.iptc.org/newscodes/mediatopic/11000000",
      "http://cv.iptc.org/newscodes/mediatopic/20001065",
      "http://cv.iptc.org/newscodes/mediatopic/20000337",
    ]);
    assert.deepEqual(
      story.ninjs.people?.map((one) => one.name),
      ["Tamsin Orde"],
    );
    assert.deepEqual(story.ninjs.places?.[0]?.geoJSON?.coordinates, [-3.2, 51.5]);
  });

  it("accepts an item whose text lies elsewhere and says where", () => {
    assert.deepEqual(story.paragraphs, []);
    assert.ok(codes(story).includes("body-elsewhere"));
    assert.equal(
      story.ninjs.renditions?.find((each) => each.name === "nitf")?.href,
      "https://api.northline.example/media/v/content/0a1b.2/download?format=NITF&rid=1",
    );
  });

  it("reads the NITF document that was fetched for it", async () => {
    const answer = JSON.parse(fixture("story.ap-media.json")) as object;
    const whole = await storyOf(JSON.stringify({ ...answer, nitf: fixture("body.ap-media.nitf.xml") }));
    assert.deepEqual(
      whole.paragraphs.map((block) => block.runs[0]?.text),
      ["The bridge will close for nine weeks.", "It opened in 1931."],
    );
    assert.deepEqual(whole.dateline, { place: "CASTLE QUAY", region: "Wexmoor" });
    assert.ok(!codes(whole).includes("body-elsewhere"));
  });

  it("ties pictures to their text from both sides", () => {
    const [picture] = story.ninjs.associations ?? [];
    assert.equal(picture?.type, "picture");
    assert.equal(picture?.descriptions?.[0]?.value, "The swing bridge at low water.");
    assert.equal(picture?.copyrightNotice, "2026 Pia Quell");
    assert.equal(picture?.renditions?.[0]?.sizeInBytes, 4000);
    assert.deepEqual(story.links, [{ rel: "related", agencyId: "99999999999999999999999999999999" }]);
    assert.deepEqual(feed[0]?.links, [{ rel: "picture-for", agencyId: story.agencyId }]);
    assert.equal(feed[0]?.byline, "Pia Quell");
    assert.equal(feed[0]?.credit, "Pia Quell/NL");
  });

  it("reads a page of a feed, and where it goes on", () => {
    assert.equal(feed.length, 3);
    const page = apPageOf(JSON.parse(fixture("feed.ap-media.json")));
    assert.equal(page?.nextPage, "https://api.northline.example/feed?seq=3");
    assert.equal(page?.feedHref, "https://api.northline.example/feed");
  });

  it("reads a canceled item as the kill of the story with its id", () => {
    assert.equal(feed[1]?.signal, "kill");
    assert.equal(feed[1]?.agencyId, story.agencyId);
    assert.ok(!codes(feed[1]).includes("body-empty"));
  });

  it("holds what is embargoed without a time, and leaves out what is not of its form", () => {
    const item = feed[2];
    assert.equal(item?.signal, "withhold");
    assert.equal(item?.headline, "A title");
    assert.equal(item?.urgency, null);
    for (const code of ["headline-from-title", "urgency-invalid", "kind-unknown", "embargo-unclear"])
      assert.ok(codes(item).includes(code), code);
    assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
  });

  it("reads an empty page as no items, and refuses an answer without a place for them", async () => {
    const empty = await readCopy(Buffer.from('{"api_version":"2.1","data":{"items":[]}}'), AT);
    assert.deepEqual(empty.kind === "read" ? empty.warnings.map((each) => each.code) : [], ["no-items"]);
    const error = await readCopy(Buffer.from('{"api_version":"2.1","error":{"status":401}}'), AT);
    assert.equal(error.kind === "refused" ? error.code : "", "not-copy");
  });
});
