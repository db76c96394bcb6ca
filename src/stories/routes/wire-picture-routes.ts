import {
  defineRoute,
  isUuid,
  notFound,
  ok,
  refused,
  type Answer,
  type DeskRoute,
  type Tx,
} from "../../platform/index.ts";
import { picturesByOrigin } from "../../pictures/index.ts";
import { manyItemPictures, type ItemPicture } from "../../wire/index.ts";
import { takeIntoLibrary, takePicture, type TakePictureOutcome } from "../wire-pictures/take-picture.ts";
import { originKeyOf } from "../wire-pictures/reserve-pictures.ts";
import {
  takePictureAnswer,
  takePictureRequest,
  wirePicturesAnswer,
  type WirePicture,
} from "../wire-pictures/wire-pictures-contract.ts";
import { movedOn, storyKilled, titleOf, type StoriesDeps } from "./for-story.ts";

const answerOf = (picture: ItemPicture, taken: ReadonlyMap<string, string>): WirePicture => ({
  key: picture.key,
  headline: picture.headline,
  caption: picture.caption,
  credit: picture.credit,
  usageTerms: picture.usageTerms,
  expires: picture.expires,
  embargo: picture.embargo,
  width: picture.renditions[0]?.width ?? null,
  height: picture.renditions[0]?.height ?? null,
  state: picture.state,
  isLoose: picture.isLoose,
  pictureId: taken.get(originKeyOf(picture)) ?? null,
});

const stopped = (state: "withheld" | "killed"): Answer =>
  refused(409, {
    code: state === "killed" ? "item-killed" : "item-withheld",
    happened: `The agency ${state === "killed" ? "killed" : "withholds"} this picture.`,
    remedy: state === "killed" ? "It must not be used." : "Wait for its next version.",
  });

async function answerToTake(deps: StoriesDeps, tx: Tx, outcome: TakePictureOutcome): Promise<Answer> {
  switch (outcome.kind) {
    case "not-found":
      return notFound;
    case "item-stopped":
      return stopped(outcome.state);
    case "story-killed":
      return storyKilled;
    case "moved-on":
      return movedOn(deps, tx, outcome);
    case "stands-already":
      return ok({ pictureId: outcome.pictureId, version: null });
    case "taken":
      return ok({ pictureId: outcome.pictureId, version: outcome.version });
  }
}

/** Pictures that an item of the wire has, and taking one of them. */
export const wirePictureRoutes = (deps: StoriesDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "GET",
    path: "/api/wire/items/:id/pictures",
    may: "wire.read",
    summary: "Pictures of an item: its own, those it shows, and those tied to it",
    answers: wirePicturesAnswer,
    act: async ({ scope, params }) =>
      deps.database.unit(scope, async (tx) => {
        const id = params["id"] ?? "";
        const item = isUuid(id) ? await manyItemPictures(tx, id) : null;
        if (item === null) return notFound;
        const taken = await picturesByOrigin(tx, item.titleId, item.pictures.map(originKeyOf));
        return ok({ pictures: item.pictures.map((picture) => answerOf(picture, taken)) });
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/wire/items/:id/pictures/:key/take",
    may: "story.write",
    summary: "Take a picture of the wire into a draft or the library",
    body: takePictureRequest,
    answers: takePictureAnswer,
    act: async ({ scope, params, body, who, titleId }) => {
      const wanted = { itemId: params["id"] ?? "", key: params["key"] ?? "", by: who.id };
      if (!isUuid(wanted.itemId)) return notFound;
      const { draftVersion, story } = body;
      return deps.database.unit(scope, async (tx) => {
        if (story === null) {
          const outcome = await takeIntoLibrary(tx, wanted, deps.bell);
          if (outcome.kind === "not-found") return notFound;
          if (outcome.kind === "item-stopped") return stopped(outcome.state);
          return ok({ pictureId: outcome.pictureId, version: null });
        }
        const act = { ...wanted, storyId: story, title: titleOf(deps, titleId) };
        const outcome = await takePicture(tx, { ...act, draftVersion: draftVersion ?? 0 }, deps.bell);
        return answerToTake(deps, tx, outcome);
      });
    },
  }),
];
