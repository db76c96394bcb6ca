import type { Teaser } from "../../stories/index.ts";
import { openPage, type PageOpening } from "./frame.ts";
import { markup, nothing, textOf, type Markup } from "./markup.ts";
import { teaserMarkup, type TeaserShape } from "./teasers.ts";
import type { AuthorView, Frame, SectionView } from "./views.ts";

/** The own parts of pages that list: a section's and an author's. */

interface Listing {
  readonly frame: Frame;
  readonly teasers: readonly Teaser[];
  readonly page: number;
  readonly hasOlder: boolean;
}

const first: TeaserShape = {
  level: 2,
  className: "first",
  picture: { sizes: "(min-width: 900px) 430px, 100vw", widest: 960, cut: "3:2", alt: "" },
  withSection: false,
  withByline: true,
};

const row: TeaserShape = {
  level: 2,
  className: "line",
  picture: { sizes: "(min-width: 640px) 216px, 112px", widest: 640, cut: "3:2", alt: "" },
  withSection: false,
  withByline: true,
};

/** Page 1 is the plain address, so that no page has two. */
const pagePath = (path: string, page: number): string => (page <= 1 ? path : `${path}?page=${page}`);

function pager({ page, hasOlder }: Listing, path: string): Markup {
  if (page <= 1 && !hasOlder) return nothing;
  const newer =
    page <= 1 ? nothing : markup`<li><a rel="prev" href="${pagePath(path, page - 1)}">Newer</a></li>`;
  const older = hasOlder
    ? markup`<li><a rel="next" href="${pagePath(path, page + 1)}">Older</a></li>`
    : nothing;
  return markup`<nav class="pager" aria-label="Pages"><ul>${newer}<li>Page ${page}</li>${older}</ul></nav>`;
}

function listPart(
  view: Listing,
  opening: PageOpening,
  path: string,
  head: Markup,
  empty: string,
  withSection: boolean,
): string {
  const { frame, teasers, page } = view;
  const list = teasers.map((teaser, at) => {
    const shape = at === 0 && page <= 1 ? first : row;
    return teaserMarkup(teaser, frame, { ...shape, withSection });
  });
  return textOf(markup`${openPage(frame, opening)}<div class="wrap grid-lists">
<main id="main">${head}
${teasers.length === 0 ? markup`<p class="empty">${empty}</p>` : markup`<div class="lines">${list}</div>`}
${pager(view, path)}</main>
<aside class="rail" aria-label="More stories">
`);
}

export function sectionPart(view: SectionView): string {
  const { frame, section, page, teasers } = view;
  const path = `/${section.slug}/`;
  const opening: PageOpening = {
    kind: "list",
    section: section.slug,
    isSectionItself: true,
    name: page <= 1 ? section.name : `${section.name}, page ${page}`,
    description: `${section.name}: news from ${frame.title.name}`,
    path: pagePath(path, page),
    picture: teasers[0]?.picture ?? null,
    story: null,
  };
  const empty =
    page <= 1
      ? `Nothing stands in ${section.name} yet. The front has the newest stories.`
      : "There are no older stories in this section.";
  return listPart(view, opening, path, markup`<h1 class="list-name">${section.name}</h1>`, empty, false);
}

export function authorPart(view: AuthorView): string {
  const { frame, author, page } = view;
  const path = `/authors/${author.slug}`;
  const opening: PageOpening = {
    kind: "list",
    section: null,
    name: page <= 1 ? author.name : `${author.name}, page ${page}`,
    description: `Stories by ${author.name} in ${frame.title.name}`,
    path: pagePath(path, page),
    picture: null,
    story: null,
  };
  const head = markup`<p class="list-kind">Stories by</p><h1 class="list-name">${author.name}</h1>`;
  return listPart(view, opening, path, head, `No story by ${author.name} stands on these pages now.`, true);
}
