import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { rankMostRead } from "../../audience/index.ts";
import {
  callDesk,
  callDuty,
  DUTY_QUEUE,
  FILTER_MAIL_QUEUE,
  finishOrders,
  followHeld,
  followFilterAlerts,
  followOrders,
  KILL_QUEUE,
  mailOwner,
  proveKill,
  type CallDeps,
  type DutyDeps,
  type ProofDeps,
} from "../../control/index.ts";
import { LETTER_QUEUE, queueLetters, sendLetter, type MailroomDeps } from "../../mailroom/index.ts";
import { developPicture, manyPreparing, PICTURE_QUEUE, type PicturesDeps } from "../../pictures/index.ts";
import { consumeEvents, isDatabaseAway, sealEvents, readChance, type Log } from "../../platform/index.ts";
import {
  carryOutReleases,
  endUses,
  followContracts,
  followItems,
  makePictureFetcher,
  refreshUsersOfPicture,
} from "../../stories/index.ts";
import {
  countWords,
  followGazetteers,
  keyOfHouse,
  learnRhythms,
  makePoller,
  openSourceIds,
  readLeftovers,
  sweepFeatures,
  watchDropFolders,
  watchSilence,
  type DropFolders,
  type PollDeps,
  type WireDeps,
} from "../../wire/index.ts";
import type { House } from "../house/house.ts";
import { seeAsOutsider } from "./see-as-outsider.ts";

export interface Worker {
  stop(): Promise<void>;
}

interface Duty {
  readonly name: string;
  readonly everyMs: number;
  /** Lets the duty begin before its time. */
  readonly wokenBy?: (wake: () => void) => () => void;
  readonly work: () => Promise<unknown>;
}

/**
 * Repeats a duty, one run at a time; what fails is logged and tried again at its next turn. `wokenBy`
 * calls it before its time.
 */
function keepDoing(duty: Duty, log: Log): Worker {
  const ended = new AbortController();
  let called = false;
  let wake = (): void => undefined;
  const unbell = duty.wokenBy?.(() => {
    called = true;
    wake();
  });
  const rest = (): Promise<void> => {
    const early = new AbortController();
    wake = () => early.abort();
    const signal = AbortSignal.any([ended.signal, early.signal]);
    return wait(duty.everyMs, undefined, { signal }).catch(() => undefined);
  };
  const loop = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      called = false;
      try {
        await duty.work();
      } catch (error) {
        log[isDatabaseAway(error) ? "warn" : "error"](
          { err: error, duty: duty.name },
          "a duty failed; it is tried again",
        );
      }
      if (!called) await rest();
    }
  };
  const running = loop();
  return {
    async stop() {
      unbell?.();
      ended.abort();
      await running;
    },
  };
}

const WORKER = { kind: "worker" } as const;
/** Items are grouped within two days; one hour more, so that none is missing at the edge. */
const KEEP_FEATURES_HOURS = 49;

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

/** Stories that follow their agency by themselves, and the news for those that do not. */
const followWire = (house: House): Promise<number> =>
  followItems({ database: house.desk, bell: house.bell, log: house.log, titleById: house.titleById });

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
  /** With the connections for copy that comes in. */
  readonly wire: WireDeps;
  readonly pictures: PicturesDeps;
  readonly reach: NonNullable<PollDeps["reach"]>;
}

