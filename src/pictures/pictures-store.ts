import { json, likePattern, placeOf, readPlace, sql, type Tx } from "../platform/index.ts";

/** A picture as kept. The credit belongs to it; captions belong to its uses. */
export interface Picture {
  readonly id: string;
  /** null: it came from a source that serves every title of the group. */
  readonly titleId: string | null;
  readonly mediaKey: string;
  readonly originalKey: string;
  readonly fileName: string;
  readonly bytes: number;
  /** False while the agency's bytes are still to be fetched. */
  readonly hasBytes: boolean;
  readonly state: "preparing" | "ready" | "refused";
  readonly refusal: { readonly code: string; readonly message: string } | null;
  readonly width: number;
  readonly height: number;
  readonly widths: readonly number[];
  readonly formats: readonly ("avif" | "webp" | "jpeg")[];
  readonly colour: string;
  readonly headline: string;
  readonly caption: string;
  readonly alt: string;
  readonly credit: string;
  readonly byline: string;
  readonly source: string;
  readonly copyright: string;
  /** What the file says and nobody edits here, to stand in served files too. */
  readonly fileFacts: { readonly usageTerms: string; readonly digitalSourceType: string };
  readonly city: string;
  readonly created: string | null;
  readonly focal: { readonly x: number; readonly y: number };
  /** What the agency says of its use; "" for pictures of our own. */
  readonly licence: string;
  /** When the right to it ends, and before when nobody may see it. */
  readonly expiresAt: Date | null;
  readonly embargoUntil: Date | null;
  /** Where the wire had it from; null for pictures that people added. */
  readonly origin: PictureOrigin | null;
  readonly version: number;
  readonly addedAt: Date;
  readonly addedBy: string;
}

export interface PictureOrigin {
  readonly sourceId: string;
  /** Its uri at the agency. */
  readonly uri: string;
  readonly itemVersionId: string;
  /** Items whose kill reaches it. */
  readonly itemIds: readonly string[];
}

interface RawPicture extends Omit<Picture, "focal" | "refusal" | "bytes" | "origin"> {
  bytes: string;
  originSource: string | null;
  originUri: string | null;
  originVersion: string | null;
  originItems: string[];
  focalX: number;
  focalY: number;
  refusalCode: string | null;
  refusalText: string | null;
}

const columns = sql`
  id, title_id as "titleId", sha256 is not null as "hasBytes", licence, expires_at as "expiresAt",
  embargo_until as "embargoUntil", origin_source as "originSource", origin_uri as "originUri",
  origin_version as "originVersion", origin_items as "originItems", media_key as "mediaKey", original_key as "originalKey",
  file_name as "fileName", bytes, state, refusal_code as "refusalCode", refusal as "refusalText",
  width, height, widths, formats, colour, headline, caption, alt, credit, byline, source, copyright, city,
  json_build_object('usageTerms', coalesce(facts->>'usageTerms', ''),
                    'digitalSourceType', coalesce(facts->>'digitalSourceType', '')) as "fileFacts",
  created, focal_x as "focalX", focal_y as "focalY", version, added_at as "addedAt", added_by as "addedBy"`;

/** Three digits after the point: a tenth of a percent, and no noise of single precision. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function pictureFrom(row: RawPicture): Picture {
  const { focalX, focalY, refusalCode, refusalText, bytes, ...more } = row;
  const { originSource, originUri, originVersion, originItems, ...rest } = more;
  return {
    ...rest,
    origin:
      originSource === null
        ? null
        : {
            sourceId: originSource,
            uri: originUri ?? "",
            itemVersionId: originVersion ?? "",
            itemIds: originItems,
          },
    bytes: Number(bytes),
    focal: { x: rounded(focalX), y: rounded(focalY) },
    refusal: refusalCode === null ? null : { code: refusalCode, message: refusalText ?? "" },
  };
}

export interface NewPicture {
  readonly id: string;
  readonly titleId: string;
  readonly mediaKey: string;
  readonly originalKey: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly now: Date;
  readonly by: string;
}

/** Answers the picture of this title with the same bytes when there is one already. */
export async function insertPicture(tx: Tx, picture: NewPicture): Promise<{ id: string; already: boolean }> {
  const inserted = await tx.run(sql`
    insert into pictures (id, title_id, media_key, original_key, sha256, file_name, bytes, state, added_at, added_by)
    values (${picture.id}, ${picture.titleId}, ${picture.mediaKey}, ${picture.originalKey}, ${picture.sha256},
            ${picture.fileName}, ${picture.bytes}, 'preparing', ${picture.now}, ${picture.by})
    on conflict do nothing`);
  if (inserted === 1) return { id: picture.id, already: false };
  const there = await tx.one(sql<{ id: string }>`
    select id from pictures where title_id = ${picture.titleId} and sha256 = ${picture.sha256} and same_as is null`);
  return { id: there.id, already: true };
}

export async function maybeOnePicture(tx: Tx, id: string): Promise<Picture | null> {
  const row = await tx.maybeOne(sql<RawPicture>`select ${columns} from pictures where id = ${id}`);
  return row === undefined ? null : pictureFrom(row);
}

export async function lockPicture(tx: Tx, id: string): Promise<Picture | null> {
  const row = await tx.maybeOne(sql<RawPicture>`select ${columns} from pictures where id = ${id} for update`);
  return row === undefined ? null : pictureFrom(row);
}

