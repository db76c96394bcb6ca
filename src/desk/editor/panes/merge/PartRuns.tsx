import type { WordRun } from "../../../../stories/merge/merge-contract.ts";

/** Words that came in and went out, each told by more than its colour. */
export const PartRuns = ({ runs }: { readonly runs: readonly WordRun[] }) =>
  runs.map((run, index) =>
    run.kind === "in" ? (
      <ins key={index}>{run.text}</ins>
    ) : run.kind === "out" ? (
      <del key={index}>{run.text}</del>
    ) : (
      run.text
    ),
  );
