import type { CSSProperties } from "react";
import type { DeskTitle } from "../../staff/staff-contract.ts";
import { TitleSquare } from "../components/TitleSquare.tsx";
import { cx } from "../cx.ts";
import type { Placed } from "./front-draft.ts";
import styles from "./preview.module.css";

export interface PhonePreviewProps {
  readonly title: DeskTitle;
  readonly rows: readonly Placed[];
  /** Public ids that a change not out yet concerns. */
  readonly changed: ReadonlySet<string>;
}

/** The top of the home front as a phone shows it, from the cards; always light, as most readers see it. */
export function PhonePreview({ title, rows, changed }: PhonePreviewProps) {
  const [lead, ...rest] = rows;
  return (
    <div className={styles["phone"]} style={{ "--title": title.accent } as CSSProperties}>
      <div className={styles["glass"]}>
        <div className={styles["plate"]}>
          <TitleSquare initials={title.initials} accent={title.accent} size={20} />
          {title.name}
        </div>
        {lead !== undefined && (
          <div className={cx(changed.has(lead.card.publicId) && styles["changed"])}>
            {lead.card.picture !== null && (
              <img
                src={lead.card.picture.replace("/image/320", "/image/640")}
                alt=""
                className={styles["leadPicture"]}
              />
            )}
            <p className={styles["leadHeadline"]}>
              <Kind kind={lead.card.kind} />
              {lead.card.headline}
            </p>
          </div>
        )}
        <ol className={styles["rest"]}>
          {rest.slice(0, 6).map(({ card }) => (
            <li
              key={card.publicId}
              className={cx(styles["row"], changed.has(card.publicId) && styles["changed"])}
            >
              <span>
                <Kind kind={card.kind} />
                {card.headline}
              </span>
              {card.picture !== null && <img src={card.picture} alt="" width={64} height={64} />}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function Kind({ kind }: { readonly kind: Placed["card"]["kind"] }) {
  if (kind === "agency") return <small className={styles["wire"]}>From the wire</small>;
  if (kind === "opinion") return <small className={styles["opinion"]}>Opinion</small>;
  return null;
}
