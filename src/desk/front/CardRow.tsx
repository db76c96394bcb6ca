import { Clock, Ellipsis, GripVertical, MessageSquareQuote, Pin, RadioTower } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { Chip, Chips } from "../components/Chip.tsx";
import { Menu, type MenuRow } from "../components/Menu.tsx";
import { cx } from "../cx.ts";
import { agoOf, timeOf } from "../relative-time.ts";
import type { Placed } from "./front-draft.ts";
import type { CardDrag } from "./use-drag.ts";
import styles from "./front.module.css";

export interface CardRowProps {
  readonly row: Placed;
  /** Heading that begins at this place. */
  readonly band: string | undefined;
  /** Names the number column. */
  readonly views: boolean;
  readonly last: number;
  readonly now: number;
  readonly zone: string;
  readonly mayEdit: boolean;
  readonly chosen: boolean;
  readonly inTabOrder: boolean;
  readonly drag: CardDrag;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
  readonly onMove: (to: number) => void;
  readonly onAskPlace: () => void;
  /** Hours, or null until taken off. */
  readonly onPin: (hours: number | null) => void;
  readonly onUnpin: () => void;
  readonly onHoldBack: (() => void) | null;
}

function menuOf(props: CardRowProps): readonly MenuRow[] {
  const { row, last } = props;
  const rows: (MenuRow | false)[] = [
    row.place > 1 && {
      id: "up",
      label: "Move up",
      keys: "Alt+ArrowUp",
      run: () => props.onMove(row.place - 1),
    },
    row.place < last && {
      id: "down",
      label: "Move down",
      keys: "Alt+ArrowDown",
      run: () => props.onMove(row.place + 1),
    },
    { id: "to", label: "Move to place…", run: props.onAskPlace },
    { id: "pin-3", label: "Pin here for 3 hours", run: () => props.onPin(3) },
    { id: "pin-12", label: "Pin here for 12 hours", run: () => props.onPin(12) },
    { id: "pin", label: "Pin here until taken off", run: () => props.onPin(null) },
    row.pin !== null && { id: "off", label: "Take the pin off", keys: "P", run: props.onUnpin },
    props.onHoldBack !== null && { id: "hold", label: "Hold back from Just Posted", run: props.onHoldBack },
    { id: "open", label: "Open the story", keys: "Enter", run: props.onOpen },
  ];
  return rows.filter((one) => one !== false);
}

export function CardRow(props: CardRowProps) {
  const { row, band, now, zone, mayEdit, drag } = props;
  const { card, place, pin } = row;
  const { landing, dragged, target, ...handlers } = drag;
  return (
    <li className={styles["item"]} {...(mayEdit ? handlers : {})}>
      {band !== undefined && (
        <div className={styles["band"]}>
          <h3>{band}</h3>
          {props.views && <span>views, 24 h</span>}
        </div>
      )}
      {landing === "above" && <Landing place={target} />}
      <div className={cx(styles["card"], props.chosen && styles["chosen"], dragged && styles["dragged"])}>
        <span className={styles["handle"]} aria-hidden>
          {mayEdit && <GripVertical strokeWidth={1.75} />}
        </span>
        <span className={`${styles["place"]} num`}>{place}</span>
        {card.picture === null ? (
          <span className={styles["noPicture"]} />
        ) : (
          <img
            src={card.picture}
            alt=""
            width={72}
            height={48}
            className={styles["picture"]}
            draggable={false}
          />
        )}
        <div className={styles["words"]}>
          <button
            type="button"
            data-row={card.publicId}
            aria-current={props.chosen ? "true" : undefined}
            tabIndex={props.inTabOrder ? 0 : -1}
            className={styles["headline"]}
            onClick={props.onChoose}
            onDoubleClick={props.onOpen}
          >
            <span className="unseen">Place {place}: </span>
            {card.headline}
          </button>
          <div className={styles["meta"]}>
            <span>
              {card.section}, {agoOf(card.bumpedAt, now, zone)}
            </span>
            <Chips>
              {card.kind === "agency" && (
                <Chip key="wire" tone="wire" icon={RadioTower}>
                  From the wire
                </Chip>
              )}
              {card.kind === "opinion" && (
                <Chip key="opinion" tone="opinion" icon={MessageSquareQuote}>
                  Opinion
                </Chip>
              )}
              {pin !== null && pin.until === null && (
                <Chip key="pin" icon={Pin}>
                  Pinned{card.pinned !== null && `, ${card.pinned.by}`}
                </Chip>
              )}
              {pin !== null && pin.until !== null && (
                <Chip key="until" tone="correct" icon={Clock}>
                  Pin ends {timeOf(pin.until, now, zone)}
                </Chip>
              )}
            </Chips>
          </div>
        </div>
        <span className={`${styles["views"]} num`}>{card.views24h.toLocaleString("en")}</span>
        {mayEdit && (
          <Menu
            label={`Acts on ${card.headline}`}
            placement="bottom end"
            rows={menuOf(props)}
            trigger={
              <AriaButton aria-label={`Move or pin: ${card.headline}`} className={cx(styles["acts"])}>
                <Ellipsis aria-hidden strokeWidth={1.75} />
              </AriaButton>
            }
          />
        )}
      </div>
      {landing === "below" && <Landing place={target} />}
    </li>
  );
}

const Landing = ({ place }: { readonly place: number | null }) => (
  <div className={styles["landing"]}>Let go: place {place}</div>
);
