import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";

/** A server of the bench in a process of its own, so that it has a processor of its own. */
export interface BenchChild {
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the module, sends it one message, and waits for the port it answers with. */
export async function startChild(module: URL, message: object): Promise<BenchChild> {
  const child = fork(module, { serialization: "advanced" });
  child.send(message);
  const port = await portOf(child);
  return {
    pid: child.pid ?? 0,
    port,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function portOf(child: ChildProcess): Promise<number> {
  const [answer] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => {
      throw new Error(`the child of the bench ended with ${String(code)} before it listened`);
    }),
  ])) as unknown[];
  if (typeof answer !== "number") throw new Error("the child of the bench answered no port");
  return answer;
}
