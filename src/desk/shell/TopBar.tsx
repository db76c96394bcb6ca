import { Link } from "@tanstack/react-router";
import { ChevronDown, Search } from "lucide-react";
import { useEffect } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Kbd } from "../components/Kbd.tsx";
import { Menu } from "../components/Menu.tsx";
import { TitleSquare } from "../components/TitleSquare.tsx";
import { cx } from "../cx.ts";
import { dayAndTime } from "../relative-time.ts";
import { useMe, useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { useIsInWireRoom, useScreenName } from "./screen-name.ts";
import styles from "./shell.module.css";
import { useTitleChoice } from "./use-title-choice.ts";

/** Title chosen, where you are, Ctrl K, time. */
export function TopBar({ openPalette }: { readonly openPalette: () => void }) {
  const { titles } = useMe();
  const title = useTitle();
  const now = useNow();
  const chooseTitle = useTitleChoice();
  const name = useScreenName();
  const isInWireRoom = useIsInWireRoom();
  useEffect(() => {
    document.title = `${name}, ${title.shortName} | Masthead`;
  }, [name, title.shortName]);
  const rows = titles.map((one) => ({
    id: one.id,
    label: one.name,
    mark: <TitleSquare initials={one.initials} accent={one.accent} />,
    run: () => chooseTitle(one.id),
  }));
  return (
    <header className={styles["bar"]}>
      <Menu
        label="Titles"
        choice={{ label: "Titles", rows, chosen: title.id }}
        trigger={
          <AriaButton className={cx(styles["titleButton"])}>
            <TitleSquare initials={title.initials} accent={title.accent} />
            <span className={styles["titleName"]}>{title.shortName}</span>
            <span className="unseen">, choose a title</span>
            <ChevronDown aria-hidden strokeWidth={1.75} />
          </AriaButton>
        }
      />
      <div className={styles["where"]}>
        {isInWireRoom && (
          <>
            <Link to="/$title/wire" params={{ title: title.id }} className={styles["up"]}>
              Wire
            </Link>
            <span aria-hidden="true">›</span>
          </>
        )}
        <h1>{name}</h1>
      </div>
      <AriaButton aria-keyshortcuts="Control+K" className={cx(styles["find"])} onPress={openPalette}>
        <Search aria-hidden strokeWidth={1.75} />
        <span>Find or do…</span>
        <Kbd keys="Ctrl+K" />
      </AriaButton>
      <time className={`${styles["time"]} num`} title={`Time of ${title.shortName} (${title.zone})`}>
        {dayAndTime(now, title.zone)}
      </time>
    </header>
  );
}
