import type { ServerResponse } from "node:http";
import { monotonicMs, type ReadEvent } from "../../platform/index.ts";

/** Server-sent events of the desk: what changed, for those whose titles it concerns. */
export interface StreamHub {
  join(response: ServerResponse, titles: ReadonlySet<string>, isOpen: () => Promise<boolean>): void;
  send(events: readonly ReadEvent[]): void;
  /** Everything may be stale: the connection to the database was lost. */
  hello(): void;
  close(): void;
}

interface Listener {
  readonly response: ServerResponse;
  readonly titles: ReadonlySet<string>;
  readonly isOpen: () => Promise<boolean>;
  /** When its session was last found open, in ms of the steady counter. */
  openAt: number;
}

const BEAT_MS = 15_000;
const BATCH = 250;
/** A session that ended hears nothing after this long. */
const TRUST_MS = 1_000;
/** Slow readers are let go rather than kept in memory; they come back and read anew. */
const MAX_BUFFERED = 256 * 1024;

const HELLO = "event: hello\ndata: {}\n\n";

export function makeStreamHub(): StreamHub {
  const listeners = new Set<Listener>();
  const put = (listener: Listener, text: string): void => {
    if (listener.response.writableLength > MAX_BUFFERED) listener.response.destroy();
    else listener.response.write(text);
  };
  const write = (listener: Listener, text: string): void => {
    if (monotonicMs() - listener.openAt < TRUST_MS) {
      put(listener, text);
      return;
    }
    const ask = async (): Promise<void> => {
      if (!(await listener.isOpen())) {
        listener.response.end();
        return;
      }
      listener.openAt = monotonicMs();
      put(listener, text);
    };
    // The database may be away: what was missed is read anew with the hello that follows.
    void ask().catch(() => undefined);
  };
  const toAll = (textFor: (listener: Listener) => string): void => {
    const all = [...listeners];
    const batch = (from: number): void => {
      for (const listener of all.slice(from, from + BATCH)) {
        const text = textFor(listener);
        if (text !== "") write(listener, text);
      }
      if (from + BATCH < all.length) setImmediate(batch, from + BATCH);
    };
    batch(0);
  };
  const beat = setInterval(() => toAll(() => ": beat\n\n"), BEAT_MS);
  beat.unref();
  return {
    join(response, titles, isOpen) {
      response.writeHead(200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      });
      response.write(`retry: 1000\n${HELLO}`);
      const listener: Listener = { response, titles, isOpen, openAt: monotonicMs() };
      listeners.add(listener);
      response.on("close", () => listeners.delete(listener));
    },
    send(events) {
      // Who signs in is not the business of other titles.
      const shown = events.filter((event) => !event.name.startsWith("staff."));
      const texts = shown.map((event) => ({
        titleId: event.titleId,
        text: `event: changed\ndata: ${JSON.stringify({ name: event.name, titleId: event.titleId, subject: event.subject })}\n\n`,
      }));
      toAll((listener) =>
        texts
          .filter(({ titleId }) => titleId === null || listener.titles.has(titleId))
          .map(({ text }) => text)
          .join(""),
      );
    },
    hello: () => toAll(() => HELLO),
    close() {
      clearInterval(beat);
      for (const listener of listeners) listener.response.end();
    },
  };
}
