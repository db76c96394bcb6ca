import { Ban, Clock, Plus, Send } from "lucide-react";
import { useState } from "react";
import type { StoryAnswer } from "../../../stories/stories-contract.ts";
import type { DeskTitle } from "../../../staff/staff-contract.ts";
import { Button } from "../../components/Button.tsx";
import { timeOf } from "../../relative-time.ts";
import { may } from "../../session.ts";
import { NewStoryDialog } from "../../stories/NewStoryDialog.tsx";
import { useNow } from "../../use-now.ts";
import { PlannedNote } from "../planned/PlannedNote.tsx";
import { embargoWait, type EmbargoWait } from "../planned/planned-words.ts";
import { countHeld, groupFindings, heldBy, heldWords } from "./findings.ts";
import style from "./panes.module.css";

interface PublishBoxProps {
  readonly story: StoryAnswer;
  readonly title: DeskTitle;
  readonly mayPublish: boolean;
  readonly mayWithdraw: boolean;
  readonly mayWrite: boolean;
  readonly hasUnsaved: boolean;
  readonly onPublish: () => void;
  /** Goes to the first check that holds. */
  readonly onHeld: () => void;
  readonly onWithdraw: () => void;
  readonly onReady: () => void;
}

/** The one coloured button: what readers will see, with what it changes; or why it is held. */
export function PublishBox(props: PublishBoxProps) {
  const { story, title, mayPublish, onPublish, onHeld } = props;
  const { stops, asks } = groupFindings(story.findings);
  const isLive = story.placing.status === "live";
  const wait = embargoWait(stops, story.lineage, useNow());
  if (story.placing.status === "killed") return <KilledBox title={title} />;
  const word = isLive ? "Publish changes…" : "Publish…";
  if (wait !== null && mayPublish) return <WaitingBox {...props} wait={wait} />;
  return (
    <section className={style.publishBox} aria-label="Publish">
      <PlannedNote story={story} zone={title.zone} mayPublish={mayPublish} />
      {mayPublish ? (
        <Button
          look={stops.length > 0 ? "held" : "accent"}
          icon={stops.length > 0 ? Ban : Send}
          size="large"
          wide
          keys="Ctrl+Enter"
          onPress={stops.length > 0 ? onHeld : onPublish}
        >
          {word}
        </Button>
      ) : (
        <NotYours {...props} />
      )}
      {mayPublish && (
        <p>
          {stops.length > 0 && (
            <span className={style.held}>{heldWords(heldBy(story.findings, new Set()))}. </span>
          )}
          {stops.length === 0 && asks.length > 0 && `${countHeld(asks)} before anything goes out. `}
          {effectWords(story, title, props.hasUnsaved, stops.length > 0)}
        </p>
      )}
      {isLive && <LiveRow {...props} />}
      {story.placing.status === "withdrawn" && (
        <p>Withdrawn: readers get “gone” at its address. Publishing brings it back there.</p>
      )}
    </section>
  );
}

/** A time of this year; one with its year is too long for the button and stands below it. */
const ROOM_FOR_WHEN = "Nov. 25, 06:00".length;

/** Only an embargo holds it: it can be planned for the second that ends. */
function WaitingBox({ wait, ...props }: PublishBoxProps & { readonly wait: EmbargoWait }) {
  const { story, title } = props;
  const now = useNow();
  const { asks } = groupFindings(story.findings);
  const isPlanned = story.release?.state === "planned";
  const when = wait.until === null ? "the embargo ends" : timeOf(wait.until, now, title.zone);
  return (
    <section className={style.publishBox} aria-label="Publish">
      <PlannedNote story={story} zone={title.zone} mayPublish />
      <Button
        look={isPlanned ? "ghost" : "accent"}
        icon={Clock}
        size="large"
        wide
        keys="Ctrl+Enter"
        onPress={props.onPublish}
      >
        {isPlanned
          ? "Look at the plan…"
          : wait.until === null || when.length > ROOM_FOR_WHEN
            ? "Publish at its end…"
            : `Publish at ${when}…`}
      </Button>
      <p>
        {!isPlanned && asks.length > 0 && `${countHeld(asks)} before it goes out. `}
        Nothing goes out before {when}. {effectWords(story, title, props.hasUnsaved, true)}
      </p>
      {story.placing.status === "live" && <LiveRow {...props} />}
    </section>
  );
}

function effectWords(story: StoryAnswer, title: DeskTitle, hasUnsaved: boolean, isHeld: boolean): string {
  const lead = isHeld ? "When nothing holds it, this changes" : "This changes";
  if (story.placing.status !== "live")
    return `${lead} ${title.shortName}: story page, front, Just Posted, feeds and sitemap, within a second.`;
  return story.row.changedSincePublished || hasUnsaved
    ? `${lead} ${title.shortName}: the live page, its teasers and feeds, within a second. Readers do not see your changes before.`
    : "What readers see now is exactly this copy.";
}

function KilledBox({ title }: { readonly title: DeskTitle }) {
  const [isMaking, setMaking] = useState(false);
  return (
    <section className={style.publishBox} aria-label="Publish">
      <p>
        <span className={style.held}>Killed.</span> The agency ordered this copy gone; it cannot be published.
        What you reported yourself belongs in a new story.
      </p>
      {may(title, "story.write") && (
        <Button icon={Plus} wide onPress={() => setMaking(true)}>
          New story…
        </Button>
      )}
      {isMaking && <NewStoryDialog title={title} onClose={() => setMaking(false)} />}
    </section>
  );
}

/** Who may not publish hands over; no button that would only refuse. */
function NotYours({ story, mayWrite, onReady }: PublishBoxProps) {
  if (story.placing.status === "ready") return <p>Ready for an editor, who publishes it.</p>;
  if (story.placing.status !== "drafting" || !mayWrite) return <p>An editor publishes here.</p>;
  return (
    <>
      <Button look="black" size="large" wide onPress={onReady}>
        Ready for the editor
      </Button>
      <p>It then stands under Ready, where an editor publishes it. You can go on writing.</p>
    </>
  );
}

function LiveRow({ story, mayWithdraw, onWithdraw }: PublishBoxProps) {
  return (
    <div className={style.boxRow}>
      {story.row.url !== null && (
        <a href={story.row.url} target="_blank" rel="noreferrer">
          Open the live page
        </a>
      )}
      {mayWithdraw && (
        <Button look="link" className={style.withdraw} onPress={onWithdraw}>
          Withdraw…
        </Button>
      )}
    </div>
  );
}
