import type { ServerResponse } from "node:http";
import { flatHeaders, type FlatHeaders } from "./security-headers.ts";

/** Short answers to requests that no page can meet; never kept by anyone. */
const SENTENCES = {
  400: "This address cannot be read.",
  405: "Only reading and sending forms is possible here.",
  414: "This address is too long.",
  421: "No newspaper answers under this name here.",
  500: "Something went wrong here. Please try again in a moment.",
  503: "This page cannot be made at the moment. Please try again in a minute.",
} as const satisfies Record<number, string>;

export type PlainStatus = keyof typeof SENTENCES;

export function answerPlainly(
  response: ServerResponse,
  status: PlainStatus,
  securityHeaders: FlatHeaders,
  more: FlatHeaders = [],
): void {
  const body = Buffer.from(`${SENTENCES[status]}\n`);
  response.writeHead(status, [
    ...flatHeaders({
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Length": String(body.length),
      "Cache-Control": "no-store",
    }),
    ...more,
    ...securityHeaders,
  ]);
  response.end(body);
}

export function answerElsewhere(
  response: ServerResponse,
  location: string,
  securityHeaders: FlatHeaders,
): void {
  response.writeHead(308, [
    ...flatHeaders({
      Location: location,
      "Content-Length": "0",
      "Cache-Control": "public, max-age=3600",
    }),
    ...securityHeaders,
  ]);
  response.end();
}
