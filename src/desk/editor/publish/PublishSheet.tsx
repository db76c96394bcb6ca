import { Ban, Clock, Send } from "lucide-react";
import { useState } from "react";
import type { Finding, PublishSheet as Sheet, StoryAnswer } from "../../../stories/stories-contract.ts";
import type { DeskTitle } from "../../../staff/staff-contract.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { secondsOf, timeOf } from "../../relative-time.ts";
import { shorten } from "../../shorten.ts";
import { sayUrgently } from "../../announcer.ts";
import { readClock } from "../../clock.ts";
import { useNow } from "../../use-now.ts";
import { canBeMended } from "../panes/finding-place.ts";
import { stopAfter } from "../../../stories/stop-after.ts";
import { askedRules, heldWords } from "../panes/findings.ts";
import { Planned, WaitLead } from "../planned/PlanSteps.tsx";
import { PlannedNote } from "../planned/PlannedNote.tsx";
import { embargoWait } from "../planned/planned-words.ts";
import type { DraftKeeper } from "../draft/draft-keeper.ts";
import { DoneFoot } from "./DoneFoot.tsx";
import { EffectsTable } from "./EffectsTable.tsx";
import type { PublishStep } from "./publish-steps.ts";
import { holds, standWords } from "./publish-steps.ts";
import style from "./publish.module.css";
import { usePublish } from "./use-publish.ts";

interface PublishSheetProps {
  readonly story: StoryAnswer;
  readonly title: DeskTitle;
  readonly keeper: DraftKeeper;
  readonly onClose: () => void;
  readonly onMend: (finding: Finding) => void;
}

