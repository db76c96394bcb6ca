import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { readRenditionName, RENDITION_MEDIA_TYPE, renditionKey } from "../../pictures/index.ts";
import type { MediaStore } from "../../platform/index.ts";
import { isMediaReleased } from "../../stories/index.ts";
import { NOTHING_SCOPE, type PressDeps } from "../compose/frames.ts";

export interface MediaDesk {
  answer(name: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** What may leave the house has changed. */
  forget(): void;
}

const MOST_REMEMBERED = 10_000;

/**
 * Renditions leave the house only while a released story shows them, whoever knows their name.
 * What was found released is remembered until a story changes, also while the database is away.
 */
export function makeMediaDesk(deps: PressDeps, media: MediaStore): MediaDesk {
  const released = new Set<string>();
  const absent = (response: ServerResponse): void => {
    response.writeHead(404, { "content-type": "text/plain", "cache-control": "no-store" }).end("Not found\n");
  };
  let round = 0;
  const mayLeave = async (key: string): Promise<boolean> => {
    if (released.has(key)) return true;
    const asked = round;
    const yes = await deps.reader.unit(NOTHING_SCOPE, (tx) => isMediaReleased(tx, key));
    // An answer from before a withdrawal must not be remembered after it.
    if (yes && asked === round && released.size < MOST_REMEMBERED) released.add(key);
    return yes;
  };
  return {
    forget() {
      round += 1;
      released.clear();
    },
    async answer(name, request, response) {
      const rendition = readRenditionName(name);
      if (rendition === null || !(await mayLeave(rendition.mediaKey))) return absent(response);
      const found = await media.open(renditionKey(rendition.mediaKey, rendition.width, rendition.format));
      if (found === null) return absent(response);
      const etag = `"${rendition.mediaKey.slice(0, 12)}-${rendition.width}-${rendition.format}"`;
      const unchanged =
        request.headers["if-none-match"]?.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, "") === etag) ===
        true;
      response.writeHead(unchanged ? 304 : 200, {
        "content-type": RENDITION_MEDIA_TYPE[rendition.format],
        ...(unchanged ? {} : { "content-length": found.size }),
        // The bytes under a name never change; an hour bounds how long a copy outlives a withdrawal.
        "cache-control": "public, max-age=3600, stale-while-revalidate=86400",
        "cross-origin-resource-policy": "cross-origin",
        "cache-tag": `media:${rendition.mediaKey}`,
        etag,
      });
      if (unchanged || request.method === "HEAD") {
        found.stream.destroy();
        response.end();
        return;
      }
      pipeline(found.stream, response, () => undefined);
    },
  };
}
