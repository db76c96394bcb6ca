import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { detectFormat, readCopy, type ReadResult, type WireFormat } from "./read-copy.ts";

const DATA = join(import.meta.dirname, "../../../../shared/data");
const SCHEMA = join(DATA, "ninjs/specification/ninjs-schema_3.1.json");
const GEO_SCHEMA = join(DATA, "ninjs/validation/test_suite/GeoJSON-schema.json");
const AT = { receivedAt: "2026-11-24T12:00:00Z" };
const skip = existsSync(SCHEMA) ? false : "the sample data are not here";

/** Where copy of agencies lies; elsewhere are pictures, exports of other systems, feeds. */
const FOLDERS = [
  "ninjs", "newsml-g2", "nitf", "superdesk-aap", "superdesk-ansa", "superdesk-belga", "superdesk-core", "superdesk-cp",
  "superdesk-ntb", "superdesk-stt", "dpa-newsml-g2-day", "dpa-digitalwires",
];

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).toSorted().flatMap((name) => {
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
  if (result.kind === "refused") return `${row.file} | ${row.format ?? "-"} | refused ${result.code} | ${result.message}`;
  const signals = [...new Set(result.items.map((item) => item.signal))].join(",");
  const warnings = [...new Set([...result.warnings, ...result.items.flatMap((item) => item.warnings)].map((each) => each.code))];
  return `${row.file} | ${result.format} | ${result.items.length} | ${signals} | ${warnings.join(" ")}`;
}

describe("every sample file of agencies", { skip }, () => {
  const validate = skip === false ? makeValidator() : () => "";
  const rows: readonly Row[] =
    skip === false
      ? FOLDERS.flatMap((folder) => filesBelow(join(DATA, folder))).map((path) => {
          const bytes = readFileSync(path);
          return { file: relative(DATA, path), format: detectFormat(bytes), result: readCopy(bytes, AT) };
        })
      : [];

  it("gives items that the official ninjs 3.1 schema accepts", () => {
    for (const { file, result } of rows) {
      if (result.kind === "refused") continue;
      for (const item of result.items) assert.equal(validate(item.ninjs), "", file);
    }
  });

  it("prints what became of each", (test) => {
    for (const row of rows) test.diagnostic(tell(row));
  });
});
