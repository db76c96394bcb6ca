import { views24h } from "../audience/index.ts";
import {
  defineRoute,
  notFound,
  ok,
  type Database,
  type DeskRoute,
  type EventBell,
  type Tx,
} from "../platform/index.ts";
import { namesOf } from "../staff/index.ts";
import { manyTeasers, storyIdsOf, type Teaser } from "../stories/index.ts";
import type { Title } from "../titles/index.ts";
import { changeFront } from "./change-front.ts";
import { homePlaces, justPosted, mostRead } from "./compose-lists.ts";
import { frontAnswer, frontChange, type Card, type FrontAnswer } from "./fronts-contract.ts";
import { oneFront, type KeptPin } from "./fronts-store.ts";

export interface FrontsDeps {
  readonly database: Database;
  readonly bell: EventBell;
  readonly titleById: (id: string) => Title | undefined;
}

const HOME_PLACES = 12;
const LISTED = 20;

async function frontAnswerOf(tx: Tx, titleId: string): Promise<FrontAnswer> {
  const front = await oneFront(tx, titleId);
  const now = await tx.now();
  const home = (await homePlaces(tx, titleId, HOME_PLACES)).teasers;
  const posted = (await justPosted(tx, titleId, LISTED)).teasers;
  const read = await mostRead(tx, titleId, 10);
  const held =
    front.heldBack.length === 0
      ? []
      : await manyTeasers(tx, { titleId, publicIds: front.heldBack, limit: 100 });
  const ids = [...new Set([...home, ...posted, ...read, ...held].map((teaser) => teaser.publicId))];
  const views = await views24h(tx, titleId, ids);
  const stories = await storyIdsOf(tx, titleId, ids);
  const pins = [...front.home, ...front.justPosted];
  const names = await namesOf(tx, [...pins.map((pin) => pin.by), front.changedBy ?? ""]);
  const card =
    (list: readonly KeptPin[]) =>
    (teaser: Teaser): Card => {
      const pin = list.find(
        (each) => each.publicId === teaser.publicId && (each.until === null || new Date(each.until) > now),
      );
      return {
        storyId: stories.get(teaser.publicId) ?? "",
        publicId: teaser.publicId,
        headline: teaser.headline,
        section: teaser.section.name,
        kind: teaser.kind,
        publishedAt: teaser.publishedAt,
        bumpedAt: teaser.bumpedAt,
        picture:
          teaser.picture === null
            ? null
            : `/api/pictures/${teaser.picture.pictureId}/image/320?title=${titleId}`,
        views24h: views.get(teaser.publicId) ?? 0,
        pinned: pin === undefined ? null : { until: pin.until, by: names.get(pin.by) ?? pin.by },
      };
    };
  return {
    title: titleId,
    version: front.version,
    home: home.map(card(front.home)),
    justPosted: posted.map(card(front.justPosted)),
    mostRead: read.map(card([])),
    heldBack: held.map(card([])),
    changedAt: front.changedAt?.toISOString() ?? null,
    changedBy: front.changedBy === null ? null : (names.get(front.changedBy) ?? front.changedBy),
  };
}

export function frontsRoutes(deps: FrontsDeps): readonly DeskRoute[] {
  const { database, bell } = deps;
  return [
    defineRoute({
      method: "GET",
      path: "/api/fronts/:title",
      may: "front.read",
      summary: "What stands where on a title's front and lists",
      answers: frontAnswer,
      act: async ({ scope, titleId }) =>
        deps.titleById(titleId) === undefined
          ? notFound
          : ok(await database.unit(scope, (tx) => frontAnswerOf(tx, titleId))),
    }),
    defineRoute({
      method: "PUT",
      path: "/api/fronts/:title",
      may: "front.edit",
      summary: "Put out all changes of a front at once",
      body: frontChange,
      answers: frontAnswer,
      act: async ({ scope, titleId, body, who }) =>
        database.unit(scope, async (tx) => {
          const outcome = await changeFront(tx, { titleId, change: body, by: who.id }, bell);
          const front = await frontAnswerOf(tx, titleId);
          return { status: outcome.kind === "clash" ? 409 : 200, json: front };
        }),
    }),
  ];
}
