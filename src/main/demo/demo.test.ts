import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import exifr from "exifr";
import { contrastOnWhite, faultOfTitle } from "../../titles/index.ts";
import { readCopy, type ReadItem, type ReadResult } from "../../wire/index.ts";
import { demoDrip } from "./drip.ts";
import { fillIn } from "./fill-in.ts";
import { demoPictures } from "./pictures.ts";
import { demoSources } from "./sources.ts";
import { demoStaff } from "./staff.ts";
import { demoStories, writtenStories } from "./stories.ts";
import type { DemoPictureUse, DemoStory, Part } from "./stories/demo-story.ts";
import { demoTitles } from "./titles.ts";

const NOW = new Date("2026-11-24T18:35:00Z");
const stories = demoStories(NOW);
const pictureFolder = join(import.meta.dirname, "pictures");
const wireFolder = join(import.meta.dirname, "wire");

const textsOf = (part: Part): readonly string[] => {
  if (typeof part === "string") return [part];
  if ("subhead" in part) return [part.subhead];
  if ("quote" in part) return [part.quote];
  if ("list" in part) return part.list;
  return "table" in part ? part.table.flat() : [];
};

const usesOf = (story: DemoStory): readonly DemoPictureUse[] => [
  ...(story.mainPicture === undefined ? [] : [story.mainPicture]),
  ...story.body.flatMap((part) => (typeof part === "object" && "picture" in part ? [part.picture] : [])),
];

const everyText = (story: DemoStory): readonly string[] => [
  story.headline,
  story.deck,
  story.contributorLine ?? "",
  ...story.body.flatMap(textsOf),
  ...usesOf(story).flatMap((use) => [use.caption, use.alt]),
];

const wordsOf = (story: DemoStory): number => story.body.flatMap(textsOf).join(" ").split(/\s+/u).length;

const agoHas = (story: DemoStory): boolean => story.minutesAgo >= 14;

test("the titles are accepted as they stand, with accents of 7 to 1", () => {
  for (const title of demoTitles) {
    assert.equal(faultOfTitle({ ...title, origin: null }, []), null, title.id);
    assert.ok(contrastOnWhite(title.accent) >= 7, title.id);
    assert.ok(title.tagline.length <= 40, title.tagline);
    assert.ok(title.newsletter.wording.length > 20 && title.newsletter.postalAddress !== "");
  }
  assert.deepEqual(
    demoTitles.map((title) => title.sections.length),
    [8, 5, 5],
  );
});

test("everybody of the staff has a role in a title there is", () => {
  const ids = new Set(demoTitles.map((title) => title.id));
  assert.equal(demoStaff.length, 6);
  for (const person of demoStaff) {
    assert.match(person.mail, /^[a-z.]+@cedarvalleycourier\.example$/u);
    assert.ok(person.roles.length > 0 && person.roles.every((role) => ids.has(role.title)));
  }
});

test("every story stands in a section of its title, of the kind it needs", () => {
  for (const story of stories) {
    const title = demoTitles.find((each) => each.id === story.title);
    const section = title?.sections.find((each) => each.slug === story.section);
    assert.ok(section !== undefined, `${story.key}: ${story.section}`);
    const wanted = story.kind === "opinion" || story.kind === "obituary" ? story.kind : "news";
    assert.equal(section.kind, wanted, story.key);
  }
});

test("every story has headline, deck, copy and somebody who stands for it", () => {
  for (const story of stories) {
    assert.ok(story.headline !== "" && story.deck !== "" && story.body.length > 2, story.key);
    if (story.kind === "agency") assert.ok(story.agencyCredit !== undefined, story.key);
    else assert.ok(story.byline !== undefined, story.key);
    assert.match(story.key, /^[a-z0-9-]{5,40}$/u);
  }
  assert.equal(new Set(stories.map((story) => story.key)).size, stories.length);
});

test("about a third of the stories are long, none is a stub and none a book", () => {
  const words = stories.map(wordsOf);
  assert.ok(stories.length >= 30 && stories.length <= 40);
  assert.ok(Math.min(...words) >= 110 && Math.max(...words) <= 650, words.join(" "));
  assert.ok(words.filter((count) => count >= 250).length >= 12);
});

test("stories come minute by minute over two weeks, and changes after them", () => {
  const minutes = stories.map((story) => story.minutesAgo);
  assert.deepEqual(
    minutes,
    minutes.toSorted((a, b) => b - a),
    "oldest first",
  );
  assert.equal(new Set(minutes).size, minutes.length);
  assert.ok(stories.every(agoHas));
  assert.ok(Math.max(...minutes) <= 14 * 24 * 60);
  for (const story of stories) {
    assert.ok((story.updatedMinutesAgo ?? 0) < story.minutesAgo, story.key);
  }
});

