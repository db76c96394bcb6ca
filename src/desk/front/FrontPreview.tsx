import { ExternalLink } from "lucide-react";
import type { Card } from "../../fronts/fronts-contract.ts";
import { TitleSquare } from "../components/TitleSquare.tsx";
import { agoOf } from "../relative-time.ts";
import { useTitle } from "../session.ts";
import { listOf } from "./arranging/front-state.ts";
import { ON_FRONT } from "./arranging/list-heads.ts";
import type { ShownList } from "./ListsPane.tsx";
import style from "./preview.module.css";
import type { FrontWork } from "./use-front-work.ts";

interface FrontPreviewProps {
  readonly list: ShownList;
  readonly work: FrontWork;
}

/** A telephone's worth of the front, drawn from the cards: order and length of headlines, no more. */
export function FrontPreview({ list, work }: FrontPreviewProps) {
  const title = useTitle();
  return (
    <div className={style.phone} role="group" aria-label="Preview, as on a phone">
      <a className={style.plate} href={title.url} target="_blank" rel="noreferrer">
        <TitleSquare initials={title.initials} accent={title.accent} size={24} />
        {title.shortName}
        <span className={style.live}>
          live front <ExternalLink aria-hidden strokeWidth={1.75} />
          <span className="unseen">, opens beside the desk</span>
        </span>
      </a>
      {list === "home" ? <HomePreview work={work} /> : <ListPreview list={list} work={work} />}
    </div>
  );
}

const isChanged = (work: FrontWork, list: "home" | "justPosted", card: Card): true | undefined =>
  work.changes.some((change) => change.id === card.publicId && change.list === list) || undefined;

function HomePreview({ work }: { readonly work: FrontWork }) {
  const [lead, ...rest] = listOf(work.state, "home", work.cards, work.now).slice(0, ON_FRONT.home);
  if (lead === undefined) return <p className={style.none}>Nothing is published yet.</p>;
  return (
    <>
      <div className={style.lead} data-changed={isChanged(work, "home", lead)}>
        {lead.picture !== null && <img src={lead.picture.replace("/image/320", "/image/640")} alt="" />}
        <Label card={lead} />
        <p className={style.leadHeadline}>{lead.headline}</p>
      </div>
      <ul className={style.rows}>
        {rest.map((card) => (
          <li key={card.publicId} data-changed={isChanged(work, "home", card)}>
            <div>
              <Label card={card} />
              <p className={style.headline}>{card.headline}</p>
            </div>
            {card.picture !== null && <img src={card.picture} alt="" />}
          </li>
        ))}
      </ul>
    </>
  );
}

function ListPreview({
  list,
  work,
}: {
  readonly list: "just-posted" | "most-read";
  readonly work: FrontWork;
}) {
  const { zone } = useTitle();
  const isPosted = list === "just-posted";
  const cards = isPosted
    ? listOf(work.state, "justPosted", work.cards, work.now).slice(0, ON_FRONT.justPosted)
    : work.front.mostRead.slice(0, 5);
  return (
    <div className={style.list}>
      <p className={style.listName}>{isPosted ? "Just Posted" : "Most Read"}</p>
      <ol className={style.rows}>
        {cards.map((card, at) => (
          <li key={card.publicId} data-changed={isPosted ? isChanged(work, "justPosted", card) : undefined}>
            {!isPosted && <span className={style.rank}>{at + 1}</span>}
            <div>
              {isPosted && <p className={style.when}>{agoOf(card.bumpedAt, work.now, zone)}</p>}
              <p className={style.small}>{card.headline}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

const Label = ({ card }: { readonly card: Card }) => (
  <p className={style.label} data-kind={card.kind}>
    {card.kind === "opinion" ? "Opinion" : card.section}
    {card.kind === "agency" && <span className={style.wire}> From the wire</span>}
  </p>
);
