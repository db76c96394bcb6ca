import type { NinjsAssociation } from "../../ninjs.ts";
import { associationOf } from "../checked-fields.ts";
import { EMPTY_DRAFT } from "../draft.ts";
import { pictureOfXml, startsLikeXml } from "../inline-data.ts";
import { lineOf } from "../text/clean-text.ts";
import type { Warnings } from "../warnings.ts";
import { decodeCid, pictureTexts } from "./mail-html.ts";
import { parseMail, type Mail, type MailPart } from "./parse-mail.ts";

/** Pictures that come with a mail. Pure. */

const MAGIC: readonly (readonly [RegExp, string])[] = [
  [/^\u00FF\u00D8\u00FF/u, "image/jpeg"],
  [/^\u0089PNG\r\n/u, "image/png"],
  [/^GIF8[79]a/u, "image/gif"],
  [/^RIFF[\s\S]{4}WEBP/u, "image/webp"],
  [/^(?:II\*\0|MM\0\*)/u, "image/tiff"],
  [/^[\s\S]{4}ftyp(?:heic|heix|mif1|msf1|avif)/u, "image/heic"],
];

/** By the bytes; the declared type is only a claim. */
const typeOf = (part: MailPart): string => {
  const start = String.fromCharCode(...part.bytes.subarray(0, 16));
  return MAGIC.find(([mark]) => mark.test(start))?.[1] ?? "";
};

/** A pixel that counts readers, or the sign of a signature, is no picture for readers. */
const MIN_BYTES = 1024;
const DECORATION =
  /(?:logo|icon|signature|spacer|pixel|banner|facebook|twitter|linkedin|instagram|youtube)/iu;
const MAX_DECORATION = 60 * 1024;

const isDecoration = (part: MailPart): boolean =>
  part.bytes.length < MIN_BYTES ||
  (part.isInline && part.bytes.length < MAX_DECORATION && DECORATION.test(`${part.name} ${part.cid}`));

export interface MailPicture {
  readonly cid: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly caption: string;
}

/** A part without a content id is named by its place: the same at every reading. */
export function picturesOf(mail: Mail): readonly MailPicture[] {
  const texts = pictureTexts(mail.html);
  return mail.parts.flatMap((part, index) => {
    const contentType = typeOf(part);
    if (contentType === "" || isDecoration(part)) return [];
    const cid = part.cid || `part-${index + 1}`;
    const caption = lineOf(part.description || (texts.get(cid) ?? ""));
    return [{ cid, name: lineOf(part.name), contentType, bytes: part.bytes, caption }];
  });
}

/** "cid:" address of a picture. Source: RFC 2392. */
const hrefOf = (cid: string): string => `cid:${encodeURIComponent(cid.toWellFormed())}`;

export const associationsOf = (
  pictures: readonly MailPicture[],
  agencyId: string,
  credit: string,
  warnings: Warnings,
): readonly NinjsAssociation[] =>
  pictures.map((picture, index) =>
    associationOf(
      {
        ...EMPTY_DRAFT,
        agencyId: `${agencyId || "mail"}#${picture.cid}`,
        type: "picture",
        title: picture.name,
        descriptions:
          picture.caption === ""
            ? []
            : [{ role: "caption", contentType: "text/plain", value: picture.caption }],
        byline: credit,
        renditions: [
          {
            name: "main",
            href: hrefOf(picture.cid),
            contentType: picture.contentType,
            sizeInBytes: picture.bytes.length,
          },
        ],
      },
      picture.name || `picture-${index + 1}`,
      "picture",
      warnings,
    ),
  );

/** Copy that a mail carries may hold pictures of its own. */
function pictureOfParts({ parts }: Mail, href: string) {
  for (const part of parts) {
    const found = startsLikeXml(part.bytes) ? pictureOfXml(part.bytes, href) : null;
    if (found !== null) return { ...found, name: part.name };
  }
  return null;
}

/**
 * The bytes of a picture of the mail, by the address its rendition gives ("cid:…", or the id alone).
 * Null when the mail has no such picture. Throws `TooMuchCopy` for a mail beyond the caps.
 */
export async function pictureOfMail(
  bytes: Uint8Array,
  cid: string,
): Promise<{ readonly bytes: Uint8Array; readonly contentType: string; readonly name: string } | null> {
  const wanted = decodeCid(cid.replace(/^cid:/iu, ""));
  const mail = await parseMail(bytes);
  const found = picturesOf(mail).find((picture) => picture.cid === wanted);
  return found === undefined
    ? pictureOfParts(mail, cid)
    : { bytes: found.bytes, contentType: found.contentType, name: found.name || found.cid };
}
