import { markup, nothing, type Markup } from "./markup.ts";
import { signUpForm } from "./sign-up-form.ts";
import { teaserMarkup, type TeaserShape } from "./teasers.ts";
import type { Frame, SectionBlockView } from "./views.ts";

/** The sections below the fold of a front, in rows of four columns. */

const COLUMNS = 4;

const card: TeaserShape = {
  level: 3,
  className: "card",
  picture: { sizes: "(min-width: 640px) 282px, 112px", widest: 640, cut: "3:2", alt: "" },
  withSection: false,
  withByline: true,
};

const widthOf = (block: SectionBlockView): number => Math.min(COLUMNS, block.teasers.length);

interface BlockRow {
  readonly blocks: readonly SectionBlockView[];
  readonly free: number;
}

/**
 * Sections take as many columns as they have stories, and small ones share a row: each goes to the
 * first row with room, so that no section stands alone beside three empty columns.
 */
export function packBlocks(blocks: readonly SectionBlockView[]): readonly BlockRow[] {
  const rows: BlockRow[] = [];
  for (const block of blocks) {
    const width = widthOf(block);
    if (width === 0) continue;
    const at = rows.findIndex((row) => row.free >= width);
    const row = rows[at];
    if (row === undefined) rows.push({ blocks: [block], free: COLUMNS - width });
    else rows[at] = { blocks: [...row.blocks, block], free: row.free - width };
  }
  return rows;
}

function blockMarkup(block: SectionBlockView, frame: Frame): Markup {
  const { section, teasers } = block;
  const id = `block-${section.slug}`;
  return markup`<section class="block w${widthOf(block)}" aria-labelledby="${id}"><div class="block-name"><h2 id="${id}">${section.name}</h2><a href="/${section.slug}/">All of ${section.name}</a></div><div class="cards">${teasers.slice(0, COLUMNS).map((teaser) => teaserMarkup(teaser, frame, card))}</div></section>
`;
}

/** The sign-up fills what is free in the last row with room, else it stands across the page. */
export function blocksMarkup(blocks: readonly SectionBlockView[], frame: Frame): Markup {
  const rows = packBlocks(blocks);
  const offer = frame.newsletters[0];
  const form = offer === undefined ? nothing : signUpForm(offer, { level: 2, page: "/", mistake: null });
  const roomy = rows.findLastIndex((row) => row.free > 0);
  const made = rows.map(
    (
      row,
      at,
    ) => markup`<div class="row">${row.blocks.map((block) => blockMarkup(block, frame))}${at === roomy && form !== nothing ? markup`<div class="w${row.free}">${form}</div>` : nothing}</div>
`,
  );
  return roomy === -1 && form !== nothing
    ? markup`${made}<div class="letter-band">${form}</div>`
    : markup`${made}`;
}
