import fc from "fast-check";
import type { WireBlock } from "../formats/read-copy.ts";
import type { OutgoingItem, OutgoingPicture } from "./outgoing-item.ts";

/** Invented items for the tests of the writers: one by hand, and any number by chance. */

const PICTURE: OutgoingPicture = {
  uri: "tag:courier.example,2026:picture/88",
  caption: "The swing bridge at low water.",
  credit: "Pia Quell",
  copyright: "© 2026 Valley Courier",
  renditions: [
    {
      name: "highRes",
      href: "https://media.courier.example/88/full.jpg?v=1&w=2",
      contentType: "image/jpeg",
      width: 2400,
      height: 1600,
    },
    {
      name: "web",
      href: "https://media.courier.example/88/web.jpg",
      contentType: "image/jpeg",
      width: null,
      height: null,
    },
  ],
};

export const BRIDGE: OutgoingItem = {
  uri: "tag:courier.example,2026:story/412",
  version: 3,
  firstCreated: "2026-11-17T15:09:00Z",
  versionCreated: "2026-11-17T16:30:00+01:00",
  status: "usable",
  change: "update",
  urgency: 4,
  language: "en-GB",
  headline: 'Bridge "closes" for nine weeks & more',
  deck: "Ferries every quarter of an hour",
  slugline: "BRIDGE/Closure",
  byline: "Orla Penhallow",
  dateline: { place: "CASTLE QUAY", region: "Wexmoor" },
  blocks: [
    {
      kind: "paragraph",
      runs: [
        { text: "The bridge will close for nine weeks, " },
        { text: "the works committee", bold: true },
        { text: " heard; see " },
        { text: "the plan", italic: true, href: "https://works.example/plan?a=1&b=2" },
        { text: "." },
      ],
    },
    { kind: "subhead", runs: [{ text: "What is closed" }] },
    { kind: "list-item", runs: [{ text: "The footway" }] },
    { kind: "list-item", runs: [{ text: "The carriageway < 3 t" }] },
    { kind: "quote", runs: [{ text: "“A third winter is not ours to spend.”" }] },
    {
      kind: "table",
      runs: [],
      rows: [
        ["Pier", "Ferries a day"],
        ["Castle Quay", "64"],
      ],
    },
    { kind: "paragraph", runs: [{ text: "The works will cost two million pounds." }] },
  ],
  provider: "Valley Courier",
  credit: "Valley Courier",
  copyrightHolder: "Valley Courier Ltd",
  copyrightNotice: "© 2026 Valley Courier Ltd",
  usageTerms: "Newspapers of the county only.\nNo archives.",
  embargoUntil: null,
  subjects: [
    { name: "road transport", uri: "http://cv.iptc.org/newscodes/mediatopic/20000343" },
    { name: "Castle Quay", uri: "https://places.example/castle-quay" },
    { name: "bridges", uri: "" },
  ],
  pictures: [PICTURE],
  note: "Adds the cost in the last paragraph.",
  link: "https://courier.example/news/bridge-412",
};

const WORDS = [
  "harbor",
  "Ferry",
  "nine",
  "R&D",
  "“quay”",
  "<b>",
  "naïve",
  "Straße",
  "a < b > c",
  "]]>",
  "&amp;",
  "it's",
  '"said"',
  "5 %",
  "日本語",
  "🙂",
  "&nbsp;",
  "-->",
];

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 12 })
  .map((words) => `Word ${words.join(" ")} ends.`);

const line = fc
  .array(fc.constantFrom("harbor", "Ferry", "R&D", "1 < 2", "naïve", "“quay”", "日本語", '"'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => `Line ${words.join(" ")}`);

const block: fc.Arbitrary<WireBlock> = fc.oneof(
  fc.record({
    kind: fc.constantFrom<"paragraph" | "quote" | "list-item">("paragraph", "quote", "list-item"),
    runs: sentence.map((text) => [{ text }]),
  }),
  fc.record({
    kind: fc.constant("paragraph" as const),
    runs: fc
      .tuple(sentence, sentence)
      .map(([one, other]) => [{ text: `${one} ` }, { text: other, bold: true }]),
  }),
  fc.record({
    kind: fc.constant("table" as const),
    runs: fc.constant([]),
    rows: fc.array(fc.array(line, { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
  }),
);

const instant = fc
  .integer({ min: Date.UTC(2020, 0) / 1000, max: Date.UTC(2035, 0) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString().replace(".000", ""));

/** Any item of ours, whatever signs its texts hold. */
export const anyItem: fc.Arbitrary<OutgoingItem> = fc
  .record({
    id: fc.uuid(),
    version: fc.integer({ min: 1, max: 99_999 }),
    firstCreated: instant,
    later: fc.integer({ min: 0, max: 3_000_000 }),
    status: fc.constantFrom<OutgoingItem["status"]>("usable", "usable", "withheld", "canceled"),
    change: fc.constantFrom<OutgoingItem["change"]>("none", "update", "correction"),
    urgency: fc.option(fc.integer({ min: 1, max: 9 })),
    headline: line,
    deck: fc.option(
      line.map((text) => `${text} stands below.`),
      { nil: "" },
    ),
    slugline: line,
    byline: fc.constantFrom("", "Orla Penhallow", "Ada Finch and Tamsin Orde"),
    hasPlace: fc.boolean(),
    blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
    note: fc.option(sentence, { nil: "" }),
    isEmbargoed: fc.boolean(),
    hasPicture: fc.boolean(),
    usageTerms: fc.option(sentence, { nil: "" }),
  })
  .map(({ id, later, hasPlace, isEmbargoed, hasPicture, ...rest }): OutgoingItem => {
    const versionCreated = new Date(Date.parse(rest.firstCreated) + later * 1000).toISOString();
    return {
      ...BRIDGE,
      ...rest,
      uri: `tag:courier.example,2026:story/${id}`,
      versionCreated: versionCreated.replace(".000", ""),
      dateline: hasPlace ? BRIDGE.dateline : { place: "", region: "" },
      embargoUntil: isEmbargoed
        ? new Date(Date.parse(versionCreated) + 3_600_000).toISOString().replace(".000", "")
        : null,
      pictures: hasPicture ? [PICTURE] : [],
    };
  });
