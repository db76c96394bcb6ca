import { MessageSquareQuote, RadioTower } from "lucide-react";
import type { ReactNode } from "react";
import type { Card } from "../../../fronts/fronts-contract.ts";
import { Chip } from "../../components/Chip.tsx";
import { agoOf } from "../../relative-time.ts";
import { useTitle } from "../../session.ts";
import style from "../front.module.css";

interface CardFaceProps {
  readonly card: Card;
  /** ms */
  readonly now: number;
  readonly headline: ReactNode;
  /** More chips: its pin. */
  readonly chips?: ReactNode;
  readonly buttons?: ReactNode;
}

/** What every card of a list shows: picture, headline, where from and when, how much it is read. */
export function CardFace({ card, now, headline, chips, buttons }: CardFaceProps) {
  const { zone } = useTitle();
  return (
    <>
      <span className={style.thumb}>
        {card.picture !== null && <img src={card.picture} alt="" loading="lazy" draggable={false} />}
      </span>
      <div className={style.words}>
        {headline}
        <p className={style.facts}>
          <span>
            {card.section}, <time dateTime={card.publishedAt}>{agoOf(card.publishedAt, now, zone)}</time>
          </span>
          {card.kind === "agency" && (
            <Chip tone="wire" icon={RadioTower}>
              From the wire
            </Chip>
          )}
          {card.kind === "opinion" && (
            <Chip tone="opinion" icon={MessageSquareQuote}>
              Opinion
            </Chip>
          )}
          {card.kind === "obituary" && <Chip>Obituary</Chip>}
          {chips}
        </p>
      </div>
      {buttons}
      <p className={style.views}>
        <span className={style.viewCount}>{card.views24h.toLocaleString("en-US")}</span>
        <span className={style.viewWord}>{card.views24h === 1 ? "view" : "views"}</span>
      </p>
    </>
  );
}
