import type { StoryKind } from "../../stories/index.ts";
import { icon } from "./icon.ts";
import { markup, nothing, type Markup } from "./markup.ts";
import type { SectionName } from "./views.ts";

interface Labelled {
  readonly kind: StoryKind;
  readonly section: SectionName;
}

const ofKind = (kind: StoryKind): Markup => {
  switch (kind) {
    case "agency":
      return markup`<span class="label wire">${icon("mast")}From the wire</span>`;
    case "opinion":
      return markup`<span class="label opinion">${icon("quotes")}Opinion</span>`;
    case "local":
    case "obituary":
      return nothing;
  }
};

/**
 * Labels above a story's headline: the section first, as a link. A section that is called as the
 * label is (Opinion) gives way to it, so that no word stands twice.
 */
export function storyLabels({ kind, section }: Labelled): Markup {
  const isDouble = kind === "opinion" && section.name === "Opinion";
  return markup`<p class="labels">${isDouble ? markup`<a class="label opinion" href="/${section.slug}/">${icon("quotes")}Opinion</a>` : markup`<a class="label section" href="/${section.slug}/">${section.name}</a>${ofKind(kind)}`}</p>`;
}

/** The label of a teaser: where it comes from, if that is special, else its section when wanted. */
export function teaserLabel({ kind, section }: Labelled, withSection: boolean): Markup {
  const own = ofKind(kind);
  if (own !== nothing) return markup`<p class="labels">${own}</p>`;
  return withSection
    ? markup`<p class="labels"><span class="label section">${section.name}</span></p>`
    : nothing;
}
