import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { before, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { detectFormat, readCopy, type ReadResult, type WireFormat } from "./read-copy.ts";

const DATA = join(import.meta.dirname, "../../../../shared/data");
const SCHEMA = join(DATA, "ninjs/specification/ninjs-schema_3.1.json");
const GEO_SCHEMA = join(DATA, "ninjs/validation/test_suite/GeoJSON-schema.json");
const AT = { receivedAt: "2026-11-24T12:00:00Z" };
const skip = existsSync(SCHEMA) ? false : "the sample data are not here";

/** Where copy of agencies lies; elsewhere are pictures, exports of other systems, feeds. */
const FOLDERS = [
  "ninjs",
  "newsml-g2",
  "nitf",
  "superdesk-aap",
  "superdesk-ansa",
  "superdesk-belga",
  "superdesk-core",
  "superdesk-cp",
  "superdesk-ntb",
  "superdesk-stt",
  "dpa-newsml-g2-day",
  "dpa-digitalwires",
];

/** Which format each file is of, found by hand; the first pattern that fits counts, others are of none we read. */
const EXPECTED: readonly (readonly [RegExp, WireFormat | null])[] = [
  [
    /catalog\.IptcMasterCatalog\.xml$|^ninjs\/examples\/NewsML\/|newsml1\.2_sample|topicset-reuters|businesswire\/|solita_se_2\.xml$/,
    "newsml-1",
  ],
  [/fixtures\/(?:afp|(?:afp|anp|efe)_belga|\w+_newsml_1_2(?:_\w+)?)\.xml$/, "newsml-1"],
  [/SOURCE\.txt$|\.(?:xsd|adoc|md|jpg)$|^newsml-g2\/catalog\//, null],
  [/1\.3\/should_fail\/006_bad_genre\.json$|schema[^/]*\.json$/, null],
  [/2\.29_retiring_scheme_scheme\.xml$|LISTING_(?:28|8)_/, null],
  [/^ninjs\/.*\.json$/, "ninjs"],
  [/^dpa-digitalwires\/.*\.json$/, "dpa-digitalwires"],
  [/fixtures\/(?:ap_media_\w+|ap\/[\w-]+)\.json$/, "ap-media-api"],
  [/fixtures\/solita_[14]\.xml$|samples\/jimi\/[\w-]+\.xml$/, "press-release"],
  [/NTB_nitf_sample\.xml$/, "nitf"],
  [/TT_newsmlg2_sample\.xml$/, "newsml-g2"],
  [/^newsml-g2\/.*\.xml$/, "newsml-g2"],
  [/^dpa-(?:newsml-g2-day|digitalwires)\/.*\.xml$/, "newsml-g2"],
  [/fixtures\/(?:ap_)?anpa-\d\.tst$|kyodo\.txt$/, "anpa-1312"],
  [/fixtures\/(?:1487e8f1|612fa1dc|AAP2016|AFL_|ED_|Wagga|bob_am|viflda|vinz)[^/]*\.tst$/, "anpa-1312"],
  [/fixtures\/(?:IPTC7901|ats|dpa(?:_two(?:_by)?_line)?)\.txt$/, "iptc-7901"],
  [/fixtures\/(?:\w*email(?:_attachment_belga)?|googleform)\.txt$/, "mail"],
  [
    /fixtures\/(?:aap|aap-1|aap-cyber|ap-nitf|efe_nitf|nitf-ntb|pa[123]|ritzau_\w+|ap\/ap-table-nitf|ansa_belga)\.xml$/,
    "nitf",
  ],
  [
    /fixtures\/(?:ninjs[1-9]|ninjsExMediumText1|bbc-ninjs-text-test|article_with_embedded_article|ntbttninjs|contentapi_item)\.json$|cp_transcripts\.json$/,
    "ninjs",
  ],
  [/reuters\.com[_,].*newsml_|reuters_\w+\.xml$|globenewswire\/|superdesk-stt\/tests\//, "newsml-g2"],
  [
    /fixtures\/(?:ansa-newsmlg2-text|ap|LISTING 6.*|picture|text|video|stt_\w+|dpa_newsml\w*|ntb_newsml_g2)\.xml$/,
    "newsml-g2",
  ],
];

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/wordpress_wxr\.xml$/, "not-copy"],
  [/\.jpg$|specification\/.*\.xsd$|ninjs-schema_[\d.]+\.json$|catalog\.IPTC-G2/, "not-copy"],
  [/006_bad_genre\.json$/, "json-broken"],
  [/aap_cricket\.xml$/, "format-unknown"],
  [/subject_codes\.json$/, "ninjs-without-item"],
];

/** Feeds, good and malformed, which no agency sent. */
const FEED_FOLDERS = ["feedvalidator", "rss-parser", "schemas/jsonfeed"];

/** How many of their files end each way; a change here is to be looked at file by file. */
const FEED_VERDICTS: Readonly<Record<string, number>> = {
  atom: 458,
  rss: 328,
  "json-feed": 6,
  "format-unknown": 71,
  "ninjs-without-item": 13,
  "not-copy": 23,
  "feed-broken": 10,
  "xml-broken": 3,
  "xml-torn": 1,
  "xml-entity-declared": 1,
};

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

const readJson = (path: string): object => JSON.parse(readFileSync(path, "utf8")) as object;

function makeValidator(): (item: object) => string {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(readJson(GEO_SCHEMA), "https://geojson.org/schema/GeoJSON.json");
  const validate = ajv.compile(readJson(SCHEMA));
  return (item) => (validate(item) ? "" : ajv.errorsText(validate.errors));
}

interface Row {
  readonly file: string;
  readonly format: WireFormat | null;
  readonly result: ReadResult;
}

function tell(row: Row): string {
  const { result } = row;
  if (result.kind === "refused")
    return `${row.file} | ${row.format ?? "-"} | refused ${result.code} | ${result.message}`;
  const signals = [...new Set(result.items.map((item) => item.signal))].join(",");
  const warnings = [
    ...new Set(
      [...result.warnings, ...result.items.flatMap((item) => item.warnings)].map((each) => each.code),
    ),
  ];
  return `${row.file} | ${result.format} | ${result.items.length} | ${signals} | ${warnings.join(" ")}`;
}

describe("every sample file of agencies", { skip }, () => {
  const validate = skip === false ? makeValidator() : () => "";
  let rows: readonly Row[] = [];
  before(async () => {
    if (skip !== false) return;
    rows = await Promise.all(
      FOLDERS.flatMap((folder) => filesBelow(join(DATA, folder))).map(async (path) => {
        const bytes = readFileSync(path);
        return {
          file: relative(DATA, path),
          format: detectFormat(bytes),
          result: await readCopy(bytes, AT),
        };
      }),
    );
  });

  it("gives items that the official ninjs 3.1 schema accepts", () => {
    assert.notEqual(validate({ uri: "no uri", random: 1 }), "", "the schema must be able to refuse");
    for (const { file, result } of rows) {
      if (result.kind === "refused") continue;
      for (const item of result.items) assert.equal(validate(item.ninjs), "", file);
    }
  });

  it("reads every file of a format it knows, and no other as one of them", () => {
    const expected = (file: string): WireFormat | null =>
      EXPECTED.find(([pattern]) => pattern.test(file))?.[1] ?? null;
    const wrong = rows
      .filter((row) => row.result.kind === "read" || expected(row.file) !== null)
      .filter((row) => (row.result.kind === "read" ? row.result.format : null) !== expected(row.file))
      .map((row) => row.file);
    assert.deepEqual(wrong, []);
  });

  it("refuses others with the reason that is right for their kind", () => {
    const reasons = new Map(
      rows.flatMap(({ file, result }) => (result.kind === "refused" ? [[file, result.code]] : [])),
    );
    for (const [pattern, code] of REASONS) {
      const found = [...reasons].filter(([file]) => pattern.test(file));
      assert.ok(found.length > 0, String(pattern));
      assert.deepEqual(
        found.filter(([, given]) => given !== code),
        [],
        String(pattern),
      );
    }
  });

  it("tells the real chain of a correction and its kill", () => {
    const chain = rows
      .filter((row) => row.file.includes("newsml_L1N14N0FF_"))
      .flatMap((row) => (row.result.kind === "read" ? row.result.items : []))
      .toSorted((one, other) => Date.parse(one.sentAt ?? "") - Date.parse(other.sentAt ?? ""));
    assert.deepEqual(
      chain.map((item) => item.signal),
      ["correction", "kill"],
    );
    assert.equal(new Set(chain.map((item) => item.agencyId)).size, 1);
  });

  it("gives items the schema accepts from damaged copies too", async () => {
    const copies = rows
      .filter((row) => row.result.kind === "read" && row.result.items.length > 0)
      .map((row) => readFileSync(join(DATA, row.file)));
    const damaged = fc.record({
      which: fc.nat(),
      at: fc.nat(),
      drop: fc.nat({ max: 30 }),
      put: fc.string({ maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(damaged, async ({ which, at, drop, put }) => {
        const bytes = copies[which % copies.length] ?? Buffer.alloc(0);
        const start = at % (bytes.length + 1);
        const changed = Buffer.concat([
          bytes.subarray(0, start),
          Buffer.from(put),
          bytes.subarray(start + drop),
        ]);
        const result = await readCopy(changed, AT);
        for (const item of result.kind === "read" ? result.items : []) assert.equal(validate(item.ninjs), "");
      }),
      { numRuns: 300 },
    );
  });

  it("prints what became of each", (test) => {
    for (const row of rows) test.diagnostic(tell(row));
  });
});

describe("every sample file of feeds", { skip }, () => {
  const paths = skip === false ? FEED_FOLDERS.flatMap((folder) => filesBelow(join(DATA, folder))) : [];
  let results: readonly (readonly [string, ReadResult])[] = [];
  before(async () => {
    results = await Promise.all(
      paths.map(async (path) => [relative(DATA, path), await readCopy(readFileSync(path), AT)] as const),
    );
  });

  it("is read, or refused with the reason that is right for its kind", (test) => {
    const verdicts: Record<string, number> = {};
    for (const [file, result] of results) {
      const verdict = result.kind === "read" ? result.format : result.code;
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
      if (verdict === "feed-broken" || verdict.startsWith("xml-")) test.diagnostic(`${file} | ${verdict}`);
    }
    assert.deepEqual(verdicts, FEED_VERDICTS);
  });

  it("gives items that the official ninjs 3.1 schema accepts", () => {
    const validate = makeValidator();
    for (const [file, result] of results)
      for (const item of result.kind === "read" ? result.items : [])
        assert.equal(validate(item.ninjs), "", file);
  });

  it("gives nothing that could act", () => {
    for (const [file, result] of results)
      for (const item of result.kind === "read" ? result.items : []) {
        const html = item.ninjs.bodies?.[0]?.value ?? "";
        assert.doesNotMatch(html, /<(?!\/?(?:p|h2|ul|li|blockquote|table|tr|td|strong|em|a)\b)/, file);
        assert.doesNotMatch(html, /href="(?!https?:|mailto:)/, file);
      }
  });
});
