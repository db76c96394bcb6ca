import assert from "node:assert/strict";
import test from "node:test";
import { mayChangeState, type StateChange } from "./same-origin.ts";

const own = "http://localhost:4001";
const ask = (change: Partial<StateChange>): boolean =>
  mayChangeState({
    method: "POST",
    secFetchSite: "same-origin",
    origin: own,
    contentType: "application/json",
    ownOrigins: [own],
    ...change,
  });

test("lets the desk's own page change state", () => {
  assert.equal(ask({}), true);
  assert.equal(ask({ secFetchSite: null }), true);
  assert.equal(ask({ origin: null }), true);
});

test("lets anyone read", () => {
  assert.equal(ask({ method: "GET", secFetchSite: "cross-site", origin: "https://evil.example" }), true);
});

test("refuses other origins, also those that look alike", () => {
  for (const origin of [
    "null",
    "https://evil.example",
    "http://localhost:4001.evil.example",
    "http://localhost:40011",
  ]) {
    assert.equal(ask({ origin, secFetchSite: null }), false, origin);
  }
  assert.equal(ask({ secFetchSite: "cross-site" }), false);
  assert.equal(ask({ secFetchSite: "same-site" }), false);
});

test("refuses a request that says nothing about where it comes from", () => {
  assert.equal(ask({ origin: null, secFetchSite: null }), false);
});

test("refuses what a foreign form could send", () => {
  for (const contentType of [
    "text/plain",
    "application/x-www-form-urlencoded",
    "Multipart/Form-Data; boundary=x",
  ]) {
    assert.equal(ask({ contentType }), false, contentType);
  }
});
