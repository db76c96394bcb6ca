import { Fragment, type ReactNode } from "react";
import type { WireBlockShape, WireVersion } from "../../wire/wire-contract.ts";
import type { DifferenceRun } from "../editor/panes/word-difference.ts";
import { differenceOf } from "./version-difference.ts";
import styles from "./wire.module.css";

export interface VersionCopyProps {
  readonly version: WireVersion;
  /** With it the copy shows what came in and what went out. */
  readonly before: WireVersion | undefined;
  /** Stands between headline and copy. */
  readonly children?: ReactNode;
}

export function VersionCopy({ version, before, children }: VersionCopyProps) {
  const difference = before === undefined ? null : differenceOf(before, version);
  const { place, region } = version.dateline;
  const dateline =
    place === "" ? null : (
      <b className={styles["dateline"]}>{region === "" ? place : `${place}, ${region}`} — </b>
    );
  return (
    <>
      <h2 className={styles["headline"]}>
        {difference === null ? version.headline : <Runs runs={difference.headline} />}
      </h2>
      {version.byline !== "" && <p className={styles["byline"]}>{version.byline}</p>}
      {children}
      <div className={styles["copy"]}>
        {difference === null
          ? version.blocks.map((block, at) => (
              <Block key={at} block={block} lead={at === 0 ? dateline : null} />
            ))
          : difference.paragraphs.map((paragraph, at) => (
              <p key={at}>
                {at === 0 && dateline}
                <Runs runs={paragraph.runs} />
              </p>
            ))}
      </div>
    </>
  );
}

function Runs({ runs }: { readonly runs: readonly DifferenceRun[] }) {
  return runs.map((run, at) => {
    if (run.kind === "in")
      return (
        <ins key={at} className={styles["ins"]}>
          {run.text}
        </ins>
      );
    if (run.kind === "out")
      return (
        <del key={at} className={styles["del"]}>
          {run.text}
        </del>
      );
    return <Fragment key={at}>{run.text}</Fragment>;
  });
}

function Block({ block, lead }: { readonly block: WireBlockShape; readonly lead: ReactNode }) {
  if (block.kind === "table") {
    return (
      <div className={styles["tableBox"]}>
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
    const bold = run.bold === true ? <b>{run.text}</b> : run.text;
    const italic = run.italic === true ? <i>{bold}</i> : bold;
    return (
      <Fragment key={at}>
        {run.href === undefined ? (
          italic
        ) : (
          <span className={styles["linked"]} title={run.href}>
            {italic}
          </span>
        )}
      </Fragment>
    );
  });
  if (block.kind === "subhead") return <h3 className={styles["subhead"]}>{text}</h3>;
  if (block.kind === "quote") return <blockquote className={styles["quote"]}>{text}</blockquote>;
  if (block.kind === "list-item") return <p className={styles["listItem"]}>{text}</p>;
  return (
    <p>
      {lead}
      {text}
    </p>
  );
}
