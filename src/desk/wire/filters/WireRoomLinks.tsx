import { Link } from "@tanstack/react-router";
import { BookText, ChartColumn, Handshake, MapPinned, Plane, Waypoints } from "lucide-react";
import { useState } from "react";
import { useActs } from "../../acts.ts";
import { useKeys } from "../../key-registry.ts";
import styles from "../wire.module.css";
import { FiguresDialog } from "./FiguresDialog.tsx";

const places = [
  { to: "/$title/autopilot", label: "Autopilot", icon: Plane },
  { to: "/$title/contracts", label: "Contract book", icon: BookText },
  { to: "/$title/partners", label: "Partners", icon: Handshake },
  { to: "/$title/routing", label: "Routing rules", icon: Waypoints },
  { to: "/$title/gazetteer", label: "Gazetteer", icon: MapPinned },
] as const;

/** What else belongs to the wire: on a phone one more row to swipe. */
export function WireRoomLinks({ titleId }: { readonly titleId: string }) {
  const [isLooking, look] = useState(false);
  const params = { title: titleId };
  useKeys([{ keys: "G Q", label: "Queue figures", group: "Wire", run: () => look(true) }]);
  // The others have acts of their own everywhere.
  useActs([
    {
      id: "wire-figures",
      label: "Queue figures",
      detail: "what came in 24 hours",
      icon: ChartColumn,
      keys: "G Q",
      kind: "do",
      run: () => look(true),
    },
  ]);
  return (
    <>
      <div className={styles["sideHead"]}>
        <h2>The wire room</h2>
      </div>
      <ul className={styles["shelves"]}>
        {places.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link to={to} params={params} className={styles["shelf"]}>
              <Icon aria-hidden strokeWidth={1.75} />
              <span className={styles["shelfName"]}>{label}</span>
            </Link>
          </li>
        ))}
        <li>
          <button type="button" className={styles["shelf"]} onClick={() => look(true)}>
            <ChartColumn aria-hidden strokeWidth={1.75} />
            <span className={styles["shelfName"]}>Queue figures</span>
          </button>
        </li>
      </ul>
      {isLooking && <FiguresDialog onClose={() => look(false)} />}
    </>
  );
}
