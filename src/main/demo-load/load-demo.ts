import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addViews, rankMostRead } from "../../audience/index.ts";
import { changeFront } from "../../fronts/index.ts";
import { insertNewsletter } from "../../mailroom/index.ts";
import { addPicture, type PicturesDeps } from "../../pictures/index.ts";
import { hashOf, invariant, makeToken, type Scope } from "../../platform/index.ts";
import { addStaff } from "../../staff/index.ts";
import { makeStory, publishStory } from "../../stories/index.ts";
import { addTitle, countTitles } from "../../titles/index.ts";
import { insertSource } from "../../wire/index.ts";
import { demoPictures } from "../demo/pictures.ts";
import { demoSources } from "../demo/sources.ts";
import { demoStaff } from "../demo/staff.ts";
import { demoStories } from "../demo/stories.ts";
import type { DemoStory } from "../demo/stories/demo-story.ts";
import { demoTitles } from "../demo/titles.ts";
import type { House } from "../house/house.ts";
import { contentOfDemo, filesOfDemo } from "./demo-content.ts";

/**
 * Fills an empty data folder with the demo newsroom, through the same actions that people use. Each
 * step looks whether it is done, so that a start broken off goes on where it stopped.
 */

const WORKER: Scope = { kind: "worker" };
/** Who set the house up; the newsroom itself is in the hands of its first editor. */
const BY = "demo";
const MINUTE_MS = 60_000;

export async function needsDemo(house: House): Promise<boolean> {
  return house.desk.unit(WORKER, async (tx) => (await countTitles(tx)) === 0);
}

/** Answers the staff id of the editor whose newsroom it is. */
async function loadHouse(house: House): Promise<string> {
  const editor = await house.desk.unit(WORKER, async (tx) => {
    let first = "";
    for (const { newsletter, ...title } of demoTitles) {
      const outcome = await addTitle(tx, { ...title, origin: null }, BY, house.bell);
      invariant(outcome.kind === "added", `demo title ${title.id}`);
      await insertNewsletter(tx, { titleId: title.id, ...newsletter });
    }
    for (const person of demoStaff) {
      for (const { title, role } of person.roles) {
        const added = await addStaff(
          tx,
          { mail: person.mail, name: person.name, role, titles: [title] },
          BY,
          house.bell,
        );
        if (first === "" && added.kind === "added") first = added.staffId;
      }
    }
    for (const source of demoSources) {
      // The first source's token stands in secrets.json; the others are pushed by nobody but the demo.
      const token = source === demoSources[0] ? house.secrets.push : makeToken();
      await insertSource(tx, { ...source, pushTokenHash: hashOf(token) });
    }
    return first;
  });
  await house.reloadTitles();
  return editor;
}

async function loadPictures(
  house: House,
  pictures: PicturesDeps,
  stories: readonly DemoStory[],
  by: string,
): Promise<ReadonlyMap<string, string>> {
  const folder = join(import.meta.dirname, "../demo/pictures");
  const ids = new Map<string, string>();
  for (const story of stories) {
    for (const file of filesOfDemo(story)) {
      const key = `${story.title} ${file}`;
      if (ids.has(key)) continue;
      const bytes = await readFile(join(folder, file));
      const picture = await addPicture(pictures, WORKER, {
        titleId: story.title,
        fileName: file,
        bytes: chunksOf(bytes),
        by,
      });
      ids.set(key, picture.id);
    }
  }
  // The rest of the library: pictures no story uses yet.
  for (const { title, file } of demoPictures) {
    if (!ids.has(`${title} ${file}`)) {
      const bytes = await readFile(join(folder, file));
      await addPicture(pictures, WORKER, { titleId: title, fileName: file, bytes: chunksOf(bytes), by });
    }
  }
  return ids;
}

async function* chunksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function loadStory(
  house: House,
  story: DemoStory,
  ids: ReadonlyMap<string, string>,
  now: Date,
  by: string,
): Promise<void> {
  const title = house.titleById(story.title);
  invariant(title !== undefined, `demo title ${story.title}`);
  const content = contentOfDemo(story, (file) => ids.get(`${story.title} ${file}`));
  await house.desk.unit(WORKER, async (tx) => {
    const made = await makeStory(
      tx,
      { title, slugline: story.key, kind: story.kind, section: story.section, content, by },
      house.bell,
    );
    invariant(made.kind === "made", `demo story ${story.key} stands in a section`);
    const publish = {
      storyId: made.storyId,
      title,
      by,
      draftVersion: 1,
      overrule: ["byline-missing", "caption-missing"],
      picturesFollow: true,
    };
    const at = (minutes: number): Date => new Date(now.getTime() - minutes * MINUTE_MS);
    const first = await publishStory(
      tx,
      { ...publish, updated: false, at: at(story.minutesAgo) },
      house.bell,
    );
    invariant(
      first.kind === "published",
      `demo story ${story.key} passes the gate: ${JSON.stringify(first)}`,
    );
    if (story.updatedMinutesAgo !== undefined) {
      await publishStory(tx, { ...publish, updated: true, at: at(story.updatedMinutesAgo) }, house.bell);
    }
    const publicId = /-([^-]+)$/.exec(first.address)?.[1] ?? "";
    await loadViews(tx, story, publicId, now);
    if (story.pinnedLead === true) {
      await changeFront(
        tx,
        {
          titleId: story.title,
          by,
          change: { version: 0, home: [{ publicId, place: 1, until: null }], justPosted: [], heldBack: [] },
        },
        house.bell,
      );
    }
  });
}

/** Spread over the day, more towards the evening, none before the story was out. */
async function loadViews(
  tx: Parameters<typeof addViews>[0],
  story: DemoStory,
  publicId: string,
  now: Date,
): Promise<void> {
  const hours = Math.max(1, Math.min(23, Math.floor(story.minutesAgo / 60)));
  const weight = (hour: number): number => 2 + Math.sin((hour / 24) * Math.PI * 2);
  const total = Array.from({ length: hours }, (_, hour) => weight(hour)).reduce((sum, each) => sum + each, 0);
  for (let hour = 0; hour < hours; hour += 1) {
    const views = Math.round((story.viewsLast24h * weight(hour)) / total);
    if (views > 0)
      await addViews(tx, story.title, publicId, new Date(now.getTime() - hour * 60 * MINUTE_MS), views);
  }
}

export async function loadDemo(
  house: House,
  pictures: PicturesDeps,
  say: (text: string) => void,
): Promise<void> {
  say("Filling the demo newsroom …");
  const editor = await loadHouse(house);
  const now = house.clock.now();
  const oldestFirst = demoStories(now);
  // Pictures of the newest stories first: they are developed in this order.
  const ids = await loadPictures(house, pictures, oldestFirst.toReversed(), editor);
  for (const story of oldestFirst) await loadStory(house, story, ids, now, editor);
  await house.desk.unit(WORKER, async (tx) => {
    for (const title of house.titles()) await rankMostRead(tx, title.id, house.bell);
  });
}
