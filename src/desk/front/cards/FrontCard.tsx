import { Ellipsis, EyeOff, GripVertical, ListOrdered, Pin, PinOff } from "lucide-react";
import type { HTMLAttributes } from "react";
import type { Card } from "../../../fronts/fronts-contract.ts";
import { Button } from "../../components/Button.tsx";
import { Chip } from "../../components/Chip.tsx";
import { Menu, type MenuRow } from "../../components/Menu.tsx";
import { cx } from "../../cx.ts";
import { timeOf } from "../../relative-time.ts";
import { CardFace } from "./CardFace.tsx";
import style from "../front.module.css";
import { pinOf, type HandList } from "../arranging/front-state.ts";
import { endingsFrom } from "../arranging/pin-endings.ts";
import { RowLink } from "./RowLink.tsx";
import type { CardActs } from "./use-card-acts.ts";
import type { FrontWork } from "../use-front-work.ts";
import { actIcons } from "../use-front-keys.ts";

interface FrontCardProps {
  readonly card: Card;
  readonly place: number;
  /** Heading above this place. */
  readonly head: string | undefined;
  readonly work: FrontWork;
  /** null when the person may only look. */
  readonly acts: CardActs | null;
  readonly list: HandList;
  readonly isDragged: boolean;
  readonly drag: HTMLAttributes<HTMLLIElement>;
  readonly onMoveTo: () => void;
}

/** One place of a list and the story on it. */
export function FrontCard(props: FrontCardProps) {
  const { card, place, head, work, acts, list, isDragged, drag } = props;
  const isChanged = work.changes.some((change) => change.id === card.publicId && change.list === list);
  return (
    <li className={style.cardPlace} {...drag} data-card={card.publicId}>
      {head !== undefined && (
        <p className={style.groupHead}>
          {head}
          {place === 1 && <span className={style.groupDetail}>last 24 hours</span>}
        </p>
      )}
      <div
        data-face
        className={cx(
          style.card,
          isChanged && style.changed,
          isDragged && style.dragged,
          acts !== null && style.movable,
        )}
      >
        {acts !== null && <GripVertical aria-hidden strokeWidth={1.75} className={style.grip} />}
        <span className={style.place}>
          <span className="unseen">Place </span>
          {place}
        </span>
        <CardFace
          card={card}
          now={work.now}
          headline={<RowLink card={card} />}
          buttons={acts !== null && <CardButtons {...props} acts={acts} />}
          chips={
            <>
              <PinChip card={card} list={list} work={work} />
              {isChanged && <Chip tone="select">Not out yet</Chip>}
            </>
          }
        />
      </div>
    </li>
  );
}

function PinChip({ card, list, work }: Pick<FrontCardProps, "card" | "list" | "work">) {
  const pin = pinOf(work.state, list, card.publicId, work.now);
  if (pin === undefined) return null;
  const same = work.out[list].some((other) => other.publicId === pin.publicId && other.until === pin.until);
  const by = same && card.pinned !== null ? `, ${card.pinned.by}` : "";
  return (
    <Chip icon={Pin}>
      {pin.until === null ? "Pinned" : `Pinned to ${timeOf(pin.until, work.now, work.zone)}`}
      {by}
    </Chip>
  );
}

function CardButtons({
  card,
  place,
  work,
  acts,
  list,
  onMoveTo,
}: FrontCardProps & { readonly acts: CardActs }) {
  const { publicId: id, headline } = card;
  const pinned = pinOf(work.state, list, id, work.now) !== undefined;
  const rows: MenuRow[] = [
    { id: "move-to", label: "Move to place…", icon: ListOrdered, run: onMoveTo },
    ...endingsFrom(work.now, work.zone).map((ending) => ({
      id: ending.id,
      label:
        ending.until === null ? "Pin until taken off" : `Pin to ${timeOf(ending.until, work.now, work.zone)}`,
      icon: Pin,
      run: () => acts.pin(id, place, ending.until),
    })),
  ];
  if (pinned)
    rows.push({ id: "unpin", label: "Take the pin off", icon: PinOff, keys: "P", run: () => acts.unpin(id) });
  if (list === "justPosted") {
    rows.push({
      id: "hold",
      label: "Hold back from Just Posted",
      icon: EyeOff,
      keys: "Delete",
      run: () => acts.holdBack(id),
    });
  }
  return (
    <div className={style.cardButtons}>
      {place > 1 && (
        <Button
          look="plain"
          icon={actIcons.up}
          label={`Move up: ${headline}`}
          onPress={() => acts.moveTo(id, place - 1)}
        />
      )}
      {place < acts.cards.length && (
        <Button
          look="plain"
          icon={actIcons.down}
          label={`Move down: ${headline}`}
          onPress={() => acts.moveTo(id, place + 1)}
        />
      )}
      <Menu
        label={`More for ${headline}`}
        placement="bottom end"
        rows={rows}
        trigger={<Button look="plain" icon={Ellipsis} label={`More: ${headline}`} />}
      />
    </div>
  );
}
