import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCopy, type ReadItem } from "../read-copy.ts";
import { newsmlRevision, type Revision } from "./newsml-revision.fixture.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z" };
const FIRST: Revision = { revision: "1", previous: "0", kind: "N" };
const first = newsmlRevision(
  FIRST,
  `<NewsComponent Duid="story"><NewsLines><HeadLine Duid="head">Swing bridge stuck</HeadLine></NewsLines>
  <ContentItem Duid="text"><DataContent><p Duid="p1">The bridge is stuck.</p><p Duid="p2">Two ferries wait.</p><p Duid="p3">A crane comes.</p></DataContent></ContentItem></NewsComponent>`,
);
const update = (revision: number, orders: string, kind = "U"): string =>
  newsmlRevision(
    { revision: String(revision), previous: String(revision - 1), kind },
    kind === "A" ? "" : `<Update>${orders}</Update>`,
  );

async function itemOf(sent: string, ...earlier: readonly string[]): Promise<ReadItem> {
  const bytes = earlier.map((each) => Buffer.from(each));
  const result = await readCopy(Buffer.from(sent), {
    ...AT,
    ...(bytes.length > 0 ? { earlier: bytes } : {}),
  });
  assert.equal(result.kind, "read", JSON.stringify(result));
  const [item] = result.kind === "read" ? result.items : [];
  assert.ok(item);
  return item;
}

const shown = (item: ReadItem): readonly string[] =>
  item.paragraphs.map((block) => block.runs.map((run) => run.text).join(""));
const isPartial = (item: ReadItem): boolean =>
  item.warnings.some((warning) => warning.code === "update-partial");

describe("a NewsML 1 revision that gives only what changes", () => {
  it("is put together with the one before it", async () => {
    const sent = update(
      2,
      `<Replace DuidRef="head"><HeadLine Duid="head">Swing bridge moves again</HeadLine></Replace>
      <Delete DuidRef="p2"/><InsertBefore DuidRef="p1"><p>It is moving.</p></InsertBefore>
      <InsertAfter DuidRef="#p3"><p Duid="p4">It came at noon.</p><p>It left at one.</p></InsertAfter>`,
    );
    const item = await itemOf(sent, first);
    assert.deepEqual(
      [item.headline, ...shown(item)],
      [
        "Swing bridge moves again",
        "It is moving.",
        "The bridge is stuck.",
        "A crane comes.",
        "It came at noon.",
        "It left at one.",
      ],
    );
    assert.deepEqual([item.version, isPartial(item)], [2, false]);
  });

  it("is put together over several such revisions, also in what one of them brought", async () => {
    const second = update(2, '<InsertAfter DuidRef="p3"><p Duid="p4">It came at noon.</p></InsertAfter>');
    const third = update(3, '<Replace DuidRef="p4"><p>It came at one.</p></Replace><Delete DuidRef="p1"/>');
    const item = await itemOf(third, second, first);
    assert.deepEqual(shown(item), ["Two ferries wait.", "A crane comes.", "It came at one."]);
    assert.deepEqual([item.version, isPartial(item)], [3, false]);
  });

  it("keeps the copy where only what is said about the item is new", async () => {
    const item = await itemOf(update(2, "", "A"), first);
    assert.deepEqual([item.headline, shown(item).length, isPartial(item)], ["Swing bridge stuck", 3, false]);
  });

  it("changes nothing, and says so, where one change has no place or a revision is not there", async () => {
    const lost = '<Delete DuidRef="p1"/><Delete DuidRef="p9"/>';
    for (const [sent, ...earlier] of [
      [update(2, lost), first],
      [update(2, '<Move DuidRef="p1"/>'), first],
      [update(3, '<Delete DuidRef="p1"/>'), first],
      [update(2, '<Delete DuidRef="p1"/>')],
      [update(2, "", "A")],
      [update(2, '<Delete DuidRef="p1"/>'), "<NewsML><broken"],
      [update(2, '<Delete DuidRef="p1"/>'), first.replaceAll("BRG", "OTHER")],
      [update(2, '<Delete DuidRef="p1"/>'.repeat(501)), first],
    ] as const) {
      const item = await itemOf(sent, ...earlier);
      assert.deepEqual([isPartial(item), shown(item), item.version !== null], [true, [], true]);
    }
  });

  it("comes to an end where revisions lead in a circle", async () => {
    const circle = (revision: string, previous: string): string =>
      newsmlRevision({ revision, previous, kind: "U" }, '<Update><Delete DuidRef="p1"/></Update>');
    assert.equal(isPartial(await itemOf(circle("3", "2"), circle("2", "3"), circle("3", "2"))), true);
    assert.equal(isPartial(await itemOf(circle("2", "2"), circle("2", "2"))), true);
  });

  it("is still a kill where it says so", async () => {
    const sent = update(2, '<Delete DuidRef="p1"/>').replace('FormalName="Usable"', 'FormalName="Canceled"');
    assert.equal((await itemOf(sent)).signal, "kill");
    assert.equal((await itemOf(sent, first)).signal, "kill");
  });
});
