import type { Card } from "../../fronts/fronts-contract.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { agoOf } from "../relative-time.ts";
import { useNow } from "../use-now.ts";
import styles from "./front.module.css";

/** The readers' list: nobody moves it. */
export function MostReadPane({ cards, zone }: { readonly cards: readonly Card[]; readonly zone: string }) {
  const now = useNow();
  return (
    <Pane label="Most Read" head={<PaneHead title="Most Read" detail="of the last 24 hours, bots and calls without script left out" />}>
      {cards.length === 0 && <EmptyState title="Nothing has been read yet">The list fills as readers open stories.</EmptyState>}
      <ol className={styles["cards"]}>
        {cards.map((card, at) => (
          <li key={card.publicId} className={styles["card"]}>
            <span className={styles["handle"]} />
            <span className={`${styles["place"]} num`}>{at + 1}</span>
            {card.picture === null ? <span className={styles["noPicture"]} /> : <img src={card.picture} alt="" width={72} height={48} className={styles["picture"]} />}
            <div className={styles["words"]}>
              <span className={styles["headline"]}>{card.headline}</span>
              <div className={styles["meta"]}>
                {card.section}, {agoOf(card.publishedAt, now, zone)}
              </div>
            </div>
            <span className={`${styles["views"]} num`}>{card.views24h.toLocaleString("en")}</span>
          </li>
        ))}
      </ol>
    </Pane>
  );
}
