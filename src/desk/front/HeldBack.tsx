import { Button } from "../components/Button.tsx";
import { letBack } from "./front-draft.ts";
import type { FrontNow } from "./use-front.ts";
import styles from "./front.module.css";

/** Stories an editor keeps out of Just Posted; their pages stand. */
export function HeldBack({ front, mayEdit }: { readonly front: FrontNow; readonly mayEdit: boolean }) {
  const { heldBack } = front.draft;
  const known = [...front.base.heldBack, ...front.base.justPosted];
  if (heldBack.length === 0) return null;
  return (
    <section aria-label="Held back">
      <div className={styles["band"]}>
        <h3>Held back by an editor</h3>
      </div>
      <ul>
        {heldBack.map((id) => (
          <li key={id} className={styles["held"]}>
            <span>
              {known.find((card) => card.publicId === id)?.headline ?? "A story that is not live any more"}
            </span>
            {mayEdit && (
              <Button
                look="link"
                onPress={() => front.change(letBack(front.draft, id), "Back in Just Posted")}
              >
                Put back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
