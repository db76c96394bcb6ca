import type { NinjsAssociation, NinjsType } from "../../ninjs.ts";
import { associationOf } from "../checked-fields.ts";
import { EMPTY_DRAFT, type Draft } from "../draft.ts";
import { textOfBlock } from "../markup/blocks.ts";
import { attribute, type MarkupElement } from "../markup/markup-tree.ts";
import type { Warnings } from "../warnings.ts";
import { captionOfContent, chosenTexts, mediaTypeOf, renditionOf } from "./n1-content.ts";
import { linesOfStory, partiesOf } from "./n1-lines.ts";
import type { Media, Path } from "./n1-stories.ts";

/** Pictures, sound and documents that belong to a text, or are an item by themselves. Pure. */

/** The gravest kind of its files: a video comes with pictures of itself. */
const KINDS: readonly NinjsType[] = ["video", "audio", "graphic", "picture"];

function typeOf(media: Media): NinjsType {
  const types = media.files.map((file) => mediaTypeOf(file.content));
  const type = KINDS.find((kind) => types.includes(kind)) ?? "component";
  return type === "picture" && /graphic/.test(media.role) ? "graphic" : type;
}

const NOTHING: MarkupElement = {
  name: "NewsComponent",
  namespace: "",
  attributes: Object.create(null) as Record<string, string>,
  children: [],
};

/** Only what the picture's own component says: the text's headline and byline are not the picture's. */
const ownPath = (media: Media): Path => ({ component: media.path?.component ?? NOTHING, outer: null });

type MediaFields = Pick<
  Draft,
  | "type"
  | "headlines"
  | "descriptions"
  | "byline"
  | "credit"
  | "sources"
  | "copyrightHolder"
  | "copyrightNotice"
  | "usageTerms"
  | "renditions"
>;

export function fieldsOfMedia(media: Media, zone: string, warnings: Warnings): MediaFields {
  const lines = linesOfStory(ownPath(media), zone, warnings);
  const captions = media.captions
    .flatMap((piece) => chosenTexts(piece.contents))
    .map((content) => captionOfContent(content, warnings).map(textOfBlock).join("\n"))
    .filter(Boolean);
  return {
    type: typeOf(media),
    headlines: lines.headlines,
    descriptions: captions.map((value) => ({ role: "caption", contentType: "text/plain", value })),
    byline: lines.byline || partiesOf(ownPath(media), "Creator").join(", "),
    credit: lines.credit,
    sources: lines.sources,
    copyrightHolder: lines.copyrightHolder,
    copyrightNotice: lines.copyrightNotice,
    usageTerms: lines.usageTerms,
    renditions: media.files.map(({ content, rendition }, index) =>
      renditionOf(content, rendition || (index > 0 && media.role === "" ? `rendition-${index + 1}` : "")),
    ),
  };
}

const duid = (element: MarkupElement | undefined): string => attribute(element ?? null, "Duid");

export function associationOfMedia(
  media: Media,
  itemId: string,
  index: number,
  zone: string,
  warnings: Warnings,
): NinjsAssociation {
  const name = duid(media.path?.component) || duid(media.files[0]?.content) || `media-${index + 1}`;
  const mark = itemId.includes("#") ? "." : "#";
  const draft: Draft = {
    ...EMPTY_DRAFT,
    ...fieldsOfMedia(media, zone, warnings),
    agencyId: `${itemId}${mark}${name}`,
  };
  return associationOf(draft, media.role || name, "media", warnings);
}
