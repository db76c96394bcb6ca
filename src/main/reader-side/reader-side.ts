import { readFileSync } from "node:fs";
import type { IncomingMessage, Server } from "node:http";
import { makeViewCounter } from "../../audience/index.ts";
import { followEvents } from "../../platform/index.ts";
import { openLook, openPress } from "../../press/index.ts";
import { clientAddress } from "../desk-side/client-address.ts";
import type { House } from "../house/house.ts";

export interface ReaderSide {
  readonly server: Server;
  close(): Promise<void>;
}

const FLUSH_MS = 1_000;

/** Readers' side of the house: pages, and the counting of who reads them. */
export async function openReaderSide(house: House, isReady: () => boolean): Promise<ReaderSide> {
  const views = makeViewCounter({ forms: house.forms, clock: house.clock, log: house.log });
  // The follower is opened after the press that it tells.
  let caughtUp = async (): Promise<void> => undefined;
  const press = openPress({
    caughtUp: () => caughtUp(),
    reader: house.reader,
    forms: house.forms,
    titles: house.titles,
    look: openLook((address) => readFileSync(address), house.titles()),
    clock: house.clock,
    media: house.media,
    views,
    log: house.log,
    secret: house.secrets.letters,
    deskUrl: house.config.deskUrl,
    addressOf(request: IncomingMessage) {
      const forwarded = request.headers["x-forwarded-for"];
      return clientAddress(
        request.socket.remoteAddress ?? "",
        typeof forwarded === "string" ? forwarded : null,
        house.config.proxies,
      );
    },
    isReady,
  });
  const follower = followEvents({
    database: house.reader,
    scope: { kind: "nothing" },
    from: "released.changes",
    bell: house.bell,
    log: house.log,
    async onEvents(events) {
      if (events.some((event) => event.name.startsWith("title."))) await house.reloadTitles();
      press.onEvents(events);
    },
    onCatchUp: press.onCatchUp,
  });
  // What this process withdraws is gone from its pages before the answer, also when the database dies then.
  const unbell = house.bell.onRing((event) => press.onEvents([{ ...event, id: 0 }]));
  caughtUp = () => follower.caughtUp();
  await follower.caughtUp();
  const flushing = setInterval(() => void views.flush(), FLUSH_MS);
  return {
    server: press.server,
    async close() {
      unbell();
      clearInterval(flushing);
      await views.flush();
      await follower.stop();
      press.close();
    },
  };
}