test("each title has one pinned lead, with a picture", () => {
  for (const title of demoTitles) {
    const leads = stories.filter((story) => story.title === title.id && story.pinnedLead);
    assert.equal(leads.length, 1, title.id);
    assert.ok(leads[0]?.mainPicture !== undefined, title.id);
  }
});

test("every picture of a story is there, has a credit, and its use a caption and a description", () => {
  for (const story of stories) {
    for (const use of usesOf(story)) {
      const picture = demoPictures.find((each) => each.file === use.file);
      assert.ok(picture !== undefined && picture.credit !== "", `${story.key}: ${use.file}`);
      assert.ok(use.caption !== "" && use.alt !== "", story.key);
    }
  }
});

test("a picture that is years old begins its caption with FILE", () => {
  const old = new Set(
    demoPictures
      .filter((picture) => picture.created === "" || picture.created < "2026")
      .map((each) => each.file),
  );
  for (const use of stories.flatMap(usesOf)) {
    if (old.has(use.file)) assert.match(use.caption, /^FILE: /u);
  }
});

test("the picture files are those of the list, and under 4 MB together", () => {
  const files = readdirSync(pictureFolder);
  assert.deepEqual(files.toSorted(), demoPictures.map((each) => each.file).toSorted());
  const bytes = files.reduce((sum, file) => sum + statSync(join(pictureFolder, file)).size, 0);
  assert.ok(bytes < 4_000_000, `${bytes} bytes`);
});

test("the files themselves say what the list says", async () => {
  for (const picture of demoPictures) {
    const read: unknown = await exifr.parse(readFileSync(join(pictureFolder, picture.file)), {
      xmp: true,
      iptc: true,
      mergeOutput: false,
    });
    const text = JSON.stringify(read);
    for (const value of [picture.caption, picture.credit, picture.headline, picture.byline]) {
      assert.ok(text.includes(JSON.stringify(value).slice(1, -1)), `${picture.file}: ${value}`);
    }
    const { x, y } = picture.focal;
    assert.ok(x > 0 && x < 1 && y > 0 && y < 1, picture.file);
  }
});

