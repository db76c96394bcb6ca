import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Problem } from "../../platform/problem-contract.ts";
import { problemOf } from "../api.ts";
import { Button } from "./Button.tsx";
import styles from "./notes.module.css";

export interface ProblemNoteProps {
  /** A thrown value, or the problem itself. */
  readonly error?: unknown;
  readonly problem?: Problem;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}

/** What happened, what is kept, what to do, a number to quote; in place, with Retry. */
export function ProblemNote({ error, problem, onRetry, children }: ProblemNoteProps) {
  const shown = problem ?? problemOf(error);
  return (
    <div role="alert" className={styles["problem"]}>
      <p className={styles["problemTitle"]}>
        <TriangleAlert aria-hidden strokeWidth={1.75} className={styles["icon"]} />
        {shown.happened}
      </p>
      <p>{shown.remedy}</p>
      {children}
      {(onRetry !== undefined || shown.reference !== undefined) && (
        <p className={styles["problemFoot"]}>
          {onRetry && (
            <Button look="ghost" onPress={onRetry}>
              Try again
            </Button>
          )}
          {shown.reference !== undefined && <span>Number for help: {shown.reference}</span>}
        </p>
      )}
    </div>
  );
}

export interface NoteProps {
  readonly tone: "correct" | "plain" | "breaking" | "select";
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A quiet box that says something about what stands beside it. */
export function Note({ tone, children }: NoteProps) {
  return <div className={styles[`note-${tone}`]}>{children}</div>;
}
