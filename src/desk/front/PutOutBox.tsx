import { Send } from "lucide-react";
import { Button } from "../components/Button.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { timeOf, untilOf } from "../relative-time.ts";
import style from "./front.module.css";
import { wordsOf, type FrontChangeNow } from "./arranging/front-changes.ts";
import type { FrontWork } from "./use-front-work.ts";
import { putOutWords } from "./use-front-keys.ts";

interface PutOutBoxProps {
  readonly work: FrontWork;
  readonly mayEdit: boolean;
}

const TOLD = 4;

/** Makes the changes public, after saying what they are. */
export function PutOutBox({ work, mayEdit }: PutOutBoxProps) {
  const { changes, clash } = work;
  if (clash !== null) return <Clash work={work} clash={clash} />;
  return (
    <div className={style.putOut}>
      {work.error !== null && <ProblemNote error={work.error} onRetry={work.putOut} />}
      {changes.length > 0 && (
        <Button look="accent" size="large" wide icon={Send} keys="Ctrl+Enter" onPress={work.putOut}>
          {work.isPuttingOut ? "Putting out…" : putOutWords(changes.length)}
        </Button>
      )}
      <p className={style.effects}>
        {changes.length === 0 ? (
          <NothingWaits work={work} mayEdit={mayEdit} />
        ) : (
          <>
            <ChangeWords work={work} changes={changes.slice(0, TOLD)} />
            {changes.length > TOLD && ` and ${changes.length - TOLD} more`}. Readers see it at once; the
            stories themselves are not touched. It can be taken back. {nextEndingWords(work)}
          </>
        )}
      </p>
    </div>
  );
}

const NothingWaits = ({ work, mayEdit }: PutOutBoxProps) => (
  <>
    This is what readers see.{" "}
    {mayEdit ? "Move or pin a card, then put it out from here." : "Your role lets you look, not move."}{" "}
    {nextEndingWords(work)}
  </>
);

/** When the next pin ends by itself. */
function nextEndingWords({ state, now, zone }: FrontWork): string {
  const endings = [...state.home, ...state.justPosted]
    .flatMap((pin) => (pin.until !== null && Date.parse(pin.until) > now ? [pin.until] : []))
    .toSorted((a, b) => Date.parse(a) - Date.parse(b));
  const next = endings[0];
  return next === undefined
    ? ""
    : `Pins end by themselves; the next at ${timeOf(next, now, zone)}, ${untilOf(next, now).replaceAll(" ", "\u00a0")}.`;
}

interface ChangeWordsProps {
  readonly work: FrontWork;
  readonly changes: readonly FrontChangeNow[];
}

const ChangeWords = ({ work, changes }: ChangeWordsProps) =>
  changes.map((change, at) => {
    const { name, what } = wordsOf(change, work);
    return (
      <span key={`${change.list} ${change.kind} ${change.id}`}>
        {at > 0 && "; "}
        <strong>{name}</strong> {what}
      </span>
    );
  });

interface ClashProps {
  readonly work: FrontWork;
  readonly clash: NonNullable<FrontWork["clash"]>;
}

/** Both fronts side by side; nobody's work is written over without being seen. */
function Clash({ work, clash }: ClashProps) {
  const { front, now, zone } = work;
  const at = front.changedAt === null ? "" : ` at ${timeOf(front.changedAt, now, zone)}`;
  return (
    <section className={style.clash} role="alert" aria-labelledby="front-clash">
      <h3 id="front-clash">
        {front.changedBy ?? "Somebody"} put out another front{at}
      </h3>
      <div className={style.sides}>
        <Side name="Theirs, before readers now" work={work} changes={clash.theirs} />
        <Side name="Yours, not out" work={work} changes={clash.mine} />
      </div>
      <div className={style.sideButtons}>
        <Button onPress={work.keepTheirs}>Keep theirs</Button>
        <Button look="black" onPress={work.takeMine}>
          Take mine
        </Button>
      </div>
      <p className={style.effects}>
        “Keep theirs” drops your changes. “Take mine” puts yours in their place here; readers see nothing
        until you put it out.
      </p>
    </section>
  );
}

interface SideProps {
  readonly name: string;
  readonly work: FrontWork;
  readonly changes: readonly FrontChangeNow[];
}

const Side = ({ name, work, changes }: SideProps) => (
  <div>
    <h4>{name}</h4>
    <ul>
      {changes.length === 0 && <li>Back to the rule, without pins of yours</li>}
      {changes.map((change) => {
        const { name: story, what } = wordsOf(change, work);
        return (
          <li key={`${change.list} ${change.kind} ${change.id}`}>
            <strong>{story}</strong> {what}
          </li>
        );
      })}
    </ul>
  </div>
);
