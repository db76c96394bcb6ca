import type { IncomingMessage, ServerResponse } from "node:http";
import type { ViewCounter } from "../../audience/index.ts";
import { isPublicId } from "../../platform/index.ts";

/** POST /view: the body is a story's public id and nothing else. Always answered alike. */
export async function answerView(
  views: ViewCounter,
  titleId: string,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
): Promise<void> {
  let text = "";
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString("latin1");
    if (text.length > 64) break;
  }
  const site = request.headers["sec-fetch-site"];
  const header = (name: string): string | null => {
    const value = request.headers[name];
    return typeof value === "string" ? value : null;
  };
  if (isPublicId(text) && (site === undefined || site === "same-origin")) {
    views.take({
      titleId,
      publicId: text,
      address,
      agent: header("user-agent") ?? "",
      purpose: header("sec-purpose") ?? header("purpose"),
    });
  }
  response.writeHead(204, { "cache-control": "no-store" }).end();
}
