import assert from "node:assert/strict";
import { test } from "node:test";
import { missingVersions } from "./missing-versions.ts";

const versions = (...numbers: readonly (number | null)[]) =>
  numbers.map((version) => ({
    copy: { agencyId: "a", version } as Parameters<typeof missingVersions>[0][0]["copy"],
  }));

test("numbers that never came are told, whatever the order of arrival", () => {
  assert.deepEqual(missingVersions(versions(5, 2, 3)), [4]);
  assert.deepEqual(missingVersions(versions(3, 2, 1)), []);
  assert.deepEqual(missingVersions(versions(2)), []);
  assert.deepEqual(missingVersions([]), []);
});

test("counters that do not count one by one, and items without numbers, miss nothing", () => {
  assert.deepEqual(missingVersions(versions(1, 900)), []);
  assert.deepEqual(missingVersions(versions(null, null)), []);
});
