import { Link } from "@tanstack/react-router";
import { Ban, FileText, House, Image, RadioTower } from "lucide-react";
import { useKillBadge } from "../kill-records/use-kill-badge.ts";
import { may, useTitle } from "../session.ts";
import { useUnseenItems } from "../wire/use-unseen-items.ts";
import { PersonMenu } from "./PersonMenu.tsx";
import { useIsInWireRoom } from "./screen-name.ts";
import styles from "./shell.module.css";

const ICON = { "aria-hidden": true, strokeWidth: 1.75 } as const;

/** The screens there are, icon over word; only those the person may see. */
export function Rail({ openSheet }: { readonly openSheet: () => void }) {
  const title = useTitle();
  const unseen = useUnseenItems(title.id);
  const kills = useKillBadge();
  const isInWireRoom = useIsInWireRoom();
  const params = { title: title.id };
  return (
    <nav aria-label="Screens" className={styles["rail"]}>
      <span className={styles["mark"]} role="img" aria-label="Masthead">
        M
      </span>
      <div className={styles["places"]}>
        <ul className={styles["list"]}>
          {may(title, "wire.read") && (
            <li>
              <Link
                to="/$title/wire"
                params={params}
                className={styles["place"]}
                data-within={isInWireRoom || undefined}
              >
                <RadioTower {...ICON} />
                Wire
                {unseen > 0 && (
                  <span className={styles["badge"]}>
                    {unseen > 99 ? "99+" : unseen}
                    <span className="unseen"> new</span>
                  </span>
                )}
              </Link>
            </li>
          )}
          {may(title, "story.read") && (
            <li>
              <Link to="/$title/stories" params={params} className={styles["place"]}>
                <FileText {...ICON} />
                Stories
              </Link>
            </li>
          )}
          {may(title, "front.read") && (
            <li>
              <Link to="/$title/front" params={params} className={styles["place"]}>
                <House {...ICON} />
                Front
              </Link>
            </li>
          )}
          {may(title, "picture.read") && (
            <li>
              <Link to="/$title/pictures" params={params} className={styles["place"]}>
                <Image {...ICON} />
                Pictures
              </Link>
            </li>
          )}
          {may(title, "wire.read") && (
            <li>
              <Link to="/$title/kills" params={params} className={styles["place"]}>
                <Ban {...ICON} />
                Kills
                {kills.count > 0 && (
                  <span className={styles["badge"]} data-urgent={kills.isUrgent}>
                    {kills.count}
                    <span className="unseen">{kills.isUrgent ? " need somebody" : " new"}</span>
                  </span>
                )}
              </Link>
            </li>
          )}
        </ul>
      </div>
      <div className={styles["railFoot"]}>
        <PersonMenu openSheet={openSheet} />
      </div>
    </nav>
  );
}
