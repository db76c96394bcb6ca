import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { DarkroomAnswer, DarkroomOrder } from "./protocol.ts";

type WithoutOrder<Order> = Order extends unknown ? Omit<Order, "order"> : never;

export interface Darkroom {
  read(path: string): Promise<DarkroomAnswer>;
  develop(order: Omit<Extract<DarkroomOrder, { kind: "develop" }>, "kind" | "order">): Promise<DarkroomAnswer>;
  close(): void;
}

const TIME_LIMIT_MS = 30_000;
/** The process ends when nothing was asked of it for so long, and gives its memory back. */
const IDLE_MS = 15_000;

/**
 * Orders are carried out one at a time by a child process. One that takes too long, eats too much
 * memory or crashes costs that picture only: it is refused, and a new child takes the next.
 */
export function openDarkroom(): Darkroom {
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let number = 0;

  const end = (): void => {
    child?.kill("SIGKILL");
    child = null;
  };
  const start = (): ChildProcess => {
    const started = fork(join(import.meta.dirname, "worker.ts"), [], {
      execArgv: ["--max-old-space-size=256"],
      // No secrets in the process that decodes what strangers send.
      env: { PATH: "/usr/bin:/bin", MALLOC_ARENA_MAX: "2" },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    started.on("exit", () => {
      if (child === started) child = null;
    });
    return started;
  };

  const carryOut = (wish: WithoutOrder<DarkroomOrder>): Promise<DarkroomAnswer> =>
    new Promise((resolve) => {
      clearTimeout(idle);
      child ??= start();
      const worker = child;
      const order = (number += 1);
      const settle = (answer: DarkroomAnswer): void => {
        clearTimeout(limit);
        worker.removeListener("message", onMessage);
        worker.removeListener("exit", onExit);
        idle = setTimeout(end, IDLE_MS);
        idle.unref();
        resolve(answer);
      };
      const refuse = (code: string, message: string): void => settle({ kind: "refused", order, code, message });
      const onMessage = (answer: unknown): void => {
        const given = answer as DarkroomAnswer;
        if (given.order === order) settle(given);
      };
      const onExit = (): void => refuse("picture-crash", "Reading this picture broke the program that reads pictures.");
      const limit = setTimeout(() => {
        worker.removeListener("exit", onExit);
        end();
        refuse("picture-slow", "Reading this picture took longer than 30 seconds.");
      }, TIME_LIMIT_MS);
      worker.on("message", onMessage);
      worker.on("exit", onExit);
      worker.send({ ...wish, order });
    });

  const enqueue = (wish: WithoutOrder<DarkroomOrder>): Promise<DarkroomAnswer> => {
    const next = queue.then(() => carryOut(wish));
    queue = next.catch(() => undefined);
    return next;
  };

  return {
    read: (path) => enqueue({ kind: "read", path }),
    develop: (order) => enqueue({ kind: "develop", ...order }),
    close() {
      clearTimeout(idle);
      end();
    },
  };
}
