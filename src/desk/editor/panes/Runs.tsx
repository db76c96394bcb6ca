import type { DifferenceRun } from "./word-difference.ts";

/** Words that came in and went out, each told by more than its colour. */
export const Runs = ({ runs }: { readonly runs: readonly DifferenceRun[] }) =>
  runs.map((run, index) =>
    run.kind === "in" ? (
      <ins key={index}>{run.text}</ins>
    ) : run.kind === "out" ? (
      <del key={index}>{run.text}</del>
    ) : (
      run.text
    ),
  );
