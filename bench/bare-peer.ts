import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { startChild, type BenchChild } from "./child.ts";
import type { BareAnswer } from "./peers/bare-node.ts";

const BARE = new URL("./peers/bare-node.ts", import.meta.url);

/** What Node adds to every answer by itself. */
const NODES_OWN = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

/** The answer of a server as it stands on the wire, for the bare peer to give the same. */
async function copyAnswer(url: string, headers: Readonly<Record<string, string>>): Promise<BareAnswer> {
  const asking = request(url, { headers, agent: false });
  asking.end();
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const flat: string[] = [];
  for (let at = 0; at < answer.rawHeaders.length; at += 2) {
    const [name = "", value = ""] = answer.rawHeaders.slice(at, at + 2);
    if (!NODES_OWN.has(name.toLowerCase())) flat.push(name, value);
  }
  return { headers: flat, body: Buffer.concat(chunks) };
}

export const startBarePeer = async (
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<BenchChild> => startChild(BARE, await copyAnswer(url, headers));
