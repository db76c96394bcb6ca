import assert from "node:assert/strict";
import test from "node:test";
import { makeViewLog, type ViewClaim } from "./judge-view.ts";

const phone =
  "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36";
const claim = (change: Partial<ViewClaim> = {}): ViewClaim => ({
  titleId: "courier",
  publicId: "bcdf2345",
  address: "203.0.113.9",
  agent: phone,
  purpose: null,
  nowMs: 1_000_000_000,
  ...change,
});
const log = () => makeViewLog((parts) => parts);

test("counts a person's browser once within half an hour, and again after it", () => {
  const views = log();
  assert.equal(views.judge(claim()), "counted");
  assert.equal(views.judge(claim({ nowMs: 1_000_000_000 + 60_000 })), "again");
  assert.equal(views.judge(claim({ nowMs: 1_000_000_000 + 31 * 60_000 })), "counted");
});

test("counts two browsers, two stories and two titles apart", () => {
  const views = log();
  for (const change of [{}, { address: "203.0.113.10" }, { publicId: "bcdf2346" }, { titleId: "post" }]) {
    assert.equal(views.judge(claim(change)), "counted");
  }
});

test("leaves out bots, clients without a name and pages fetched ahead", () => {
  const views = log();
  assert.equal(views.judge(claim({ agent: "Mozilla/5.0 (compatible; Googlebot/2.1)" })), "bot");
  assert.equal(views.judge(claim({ agent: "curl/8.0" })), "bot");
  assert.equal(views.judge(claim({ agent: "" })), "bot");
  assert.equal(views.judge(claim({ purpose: "prefetch;prerender" })), "ahead");
});

test("takes one machine that calls itself by many names for a crowd of twenty at most", () => {
  const views = log();
  const verdicts = Array.from({ length: 60 }, (_, n) => views.judge(claim({ agent: `${phone} Name/${n}` })));
  assert.equal(verdicts.filter((verdict) => verdict === "counted").length, 20);
  assert.equal(verdicts.at(-1), "crowd");
});

test("stops counting what no person could read", () => {
  const views = log();
  const verdicts = Array.from({ length: 70 }, (_, n) => views.judge(claim({ publicId: `story${n}` })));
  assert.equal(verdicts.filter((verdict) => verdict === "counted").length, 60);
  assert.equal(verdicts.at(-1), "flood");
});
