import { refused, type Tx } from "../platform/index.ts";
import { mayInAll } from "../staff/index.ts";
import { manyTitleIds } from "../titles/index.ts";

/** Who asks for a source: a person in the title of the request; with null the command line, which may all. */
export interface SourceAsker {
  readonly titleId: string | null;
  readonly actor: string;
}

export type SourceStanding = "changes" | "reads" | "stranger";

/**
 * How somebody stands to a source, who may set up sources in the title of the request. A source of one
 * title is that title's own; one of the group serves every title, so a publisher of all decides for it.
 */
export async function standingTo(
  tx: Tx,
  source: { readonly titleId: string | null },
  { titleId, actor }: SourceAsker,
): Promise<SourceStanding> {
  if (titleId === null) return "changes";
  if (source.titleId !== null) return source.titleId === titleId ? "changes" : "stranger";
  return (await mayInAll(tx, actor, "wire.sources", await manyTitleIds(tx))) ? "changes" : "reads";
}

export const groupWide = refused(403, {
  code: "source-group",
  happened: "Every title of the group has this source, so what is set for it concerns them all.",
  remedy: "Nothing was changed. Ask somebody who is a publisher in every title.",
});
