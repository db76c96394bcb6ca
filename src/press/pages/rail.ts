import type { Teaser } from "../../stories/index.ts";
import { closePage } from "./frame.ts";
import { markup, nothing, textOf, type Markup } from "./markup.ts";
import { postedMarkup } from "./teasers.ts";
import { blocksMarkup } from "./section-blocks.ts";
import type { FrontRestView, HouseNote, JustPostedView, RestView } from "./views.ts";

/**
 * The two parts that all pages of a title share. Own parts end inside the rail: Just Posted comes
 * first in it, the rest continues it, closes it and ends the page.
 */

export function justPostedPart(view: JustPostedView): string {
  const { frame, teasers } = view;
  const list =
    teasers.length === 0
      ? markup`<p class="empty">Nothing is posted yet. What the newsroom publishes stands here at once.</p>`
      : markup`<ol class="plain-list">${teasers.map((teaser) => postedMarkup(teaser, frame))}</ol>`;
  return textOf(markup`<section class="box posted-box" aria-labelledby="just-posted"><h2 class="box-name" id="just-posted">Just Posted</h2>${list}</section>
`);
}

/** An ordered list, most read first; it withdraws when nothing was counted. */
function mostReadBox(teasers: readonly Teaser[]): Markup {
  if (teasers.length === 0) return nothing;
  return markup`<section class="box read-box" aria-labelledby="most-read"><h2 class="box-name" id="most-read">Most Read <span class="aside">last 24 hours</span></h2><ol class="ranks">${teasers.slice(0, 5).map((teaser) => markup`<li><a href="${teaser.address}">${teaser.headline}</a></li>`)}</ol></section>`;
}

const counted = (value: number, language: string): string => new Intl.NumberFormat(language).format(value);

function progressMarkup(note: HouseNote, language: string): Markup {
  if (note.progress === null)
    return note.until === "" ? nothing : markup`<p class="so-far">${note.until}</p>`;
  const { done, goal, unit } = note.progress;
  const share = goal > 0 ? Math.min(100, Math.max(0, Math.round((done / goal) * 100))) : 0;
  return markup`<p class="so-far"><b>${counted(done, language)}</b> of ${counted(goal, language)} ${unit}. ${note.until}</p><svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-all" width="100" height="1"/><rect class="bar-done" width="${share}" height="1"/></svg>`;
}

function houseNoteBox(view: RestView): Markup {
  const { houseNote: note, frame } = view;
  if (note === null) return nothing;
  const link =
    note.link === null
      ? nothing
      : markup`<p><a class="button" href="${note.link.href}">${note.link.label}</a></p>`;
  return markup`<section class="note" aria-labelledby="house-note"><div><p class="note-from">A note from ${frame.title.name}</p><h2 id="house-note">${note.headline}</h2><p class="note-say">${note.text}</p></div><div>${progressMarkup(note, frame.title.language)}${link}</div></section>`;
}

/** Most Read, the house's note, and the end of the page. */
export function restPart(view: RestView): string {
  return textOf(markup`${mostReadBox(view.mostRead)}
${houseNoteBox(view)}
</aside></div>
${closePage(view.frame)}`);
}

/** The front's own rest: Most Read ends the rail, then the house's note, sections and sign-up. */
export function frontRestPart(view: FrontRestView): string {
  return textOf(markup`${mostReadBox(view.mostRead)}
</aside></div>
<div class="wrap below">
${houseNoteBox(view)}
${blocksMarkup(view.blocks, view.frame)}
</div>
${closePage(view.frame)}`);
}
