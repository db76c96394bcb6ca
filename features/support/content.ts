import { emptyContent, type Content, type PictureUse } from "../../src/stories/content.ts";

export interface ContentWish {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly deck?: string;
  readonly byline?: string;
  readonly mainPicture?: PictureUse;
}

/** A story that passes the gate, with a byline and a body of plain paragraphs. */
export const plainContent = (wish: ContentWish): Content => ({
  ...emptyContent,
  headline: wish.headline,
  deck: wish.deck ?? "",
  byline: wish.byline ?? "Ruth Adeyemi",
  mainPicture: wish.mainPicture ?? null,
  body: {
    type: "doc",
    content: wish.paragraphs.map((text, at) => ({
      type: "paragraph",
      attrs: { id: `p${at}` },
      content: [{ type: "text", text }],
    })),
  },
});
