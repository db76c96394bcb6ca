import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { rankMostRead } from "../../audience/index.ts";
import { LETTER_QUEUE, queueLetters, sendLetter, type MailroomDeps } from "../../mailroom/index.ts";
import { developPicture, manyPreparing, PICTURE_QUEUE, type PicturesDeps } from "../../pictures/index.ts";
import { consumeEvents, isDatabaseAway, type Log } from "../../platform/index.ts";
import { refreshUsersOfPicture } from "../../stories/index.ts";
import {
  manySources,
  readLeftovers,
  watchDropFolders,
  type DropFolders,
  type WireDeps,
} from "../../wire/index.ts";
import type { House } from "../house/house.ts";

export interface Worker {
  stop(): Promise<void>;
}

interface Duty {
  readonly name: string;
  readonly everyMs: number;
  readonly work: () => Promise<unknown>;
}

/** Repeats a duty, one run at a time; what fails is logged and tried again at its next turn. */
function keepDoing(duty: Duty, log: Log): Worker {
  const ended = new AbortController();
  const loop = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      try {
        await duty.work();
      } catch (error) {
        log[isDatabaseAway(error) ? "warn" : "error"](
          { err: error, duty: duty.name },
          "a duty failed; it is tried again",
        );
      }
      await wait(duty.everyMs, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    async stop() {
      ended.abort();
      await running;
    },
  };
}

const WORKER = { kind: "worker" } as const;

/** Follows changed and newly developed pictures into the live stories that show them. */
async function followPictures(house: House): Promise<void> {
  await consumeEvents(house.desk, "stories-pictures", async (tx, events) => {
    const changed = events.filter(
      (event) => event.name === "picture.changed" || event.name === "picture.developed",
    );
    for (const id of new Set(changed.map((event) => event.subject))) {
      await refreshUsersOfPicture(tx, id, house.titleById, house.bell, (error, story) =>
        house.log.error({ err: error, story }, "a changed picture was not followed into a story"),
      );
    }
  });
}

/** Pictures whose job was lost or given up. */
async function developLeftovers(house: House, pictures: PicturesDeps, olderThanMs: number): Promise<void> {
  const ids = await house.desk.unit(WORKER, async (tx) =>
    manyPreparing(tx, new Date((await tx.now()).getTime() - olderThanMs)),
  );
  for (const id of ids) await developPicture(pictures, id);
}

async function rankAll(house: House): Promise<void> {
  for (const title of house.titles()) {
    await house.desk.unit(WORKER, (tx) => rankMostRead(tx, title.id, house.bell));
  }
}

export interface WorkerDeps {
  readonly house: House;
  readonly wire: WireDeps;
  readonly pictures: PicturesDeps;
}

/** Everything that happens by itself: due work is looked for each second, never timed by a request. */
export async function runWorker(deps: WorkerDeps): Promise<Worker> {
  const { house, wire, pictures } = deps;
  const mailroom: MailroomDeps = {
    database: house.desk,
    jobs: house.jobs,
    transport: house.transport,
    secret: house.secrets.letters,
    titleById: house.titleById,
  };
  await house.jobs.work(LETTER_QUEUE, (data) => sendLetter(mailroom, data));
  await house.jobs.work(PICTURE_QUEUE, (data) => developPicture(pictures, data["picture"] ?? ""), 20);
  const sources = await house.desk.unit(WORKER, manySources);
  const folders: DropFolders = await watchDropFolders(wire, {
    folder: join(house.config.dataFolder, "wire"),
    sources: sources.map((source) => source.id),
    everyMs: 1_000,
    log: house.log,
  });
  // At the first look every picture that is not ready was left by a process that ended.
  let looked = false;
  const leftoverMs = (): number => {
    const age = looked ? 300_000 : 0;
    looked = true;
    return age;
  };
  const duties = [
    { name: "letters", everyMs: 1_000, work: () => queueLetters(mailroom) },
    { name: "pictures in stories", everyMs: 1_000, work: () => followPictures(house) },
    { name: "pictures", everyMs: 60_000, work: () => developLeftovers(house, pictures, leftoverMs()) },
    { name: "copy left unread", everyMs: 5_000, work: () => readLeftovers(wire, 10) },
    { name: "most read", everyMs: 5_000, work: () => rankAll(house) },
  ].map((duty) => keepDoing(duty, house.log));
  return {
    async stop() {
      await folders.stop();
      await Promise.all(duties.map((duty) => duty.stop()));
    },
  };
}