/** What will happen, where and when, before anything happens; Enter does it. */
export function PublishSheet({ story, title, keeper, onClose, onMend }: PublishSheetProps) {
  const publish = usePublish(story, keeper);
  const { step } = publish;
  const isLive = story.placing.status === "live";
  return (
    <Dialog isOpen title={headOf(step, story, isLive)} width={680} dismissable={false} onOpenChange={onClose}>
      <div className={style.sheet}>
        {step.kind === "saving" && <p className={style.lead}>Saving the last changes…</p>}
        {step.kind === "unsaved" && <Unsaved onRetry={publish.start} />}
        {(step.kind === "asking" || step.kind === "publishing") && (
          <Asking
            sheet={step.sheet}
            story={story}
            isBusy={step.kind === "publishing"}
            isLive={isLive}
            title={title}
            onMend={onMend}
            onClose={onClose}
            onPublish={publish.publish}
            onPlan={publish.plan}
          />
        )}
        {step.kind === "published" && (
          <Published
            url={step.url}
            at={secondsOf(step.at, title.zone)}
            isKilled={isKilled(story)}
            onClose={onClose}
          />
        )}
        {step.kind === "planned" && <Planned dueAt={step.dueAt} zone={title.zone} onClose={onClose} />}
        {step.kind === "moved-on" && (
          <Trouble
            head={`${step.savedBy} saved this story at ${timeOf(step.savedAt, readClock(), title.zone)}, after you opened this sheet.`}
            text="Nothing was published. Look at what changed, then publish."
            onAgain={publish.start}
            again="Look at it as it is now"
            onClose={onClose}
          />
        )}
        {step.kind === "failed" && (
          <Trouble
            head={step.happened}
            text={`${step.remedy}${step.reference === undefined ? "" : ` Number for help: ${step.reference}`}`}
            onAgain={publish.again}
            again="Try again"
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

/** An order of the agency may come while the sheet still stands open. */
const isKilled = (story: StoryAnswer): boolean => story.placing.status === "killed";

function headOf(step: PublishStep, story: StoryAnswer, isLive: boolean): string {
  const sheet = step.kind === "asking" || step.kind === "publishing" ? step.sheet : null;
  const headline = (sheet?.headline ?? story.row.headline).trim() || "a story without a headline";
  if (step.kind === "planned") return `“${shorten(headline, 52)}” goes out by itself`;
  if (step.kind === "published")
    return `“${shorten(headline, 52)}” ${isKilled(story) ? "was taken down" : "is live"}`;
  return isLive
    ? `Publish the changes to “${shorten(headline, 52)}”?`
    : `Publish “${shorten(headline, 52)}”?`;
}

const Unsaved = ({ onRetry }: { readonly onRetry: () => void }) => (
  <div className={style.trouble} role="alert">
    <strong>Your last changes are not on the server yet.</strong> Nothing was published; your copy is saved on
    this computer.
    <div className={style.actions}>
      <Button look="black" onPress={onRetry}>
        Try again
      </Button>
    </div>
  </div>
);

interface AskingProps {
  readonly sheet: Sheet;
  readonly story: StoryAnswer;
  readonly isBusy: boolean;
  readonly isLive: boolean;
  readonly title: DeskTitle;
  readonly onMend: (finding: Finding) => void;
  readonly onClose: () => void;
  readonly onPublish: (overrule: readonly string[], updated: boolean) => void;
  readonly onPlan: (overrule: readonly string[], updated: boolean) => void;
}

function Asking({ sheet, story, isBusy, isLive, title, onMend, onClose, onPublish, onPlan }: AskingProps) {
  const [overruled, setOverruled] = useState<ReadonlySet<string>>(new Set());
  const [isUpdate, setUpdate] = useState(false);
  const holding = holds(sheet, overruled);
  const [first] = holding;
  const mendable = holding.find(canBeMended);
  const now = useNow();
  const wait = embargoWait(holding, story.lineage, now);
  const isPlanned = story.release?.state === "planned";
  const keepsPlan = wait !== null && isPlanned && overruled.size === 0 && !isUpdate;
  const until = wait?.until == null ? null : timeOf(wait.until, now, title.zone);
  const submit = (): void => {
    if (isBusy) return;
    if (first === undefined) {
      onPublish([...overruled], isUpdate);
      return;
    }
    if (keepsPlan) {
      onClose();
      return;
    }
    if (wait !== null) {
      onPlan([...overruled], isUpdate);
      return;
    }
    sayUrgently(`${heldWords(holding)}. ${(mendable ?? first).title}`);
    if (mendable !== undefined) onMend(mendable);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {wait !== null && !isPlanned && <WaitLead until={until} />}
      <div className={style.plan}>
        <PlannedNote story={story} zone={title.zone} mayPublish />
      </div>
      {first !== undefined && wait === null && (
        <p className={style.lead}>
          <strong>Nothing goes out until what is below is settled.</strong>
        </p>
      )}
      <EffectsTable
        effects={sheet.effects}
        title={title}
        isHeld={first !== undefined}
        plannedFor={wait === null ? undefined : (until ?? "At its end")}
      />
      <StopList findings={sheet.findings} onMend={onMend} />
      <AskList findings={sheet.findings} overruled={overruled} onChange={setOverruled} onMend={onMend} />
      {isLive && (
        <label className={style.choice}>
          <input type="checkbox" checked={isUpdate} onChange={(event) => setUpdate(event.target.checked)} />
          <span>
            <strong>The facts changed.</strong> Readers see “Updated” with the time, and the story stands
            first in Just Posted again. Do not tick it when you only mended commas or spelling.
          </span>
        </label>
      )}
      <div className={style.foot}>
        <p>
          {wait === null ? standWords(sheet, overruled) : "Nothing but the embargo holds it."}{" "}
          {sheet.url !== null && (
            <span className={style.address}>{sheet.url.replace(/^https?:\/\//, "")}</span>
          )}
        </p>
        <div className={style.actions}>
          <Button onPress={onClose} keys="Escape">
            Back
          </Button>
          <Button
            type="submit"
            autoFocus
            look={keepsPlan ? "black" : first === undefined || wait !== null ? "accent" : "held"}
            icon={wait !== null ? Clock : first === undefined ? Send : Ban}
            keys="Enter"
          >
            {isBusy
              ? "Publishing…"
              : keepsPlan
                ? "Keep the plan"
                : wait !== null
                  ? `Publish when the embargo ends${until === null ? "" : `, ${until}`}`
                  : first !== undefined
                    ? heldWords(holding)
                    : isLive
                      ? "Publish changes"
                      : "Publish"}
          </Button>
        </div>
      </div>
    </form>
  );
}

function StopList({
  findings,
  onMend,
}: {
  readonly findings: readonly Finding[];
  readonly onMend: (finding: Finding) => void;
}) {
  const stops = findings.filter((found) => found.severity === "stop");
  return stops.length === 0 ? null : (
    <ul className={style.list}>
      {stops.map((found, index) => (
        <li key={`${found.rule}-${index}`} data-severity="stop">
          <span>
            <strong>{found.title}</strong>
            {stopAfter(found.title)} {found.explanation}
          </span>
          {canBeMended(found) && (
            <button type="button" className={style.mend} onClick={() => onMend(found)}>
              Mend<span className="unseen">: {found.title}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface AskListProps {
  readonly findings: readonly Finding[];
  readonly overruled: ReadonlySet<string>;
  readonly onChange: (overruled: ReadonlySet<string>) => void;
  readonly onMend: (finding: Finding) => void;
}

function AskList({ findings, overruled, onChange, onMend }: AskListProps) {
  const asked = askedRules(findings);
  const toggle = (rule: string): void => {
    const next = new Set(overruled);
    if (!next.delete(rule)) next.add(rule);
    onChange(next);
  };
  return asked.length === 0 ? null : (
    <ul className={style.list}>
      {asked.map(({ rule, findings: [found, ...more] }) =>
        found === undefined ? null : (
          <li key={rule} data-severity="ask">
            <label className={style.choice}>
              <input type="checkbox" checked={overruled.has(rule)} onChange={() => toggle(rule)} />
              <span>
                <strong>
                  {found.title}
                  {more.length > 0 && ` (${more.length + 1} times)`}.
                </strong>{" "}
                Publish it so all the same.
              </span>
            </label>
            <button type="button" className={style.mend} onClick={() => onMend(found)}>
              Mend<span className="unseen">: {found.title}</span>
            </button>
          </li>
        ),
      )}
    </ul>
  );
}

function Published({
  url,
  at,
  isKilled,
  onClose,
}: {
  readonly url: string;
  readonly at: string;
  readonly isKilled: boolean;
  readonly onClose: () => void;
}) {
  return (
    <>
      <p className={style.lead} role="status">
        {isKilled
          ? `Readers saw it from ${at}. The agency has killed its copy since, and the story with it: the record under Kills says how.`
          : `Readers have seen it since ${at}. Changes you make from now on wait until you publish again.`}
      </p>
      <DoneFoot onClose={onClose}>
        <a href={url} target="_blank" rel="noreferrer">
          Open the page
        </a>
      </DoneFoot>
    </>
  );
}

interface TroubleProps {
  readonly head: string;
  readonly text: string;
  readonly again: string;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

const Trouble = ({ head, text, again, onAgain, onClose }: TroubleProps) => (
  <>
    <div className={style.trouble} role="alert">
      <strong>{head}</strong> {text}
    </div>
    <div className={style.foot}>
      <span />
      <div className={style.actions}>
        <Button onPress={onClose} keys="Escape">
          Back
        </Button>
        <Button look="black" onPress={onAgain} autoFocus>
          {again}
        </Button>
      </div>
    </div>
  </>
);
