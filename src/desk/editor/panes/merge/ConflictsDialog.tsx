import { useEffect, useRef, useState } from "react";
import type { MergeChoice, MergePart } from "../../../../stories/merge/merge-contract.ts";
import { say } from "../../../announcer.ts";
import { Button } from "../../../components/Button.tsx";
import { Dialog } from "../../../components/Dialog.tsx";
import { ProblemNote } from "../../../components/ProblemNote.tsx";
import { useKeys } from "../../../key-registry.ts";
import style from "./merge.module.css";
import { nextUndecided, placeWords } from "./merge-words.ts";
import { Runs } from "../Runs.tsx";
import type { Merge } from "./use-merge.ts";

interface ConflictsDialogProps {
  readonly merge: Merge;
  readonly source: string;
  readonly number: number;
  readonly onClose: () => void;
}

/** Conflicts one under the other, each with our words beside the agency's; ours stand until all are decided. */
export function ConflictsDialog({ merge, source, number, onClose }: ConflictsDialogProps) {
  const { conflicts, choices, choose, isDecided } = merge;
  const [at, setAt] = useState(0);
  const ids = conflicts.map((part) => part.id);
  const isOver = merge.merge.data?.kind === "merged" || conflicts.length === 0;
  useEffect(() => {
    if (isOver) onClose();
  }, [isOver, onClose]);
  const decide = (place: number, choice: MergeChoice): void => {
    const part = conflicts[place];
    if (part === undefined || (choice === "both" && !part.mayBoth)) return;
    choose(part.id, choice);
    setAt(nextUndecided(ids, { ...choices, [part.id]: choice }, place) ?? place);
  };
  const take = (): void => {
    if (isDecided) {
      if (!merge.merge.isPending) merge.merge.mutate();
      return;
    }
    setAt(nextUndecided(ids, choices, -1) ?? at);
    say("One is not decided yet.");
  };
  const inDialog = true;
  const group = "Conflicts";
  useKeys([
    { keys: "1", label: "Keep ours", group, inDialog, run: () => decide(at, "ours") },
    { keys: "2", label: "Take the agency's", group, inDialog, run: () => decide(at, "theirs") },
    { keys: "3", label: "Keep both, ours first", group, inDialog, run: () => decide(at, "both") },
    {
      keys: "J",
      label: "Next conflict",
      group,
      inDialog,
      run: () => setAt(Math.min(at + 1, conflicts.length - 1)),
    },
    { keys: "K", label: "Previous conflict", group, inDialog, run: () => setAt(Math.max(at - 1, 0)) },
    { keys: "A", label: "Take over as decided", group, inDialog, run: take },
  ]);
  const left = conflicts.filter((part) => choices[part.id] === undefined).length;
  return (
    <Dialog
      isOpen
      title={`${source} v${number} and we changed the same`}
      width={880}
      onOpenChange={onClose}
      foot={
        <>
          <span className={style.left} role="status">
            {left === 0 ? "All decided." : `${left} to decide; until then ours stands.`}
          </span>
          <Button onPress={onClose}>Later</Button>
          <Button
            look={isDecided ? "black" : "ghost"}
            keys="A"
            isPending={merge.merge.isPending}
            onPress={take}
          >
            {merge.merge.isPending ? "Taking over…" : "Take over"}
          </Button>
        </>
      }
    >
      <div className={style.dialog}>
        <ol className={style.conflicts}>
          {conflicts.map((part, place) => (
            <Conflict
              key={part.id}
              part={part}
              source={`${source} v${number}`}
              choice={choices[part.id]}
              isCurrent={place === at}
              onChoose={(choice) => decide(place, choice)}
            />
          ))}
        </ol>
        {merge.merge.isError && (
          <ProblemNote error={merge.merge.error} onRetry={() => merge.merge.mutate()} />
        )}
      </div>
    </Dialog>
  );
}

interface ConflictProps {
  readonly part: MergePart;
  readonly source: string;
  readonly choice: MergeChoice | undefined;
  readonly isCurrent: boolean;
  readonly onChoose: (choice: MergeChoice) => void;
}

function Conflict({ part, source, choice, isCurrent, onChoose }: ConflictProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const where = placeWords[part.where] || "Paragraph";
  return (
    <li ref={row} className={style.conflict} aria-current={isCurrent ? "true" : undefined}>
      <h3>{where}</h3>
      <div className={style.pair}>
        <Version name="Ours" text={part.ours} runs={part.oursRuns} gone="We took it out." />
        <Version name={source} text={part.theirs} runs={part.agencyRuns} gone="It was taken out." />
      </div>
      <div className={style.choices} role="group" aria-label={`${where}: which to keep`}>
        <Choice keys="1" is={choice === "ours"} onPress={() => onChoose("ours")}>
          {part.ours === "" ? "Leave it out" : "Keep ours"}
        </Choice>
        <Choice keys="2" is={choice === "theirs"} onPress={() => onChoose("theirs")}>
          {part.theirs === "" ? "Take it out" : "Take the agency’s"}
        </Choice>
        {part.mayBoth && (
          <Choice keys="3" is={choice === "both"} onPress={() => onChoose("both")}>
            Both, ours first
          </Choice>
        )}
      </div>
      {choice === "both" && (
        <p className={style.small}>
          Both will stand in the draft, ours above the agency’s: make one of them there before you publish.
        </p>
      )}
    </li>
  );
}

interface VersionProps {
  readonly name: string;
  readonly text: string;
  readonly runs: MergePart["oursRuns"];
  readonly gone: string;
}

const Version = ({ name, text, runs, gone }: VersionProps) => (
  <section aria-label={name} className={style.version}>
    <h4>{name}</h4>
    {text === "" && <em>{gone}</em>}
    <p>
      <Runs runs={runs} />
    </p>
  </section>
);

interface ChoiceProps {
  readonly keys: string;
  readonly is: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

const Choice = ({ keys, is, onPress, children }: ChoiceProps) => (
  <button type="button" className={style.choice} aria-pressed={is} onClick={onPress}>
    {children} <kbd aria-hidden="true">{keys}</kbd>
  </button>
);
