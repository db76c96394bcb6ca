import { Send } from "lucide-react";
import { useActs } from "../acts.ts";
import { say } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { useKeys } from "../key-registry.ts";
import { agoOf, timeOf } from "../relative-time.ts";
import { useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { ClashNote } from "./ClashNote.tsx";
import { differencesOf, draftOf, placedOf } from "./front-draft.ts";
import { PhonePreview } from "./PhonePreview.tsx";
import type { FrontNow } from "./use-front.ts";
import styles from "./front.module.css";

/** What readers would see, and the button that shows it to them. */
export function PutOutPane({ front, mayEdit }: { readonly front: FrontNow; readonly mayEdit: boolean }) {
  const title = useTitle();
  const now = useNow();
  const changes = differencesOf({
    front: front.base,
    from: draftOf(front.base),
    to: front.draft,
    now: new Date(now),
    say: (at) => timeOf(at, now, title.zone),
  });
  const count = changes.length;
  const words = count === 1 ? "Put out 1 change" : `Put out ${count} changes`;
  const putOut = (): void => {
    if (count === 0) say("Nothing is changed.");
    else if (front.theirs === null && !front.puttingOut) front.putOut();
  };
  useKeys(mayEdit ? [{ keys: "Ctrl+Enter", label: "Put out the changes", group: "Front", run: putOut }] : []);
  useActs(
    mayEdit && count > 0
      ? [{ id: "put-out", label: words, icon: Send, keys: "Ctrl+Enter", kind: "do", run: putOut }]
      : [],
  );
  const endings = [...front.draft.home, ...front.draft.justPosted]
    .flatMap((pin) => pin.until ?? [])
    .toSorted();
  return (
    <Pane
      label="Preview"
      tone="app"
      className={styles["preview"]}
      head={
        <PaneHead
          title="Phone"
          detail={count === 0 ? "as readers see it" : `changes not out yet: ${count}`}
        />
      }
      foot={
        <div className={styles["putOut"]}>
          {front.theirs !== null && (
            <ClashNote front={front} theirs={front.theirs} now={now} zone={title.zone} />
          )}
          {front.problem !== null && <ProblemNote error={front.problem} onRetry={front.putOut} />}
          {mayEdit && count > 0 && front.theirs === null && (
            <Button
              look="accent"
              size="large"
              wide
              icon={Send}
              keys="Ctrl+Enter"
              isPending={front.puttingOut}
              onPress={putOut}
            >
              {front.puttingOut ? "Putting out…" : words}
            </Button>
          )}
          {count > 0 ? (
            <p>
              <b>
                {changes
                  .slice(0, 4)
                  .map((change) => `${change.name} ${change.what}`)
                  .join(", ")}
              </b>
              {count > 4 && ` and ${count - 4} more`}. Readers see it within 2 s. Stories themselves are not
              touched; moving back is one change again.
            </p>
          ) : (
            <p>
              {front.base.changedAt === null
                ? "Nobody has pinned anything yet: newest stories stand first."
                : `Last put out ${agoOf(front.base.changedAt, now, title.zone)} by ${front.base.changedBy ?? "somebody"}.`}
              {endings[0] !== undefined &&
                ` Pins end by themselves; the next at ${timeOf(endings[0], now, title.zone)}.`}
              {!mayEdit && " Your role looks at the front; editors change it."}
            </p>
          )}
        </div>
      }
    >
      <PhonePreview
        title={title}
        rows={placedOf(front.base, front.draft, "home", new Date(now))}
        changed={new Set(changes.map((change) => change.publicId))}
      />
    </Pane>
  );
}
