import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sql } from "../../platform/index.ts";
import type { ReadItem } from "../formats/read-copy.ts";
import { emptyCondition, wireCondition, type WireCondition } from "./condition-contract.ts";
import { conditionSql } from "./condition-sql.ts";
import { judgedFrom, meets, searchWords, topicKey, type JudgedItem } from "./condition.ts";
import { openWireDesk, WORKER } from "../wire-desk.fixture.ts";

const item = (change: Partial<JudgedItem> = {}): JudgedItem => ({
  sourceId: "prairie",
  urgency: 3,
  topics: ["20000065", "weather"],
  places: ["tansy creek"],
  words: searchWords("The ferry to Orr is off; 12.5 feet of water"),
  isLocal: false,
  ...change,
});
const wish = (change: Partial<WireCondition>): WireCondition => ({ ...emptyCondition, ...change });
const words = (change: Partial<WireCondition["words"]>) =>
  wish({ words: { all: "", any: "", none: "", ...change } });

test("a condition that asks nothing lets everything through", () => {
  assert.equal(meets(emptyCondition, item()), true);
  assert.equal(meets(emptyCondition, item({ urgency: null, words: [] })), true);
});

test("words are beginnings of words, all, any or none of them", () => {
  assert.equal(meets(words({ all: "fer wat" }), item()), true);
  assert.equal(meets(words({ all: "ferry storm" }), item()), false);
  assert.equal(meets(words({ any: "storm ferry" }), item()), true);
  assert.equal(meets(words({ any: "erry" }), item()), false);
  assert.equal(meets(words({ none: "wat" }), item()), false);
  assert.equal(meets(words({ all: "12.5" }), item()), true);
});

test("an item without urgency is in no range", () => {
  assert.equal(meets(wish({ urgency: { from: 1, to: 9 } }), item({ urgency: null })), false);
  assert.equal(meets(wish({ urgency: { from: 1, to: 3 } }), item()), true);
  assert.equal(meets(wish({ urgency: { from: 1, to: 2 } }), item()), false);
});

test("a Media Topic is known however it is written, a subject by its name", () => {
  assert.equal(topicKey("medtop:20000065"), "20000065");
  assert.equal(topicKey("http://cv.iptc.org/newscodes/mediatopic/20000065"), "20000065");
  assert.equal(meets(wish({ topics: ["medtop:20000065"] }), item()), true);
  assert.equal(meets(wish({ topics: [" Weather "] }), item()), true);
  assert.equal(meets(wish({ topics: ["sport"], places: ["Tansy  Creek"] }), item()), false);
});

const vocabulary = [
  "ferry",
  "ferries",
  "Orr",
  "storm",
  "straße",
  "12.5",
  "o’neil",
  "no-one",
  "ÅS",
  "x_y",
  "e.g.",
];
const someWords = fc.array(fc.constantFrom(...vocabulary, "fer", "st", "1", "å", ""), { maxLength: 3 });
const anyCondition: fc.Arbitrary<WireCondition> = fc
  .record({
    sources: fc.subarray(["prairie", "highland"]),
    topics: fc.subarray(["medtop:20000065", "Weather", "sport"]),
    places: fc.subarray(["Orr", "Tansy Creek", "ruda"]),
    words: fc.record({ all: someWords, any: someWords, none: someWords }).map(({ all, any, none }) => ({
      all: all.join(" "),
      any: any.join(" "),
      none: none.join(" "),
    })),
    urgency: fc.option(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))),
    local: fc.boolean(),
  })
  .map((made) =>
    wireCondition.parse({
      ...made,
      urgency:
        made.urgency === null ? null : { from: Math.min(...made.urgency), to: Math.max(...made.urgency) },
    }),
  );
const anyCopy = fc.record({
  source: fc.constantFrom("prairie", "highland"),
  urgency: fc.option(fc.integer({ min: 1, max: 9 })),
  subject: fc.constantFrom(
    [],
    [{ name: "Weather", uri: "http://cv.iptc.org/newscodes/mediatopic/20000065" }],
  ),
  place: fc.constantFrom([], [{ name: "Orr" }], [{ name: "Tansy Creek, Ohio" }]),
  text: fc.array(fc.oneof(fc.constantFrom(...vocabulary), fc.string({ unit: "grapheme", maxLength: 6 })), {
    maxLength: 12,
  }),
  local: fc.boolean(),
});

test("the function and the SQL say the same of every item, whatever is asked", async (t) => {
  const { desk, database, receive } = await openWireDesk(t);
  await database.query(
    `insert into gazetteer_entries (id, title_id, kind, name, origin, added_at, added_by)
     values (gen_random_uuid(), 'courier', 'place', 'Lune Harbor', 'hand', now(), 'test')`,
  );
  await database.query(
    "insert into gazetteer_stamps (title_id, stamp) values ('courier', gen_random_uuid())",
  );
  const copies = fc.sample(anyCopy, { numRuns: 60, seed: 7 });
  const ids: string[] = [];
  for (const [at, copy] of copies.entries()) {
    const text = copy.text.join(" ").replaceAll("\0", "").toWellFormed();
    const { item: id } = await receive(
      `item-${at}`,
      {
        ...(copy.urgency === null ? {} : { urgency: copy.urgency }),
        subject: copy.subject,
        place: copy.place,
        headline: `Report ${at}`,
        slugline: `SLUG-${at}`,
        body_text: `${text} number ${at}.${copy.local ? "\n\nLune Harbor is named." : ""}`,
      },
      copy.source,
    );
    ids.push(id);
  }
  const judged = await desk.unit(WORKER, async (tx) => {
    const rows = await tx.many(sql<{ id: string; source: string; copy: ReadItem; isLocal: boolean }>`
      select i.id, i.source_id as source, v.copy, exists (
        select from version_marks m where m.item_id = i.id and m.title_id = 'courier' and m.is_local) as "isLocal"
      from items i join item_versions v on v.id = i.head_id`);
    return new Map(rows.map((row) => [row.id, judgedFrom(row.copy, row.source, row.isLocal)]));
  });
  assert.equal(new Set(ids).size, judged.size);
  assert.ok([...judged.values()].some((each) => each.isLocal));
  let through = 0;
  for (const condition of fc.sample(anyCondition, { numRuns: 400, seed: 11 })) {
    const bySql = await desk.unit(WORKER, (tx) =>
      tx.many(sql<{ id: string }>`select id from items i where ${conditionSql(condition, "courier")}`),
    );
    const byFunction = [...judged].filter(([, each]) => meets(condition, each)).map(([id]) => id);
    assert.deepEqual(bySql.map(({ id }) => id).toSorted(), byFunction.toSorted(), JSON.stringify(condition));
    through += byFunction.length;
  }
  assert.ok(through > 200, `only ${through} let through: the property says little`);
});
