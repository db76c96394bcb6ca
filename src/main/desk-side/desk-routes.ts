import { killRoutes } from "../../control/index.ts";
import { views24h } from "../../audience/index.ts";
import { frontsRoutes } from "../../fronts/index.ts";
import { signInMessage } from "../../mailroom/index.ts";
import { picturesRoutes, type PicturesDeps } from "../../pictures/index.ts";
import { hashOf, type DeskRoute, type Tx } from "../../platform/index.ts";
import { namesOf, staffRoutes } from "../../staff/index.ts";
import {
  manyReleased,
  manyTaken,
  manyTakenCopy,
  manyUsesOfPicture,
  partnerRoutes,
  storiesRoutes,
  textOfBody,
} from "../../stories/index.ts";
import type { WorkerDeps } from "../worker-side/run-worker.ts";
import { keyOfHouse, sourcesRoutes, thumbnailRoutes, wireRoutes } from "../../wire/index.ts";
import type { Config } from "../config.ts";
import type { House } from "../house/house.ts";
import type { Secrets } from "../house/open-database.ts";

/** Our own copy, by which a title's gazetteer grows; what agencies wrote says nothing of the place. */
async function newestOwnCopies(tx: Tx, titleId: string) {
  const stories = await manyReleased(tx, titleId, 300);
  return stories
    .filter(({ agencyCredit }) => agencyCredit === "")
    .map(({ headline, body }) => ({ headline, paragraphs: textOfBody(body).split("\n\n") }));
}

interface TakenEntry {
  readonly storyId: string;
  readonly titleId: string;
  readonly by: string;
  readonly live: boolean;
  readonly whole: boolean;
}

/** What routes need of the house. */
export type RoutesHouse = Pick<
  House,
  "bell" | "clock" | "copy" | "desk" | "jobs" | "log" | "titleById" | "titles" | "transport"
> & { readonly config: Pick<Config, "deskUrl">; readonly secrets: Pick<Secrets, "letters"> };

/** Every department's routes with what each needs; the one place that wires them. */
export function allDeskRoutes(
  house: RoutesHouse,
  pictures: PicturesDeps,
  reach: WorkerDeps["reach"] = {},
): readonly DeskRoute[] {
  const { desk: database, bell } = house;
  const wire = { database, bell, log: house.log };
  const takenFor = async (tx: Tx, itemIds: readonly string[]) => {
    const rows = await manyTaken(tx, itemIds);
    const names = await namesOf(
      tx,
      rows.map((row) => row.by),
    );
    const taken = new Map<string, TakenEntry[]>();
    for (const row of rows) {
      const entry = {
        storyId: row.storyId,
        titleId: row.titleId,
        by: names.get(row.by) ?? row.by,
        live: row.live,
        whole: row.whole,
      };
      taken.set(row.itemId, [...(taken.get(row.itemId) ?? []), entry]);
    }
    return taken;
  };
  return [
    ...staffRoutes({
      database,
      bell,
      titles: house.titles,
      onFault: (error) => house.log.error({ err: error }, "a sign-in link was not sent"),
      async sendLink(person, token) {
        const title = house.titles().find((each) => person.roles[each.id] !== undefined) ?? house.titles()[0];
        if (title === undefined) return;
        const link = `${house.config.deskUrl}/sign-in/${token}`;
        await house.transport.send(signInMessage(title, person, link, hashOf(token)));
      },
    }),
    // Before the wire's: its push address takes any one word.
    ...sourcesRoutes({ ...wire, key: keyOfHouse(house.secrets.letters), reach }),
    ...wireRoutes({
      ...wire,
      copy: house.copy,
      takenFor,
      takenCopy: manyTakenCopy,
      zoneOf: (titleId) => house.titleById(titleId)?.zone ?? "UTC",
      liveStories: newestOwnCopies,
    }),
    ...thumbnailRoutes({
      database,
      key: keyOfHouse(house.secrets.letters),
      clock: () => house.clock.now().getTime(),
    }),
    ...picturesRoutes({ ...pictures, usesOf: manyUsesOfPicture, names: namesOf }),
    ...storiesRoutes({ database, bell, titleById: house.titleById, help: { names: namesOf, views24h } }),
    ...partnerRoutes({
      database,
      bell,
      titleById: house.titleById,
      help: { names: namesOf, views24h },
      deskUrl: house.config.deskUrl.replace(/\/$/, ""),
    }),
    ...killRoutes({ database, bell, jobs: house.jobs, log: house.log, names: namesOf }),
    ...frontsRoutes({ database, bell, titleById: house.titleById }),
  ];
}
