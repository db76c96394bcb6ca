import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

/** Compresses off the hot path, on a thread of the pool, one text at a time. */
export interface BrotliQueue {
  /**
   * @param text called when its turn comes; null when the page has changed meanwhile
   * @param done gets the compressed bytes
   * @returns false when too many wait already
   */
  ask(text: () => Buffer | null, done: (bytes: Buffer) => void): boolean;
  /** Settles when nothing waits. */
  idle(): Promise<void>;
}

interface Job {
  readonly text: () => Buffer | null;
  readonly done: (bytes: Buffer) => void;
}

export type Compress = (text: Buffer) => Promise<Buffer>;

const compressAsync = promisify(brotliCompress);

/** Quality 5 costs 1.75 ms for 67 kB; 9 costs ten times that for a few per cent. */
const QUALITY = 5;
/** Beyond this the machine is behind anyway, and gzip serves. */
const LONGEST_QUEUE = 200;

export const compressBrotli: Compress = (text) =>
  compressAsync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });

export function makeBrotliQueue(compress: Compress, onFault: (error: unknown) => void): BrotliQueue {
  const jobs: Job[] = [];
  let running: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      try {
        const text = job.text();
        if (text !== null) job.done(await compress(text));
      } catch (error) {
        onFault(error);
      }
    }
    running = null;
  };

  return {
    ask(text, done) {
      if (jobs.length >= LONGEST_QUEUE) return false;
      jobs.push({ text, done });
      // In a later turn, so that the reader who asked is answered first.
      running ??= new Promise<void>((resolve) => setImmediate(resolve)).then(drain);
      return true;
    },
    idle: async () => {
      while (running !== null) await running;
    },
  };
}