test("no mark is left in any text, and nobody wrote two blanks", () => {
  for (const filled of stories.flatMap(everyText)) {
    assert.ok(!/\{\{|\}\}|undefined/u.test(filled), filled);
    assert.ok(!/ {2}|["']|--/u.test(filled), filled);
  }
});

test("marks become dates in house style, counted in days of the demo's zone", () => {
  assert.equal(fillIn("{{day -1}}, {{date 15}}, {{date -9}}", NOW), "Monday, Dec. 9, Nov. 15");
  assert.equal(fillIn("{{month -14}} {{year 2}} {{month 1}}", NOW), "September 2028 December");
  assert.equal(fillIn("{{day 0}}", new Date("2026-11-24T05:59:00Z")), "Monday");
  assert.equal(fillIn("{{now}} {{now+90m}}", NOW), "2026-11-24T18:35:00Z 2026-11-24T20:05:00Z");
  assert.equal(
    fillIn("{{now-35m basic}} {{now anpa}} {{now anpa-day}}", NOW),
    "20261124T180000Z 11-24-26 1835GMT 11-24",
  );
  assert.equal(fillIn("{{run}} {{other}}", NOW, "r7"), "r7 {{other}}");
});

test("the series on the talks keeps its numbers", () => {
  const talks = writtenStories.filter((story) => story.section === "world" && /talks/u.test(story.key));
  assert.ok(talks.length >= 6);
  for (const story of talks) {
    for (const text of everyText(story).filter((each) => /killed.*as of|as of.*killed/u.test(each))) {
      if (text.includes("{{date -2}}")) assert.match(text, /221.*1,881/u, story.key);
      else assert.match(text, /214.*1,870.*\{\{date -12\}\}/u, story.key);
    }
    for (const text of everyText(story).filter((each) => /waive[rd]|levy/iu.test(each))) {
      const dates = [...text.matchAll(/\{\{date (\d+)\}\}/gu)].map((match) => match[1]);
      assert.ok(
        dates.every((date) => date === "110"),
        `${story.key}: ${text}`,
      );
    }
  }
});

// The wire.

const readFilled = async (file: string, now: Date = NOW): Promise<ReadResult> => {
  const text = fillIn(readFileSync(join(wireFolder, file), "utf8"), now);
  return readCopy(new TextEncoder().encode(text), { receivedAt: now.toISOString() });
};

const readings = new Map(
  await Promise.all(readdirSync(wireFolder).map(async (file) => [file, await readFilled(file)] as const)),
);

const itemsOf = (file: string): readonly ReadItem[] => {
  const result = readings.get(file);
  assert.equal(result?.kind, "read", file);
  return result?.kind === "read" ? result.items : [];
};

test("every wire file drips once, in order, from a source there is", () => {
  assert.deepEqual(demoDrip.map((each) => each.file).toSorted(), readdirSync(wireFolder).toSorted());
  const ids = new Set(demoSources.map((source) => source.id));
  const seconds = demoDrip.map((each) => each.afterSeconds);
  assert.deepEqual(
    seconds,
    seconds.toSorted((a, b) => a - b),
  );
  assert.ok(demoDrip.every((each) => ids.has(each.source) && each.file.startsWith(each.source)));
});

test("every wire file but the broken one is read without a warning", () => {
  for (const { file } of demoDrip.filter((each) => !each.file.includes("broken"))) {
    for (const item of itemsOf(file)) {
      assert.deepEqual(item.warnings, [], file);
      assert.ok(item.headline !== "" && item.slugline !== "" && item.paragraphs.length > 1, file);
      assert.ok(!JSON.stringify(item).includes("{{"), file);
      assert.ok(Math.abs(Date.parse(item.sentAt ?? "") - NOW.getTime()) < 60_000, file);
    }
  }
});

test("the broken file is refused as torn", async () => {
  const result = await readFilled("prairie-broken.nitf.xml");
  assert.deepEqual(
    { kind: result.kind, code: result.kind === "refused" ? result.code : "" },
    { kind: "refused", code: "xml-torn" },
  );
});

test("later versions of an item are known as such, in every format", () => {
  const series = [
    ["prairie-talks-exchange-1.g2.xml", "prairie-talks-exchange-2.g2.xml", "prairie-talks-exchange-3.g2.xml"],
    ["prairie-outage-1.g2.xml", "prairie-outage-2.g2.xml", "prairie-outage-3.g2.xml"],
    ["prairie-ruda-mill-1.g2.xml", "prairie-ruda-mill-2.g2.xml"],
    ["prairie-storm-toll-1.nitf.xml", "prairie-storm-toll-2.nitf.xml"],
    ["highland-storm-1.anpa", "highland-storm-2.anpa"],
    ["highland-grain-1.anpa", "highland-grain-2.anpa"],
    ["sports-junior-roundup-1.ninjs.json", "sports-junior-roundup-2.ninjs.json"],
  ];
  for (const files of series) {
    const items = files.flatMap(itemsOf);
    assert.equal(new Set(items.map((item) => item.agencyId)).size, 1, files.join());
    const versions = items.flatMap((item) => item.version ?? []);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
      files.join(),
    );
  }
});

test("the wire shows one of each signal, and an embargo of 90 minutes", () => {
  const signalOf = (file: string): string => itemsOf(file)[0]?.signal ?? "";
  assert.equal(signalOf("prairie-talks-exchange-2.g2.xml"), "update");
  assert.equal(signalOf("highland-storm-2.anpa"), "update");
  assert.equal(signalOf("prairie-outage-3.g2.xml"), "correction");
  assert.equal(signalOf("highland-grain-2.anpa"), "correction");
  assert.equal(signalOf("prairie-storm-toll-2.nitf.xml"), "kill");
  assert.equal(signalOf("prairie-ruda-mill-2.g2.xml"), "withhold");
  assert.equal(signalOf("prairie-advisory-pictures.nitf.xml"), "advisory");
  const [embargoed] = itemsOf("prairie-measles-embargo.nitf.xml");
  assert.equal(Date.parse(embargoed?.embargoUntil ?? "") - NOW.getTime(), 90 * 60_000);
  assert.equal(embargoed?.signal, "none");
});

test("bylines and datelines of the wire are read as meant", () => {
  const opening = (file: string): readonly unknown[] => {
    const [item] = itemsOf(file);
    return [item?.byline.replace(/^by\s+/iu, "").split(",")[0], item?.dateline];
  };
  assert.deepEqual(opening("prairie-talks-exchange-1.g2.xml"), [
    "Mira Castellan",
    { place: "LINDVIK", region: "Sundholm" },
  ]);
  assert.deepEqual(opening("prairie-snowshoes.nitf.xml"), [
    "Leocadia Frame",
    { place: "TANSY CREEK", region: "" },
  ]);
  assert.deepEqual(opening("sports-goalie.ninjs.json")[0], "Bram Sollers");
  assert.equal(itemsOf("highland-briefs.anpa").length, 2);
  assert.deepEqual(opening("highland-grain-1.anpa")[1], { place: "PORT AUDE", region: "Osmere" });
});
