import { defineRoute, isUuid, notFound, type Answer, type DeskRoute } from "../../platform/index.ts";
import { fetchRendition, type PictureFetchDeps } from "./fetch-rendition.ts";
import { pictureTypeOf } from "./is-picture-file.ts";
import type { ItemPicture } from "./item-picture.ts";
import { manyItemPictures } from "./tied-store.ts";

/** Small pictures of items for the desk, through us: no browser of the desk asks a foreign server. */

const MAX_BYTES = 8 * 1024 * 1024;
const MAX_CACHED = 48 * 1024 * 1024;
const LIMIT_MS = 15_000;
/** So long nobody asks again for what could not be had. */
const MISSING_MS = 60_000;
/** Types that browsers show. */
const SHOWN = new Set(["image/jpeg", "image/png", "image/webp", "image/avif"]);

type Kept =
  | { readonly bytes: Uint8Array; readonly type: string }
  | { readonly bytes: null; readonly until: number };

/** Oldest out first, by size. */
function makeKept() {
  const kept = new Map<string, Kept>();
  let size = 0;
  return {
    get: (name: string): Kept | undefined => kept.get(name),
    put(name: string, entry: Kept): void {
      size += (entry.bytes?.length ?? 200) - (kept.get(name)?.bytes?.length ?? 0);
      kept.delete(name);
      kept.set(name, entry);
      for (const [oldest, { bytes }] of kept) {
        if (size <= MAX_CACHED) break;
        kept.delete(oldest);
        size -= bytes?.length ?? 200;
      }
    },
  };
}

async function lookFor(deps: PictureFetchDeps, sourceId: string, picture: ItemPicture): Promise<Kept | null> {
  const place = { sourceId, versionId: picture.from.itemVersionId };
  const signal = AbortSignal.timeout(LIMIT_MS);
  // The smallest is the last; where it is gone a larger one does.
  for (const rendition of picture.renditions.toReversed().slice(0, 2)) {
    const found = await fetchRendition(deps, place, rendition, { maxBytes: MAX_BYTES, signal });
    if (found.kind !== "fetched" || found.bytes.length > MAX_BYTES) continue;
    const type = pictureTypeOf(found.bytes);
    if (type !== null && SHOWN.has(type)) return { bytes: found.bytes, type };
  }
  return null;
}

const answerWith = (kept: Kept): Answer =>
  kept.bytes === null
    ? nothingToShow
    : {
        status: 200,
        bytes: kept.bytes,
        headers: {
          "content-type": kept.type,
          "cache-control": "private, max-age=3600",
          "content-security-policy": "default-src 'none'; sandbox",
        },
      };

/** The picture is known and its bytes cannot be had: no fault of who asks. */
const nothingToShow: Answer = { status: 204, headers: { "cache-control": "no-store" } };

export function thumbnailRoutes(
  deps: PictureFetchDeps & { readonly clock: () => number },
): readonly DeskRoute[] {
  const cache = makeKept();
  const asking = new Map<string, Promise<Kept>>();
  const ask = (name: string, sourceId: string, picture: ItemPicture): Promise<Kept> => {
    const known = asking.get(name);
    if (known !== undefined) return known;
    const asked = lookFor(deps, sourceId, picture)
      .then((found) => found ?? { bytes: null, until: deps.clock() + MISSING_MS })
      .finally(() => asking.delete(name));
    asking.set(name, asked);
    return asked;
  };
  return [
    defineRoute({
      method: "GET",
      path: "/api/wire/items/:id/pictures/:key/thumbnail",
      may: "wire.read",
      summary: "An item's picture, small, for the desk",
      limit: { requests: 1200, seconds: 60 },
      act: async ({ scope, params }) => {
        const id = params["id"] ?? "";
        // Asked each time, so that nobody sees an item of other titles because somebody else did.
        const item = isUuid(id) ? await deps.database.unit(scope, (tx) => manyItemPictures(tx, id)) : null;
        const picture = item?.pictures.find((each) => each.key === params["key"]);
        if (item === null || picture === undefined || picture.state === "killed") return notFound;
        const name = `${picture.from.itemVersionId} ${picture.key}`;
        const kept = cache.get(name);
        if (kept !== undefined && (kept.bytes !== null || kept.until > deps.clock())) return answerWith(kept);
        const found = await ask(name, item.sourceId, picture);
        cache.put(name, found);
        return answerWith(found);
      },
    }),
  ];
}
