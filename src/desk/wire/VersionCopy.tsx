import { Fragment, type ReactNode } from "react";
import type { WireBlockShape, WireVersion } from "../../wire/wire-contract.ts";
import type { DifferenceRun } from "../editor/panes/word-difference.ts";
import { cx } from "../cx.ts";
import { differenceOf } from "./version-difference.ts";
import { splitNames } from "./split-names.ts";
import copyStyle from "./version-copy.module.css";

export interface VersionCopyProps {
  readonly version: WireVersion;
  /** With it the copy shows what came in and what went out. */
  readonly before: WireVersion | undefined;
  /** Names of ours as the copy writes them; they are marked. */
  readonly names: readonly string[];
  /** Stands between headline and copy. */
  readonly children?: ReactNode;
}

export function VersionCopy({ version, before, names, children }: VersionCopyProps) {
  const difference = before === undefined ? null : differenceOf(before, version);
  const { place, region } = version.dateline;
  const dateline =
    place === "" ? null : (
      <b className={copyStyle["dateline"]}>{region === "" ? place : `${place}, ${region}`} — </b>
    );
  return (
    <>
      <h2 className={copyStyle["headline"]}>
        {difference === null ? (
          <Named text={version.headline} names={names} />
        ) : (
          <Runs runs={difference.headline} names={names} />
        )}
      </h2>
      {version.deck !== "" && <p className={copyStyle["deck"]}>{version.deck}</p>}
      {version.byline !== "" && <p className={copyStyle["byline"]}>{version.byline}</p>}
      {children}
      <div className={copyStyle["copy"]}>
        {difference === null
          ? version.blocks.map((block, at) => (
              <Block key={at} block={block} lead={at === 0 ? dateline : null} names={names} />
            ))
          : difference.paragraphs.map((paragraph, at) => (
              <p key={at}>
                {at === 0 && dateline}
                <Runs runs={paragraph.runs} names={names} />
              </p>
            ))}
      </div>
    </>
  );
}

interface NamedProps {
  readonly text: string;
  readonly names: readonly string[];
  /** Where differences are marked too. */
  readonly isQuiet?: boolean;
}

function Named({ text, names, isQuiet = false }: NamedProps) {
  return splitNames(text, names).map((part, at) =>
    part.isName ? (
      <mark key={at} className={cx(copyStyle["named"], isQuiet && copyStyle["quiet"])}>
        {part.text}
      </mark>
    ) : (
      <Fragment key={at}>{part.text}</Fragment>
    ),
  );
}

interface RunsProps {
  readonly runs: readonly DifferenceRun[];
  readonly names: readonly string[];
}

function Runs({ runs, names }: RunsProps) {
  return runs.map((run, at) => {
    if (run.kind === "in")
      return (
        <ins key={at} className={copyStyle["ins"]}>
          {run.text}
        </ins>
      );
    if (run.kind === "out")
      return (
        <del key={at} className={copyStyle["del"]}>
          {run.text}
        </del>
      );
    return <Named key={at} text={run.text} names={names} isQuiet />;
  });
}

interface BlockProps {
  readonly block: WireBlockShape;
  readonly lead: ReactNode;
  readonly names: readonly string[];
}

function Block({ block, lead, names }: BlockProps) {
  if (block.kind === "table") {
    return (
      <div className={copyStyle["tableBox"]}>
        <table>
          <tbody>
            {(block.rows ?? []).map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  }
  const text = block.runs.map((run, at) => {
    const named = <Named text={run.text} names={names} />;
    const bold = run.bold === true ? <b>{named}</b> : named;
    const italic = run.italic === true ? <i>{bold}</i> : bold;
    return (
      <Fragment key={at}>
        {run.href === undefined ? (
          italic
        ) : (
          <span className={copyStyle["linked"]} title={run.href}>
            {italic}
          </span>
        )}
      </Fragment>
    );
  });
  if (block.kind === "subhead") return <h3 className={copyStyle["subhead"]}>{text}</h3>;
  if (block.kind === "quote") return <blockquote className={copyStyle["quote"]}>{text}</blockquote>;
  if (block.kind === "list-item") return <p className={copyStyle["listItem"]}>{text}</p>;
  return (
    <p>
      {lead}
      {text}
    </p>
  );
}
