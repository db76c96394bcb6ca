import { Link } from "@tanstack/react-router";
import { ChartNoAxesColumn, Clock, House } from "lucide-react";
import { Pane } from "../components/Pane.tsx";
import { useTitle } from "../session.ts";
import type { FrontNow } from "./use-front.ts";
import styles from "./front.module.css";

const ICON = { "aria-hidden": true, strokeWidth: 1.75 } as const;
const pinsSaid = (count: number): string => (count === 0 ? "by rule" : count === 1 ? "1 pin" : `${count} pins`);

export function ListsPane({ front, list }: { readonly front: FrontNow; readonly list: string }) {
  const { id } = useTitle();
  const lists = [
    { id: "home", name: "Home", icon: <House {...ICON} />, detail: pinsSaid(front.draft.home.length) },
    { id: "just-posted", name: "Just Posted", icon: <Clock {...ICON} />, detail: pinsSaid(front.draft.justPosted.length) },
    { id: "most-read", name: "Most Read", icon: <ChartNoAxesColumn {...ICON} />, detail: "by readers" },
  ] as const;
  return (
    <Pane
      label="Fronts and lists"
      tone="app"
      as="nav"
      className={styles["lists"]}
      foot={
        <p className={styles["keysNote"]}>
          <strong>Keys</strong>
          <br />
          Alt ↑ ↓ moves a card, P pins it where it stands. Numbers are views of the last 24 hours, bots left out.
        </p>
      }
    >
      <ul className={styles["listLinks"]}>
        {lists.map((one) => (
          <li key={one.id}>
            <Link to="/$title/front" params={{ title: id }} search={{ list: one.id }} aria-current={one.id === list ? "true" : undefined} className={styles["listLink"]}>
              {one.icon}
              <span>{one.name}</span>
              <span className={styles["listDetail"]}>{one.detail}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Pane>
  );
}
