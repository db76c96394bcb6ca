import { hashOf, sql, type Tx } from "../../platform/index.ts";
import { PICTURE_QUEUE, readFacts, type PicturesDeps } from "../develop-picture.ts";
import { readPicture } from "../metadata.ts";
import { maybeOnePicture } from "../pictures-store.ts";

export type FillOutcome =
  | { readonly kind: "filled" }
  /** Not a picture we can show; another rendition may be one. */
  | { readonly kind: "refused"; readonly code: string; readonly message: string }
  /** It has its bytes already, or is gone. */
  | { readonly kind: "nothing-to-do" };

const WORKER = { kind: "worker" } as const;

/** Two pictures of one agency can turn out to be one file; each keeps its own place and renditions. */
async function keepBytes(
  tx: Tx,
  id: string,
  file: { sha256: string; bytes: number; fileName: string },
): Promise<boolean> {
  // Two names of one file, filled at the same moment: the second must see the first.
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${file.sha256}, 0))`);
  const changed = await tx.run(sql`
    update pictures p set sha256 = ${file.sha256}, bytes = ${file.bytes}, file_name = ${file.fileName},
      state = 'preparing', refusal_code = null, refusal = null,
      same_as = (select o.id from pictures o where o.title_id is not distinct from p.title_id
                 and o.sha256 = ${file.sha256} and o.same_as is null and o.id <> p.id)
    where p.id = ${id} and p.sha256 is null`);
  await tx.run(sql`delete from picture_fetches where picture_id = ${id}`);
  return changed === 1;
}

/**
 * Gives a reserved picture its bytes and lets it be developed. What its agency said of it stands above
 * what the file says of itself. Throws `media-no-space`.
 */
export async function fillPicture(
  deps: PicturesDeps,
  id: string,
  file: { readonly bytes: Uint8Array; readonly fileName: string },
): Promise<FillOutcome> {
  const reading = await readPicture(file.bytes);
  if (reading.kind === "refused") return reading;
  const picture = await deps.database.unit(WORKER, (tx) => maybeOnePicture(tx, id));
  if (picture === null || picture.hasBytes) return { kind: "nothing-to-do" };
  await deps.media.put(picture.originalKey, file.bytes);
  const kept = await deps.database.unit(WORKER, async (tx) => {
    const facts = {
      sha256: hashOf(file.bytes),
      bytes: file.bytes.length,
      fileName: file.fileName.slice(-200),
    };
    const isKept = await keepBytes(tx, id, facts);
    if (isKept) await deps.jobs.enqueue(tx, PICTURE_QUEUE, { picture: id });
    return isKept;
  });
  if (!kept) return { kind: "nothing-to-do" };
  await readFacts(deps, id);
  return { kind: "filled" };
}
