import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { lockFolder } from "../../platform/index.ts";
import { readConfig } from "../config.ts";
import { originWithout } from "./house.ts";
import { withServedAddresses } from "./open-database.ts";

test("prints the addresses of the server that runs, else those of its own settings", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "served "));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const read = readConfig({ MASTHEAD_DATA: folder });
  assert.ok(read.kind === "read");
  const { config } = read;
  const origins = async (): Promise<readonly string[]> => {
    const served = await withServedAddresses(config);
    const originOf = originWithout(served);
    return [originOf("valley", 0), originOf("post", 1), served.deskUrl];
  };
  const own = ["http://localhost:4000", "http://post.localhost:4000", "http://localhost:4001"];
  assert.deepEqual(await origins(), own);
  const lock = await lockFolder(folder);
  assert.deepEqual(await origins(), own, "a command that owns the folder serves nothing");
  const serving = { port: 5500, url: null, deskUrl: "https://desk.valley.example" };
  await lock.publish({ database: null, serving });
  assert.deepEqual(await origins(), [
    "http://localhost:5500",
    "http://post.localhost:5500",
    "https://desk.valley.example",
  ]);
  await lock.publish({ database: null, serving: { ...serving, url: "https://valley.example" } });
  assert.deepEqual((await origins()).slice(0, 2), ["https://valley.example", "https://post.valley.example"]);
  await lock.release();
  assert.deepEqual(await origins(), own);
});
