import { Link } from "@tanstack/react-router";
import { ChartNoAxesColumn, Clock3, House } from "lucide-react";
import { Kbd } from "../components/Kbd.tsx";
import { Pane } from "../components/Pane.tsx";
import { timeOf } from "../relative-time.ts";
import { useTitle } from "../session.ts";
import style from "./front.module.css";
import { listOf } from "./arranging/front-state.ts";
import type { FrontWork } from "./use-front-work.ts";

export type ShownList = "home" | "just-posted" | "most-read";

interface ListsPaneProps {
  readonly work: FrontWork;
  readonly mayEdit: boolean;
}

const ICON = { "aria-hidden": true, strokeWidth: 1.75 } as const;

/** Fronts and lists of the title, each with what fills it. */
export function ListsPane({ work, mayEdit }: ListsPaneProps) {
  const { front, state, now, zone } = work;
  const pins = state.justPosted.length;
  const posted = ["auto", pins > 0 && `${pins} ${pins === 1 ? "pin" : "pins"}`].filter(Boolean).join(", ");
  return (
    <Pane
      label="Fronts and lists"
      as="nav"
      tone="app"
      className={style.left}
      foot={
        <div className={style.leftFoot}>
          {front.changedAt !== null && (
            <p>
              Last put out {timeOf(front.changedAt, now, zone)}
              {front.changedBy !== null && ` by ${front.changedBy}`}.
            </p>
          )}
          {mayEdit && <KeysNote />}
        </div>
      }
    >
      <h2 className={style.groupName}>Fronts</h2>
      <ul className={style.lists}>
        <li>
          <ListLink to="home" detail={String(listOf(state, "home", work.cards, now).length)}>
            <House {...ICON} /> Home
          </ListLink>
        </li>
      </ul>
      <h2 className={style.groupName}>Lists</h2>
      <ul className={style.lists}>
        <li>
          <ListLink to="just-posted" detail={posted}>
            <Clock3 {...ICON} /> Just Posted
          </ListLink>
        </li>
        <li>
          <ListLink to="most-read" detail="auto">
            <ChartNoAxesColumn {...ICON} /> Most Read
          </ListLink>
        </li>
      </ul>
    </Pane>
  );
}

interface ListLinkProps {
  readonly to: ShownList;
  readonly detail: string;
  readonly children: React.ReactNode;
}

function ListLink({ to, detail, children }: ListLinkProps) {
  const title = useTitle();
  return (
    <Link
      to="/$title/front"
      params={{ title: title.id }}
      search={to === "home" ? {} : { list: to }}
      className={style.listLink}
      activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
    >
      {children}
      <span className={style.listDetail}>{detail}</span>
    </Link>
  );
}

const KeysNote = () => (
  <div className={style.keysNote}>
    <h2>Keys</h2>
    <p>
      <Kbd keys="Alt+ArrowUp" /> <Kbd keys="Alt+ArrowDown" /> <span className="unseen">Alt and arrows: </span>
      moves a card, <Kbd keys="P" /> <span className="unseen">P: </span>pins it or lets it go. Numbers are
      views of the last 24 hours, bots left out.
    </p>
  </div>
);
