import { MastheadError, sql, type Database, type Tx } from "../../platform/index.ts";
import { isData, pictureOfXml } from "../formats/inline-data.ts";
import { pictureOfMail } from "../formats/mail/mail-pictures.ts";
import { startsAsMail } from "../formats/mail/mail-start.ts";
import { makeWeb, troubleOf } from "../ways-in/http/ask-web.ts";
import { oneRaw } from "../transmissions-store.ts";
import { reachOf, type PollDeps } from "../ways-in/poll-sources.ts";
import { openSecret } from "../ways-in/seal-secret.ts";
import { WAY_LIMITS, type WayLimits } from "../ways-in/way-in.ts";
import type { WaySettings } from "../ways-in/ways-contract.ts";
import { maybeOneWay } from "../ways-in/ways-store.ts";
import { baseName, type PictureRendition } from "./item-picture.ts";

/** Bytes of a rendition, from wherever the agency put them: beside the message, in the mail, on the web. */

export interface PictureFetchDeps {
  readonly database: Database;
  /** Opens the secrets of sources. */
  readonly key: Buffer;
  readonly limits?: WayLimits;
  /** For tests only: servers on this machine. */
  readonly reach?: PollDeps["reach"];
}

export interface PictureLack {
  readonly kind: "lacking";
  /** Permanent. */
  readonly code: string;
  readonly message: string;
}

export type FetchedPicture =
  | { readonly kind: "fetched"; readonly bytes: Uint8Array; readonly fileName: string }
  | PictureLack;

const WORKER = { kind: "worker" } as const;

const lacking = (code: string, message: string): PictureLack => ({ kind: "lacking", code, message });

/** By the name the message gives, the newest of that name. */
const maybeOneFile = (
  tx: Tx,
  sourceId: string,
  file: string,
): Promise<{ raw: Buffer; name: string } | undefined> =>
  tx.maybeOne(sql<{ raw: Buffer; name: string }>`
    select f.raw, t.file_name as name from transmissions t join transmissions f on f.id = coalesce(t.same_as, t.id)
    where t.source_id = ${sourceId} and lower(regexp_replace(t.file_name, '^.*[/\\\\]', '')) = ${file}
      and (t.state = 'picture' or t.same_as is not null) and f.state = 'picture'
    order by t.received_at desc limit 1`);

/** Whether a source ever sent a picture file: text services name pictures that they never send. */
export async function sendsPictures(tx: Tx, sourceId: string): Promise<boolean> {
  const row = await tx.one(sql<{ yes: boolean }>`
    select exists (select from transmissions where source_id = ${sourceId} and state = 'picture') as yes`);
  return row.yes;
}

const MOST_VERSIONS = 10;

/** Ids of the sendings of a version and of those before it, which it may have been put together with. */
const manySendings = (tx: Tx, versionId: string): Promise<readonly { id: string }[]> =>
  tx.many(sql<{ id: string }>`
    select b.transmission_id as id from item_versions v join item_versions b
      on b.item_id = v.item_id and b.number <= v.number
    where v.id = ${versionId} group by b.transmission_id order by max(b.number) desc limit ${MOST_VERSIONS}`);

/** "cid:" addresses: in a mail its part, in XML what stands there as data. */
async function pictureInCopy(raw: Buffer, href: string) {
  if (startsAsMail(raw.toString("latin1", 0, 16_384))) return pictureOfMail(raw, href);
  const found = pictureOfXml(raw, href);
  return found === null ? null : { ...found, name: "picture" };
}

async function fromCopy(deps: PictureFetchDeps, versionId: string, href: string): Promise<FetchedPicture> {
  const sendings = await deps.database.unit(WORKER, (tx) => manySendings(tx, versionId));
  // Parts of mails are named by each mail for itself; data is named by its bytes.
  for (const { id } of isData(href) ? sendings : sendings.slice(0, 1)) {
    const raw = await deps.database.unit(WORKER, (tx) => oneRaw(tx, id));
    const found = await pictureInCopy(raw, href);
    if (found !== null) return { kind: "fetched", bytes: found.bytes, fileName: found.name };
  }
  return lacking("picture-not-in-copy", "The copy does not hold this picture.");
}

/** The source's key goes to the origin of its feed and to nobody else. */
function secretHeaders(
  way: WaySettings,
  secret: string,
): { origin: string; headers: Record<string, string> } | null {
  switch (way.kind) {
    case "paged-feed":
      return { origin: new URL(way.url).origin, headers: { [way.keyHeader.toLowerCase()]: secret } };
    case "feed": {
      const basic = `Basic ${Buffer.from(`${way.user}:${secret}`).toString("base64")}`;
      return way.user === "" ? null : { origin: new URL(way.url).origin, headers: { authorization: basic } };
    }
    default:
      return null;
  }
}

async function fromWeb(
  deps: PictureFetchDeps,
  sourceId: string,
  href: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<FetchedPicture> {
  const way = await deps.database.unit(WORKER, (tx) => maybeOneWay(tx, sourceId));
  const secret = way === null || way.sealed === null ? null : openSecret(deps.key, sourceId, way.sealed);
  const reach =
    way === null
      ? { ...deps.reach, privateHost: null }
      : reachOf(way.settings, way.privateNetwork, deps.reach);
  const web = makeWeb({
    reach,
    limits: { ...(deps.limits ?? WAY_LIMITS), maxBytes },
    signal,
    secret: way === null || secret === null ? null : secretHeaders(way.settings, secret),
  });
  try {
    const answer = await web.ask(href, {
      accept: "image/jpeg, image/png, image/webp, image/tiff, image/avif",
    });
    const trouble = answer.status === 304 ? null : troubleOf(answer);
    if (trouble !== null) throw trouble;
    const name = baseName(new URL(answer.url).pathname) || "picture";
    return { kind: "fetched", bytes: answer.body, fileName: name };
  } catch (error) {
    if (!(error instanceof MastheadError)) throw error;
    const said = PICTURE_WORDS[error.code] ?? `${error.happened} ${error.remedy}`;
    return lacking(error.code, said);
  } finally {
    await web.close();
  }
}

/** The ways in speak of feeds; here the same troubles are a picture's. */
const PICTURE_WORDS: Readonly<Record<string, string>> = {
  "no-answer": "The agency's server did not answer when this picture was fetched.",
  "host-unknown": "The server that should hold this picture is not known.",
  "not-let-in": "The agency's server does not let us fetch this picture. The source's key may be wrong.",
  "nothing-there": "The agency's server has no picture under the address it gave.",
  "answer-too-large": "The picture is larger than we take.",
  "redirects-without-end": "The address of this picture leads to nowhere.",
  "target-not-allowed": "The address of this picture is not one that the wire room may ask.",
};

/** Never throws for what the agency does; a lost database is thrown. */
export async function fetchRendition(
  deps: PictureFetchDeps,
  place: { readonly sourceId: string; readonly versionId: string },
  rendition: Pick<PictureRendition, "href" | "file">,
  options: { readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<FetchedPicture> {
  const { href, file } = rendition;
  if (href === "") {
    const found = await deps.database.unit(WORKER, (tx) => maybeOneFile(tx, place.sourceId, file));
    return found === undefined
      ? lacking(
          "file-not-there",
          `The file ${file} has not come yet; the agency sends it beside the message.`,
        )
      : { kind: "fetched", bytes: found.raw, fileName: baseName(found.name) };
  }
  if (/^cid:/iu.test(href)) return fromCopy(deps, place.versionId, href);
  return fromWeb(deps, place.sourceId, href, options.maxBytes, options.signal);
}
