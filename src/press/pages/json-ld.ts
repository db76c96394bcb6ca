import type { ReleasedPicture, ReleasedStory } from "../../stories/index.ts";
import type { Title } from "../../titles/index.ts";
import { cleanText } from "./markup.ts";
import { largestJpeg } from "./picture.ts";

/** A story as schema.org NewsArticle (schema.org 30, with what Google asks of articles). Pure. */

/** For JSON.stringify: text without signs that other programs refuse. */
export const cleanValue = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? cleanText(value) : value;

/** JSON that cannot end its script element or open a comment in it. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value, cleanValue)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");

function imageOf(picture: ReleasedPicture, origin: string): readonly unknown[] {
  const jpeg = largestJpeg(picture);
  if (jpeg === null) return [];
  return [
    {
      "@type": "ImageObject",
      url: `${origin}${jpeg.path}`,
      width: jpeg.width,
      height: jpeg.height,
      ...(picture.caption === "" ? {} : { caption: picture.caption }),
      ...(picture.credit === "" ? {} : { creditText: picture.credit }),
    },
  ];
}

function authorsOf(story: ReleasedStory, title: Title): readonly unknown[] {
  const agency = story.agencyCredit === "" ? [] : [{ "@type": "Organization", name: story.agencyCredit }];
  const people = story.authors.map((author) => ({
    "@type": "Person",
    name: author.name,
    url: `${title.origin}/authors/${author.slug}`,
  }));
  const named = [...people, ...agency];
  return named.length > 0
    ? named
    : [{ "@type": "NewsMediaOrganization", name: title.name, url: `${title.origin}/` }];
}

export function newsArticle(story: ReleasedStory, title: Title, iconPath: string): unknown {
  const pictures = [story.mainPicture, ...Object.values(story.pictures)].filter(
    (picture) => picture !== null,
  );
  const images = pictures.flatMap((picture) => imageOf(picture, title.origin));
  const address = `${title.origin}${story.address}`;
  return {
    "@context": "https://schema.org",
    "@type": story.kind === "opinion" ? ["NewsArticle", "OpinionNewsArticle"] : "NewsArticle",
    "@id": `${address}#story`,
    mainEntityOfPage: address,
    url: address,
    headline: story.headline,
    ...(story.deck === "" ? {} : { description: story.deck }),
    ...(story.dateline.place === ""
      ? {}
      : { dateline: [story.dateline.place, story.dateline.region].filter(Boolean).join(", ") }),
    datePublished: story.publishedAt,
    dateModified: story.updatedAt ?? story.publishedAt,
    articleSection: story.section.name,
    inLanguage: title.language,
    isAccessibleForFree: true,
    wordCount: story.wordCount,
    author: authorsOf(story, title),
    publisher: {
      "@type": "NewsMediaOrganization",
      name: title.name,
      url: `${title.origin}/`,
      logo: { "@type": "ImageObject", url: `${title.origin}${iconPath}` },
    },
    ...(images.length === 0 ? {} : { image: images }),
  };
}
