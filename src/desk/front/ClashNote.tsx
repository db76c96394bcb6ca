import type { FrontAnswer } from "../../fronts/fronts-contract.ts";
import { Button } from "../components/Button.tsx";
import { agoOf, timeOf } from "../relative-time.ts";
import { differencesOf, draftOf } from "./front-draft.ts";
import type { FrontNow } from "./use-front.ts";
import styles from "./front.module.css";

export interface ClashNoteProps {
  readonly front: FrontNow;
  readonly theirs: FrontAnswer;
  readonly now: number;
  readonly zone: string;
}

/** Both versions side by side, never "overwrite?". */
export function ClashNote({ front, theirs, now, zone }: ClashNoteProps) {
  const base = draftOf(front.base);
  const said = (to: typeof base): string => {
    const all = differencesOf({
      front: front.base,
      from: base,
      to,
      now: new Date(now),
      say: (at) => timeOf(at, now, zone),
    });
    return all.length === 0 ? "other stories" : all.map((one) => `${one.name} ${one.what}`).join(", ");
  };
  return (
    <div role="alert" className={styles["clash"]}>
      <p>
        <strong>
          {theirs.changedBy ?? "Somebody"} put out another front
          {theirs.changedAt !== null && ` ${agoOf(theirs.changedAt, now, zone)}`}.
        </strong>
      </p>
      <dl>
        <div>
          <dt>Theirs, out now</dt>
          <dd>{said(draftOf(theirs))}</dd>
        </div>
        <div>
          <dt>Yours, not out</dt>
          <dd>{said(front.draft)}</dd>
        </div>
      </dl>
      <p>
        <Button look="link" onPress={front.keepTheirs}>
          Keep theirs
        </Button>
        <Button look="link" onPress={front.takeMine}>
          Take mine
        </Button>
      </p>
    </div>
  );
}
