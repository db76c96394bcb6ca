import type { ReleasedStory } from "../../stories/index.ts";
import type { Title } from "../../titles/index.ts";
import {
  addressOfStory,
  changedAt,
  creatorsOf,
  fullTextOf,
  headlineOf,
  latestChange,
  summaryOf,
  type FeedView,
} from "./feed-view.ts";
import { xml, xmlDocument, type Xml } from "../../platform/index.ts";

/** Atom (RFC 4287). Ids are tag URIs (RFC 4151), so that they outlive a moved section. */

const tagOf = (title: Title, day: string, name: string): string =>
  `tag:${new URL(title.origin).hostname},${day}:${name}`;

function entry(title: Title, story: ReleasedStory): Xml {
  const content = fullTextOf(title, story);
  const authors = creatorsOf(title, story).map(
    ({
      name,
      url,
    }) => xml`<author><name>${name}</name>${url === null ? null : xml`<uri>${url}</uri>`}</author>
`,
  );
  return xml`<entry>
<id>${tagOf(title, story.publishedAt.slice(0, 10), story.publicId)}</id>
<title>${headlineOf(story)}</title>
<link rel="alternate" type="text/html" href="${addressOfStory(title, story)}"/>
<published>${story.publishedAt}</published>
<updated>${changedAt(story)}</updated>
${authors}<category term="${story.section.slug}" label="${story.section.name}"/>
<summary>${summaryOf(story)}</summary>${
    content === null
      ? null
      : xml`
<content type="html">${content}</content>`
  }
</entry>
`;
}

/** A feed without stories was last changed when the calendar began: Atom asks for an instant. */
const NEVER = "1970-01-01T00:00:00Z";

export function atomFeed({ title, stories, iconPath }: FeedView): string {
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${title.language}">
<id>${title.origin}/</id>
<title>${title.name}</title>
${
  title.tagline === ""
    ? null
    : xml`<subtitle>${title.tagline}</subtitle>
`
}<link rel="self" type="application/atom+xml" href="${title.origin}/atom.xml"/>
<link rel="alternate" type="text/html" href="${title.origin}/"/>
<icon>${title.origin}${iconPath}</icon>
<updated>${latestChange(stories) ?? NEVER}</updated>
<author><name>${title.name}</name></author>
${stories.map((story) => entry(title, story))}</feed>`);
}
