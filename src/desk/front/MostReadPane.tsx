import type { Card } from "../../fronts/fronts-contract.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { CardFace } from "./cards/CardFace.tsx";
import style from "./front.module.css";
import { RowLink } from "./cards/RowLink.tsx";
import { useRowKeys } from "./cards/use-row-keys.ts";

interface MostReadPaneProps {
  readonly cards: readonly Card[];
  /** ms */
  readonly now: number;
}

/** Most Read: by readers alone, so there is nothing to move. */
export function MostReadPane({ cards, now }: MostReadPaneProps) {
  const rows = useRowKeys<HTMLOListElement>("Front");
  return (
    <Pane
      label="Most Read"
      head={<PaneHead title="Most Read" detail="by views of the last 24 hours; nobody pins here" />}
    >
      {cards.length === 0 && (
        <EmptyState title="Nothing was read yet">It fills by itself as soon as readers come.</EmptyState>
      )}
      <ol className={style.cards} ref={rows} aria-label="Most Read">
        {cards.map((card, at) => (
          <li key={card.publicId} className={style.card}>
            <span className={style.place}>{at + 1}</span>
            <CardFace card={card} now={now} headline={<RowLink card={card} />} />
          </li>
        ))}
      </ol>
    </Pane>
  );
}
