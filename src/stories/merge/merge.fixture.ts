import type { Block, Content } from "../content.ts";
import { emptyContent } from "../content.ts";
import { attrsOf, keyOf, plainOf } from "./block-shape.ts";
import { mergeContent } from "./merge-content.ts";
import type { MergeChoice } from "./merge-contract.ts";

export const V1 = "00000000-0000-4000-8000-000000000001";
export const V2 = "00000000-0000-4000-8000-000000000002";

export const wire = (version: string, texts: readonly string[], fields: Partial<Content> = {}): Content => ({
  ...emptyContent,
  headline: "Storm closes the pass",
  byline: "Mira Castellan",
  agencyCredit: "Prairie News",
  ...fields,
  body: {
    type: "doc",
    content: texts.map((text, paragraph) => ({
      type: "paragraph",
      attrs: { id: `w${paragraph}`, origin: { itemVersionId: version, paragraph } },
      content: text === "" ? [] : [{ type: "text", text }],
    })),
  },
});
export const withBody = (content: Content, blocks: readonly Block[]): Content => ({
  ...content,
  body: { type: "doc", content: blocks },
});
export const merge = (
  base: Content,
  ours: Content,
  theirs: Content,
  choices: Record<string, MergeChoice> = {},
) => mergeContent({ base, ours, theirs, baseVersionId: V1, theirsVersionId: V2, choices });
export const textsOf = (content: Content): readonly string[] => content.body.content.map(plainOf);
export const idsOf = (content: Content): readonly string[] =>
  content.body.content.flatMap((block) => attrsOf(block).map((attrs) => attrs.id));
/** What is said, in order, whatever the ids and origins. */
export const sayings = (content: Content) => ({
  ...content,
  body: content.body.content.map(keyOf),
});
