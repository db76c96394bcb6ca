import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readCopy, type ReadItem } from "./read-copy.ts";

/** F24 of the fault matrix: copy of a line that breaks off, is glued to the next, or comes with signs of the line in it. */

const AT = { receivedAt: "2026-11-24T12:00:00Z", zone: "Europe/Zurich" };
const bytesOf = (name: string): Buffer => readFileSync(join(import.meta.dirname, "fixtures", name));

/** A sample of each kind of line, another story of the same line, and one that a seven-bit line can carry. */
const LINES: readonly (readonly [kind: string, sample: string, next: string, sevenBit: string])[] = [
  ["ANPA 1312", "story.anpa", "wrapped.anpa", "story.anpa"],
  ["the plain wire", "marked.zczc", "marked.zczc", "marked.zczc"],
  ["IPTC 7901", "sperrfrist.iptc7901.txt", "kill.iptc7901.txt", "bare.iptc7901.txt"],
];

async function itemsOf(bytes: Uint8Array): Promise<readonly ReadItem[]> {
  const result = await readCopy(bytes, AT);
  return result.kind === "read" ? result.items : [];
}

async function onlyItemOf(name: string): Promise<ReadItem> {
  const [item, ...more] = await itemsOf(bytesOf(name));
  assert.ok(item !== undefined && more.length === 0, name);
  return item;
}

/** The id may be made with the time below the text, which can be what was cut off. */
const copyOf = ({ headline, paragraphs, signal }: ReadItem): string =>
  JSON.stringify({ headline, paragraphs, signal });

describe("F24: a line", () => {
  for (const [kind, sample, next, sevenBit] of LINES) {
    it(`${kind}: a story cut at any byte does not harm the one that follows, nor is half of it read`, async () => {
      const [torn, whole] = [bytesOf(sample), bytesOf(next)];
      const [cut, due] = [copyOf(await onlyItemOf(sample)), copyOf(await onlyItemOf(next))];
      for (let length = 0; length <= torn.length; length += 1) {
        const read = (
          await itemsOf(Buffer.concat([torn.subarray(0, length), Buffer.from("\r\n"), whole]))
        ).map(copyOf);
        assert.equal(read.at(-1), due, `${sample} cut at ${length}: the next story`);
        assert.ok(
          read.slice(0, -1).every((copy) => copy === cut) && read.length <= 2,
          `${sample} cut at ${length}: ${read.length} stories`,
        );
      }
    });

    it(`${kind}: fill signs and NULs anywhere change nothing`, async () => {
      const bytes = bytesOf(sample);
      const due = copyOf(await onlyItemOf(sample));
      for (let at = 0; at <= bytes.length; at += 1) {
        const filled = Buffer.concat([bytes.subarray(0, at), Buffer.from([0, 0]), bytes.subarray(at)]);
        assert.deepEqual((await itemsOf(filled)).map(copyOf), [due], `NULs at ${at}`);
      }
    });

    it(`${kind}: parity bits, even and odd, change nothing`, async () => {
      const due = copyOf(await onlyItemOf(sevenBit));
      for (const parity of [0, 1]) {
        const line = bytesOf(sevenBit).map((byte) => {
          const bits = byte.toString(2).replaceAll("0", "").length;
          return byte < 0x80 && bits % 2 !== parity ? byte | 0x80 : byte;
        });
        assert.deepEqual((await itemsOf(line)).map(copyOf), [due], parity === 0 ? "even" : "odd");
      }
    });
  }
});
