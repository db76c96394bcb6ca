import { z } from "zod";
import {
  defineRoute,
  isUuid,
  made,
  notFound,
  ok,
  recordEvent,
  refused,
  type DeskRoute,
  type Tx,
} from "../platform/index.ts";
import { addPicture, developPicture, type PicturesDeps } from "./develop-picture.ts";
import { askAgain } from "./from-wire/fetches.ts";
import {
  againRequest,
  pictureAnswer,
  pictureChange,
  pictureListAnswer,
  uploadQuery,
  type PictureAnswer,
  type PictureListAnswer,
} from "./pictures-contract.ts";
import {
  countPictures,
  lockPicture,
  manyPictures,
  maybeOnePicture,
  updatePicture,
  type Picture,
} from "./pictures-store.ts";
import { renditionKey } from "./rendition-keys.ts";

/** Where pictures stand; handed in by main, since stories stand to the right. */
export type UsesOf = (
  tx: Tx,
  pictureIds: readonly string[],
) => Promise<readonly { pictureId: string; storyId: string; headline: string; live: boolean }[]>;

export interface PicturesRoutesDeps extends PicturesDeps {
  readonly usesOf: UsesOf;
  readonly names: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

async function answersOf(
  deps: PicturesRoutesDeps,
  tx: Tx,
  pictures: readonly Picture[],
  titleId: string,
): Promise<PictureAnswer[]> {
  const uses = await deps.usesOf(
    tx,
    pictures.map((picture) => picture.id),
  );
  const names = await deps.names(
    tx,
    pictures.map((picture) => picture.addedBy),
  );
  return pictures.map((picture) => ({
    id: picture.id,
    title: picture.titleId ?? titleId,
    fileName: picture.fileName,
    state: picture.state,
    refusal:
      picture.refusal === null
        ? null
        : { ...picture.refusal, again: picture.origin !== null && !picture.hasBytes },
    wire:
      picture.origin === null
        ? null
        : {
            licence: picture.licence,
            expiresAt: picture.expiresAt?.toISOString() ?? null,
            embargoUntil: picture.embargoUntil?.toISOString() ?? null,
          },
    width: picture.width,
    height: picture.height,
    bytes: picture.bytes,
    headline: picture.headline,
    caption: picture.caption,
    alt: picture.alt,
    credit: picture.credit,
    byline: picture.byline,
    created: picture.created,
    city: picture.city,
    focal: picture.focal,
    colour: picture.colour,
    addedAt: picture.addedAt.toISOString(),
    addedBy: names.get(picture.addedBy) ?? picture.addedBy,
    uses: uses
      .filter((use) => use.pictureId === picture.id)
      .map(({ storyId, headline, live }) => ({ storyId, headline, live })),
    widths: [...picture.widths],
    version: picture.version,
  }));
}

async function oneAnswer(
  deps: PicturesRoutesDeps,
  tx: Tx,
  id: string,
  titleId: string,
): Promise<PictureAnswer | null> {
  const picture = isUuid(id) ? await maybeOnePicture(tx, id) : null;
  return picture === null ? null : ((await answersOf(deps, tx, [picture], titleId))[0] ?? null);
}

const listQuery = z.object({
  title: z.string(),
  q: z.string().max(200).default(""),
  filter: z.enum(["all", "no-credit", "no-alt"]).default("all"),
  before: z.string().max(100).optional(),
});

function readingRoutes(deps: PicturesRoutesDeps): DeskRoute[] {
  const { database } = deps;
  return [
    defineRoute({
      method: "GET",
      path: "/api/pictures",
      may: "picture.read",
      summary: "Pictures of a title, newest first",
      query: listQuery,
      answers: pictureListAnswer,
      act: async ({ scope, query, titleId }) =>
        database.unit(scope, async (tx) => {
          const page = await manyPictures(tx, {
            titleId,
            filter: query.filter,
            q: query.q.trim(),
            before: query.before ?? null,
          });
          return ok({
            rows: await answersOf(deps, tx, page.rows, titleId),
            next: page.next,
            counts: await countPictures(tx, titleId),
          } satisfies PictureListAnswer);
        }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/pictures/:id",
      may: "picture.read",
      summary: "One picture with its uses",
      answers: pictureAnswer,
      act: async ({ scope, params, titleId }) => {
        const found = await database.unit(scope, (tx) => oneAnswer(deps, tx, params["id"] ?? "", titleId));
        return found === null ? notFound : ok(found);
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/pictures/:id/image/:width",
      may: "picture.read",
      summary: "A picture's bytes for the desk",
      limit: { requests: 3000, seconds: 60 },
      act: async ({ scope, params }) => {
        const id = params["id"] ?? "";
        const picture = isUuid(id) ? await database.unit(scope, (tx) => maybeOnePicture(tx, id)) : null;
        if (picture === null || picture.state !== "ready") return notFound;
        const wanted = Number(params["width"]);
        const width = picture.widths.find((each) => each >= wanted) ?? picture.widths.at(-1) ?? 0;
        const bytes = await deps.media.read(renditionKey(picture.mediaKey, width, "webp"));
        if (bytes === null) return notFound;
        return {
          status: 200,
          bytes,
          headers: { "content-type": "image/webp", "cache-control": "private, max-age=86400" },
        };
      },
    }),
  ];
}

export function picturesRoutes(deps: PicturesRoutesDeps): readonly DeskRoute[] {
  const { database, bell } = deps;
  return [
    ...readingRoutes(deps),
    defineRoute({
      method: "POST",
      path: "/api/pictures",
      may: "picture.add",
      summary: "Upload a picture: the body is the file",
      query: uploadQuery,
      body: "bytes",
      answers: pictureAnswer,
      limit: { requests: 300, seconds: 60 },
      act: async ({ scope, titleId, query, bytes, who }) => {
        const picture = await addPicture(deps, scope, { titleId, fileName: query.name, bytes, by: who.id });
        if (picture.refusal !== null) {
          return refused(422, {
            code: picture.refusal.code,
            happened: picture.refusal.message,
            remedy: "Choose another file.",
          });
        }
        // The job stands in the queue; doing it now only makes the wait shorter.
        void developPicture(deps, picture.id).catch(() => undefined);
        return made(await database.unit(scope, (tx) => oneAnswer(deps, tx, picture.id, titleId)));
      },
    }),
    defineRoute({
      method: "PATCH",
      path: "/api/pictures/:id",
      may: "picture.edit",
      summary: "Caption, credit, description, focal point",
      body: pictureChange,
      answers: pictureAnswer,
      act: async ({ scope, params, body, who, titleId, may }) =>
        database.unit(scope, async (tx) => {
          const id = params["id"] ?? "";
          const picture = isUuid(id) ? await lockPicture(tx, id) : null;
          if (picture === null || (picture.titleId ?? titleId) !== titleId) return notFound;
          if (picture.version !== body.version) {
            return refused(409, {
              code: "moved-on",
              happened: "Somebody changed this picture meanwhile.",
              remedy: "Look at it again, then repeat your change.",
              current: await oneAnswer(deps, tx, id, titleId),
            });
          }
          const isLive = (await deps.usesOf(tx, [id])).some((use) => use.live);
          // What readers see at once is the business of those who may publish.
          if (
            isLive &&
            body.credit !== undefined &&
            body.credit !== picture.credit &&
            !may("story.publish")
          ) {
            return refused(403, {
              code: "credit-is-live",
              happened:
                "This picture stands in a live story, and its credit would change for readers at once.",
              remedy: "Ask an editor to change it.",
              field: "credit",
            });
          }
          await updatePicture(tx, id, body);
          await recordEvent(
            tx,
            { name: "picture.changed", titleId, subject: id, actor: who.id, facts: {} },
            bell,
          );
          return ok(await oneAnswer(deps, tx, id, titleId));
        }),
    }),
    defineRoute({
      method: "POST",
      path: "/api/pictures/:id/again",
      may: "picture.edit",
      summary: "Fetch an agency's picture once more",
      body: againRequest,
      answers: pictureAnswer,
      act: async ({ scope, params, who, titleId }) =>
        database.unit(scope, async (tx) => {
          const id = params["id"] ?? "";
          const asked = isUuid(id) && (await askAgain(tx, id, who.id, bell));
          return asked ? ok(await oneAnswer(deps, tx, id, titleId)) : notFound;
        }),
    }),
  ];
}
