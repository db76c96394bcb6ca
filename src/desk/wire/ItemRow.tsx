import {
  Ban,
  Check,
  ChevronDown,
  ChevronRight,
  Info,
  Lock,
  MapPin,
  Pencil,
  RefreshCw,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";
import type { WireRow } from "../../wire/wire-contract.ts";
import { Chip, Chips } from "../components/Chip.tsx";
import { cx } from "../cx.ts";
import { timeOf } from "../relative-time.ts";
import { barsOf, chipsOf, groupWords, urgencyOf, type ChipContext, type ChipWords } from "./wire-words.ts";
import listStyles from "./list/list.module.css";
import styles from "./wire.module.css";

const icons: Readonly<Record<Exclude<ChipWords["icon"], "none">, LucideIcon>> = {
  kill: Ban,
  embargo: Lock,
  update: RefreshCw,
  correction: Pencil,
  advisory: Info,
  local: MapPin,
  taken: Check,
  warning: TriangleAlert,
};

export function WireChip({ chip }: { readonly chip: ChipWords }) {
  if (chip.icon === "none") return <Chip tone={chip.tone}>{chip.words}</Chip>;
  return (
    <Chip tone={chip.tone} icon={icons[chip.icon]}>
      {chip.words}
    </Chip>
  );
}

export function UrgencyBars({ urgency }: { readonly urgency: number | null }) {
  if (urgency === null) return null;
  const filled = barsOf(urgency);
  return (
    <span aria-hidden className={cx(styles["bars"], urgency <= 2 && styles["urgentBars"])}>
      {[1, 2, 3, 4, 5].map((bar) => (
        <i key={bar} data-filled={bar <= filled} />
      ))}
    </span>
  );
}

export interface ItemRowProps {
  readonly row: WireRow;
  readonly chosen: boolean;
  /** Only one row of the list is reached by Tab. */
  readonly inTabOrder: boolean;
  readonly unseen: boolean;
  readonly context: ChipContext;
  readonly open: () => void;
  /** Chosen with others. */
  readonly picked: boolean;
  /** Whether the other items of its story stand below it. */
  readonly unfolded: boolean;
  readonly unfold: () => void;
}

export function ItemRow(props: ItemRowProps) {
  const { row, chosen, inTabOrder, unseen, context, open, picked, unfolded, unfold } = props;
  const urgency = urgencyOf(row);
  return (
    <li className={styles["rowPlace"]} data-picked={picked}>
      <button
        type="button"
        data-row={row.id}
        aria-current={chosen ? "true" : undefined}
        tabIndex={inTabOrder ? 0 : -1}
        className={cx(
          styles["row"],
          unseen && styles["unseen"],
          row.group !== null && styles["grouped"],
          (row.group?.sources.length ?? 0) > 1 && styles["groupedWide"],
        )}
        onClick={open}
      >
        <span className={styles["rowTop"]}>
          {unseen && <span className={styles["newDot"]} role="img" aria-label="New" />}
          {picked && <Check className={styles["pickedMark"]} role="img" aria-label="Chosen" />}
          <UrgencyBars urgency={urgency} />
          <strong>{row.source.name}</strong>
          {urgency !== null && <span>Urgency {urgency}</span>}
          <time dateTime={row.receivedAt} className="num">
            {timeOf(row.receivedAt, context.now, context.zone)}
          </time>
        </span>
        <span className={styles["rowHeadline"]}>{row.headline === "" ? row.slugline : row.headline}</span>
        <span className={styles["rowChips"]}>
          <Chips>
            {chipsOf(row, context).map((chip) => (
              <WireChip key={chip.words} chip={chip} />
            ))}
          </Chips>
        </span>
      </button>
      {row.group !== null && (
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={unfolded}
          aria-label={`${groupWords(row.group)} of this story`}
          className={cx(listStyles["unfold"], styles["unfold"])}
          onClick={unfold}
        >
          {unfolded ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          {groupWords(row.group)}
        </button>
      )}
    </li>
  );
}
