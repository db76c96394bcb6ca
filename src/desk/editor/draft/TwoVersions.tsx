import type { ReactNode } from "react";
import { textsOfBlock } from "../../../stories/content-text.ts";
import type { Content } from "../../../stories/content.ts";
import type { DifferenceRun } from "../panes/word-difference.ts";
import { paragraphDifference, wordDifference } from "../panes/word-difference.ts";
import style from "./draft.module.css";

interface Side {
  readonly head: string;
  readonly byWhom: string;
  readonly content: Content;
  readonly actions: ReactNode;
}

/**
 * Two contents beside each other, each whole and to be copied from. What only one side has is
 * marked there; neither is dropped before the person says so.
 */
export function TwoVersions({ left, right }: { readonly left: Side; readonly right: Side }) {
  return (
    <div className={style.sides}>
      <VersionSide side={left} other={right.content} />
      <VersionSide side={right} other={left.content} />
    </div>
  );
}

function VersionSide({ side, other }: { readonly side: Side; readonly other: Content }) {
  const { content } = side;
  const paragraphs = paragraphDifference(linesOf(other), linesOf(content)).filter(
    (each) => each.kind !== "out",
  );
  return (
    <section className={style.side} aria-label={side.head}>
      <h3>{side.head}</h3>
      <p className={style.byWhom}>{side.byWhom}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <div className={style.sideCopy} tabIndex={0} role="group" aria-label={`Copy: ${side.head}`}>
        <p className={style.sideHeadline}>
          <OwnRuns runs={wordDifference(other.headline, content.headline)} />
        </p>
        <p className={style.sideDeck}>
          <OwnRuns runs={wordDifference(other.deck, content.deck)} />
        </p>
        {paragraphs.map((paragraph, index) => (
          <p key={index}>
            <OwnRuns runs={paragraph.runs} />
          </p>
        ))}
      </div>
      <div className={style.sideActions}>{side.actions}</div>
    </section>
  );
}

/** Only this side's words; those the other side does not have are marked. */
const OwnRuns = ({ runs }: { readonly runs: readonly DifferenceRun[] }) =>
  runs.map((run, index) =>
    run.kind === "out" ? null : run.kind === "in" ? <mark key={index}>{run.text}</mark> : run.text,
  );

export const linesOf = (content: Content): readonly string[] =>
  content.body.content.flatMap((block) =>
    block.type === "picture"
      ? [`Picture: ${block.attrs.caption || "without caption"}`]
      : textsOfBlock(block).filter((text) => text.trim() !== ""),
  );

/** All of a content as plain text, for the clipboard. */
export const plainTextOf = (content: Content): string =>
  [content.headline, content.deck, ...linesOf(content), content.contributorLine]
    .filter((line) => line.trim() !== "")
    .join("\n\n");
