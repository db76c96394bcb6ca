import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { monotonicMs } from "../../src/platform/index.ts";
import { readCopy } from "../../src/wire/index.ts";

/**
 * Damaged copy in numbers that a test run has no time for: every sample file cut at every 97th byte,
 * and a hundred thousand copies changed at random. Nothing may throw, nothing may take longer than
 * 200 ms for each 100 kB, nothing may grow without end. The seed is printed and can be given.
 */

const DATA = join(import.meta.dirname, "../../../shared/data");
const FIXTURES = join(import.meta.dirname, "../../src/wire/formats/fixtures");
const FOLDERS = /^(?:ninjs|newsml-g2|nitf|superdesk-\w+|dpa-[\w-]+|feedvalidator|rss-parser)\//;
const AT = { receivedAt: "2026-11-24T12:00:00Z" };
const STEP = 97;
const MUTATIONS = 100_000;
/** Pictures and schemas are told by their first bytes; beyond this a cut says nothing new. */
const LARGEST = 400_000;
const MS_PER_100_KB = 200;

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Mulberry32: small, and the same for the same seed everywhere. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Score {
  read: number;
  refused: number;
  readonly failures: string[];
  slowestMs: number;
}

const allowedMs = (bytes: Uint8Array): number => MS_PER_100_KB * Math.max(1, bytes.length / 100_000);

async function timed(bytes: Uint8Array): Promise<{ kind: "read" | "refused"; ms: number }> {
  const begun = monotonicMs();
  const { kind } = await readCopy(bytes, AT);
  return { kind, ms: monotonicMs() - begun };
}

async function tryCopy(name: string, bytes: Uint8Array, score: Score): Promise<void> {
  try {
    let found = await timed(bytes);
    // The machine may have been busy: only what is slow again is slow.
    for (let again = 0; again < 2 && found.ms > allowedMs(bytes); again += 1) found = await timed(bytes);
    if (found.ms > allowedMs(bytes)) score.failures.push(`${name}: ${Math.round(found.ms)} ms`);
    score.slowestMs = Math.max(score.slowestMs, found.ms);
    score[found.kind] += 1;
  } catch (error) {
    score.failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const makeScore = (): Score => ({ read: 0, refused: 0, failures: [], slowestMs: 0 });

function tell(what: string, score: Score): void {
  const { read, refused, failures, slowestMs } = score;
  console.log(
    `${what}: ${read} read, ${refused} refused, ${failures.length} failures, slowest ${slowestMs.toFixed(1)} ms, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
  for (const failure of failures.slice(0, 20)) console.log(`  ${failure}`);
}

async function cutAll(files: readonly string[]): Promise<Score> {
  const score = makeScore();
  for (const file of files) {
    const bytes = readFileSync(file);
    for (let end = 0; end < bytes.length; end += STEP) {
      await tryCopy(`${relative(DATA, file)} cut at ${end}`, bytes.subarray(0, end), score);
    }
  }
  return score;
}

const TOKENS = [
  "<",
  ">",
  "&",
  "]]>",
  "<![CDATA[",
  "<!--",
  "\u0000",
  "\u0001",
  "\u0002",
  "\u0003",
  "\u0004",
  "&#0;",
  "&x;",
  '"',
  "{",
  "}",
  "[",
  "]",
  "\\u0000",
  "__proto__",
  "\r\n",
  "\uFFFD",
  "xmlns=",
  "<!DOCTYPE",
  "--b\r\n",
  "=?utf-8?q?",
];

function damage(bytes: Buffer, random: () => number): Buffer {
  let damaged = bytes;
  for (let time = 0, times = 1 + Math.floor(random() * 4); time < times; time += 1) {
    const at = Math.floor(random() * (damaged.length + 1));
    const drop = Math.floor(random() * random() * 200);
    const token = TOKENS[Math.floor(random() * TOKENS.length)] ?? "";
    const put =
      random() < 0.5
        ? Buffer.from(token.repeat(1 + Math.floor(random() * 3)))
        : Buffer.from([Math.floor(random() * 256)]);
    damaged = Buffer.concat([damaged.subarray(0, at), put, damaged.subarray(at + drop)]);
  }
  return random() < 0.1 ? damaged.subarray(0, Math.floor(random() * damaged.length)) : damaged;
}

async function mutate(files: readonly string[], seed: number): Promise<Score> {
  const random = makeRandom(seed);
  const copies = files
    .map((file) => ({ file, bytes: readFileSync(file) }))
    .filter((each) => each.bytes.length < 60_000);
  const score = makeScore();
  for (let number = 0; number < MUTATIONS; number += 1) {
    const copy = copies[Math.floor(random() * copies.length)];
    if (copy === undefined) break;
    await tryCopy(`mutation ${number} of ${relative(DATA, copy.file)}`, damage(copy.bytes, random), score);
  }
  return score;
}

/** Answers whether nothing failed. */
export async function drillWire(seed: number): Promise<boolean> {
  const samples = filesBelow(DATA).filter((file) => FOLDERS.test(relative(DATA, file)));
  const files = [...filesBelow(FIXTURES), ...samples].filter((file) => statSync(file).size <= LARGEST);
  console.log(`${files.length} files, seed ${seed}`);
  const cuts = await cutAll(files);
  tell(`cut at every ${STEP}th byte`, cuts);
  const mutations = await mutate(files, seed);
  tell(`${MUTATIONS} mutations`, mutations);
  return cuts.failures.length + mutations.failures.length === 0;
}
