import assert from "node:assert/strict";
import test from "node:test";
import { readConfig } from "./config.ts";

test("needs no setting at all", () => {
  const outcome = readConfig({});
  assert.equal(outcome.kind, "read");
  if (outcome.kind !== "read") return;
  assert.equal(outcome.config.port, 4000);
  assert.equal(outcome.config.deskPort, 4001);
  assert.equal(outcome.config.deskUrl, "http://localhost:4001");
});

test("gives the desk the port after the readers'", () => {
  const outcome = readConfig({ MASTHEAD_PORT: "8080" });
  assert.equal(outcome.kind === "read" && outcome.config.deskPort, 8081);
});

test("lists every mistake with its key, what was seen and what is accepted", () => {
  const outcome = readConfig({
    MASTHEAD_PORT: "http",
    MASTHEAD_ROLE: "boss",
    MASTHEAD_URL: "courier.example",
    MASTHEAD_PROXIES: "10.0.0.1,here",
    DATABASE_URL: "mysql://root:secret@db/x",
  });
  assert.equal(outcome.kind, "mistakes");
  if (outcome.kind !== "mistakes") return;
  const keys = outcome.mistakes.map((mistake) => mistake.key).toSorted();
  assert.deepEqual(keys, [
    "DATABASE_URL",
    "MASTHEAD_PORT",
    "MASTHEAD_PROXIES",
    "MASTHEAD_ROLE",
    "MASTHEAD_URL",
  ]);
  assert.ok(!JSON.stringify(outcome).includes("secret"), "passwords are not repeated");
});

test("refuses one port for readers and desk", () => {
  assert.equal(readConfig({ MASTHEAD_PORT: "4000", MASTHEAD_DESK_PORT: "4000" }).kind, "mistakes");
});
