import { GitMerge } from "lucide-react";
import { useState } from "react";
import type { MergePart, MergePreview } from "../../../../stories/merge/merge-contract.ts";
import { Button } from "../../../components/Button.tsx";
import { ProblemNote } from "../../../components/ProblemNote.tsx";
import { useKeys } from "../../../key-registry.ts";
import { ConflictsDialog } from "./ConflictsDialog.tsx";
import style from "./merge.module.css";
import { mergeSummary, placeWords } from "./merge-words.ts";
import { Runs } from "../Runs.tsx";
import type { Draft } from "./use-merge.ts";
import { useMerge, useMergePreview } from "./use-merge.ts";

interface MergeBoxProps {
  readonly draft: Draft;
  readonly item: string;
  readonly draftVersion: number;
  readonly head: number;
  readonly mayWrite: boolean;
}

/** What a newer version would change here, and the one act that takes it over. */
export function MergeBox({ draft, item, draftVersion, head, mayWrite }: MergeBoxProps) {
  const preview = useMergePreview(draft.place, item, draftVersion, head);
  if (preview.isError) return <ProblemNote error={preview.error} onRetry={() => void preview.refetch()} />;
  if (preview.data === undefined || preview.data.kind === "nothing-new") return null;
  return <Waiting draft={draft} waiting={preview.data} mayWrite={mayWrite} />;
}

interface WaitingProps {
  readonly draft: Draft;
  readonly waiting: Exclude<MergePreview, { readonly kind: "nothing-new" }>;
  readonly mayWrite: boolean;
}

function Waiting({ draft, waiting, mayWrite }: WaitingProps) {
  const merge = useMerge(draft, waiting);
  const [isDeciding, setDeciding] = useState(false);
  const { conflicts, isDecided } = merge;
  const take = (): void => {
    if (!isDecided) setDeciding(true);
    else if (!merge.merge.isPending) merge.merge.mutate();
  };
  const label = conflicts.length === 0 ? "Take over the agency's changes" : "Settle the conflicts";
  useKeys(
    mayWrite
      ? [
          { keys: "A", label, group: "Wire", run: take },
          { keys: "Alt+Shift+A", label, group: "Wire", whileTyping: true, run: take },
        ]
      : [],
  );
  const incoming = waiting.parts.filter((part) => part.kind !== "ours");
  const ours = waiting.parts.filter((part) => part.kind === "ours");
  return (
    <div className={style.box}>
      <p className={style.summary}>{mergeSummary(waiting.parts)}</p>
      {waiting.fragment && (
        <p className={style.small}>Only the paragraphs that were taken are brought up to date.</p>
      )}
      {mayWrite && (
        <div className={style.acts}>
          <Button look="black" icon={GitMerge} keys="A" wide isPending={merge.merge.isPending} onPress={take}>
            {merge.merge.isPending
              ? "Taking over…"
              : conflicts.length === 0
                ? "Take over"
                : conflictWords(conflicts)}
          </Button>
          <p className={style.small}>
            Goes into the draft. Readers see it when you publish. What stands now is kept in Versions.
          </p>
        </div>
      )}
      {merge.merge.isError && <ProblemNote error={merge.merge.error} onRetry={() => merge.merge.mutate()} />}
      <Parts head={`What ${waiting.source} changed`} parts={incoming} runsOf={(part) => part.agencyRuns} />
      <Parts head="What we changed" parts={ours} runsOf={(part) => part.oursRuns} />
      {isDeciding && (
        <ConflictsDialog
          merge={merge}
          source={waiting.source}
          number={waiting.to.number}
          onClose={() => setDeciding(false)}
        />
      )}
    </div>
  );
}

const conflictWords = (conflicts: readonly MergePart[]): string =>
  conflicts.length === 1 ? "Settle 1 conflict…" : `Settle ${conflicts.length} conflicts…`;

interface PartsProps {
  readonly head: string;
  readonly parts: readonly MergePart[];
  readonly runsOf: (part: MergePart) => MergePart["agencyRuns"];
}

function Parts({ head, parts, runsOf }: PartsProps) {
  if (parts.length === 0) return null;
  return (
    <section className={style.parts} aria-label={head}>
      <h2>{head}</h2>
      {parts.map((part) => (
        <div key={part.id} className={style.part} data-kind={part.kind}>
          {part.where !== "block" && <span className={style.where}>{placeWords[part.where]}</span>}
          {part.kind === "conflict" && <span className={style.clash}>Both changed it</span>}
          <p>
            <Runs runs={runsOf(part)} />
          </p>
        </div>
      ))}
    </section>
  );
}