/** Everything that happens by itself: due work is looked for each second, never timed by a request. */
export async function runWorker(deps: WorkerDeps): Promise<Worker> {
  const { house, wire, pictures, reach } = deps;
  const mailroom: MailroomDeps = {
    database: house.desk,
    jobs: house.jobs,
    transport: house.transport,
    secret: house.secrets.letters,
    titleById: house.titleById,
  };
  await house.jobs.work(LETTER_QUEUE, (data) => sendLetter(mailroom, data));
  await house.jobs.work(PICTURE_QUEUE, (data) => developPicture(pictures, data["picture"] ?? ""), 20);
  const control: CallDeps & DutyDeps & ProofDeps = {
    database: house.desk,
    bell: house.bell,
    jobs: house.jobs,
    log: house.log,
    transport: house.transport,
    titleById: house.titleById,
    deskUrl: house.config.deskUrl,
    seeAsOutsider: seeAsOutsider(house.config),
  };
  const orders = { ...control, database: house.orders };
  const desk = { ...wire, database: house.desk };
  await house.jobs.work(KILL_QUEUE, ({ kill = "", work }) =>
    work === "call" ? callDesk(control, kill) : proveKill(control, kill),
  );
  await house.jobs.work(FILTER_MAIL_QUEUE, ({ filter = "" }) => mailOwner(control, filter));
  await house.jobs.work(DUTY_QUEUE, ({ call = "", person = "" }) =>
    callDuty(control, { callId: call, personId: person }),
  );
  const folders: DropFolders = await watchDropFolders(wire, {
    folder: join(house.config.dataFolder, "wire"),
    sources: () => house.copy.unit(WORKER, openSourceIds),
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
  const key = keyOfHouse(house.secrets.letters);
  const poller = makePoller({ ...wire, key, random: readChance, reach });
  const fetcher = makePictureFetcher({ pictures, wire: { database: house.desk, key }, log: house.log });
  const duties: readonly Duty[] = [
    {
      name: "orders of agencies",
      everyMs: 1_000,
      // An order must not wait for the next look: readers still have the copy.
      wokenBy: (wake) =>
        house.bell.onRing((event) => {
          if (event.name.startsWith("item.")) wake();
        }),
      work: () => followOrders(orders),
    },
    // To the second: a look costs one index read.
    { name: "releases", everyMs: 200, work: () => carryOutReleases(orders) },
    { name: "words of the wire", everyMs: 15_000, work: () => countWords(house.desk) },
    { name: "old features", everyMs: 600_000, work: () => sweepFeatures(house.desk, KEEP_FEATURES_HOURS) },
    { name: "event seals", everyMs: 1_000, work: () => sealEvents(house.desk) },
    { name: "mails of filters", everyMs: 1_000, work: () => followFilterAlerts(control) },
    {
      name: "gazetteers",
      everyMs: 1_000,
      work: () => followGazetteers(desk),
    },
    { name: "calls to the duty", everyMs: 1_000, work: () => followHeld(control) },
    { name: "contracts", everyMs: 1_000, work: () => followContracts(control) },
    { name: "rights that end", everyMs: 1_000, work: () => endUses(control) },
    { name: "orders not yet obeyed", everyMs: 2_000, work: () => finishOrders(orders) },
    { name: "letters", everyMs: 1_000, work: () => queueLetters(mailroom) },
    { name: "pictures in stories", everyMs: 1_000, work: () => followPictures(house) },
    {
      name: "wire in stories",
      everyMs: 1_000,
      // An open story shows at once that a newer version waits.
      wokenBy: (wake) =>
        house.bell.onRing((event) => {
          if (event.name === "item.received") wake();
        }),
      work: () => followWire(house),
    },
    {
      name: "pictures of the wire",
      everyMs: 1_000,
      wokenBy: (wake) =>
        house.bell.onRing((event) => {
          if (["picture.added", "picture.asked", "transmission.picture"].includes(event.name)) wake();
        }),
      work: () => fetcher.look(),
    },
    { name: "pictures", everyMs: 60_000, work: () => developLeftovers(house, pictures, leftoverMs()) },
    { name: "sources to ask", everyMs: 1_000, work: () => poller.look() },
    { name: "silent sources", everyMs: 15_000, work: () => watchSilence(desk) },
    { name: "rhythm of sources", everyMs: 60_000, work: () => learnRhythms(desk) },
    { name: "copy left unread", everyMs: 5_000, work: () => readLeftovers(wire, 10) },
    { name: "most read", everyMs: 5_000, work: () => rankAll(house) },
  ];
  const running = duties.map((duty) => keepDoing(duty, house.log));
  return {
    async stop() {
      await Promise.all([folders.stop(), poller.stop()]);
      await Promise.all(running.map((duty) => duty.stop()));
      await fetcher.settled();
    },
  };
}
