import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  hashOf,
  makeToken,
  makeUuid,
  recordEvent,
  type Database,
  type EventBell,
  type Jobs,
  type MediaStore,
  type Scope,
} from "../platform/index.ts";
import type { Darkroom } from "./darkroom/darkroom.ts";
import {
  insertPicture,
  lockPicture,
  markReady,
  markRefused,
  maybeOnePicture,
  saveFileFacts,
  type Picture,
} from "./pictures-store.ts";
import { renditionKey } from "./rendition-keys.ts";
import { RENDITION_FORMATS } from "./renditions.ts";

export const PICTURE_QUEUE = "pictures-develop";
export const MAX_PICTURE_BYTES = 60 * 1024 * 1024;

export interface PicturesDeps {
  readonly database: Database;
  readonly bell: EventBell;
  readonly jobs: Jobs;
  readonly media: MediaStore;
  readonly darkroom: Darkroom;
  /** Ids being developed in this process, so that a job and an impatient upload do not do it twice. */
  readonly developing: Set<string>;
  /** Where sizes stand until they are kept; inside the data folder, since they are not released. */
  readonly workFolder: string;
}

const WORKER = { kind: "worker" } as const;

/**
 * Takes a picture in: bytes to the media store, row and job in one transaction, then metadata. The
 * same bytes again for the same title answer the picture there is. Throws `media-too-large`,
 * `media-no-space`.
 */
export async function addPicture(
  deps: PicturesDeps,
  scope: Scope,
  sending: { titleId: string; fileName: string; bytes: AsyncIterable<Uint8Array>; by: string },
): Promise<Picture> {
  const mediaKey = makeToken();
  const originalKey = `originals/${mediaKey.slice(0, 2)}/${hashOf(mediaKey).slice(0, 32)}`;
  const stored = await deps.media.putStream(originalKey, sending.bytes, MAX_PICTURE_BYTES);
  const kept = await deps.database.unit(scope, async (tx) => {
    const picture = await insertPicture(tx, {
      id: makeUuid(),
      titleId: sending.titleId,
      mediaKey,
      originalKey,
      sha256: stored.sha256,
      fileName: sending.fileName.slice(-200),
      bytes: stored.size,
      now: await tx.now(),
      by: sending.by,
    });
    if (!picture.already) {
      await deps.jobs.enqueue(tx, PICTURE_QUEUE, { picture: picture.id });
      await recordEvent(
        tx,
        {
          name: "picture.added",
          titleId: sending.titleId,
          subject: picture.id,
          actor: sending.by,
          facts: {},
        },
        deps.bell,
      );
    }
    return picture;
  });
  if (kept.already) await deps.media.remove(originalKey);
  else await readFacts(deps, kept.id);
  const picture = await deps.database.unit(scope, (tx) => maybeOnePicture(tx, kept.id));
  if (picture === null) throw new Error("a picture just added is not there");
  return picture;
}

/** Reads what the file says of itself, or refuses it with the reason. */
export async function readFacts(deps: PicturesDeps, id: string): Promise<void> {
  const picture = await deps.database.unit(WORKER, (tx) => maybeOnePicture(tx, id));
  if (picture === null || picture.state !== "preparing") return;
  const answer = await deps.darkroom.read(deps.media.pathOf(picture.originalKey));
  await deps.database.unit(WORKER, async (tx) => {
    if (answer.kind === "refused") await refuse(deps, tx, picture, answer);
    if (answer.kind === "read") {
      const { facts, alt, focal, digitalSourceType } = answer;
      await saveFileFacts(tx, id, { ...facts, alt, focal }, { ...facts, digitalSourceType });
    }
  });
}

async function refuse(
  deps: PicturesDeps,
  tx: Parameters<typeof markRefused>[0],
  picture: Picture,
  why: { code: string; message: string },
): Promise<void> {
  await markRefused(tx, picture.id, why.code, why.message);
  await recordEvent(
    tx,
    {
      name: "picture.refused",
      titleId: picture.titleId,
      subject: picture.id,
      actor: "worker",
      facts: { code: why.code },
    },
    deps.bell,
  );
}

/**
 * Makes the renditions and marks the picture ready. May run twice or break off: files are put whole
 * under the same names, and only the last step shows.
 */
export async function developPicture(deps: PicturesDeps, id: string): Promise<void> {
  if (deps.developing.has(id)) return;
  deps.developing.add(id);
  try {
    await develop(deps, id);
  } finally {
    deps.developing.delete(id);
  }
}

async function develop(deps: PicturesDeps, id: string): Promise<void> {
  const picture = await deps.database.unit(WORKER, (tx) => maybeOnePicture(tx, id));
  if (picture === null || picture.state !== "preparing" || !picture.hasBytes) return;
  const into = await mkdtemp(join(deps.workFolder, "picture-"));
  try {
    const { headline, caption, credit, byline, source, copyright, fileFacts } = picture;
    const lines = { headline, caption, credit, byline, source, copyright, ...fileFacts };
    const answer = await deps.darkroom.develop(deps.media.pathOf(picture.originalKey), lines, into);
    if (answer.kind === "refused") {
      await deps.database.unit(WORKER, (tx) => refuse(deps, tx, picture, answer));
      return;
    }
    for (const { name, width, format } of answer.renditions) {
      await deps.media.put(renditionKey(picture.mediaKey, width, format), await readFile(join(into, name)));
    }
    const widths = [...new Set(answer.renditions.map((rendition) => rendition.width))];
    await deps.database.unit(WORKER, async (tx) => {
      const now = await lockPicture(tx, id);
      if (now === null || now.state !== "preparing") return;
      await markReady(tx, id, { ...answer, widths, formats: RENDITION_FORMATS });
      await recordEvent(
        tx,
        { name: "picture.developed", titleId: picture.titleId, subject: id, actor: "worker", facts: {} },
        deps.bell,
      );
    });
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}
