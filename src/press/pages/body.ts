import {
  textOfInlines,
  type Block,
  type Body,
  type Dateline,
  type Inline,
  type ListItem,
  type Paragraph,
  type ReleasedPicture,
  type TextNode,
} from "../../stories/index.ts";
import { markup, nothing, type Markup } from "./markup.ts";
import { figureMarkup } from "./picture.ts";
import { tableMarkup } from "./table.ts";

/**
 * The copy of a story from its content model. Nothing foreign is passed through: marks, blocks and
 * addresses that are not of the model come out as their text. Pure.
 */

export interface RenderedBody {
  readonly markup: Markup;
  /** Addresses of the links in reading order; paper prints them as footnotes. */
  readonly links: readonly string[];
}

const pagePicture = (picture: ReleasedPicture): Markup =>
  figureMarkup(
    picture,
    { sizes: "(min-width: 680px) 640px, 100vw", widest: 1280, cut: "own", alt: picture.alt },
    picture.height > picture.width ? "shot tall" : "shot",
  );

/** The address when a link may lead there: the web or a mailbox. Else null. */
export function safeHref(href: string): string | null {
  if (!/^(?:https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) return null;
  const url = new URL(href);
  // A name before the host only ever deceives, and a line end in a mail address adds headers.
  if (url.username !== "" || url.password !== "") return null;
  if (url.protocol === "mailto:" && /%0[ad]/i.test(url.href)) return null;
  return url.href;
}

function hrefOf(inline: Inline): string | null {
  if (inline.type !== "text") return null;
  const link = inline.marks?.find((mark) => mark.type === "link");
  return link?.type === "link" ? safeHref(link.attrs.href) : null;
}

function markedText(node: TextNode): Markup {
  const has = (type: string): boolean => node.marks?.some((mark) => mark.type === type) ?? false;
  const leaning = has("italic") ? markup`<em>${node.text}</em>` : markup`${node.text}`;
  return has("bold") ? markup`<strong>${leaning}</strong>` : leaning;
}

interface Run {
  readonly href: string | null;
  readonly pieces: readonly Markup[];
}

/** Neighbours with one address make one link. */
function runsOf(inlines: readonly Inline[]): readonly Run[] {
  const runs: Run[] = [];
  for (const inline of inlines) {
    const piece = inline.type === "text" ? markedText(inline) : markup`<br>`;
    const href = hrefOf(inline);
    const last = runs.at(-1);
    if (last !== undefined && last.href === href)
      runs[runs.length - 1] = { href, pieces: [...last.pieces, piece] };
    else runs.push({ href, pieces: [piece] });
  }
  return runs;
}

function inlineMarkup(inlines: readonly Inline[] | undefined, links: string[]): Markup {
  const runs = runsOf(inlines ?? []).map(({ href, pieces }) => {
    if (href === null) return pieces;
    links.push(href);
    return markup`<a href="${href}">${pieces}</a>`;
  });
  return markup`${runs}`;
}

const datelineMarkup = ({ place, region }: Dateline): Markup =>
  place === "" ? nothing : markup`<b class="dateline">${place}${region === "" ? "" : `, ${region}`} —</b> `;

function itemMarkup(item: ListItem, links: string[]): Markup {
  const [first, ...more] = item.content;
  if (more.length === 0) return markup`<li>${inlineMarkup(first?.content, links)}</li>`;
  return markup`<li>${item.content.map((each) => markup`<p>${inlineMarkup(each.content, links)}</p>`)}</li>`;
}

const beginsQuoted = /^\s*["“”„«‹‘'「]/u;

function quoteMarkup(block: Extract<Block, { type: "quote" }>, links: string[]): Markup {
  const speaker = block.attrs.speaker.trim();
  const isMarked = beginsQuoted.test(textOfInlines(block.content));
  return markup`<figure class="quote"><blockquote><p${isMarked ? nothing : markup` class="marks"`}>${inlineMarkup(block.content, links)}</p></blockquote>${speaker === "" ? nothing : markup`<figcaption>${speaker}</figcaption>`}</figure>`;
}

/** `pictureMarkup` is how a picture stands: as on a page, or as a feed wants it. */
export function renderBody(
  body: Body,
  pictures: Readonly<Record<string, ReleasedPicture>>,
  dateline: Dateline,
  pictureMarkup: (picture: ReleasedPicture) => Markup = pagePicture,
): RenderedBody {
  const links: string[] = [];
  const opening = body.content.findIndex((block) => block.type === "paragraph");
  let tables = 0;
  let subhead = "";
  const paragraph = (block: Paragraph, isOpening: boolean): Markup =>
    markup`<p>${isOpening ? datelineMarkup(dateline) : nothing}${inlineMarkup(block.content, links)}</p>`;
  const blockMarkup = (block: Block, at: number): Markup => {
    switch (block.type) {
      case "paragraph":
        return paragraph(block, at === opening);
      case "subhead":
        subhead = textOfInlines(block.content);
        return subhead.trim() === "" ? nothing : markup`<h2>${inlineMarkup(block.content, links)}</h2>`;
      case "quote":
        return quoteMarkup(block, links);
      case "bulletList":
        return markup`<ul>${block.content.map((item) => itemMarkup(item, links))}</ul>`;
      case "orderedList":
        return markup`<ol>${block.content.map((item) => itemMarkup(item, links))}</ol>`;
      case "picture": {
        const picture = pictures[block.attrs.pictureId];
        if (picture === undefined) return nothing;
        return pictureMarkup({
          ...picture,
          caption: block.attrs.caption.trim(),
          alt: block.attrs.alt.trim(),
        });
      }
      case "table":
        tables += 1;
        return tableMarkup(block, { name: subhead, number: tables }, (inlines) =>
          inlineMarkup(inlines, links),
        );
      default:
        return nothing;
    }
  };
  const copy = body.content.map(blockMarkup);
  const lone = opening === -1 && dateline.place !== "" ? markup`<p>${datelineMarkup(dateline)}</p>` : nothing;
  return { markup: markup`${lone}${copy}`, links };
}
