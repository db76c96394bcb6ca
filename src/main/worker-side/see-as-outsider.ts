import { request } from "node:http";
import type { Seen } from "../../control/index.ts";
import type { Title } from "../../titles/index.ts";
import type { Config } from "../config.ts";

const MAX_BYTES = 8 * 1024 * 1024;
const LIMIT_MS = 10_000;

/** Through our own door when readers are served by this process: the host names the title. */
const nearby = (port: number, title: Title, path: string): Promise<Seen> =>
  new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port, path, headers: { host: new URL(title.origin).host }, timeout: LIMIT_MS },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on("data", (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_BYTES) response.destroy(new Error("the answer is larger than any page of ours"));
          else chunks.push(chunk);
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }),
        );
        response.on("error", reject);
      },
    );
    asked.on("timeout", () => asked.destroy(new Error("nothing answered within ten seconds")));
    asked.on("error", reject);
    asked.end();
  });

/** By the address readers use, through whatever stands before us. */
async function fromOutside(title: Title, path: string): Promise<Seen> {
  const response = await fetch(new URL(path, title.origin), {
    redirect: "manual",
    headers: { "cache-control": "no-cache" },
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  return { status: response.status, text: await response.text() };
}

/** Fetches what readers get, without cookies and signs of who asks. */
export const seeAsOutsider =
  (config: Config) =>
  (title: Title, path: string): Promise<Seen> =>
    config.role === "all" ? nearby(config.port, title, path) : fromOutside(title, path);
