import { join } from "node:path";
import {
  folderTransport,
  makeEventBell,
  makeLocalMediaStore,
  notifyThrough,
  openDatabase,
  openJobs,
  smtpTransport,
  systemClock,
  type Clock,
  type Database,
  type EventBell,
  type Jobs,
  type Log,
  type MailTransport,
  type MediaStore,
} from "../../platform/index.ts";
import { manyTitles, type Title } from "../../titles/index.ts";
import type { Config } from "../config.ts";
import {
  openHouseDatabase,
  readSecrets,
  withServedAddresses,
  type HouseDatabase,
  type Secrets,
} from "./open-database.ts";

/** Everything that departments are given: built once here, handed on as arguments. */
export interface House {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly facts: HouseDatabase;
  /** People's requests, and the duties that can wait for them. */
  readonly desk: Database;
  /** The desk's login for copy that comes in: an order of an agency is copy too. */
  readonly copy: Database;
  /** The desk's login for what must be in time whatever else is asked: orders to stop, and releases. */
  readonly orders: Database;
  readonly reader: Database;
  readonly forms: Database;
  readonly bell: EventBell;
  readonly jobs: Jobs;
  readonly media: MediaStore;
  readonly transport: MailTransport;
  titles(): readonly Title[];
  titleById(id: string): Title | undefined;
  reloadTitles(): Promise<void>;
  close(): Promise<void>;
}

/** Connections of each kind; README's settings name their sum. Nobody waits for another kind's. */
const MOST = { desk: 5, copy: 4, orders: 3, reader: 2, forms: 2 } as const;

/** Where readers find a title that has no origin of its own stored. */
export const originWithout =
  (config: Config) =>
  (id: string, position: number): string => {
    if (position === 0) return config.url ?? `http://localhost:${config.port}`;
    const first = config.url === null ? null : new URL(config.url);
    return first === null
      ? `http://${id}.localhost:${config.port}`
      : `${first.protocol}//${id}.${first.host}`;
  };

export async function openHouse(given: Config, log: Log, purpose: "serve" | "command"): Promise<House> {
  const facts = await openHouseDatabase(given, log, purpose);
  const config = purpose === "serve" ? given : await withServedAddresses(given);
  const small = purpose === "command";
  const desk = openDatabase(facts.desk, { log, max: small ? 3 : MOST.desk });
  const copy = small ? desk : openDatabase(facts.desk, { log, max: MOST.copy });
  const orders = small ? desk : openDatabase(facts.desk, { log, max: MOST.orders });
  const reader = openDatabase(facts.reader, { log, max: small ? 1 : MOST.reader, statementMs: 2_000 });
  const forms = openDatabase(facts.forms, { log, max: small ? 1 : MOST.forms, statementMs: 2_000 });
  const jobs = await openJobs(desk, log);
  const transport =
    config.smtp === null ? folderTransport(join(config.dataFolder, "mail")) : smtpTransport(config.smtp);
  let titles: readonly Title[] = [];
  const house: House = {
    config,
    log,
    clock: systemClock,
    secrets: await readSecrets(config.dataFolder),
    facts,
    desk,
    copy,
    orders,
    reader,
    forms,
    bell: makeEventBell(notifyThrough(orders)),
    jobs,
    media: makeLocalMediaStore(config.mediaFolder),
    transport,
    titles: () => titles,
    titleById: (id) => titles.find((title) => title.id === id),
    async reloadTitles() {
      titles = await desk.unit({ kind: "worker" }, (tx) => manyTitles(tx, originWithout(config)));
    },
    async close() {
      await jobs.stop();
      transport.close();
      await Promise.all([...new Set([desk, copy, orders, reader, forms])].map((each) => each.close()));
      await facts.close();
    },
  };
  await house.reloadTitles();
  return house;
}