/** Pictures by id, locked against change until the transaction ends; for publishing. */
export async function manyPicturesForRelease(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Picture>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many(sql<RawPicture>`
    select ${columns} from pictures where id = any (${[...ids]}::uuid[]) order by id for share`);
  return new Map(rows.map((row) => [row.id, pictureFrom(row)]));
}

export async function manyPicturesById(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Picture>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many(sql<RawPicture>`
    select ${columns} from pictures where id = any (${[...ids]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, pictureFrom(row)]));
}

export interface FileFacts {
  readonly headline: string;
  readonly caption: string;
  readonly credit: string;
  readonly byline: string;
  readonly source: string;
  readonly copyright: string;
  readonly city: string;
  readonly created: string | null;
  readonly focal: { readonly x: number; readonly y: number } | null;
  readonly alt: string;
}

/** Writes what the file says of itself; what a person has typed meanwhile stands. */
export async function saveFileFacts(tx: Tx, id: string, facts: FileFacts, all: unknown): Promise<void> {
  const kept = (column: string, value: string) =>
    sql`${sql.ref(column)} = case when ${sql.ref(column)} = '' then ${value} else ${sql.ref(column)} end`;
  await tx.run(sql`
    update pictures set ${kept("headline", facts.headline)}, ${kept("caption", facts.caption)},
      ${kept("credit", facts.credit)}, ${kept("byline", facts.byline)}, ${kept("alt", facts.alt)},
      ${kept("copyright", facts.copyright)}, source = ${facts.source}, city = ${facts.city}, created = ${facts.created},
      focal_x = coalesce(${facts.focal?.x ?? null}::real, focal_x),
      focal_y = coalesce(${facts.focal?.y ?? null}::real, focal_y), facts = ${json(all)}
    where id = ${id}`);
}

export interface DevelopedFacts {
  readonly width: number;
  readonly height: number;
  readonly widths: readonly number[];
  readonly formats: readonly string[];
  readonly colour: string;
}

export async function markReady(tx: Tx, id: string, facts: DevelopedFacts): Promise<void> {
  await tx.run(sql`
    update pictures set state = 'ready', width = ${facts.width}, height = ${facts.height},
      widths = ${[...facts.widths]}::int[], formats = ${[...facts.formats]}::text[], colour = ${facts.colour}
    where id = ${id}`);
}

export async function markRefused(tx: Tx, id: string, code: string, message: string): Promise<void> {
  await tx.run(sql`
    update pictures set state = 'refused', refusal_code = ${code}, refusal = ${message} where id = ${id}`);
}

export async function manyPreparing(tx: Tx, olderThan: Date): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from pictures where state = 'preparing' and sha256 is not null and added_at < ${olderThan} order by added_at limit 50`);
  return rows.map((row) => row.id);
}

export interface PictureWish {
  readonly headline?: string | undefined;
  readonly caption?: string | undefined;
  readonly alt?: string | undefined;
  readonly credit?: string | undefined;
  readonly byline?: string | undefined;
  readonly focal?: { readonly x: number; readonly y: number } | undefined;
}

export async function updatePicture(tx: Tx, id: string, wish: PictureWish): Promise<void> {
  const text = (column: string, value: string | undefined) =>
    sql`${sql.ref(column)} = coalesce(${value ?? null}::text, ${sql.ref(column)})`;
  await tx.run(sql`
    update pictures set version = version + 1, ${text("headline", wish.headline)}, ${text("caption", wish.caption)},
      ${text("alt", wish.alt)}, ${text("credit", wish.credit)}, ${text("byline", wish.byline)},
      focal_x = coalesce(${wish.focal?.x ?? null}::real, focal_x),
      focal_y = coalesce(${wish.focal?.y ?? null}::real, focal_y)
    where id = ${id}`);
}

export type PictureFilter = "all" | "no-credit" | "no-alt";

const PAGE = 60;

export async function manyPictures(
  tx: Tx,
  query: { titleId: string; filter: PictureFilter; q: string; before: string | null },
): Promise<{ rows: readonly Picture[]; next: string | null }> {
  const place = readPlace(query.before);
  const before =
    place === null ? sql`true` : sql`(added_at, id) < (${place.at}::timestamptz, ${place.id}::uuid)`;
  const filter =
    query.filter === "no-credit" ? sql`credit = ''` : query.filter === "no-alt" ? sql`alt = ''` : sql`true`;
  const like = likePattern(query.q);
  const text =
    query.q === ""
      ? sql`true`
      : sql`concat_ws(' ', caption, headline, credit, byline, city, file_name) ilike ${like}`;
  const rows = await tx.many(sql<RawPicture>`
    select ${columns} from pictures
    where (title_id is null or title_id = ${query.titleId}) and ${filter} and ${text} and ${before}
    order by added_at desc, id desc limit ${PAGE + 1}`);
  const shown = rows.slice(0, PAGE).map(pictureFrom);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > PAGE && last !== undefined ? placeOf({ at: last.addedAt, id: last.id }) : null,
  };
}

export async function countPictures(
  tx: Tx,
  titleId: string,
): Promise<{ all: number; noCredit: number; noAlt: number }> {
  return tx.one(sql<{ all: number; noCredit: number; noAlt: number }>`
    select count(*)::int as all, count(*) filter (where credit = '')::int as "noCredit",
           count(*) filter (where alt = '')::int as "noAlt"
    from pictures where title_id is null or title_id = ${titleId}`);
}
