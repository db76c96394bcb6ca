import assert from "node:assert/strict";
import test from "node:test";
import {
  errorsOf,
  idFrom,
  isSame,
  newSettings,
  newWay,
  numberFrom,
  numberText,
  sendersFrom,
} from "./source-draft.ts";

const named = { ...newSettings("America/Regina", "en-CA"), name: "Prairie News", credit: "Prairie News" };

test("says at which field something cannot be stored", () => {
  assert.deepEqual(errorsOf(named), {});
  assert.equal(
    errorsOf({ ...named, zone: "Moon" })["zone"],
    "This must be an IANA time zone, such as America/Regina.",
  );
  assert.deepEqual(Object.keys(errorsOf({ ...named, name: "", usualGapMinutes: Number.NaN })), [
    "name",
    "usualGapMinutes",
  ]);
  for (const kind of ["ftp", "mailbox"] as const) {
    assert.ok("way.host" in errorsOf({ ...named, way: newWay(kind) }), kind);
  }
  for (const kind of ["paged-feed", "feed"] as const) {
    assert.deepEqual(Object.keys(errorsOf({ ...named, way: newWay(kind) })), ["way.url"], kind);
  }
});

test("makes an id of a name", () => {
  assert.deepEqual(["Prairie News", "Société Élan", "24 Heures", "!!!"].map(idFrom), [
    "prairie-news",
    "societe-elan",
    "heures",
    "",
  ]);
});

test("reads senders and numbers as they are written", () => {
  assert.deepEqual(sendersFrom("Press@Council.example\n@agency.example, press@council.example\n\n"), [
    "press@council.example",
    "@agency.example",
  ]);
  assert.deepEqual([numberFrom("60"), numberText(numberFrom("6x"))], [60, ""]);
});

test("knows whether anything was changed, in whatever order it stands", () => {
  const { name, ...rest } = named;
  assert.equal(isSame(named, { ...rest, name }), true);
  assert.equal(isSame(named, { ...named, credit: "Other" }), false);
});
