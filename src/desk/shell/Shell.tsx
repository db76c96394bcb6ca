import { Outlet } from "@tanstack/react-router";
import { useLayoutEffect, useState } from "react";
import { useHeldCall } from "../duty/use-held-call.ts";
import { useStoppedCall } from "../duty/use-stopped-call.ts";
import { useAlarm } from "../kill-records/use-alarm.ts";
import { Palette } from "../palette/Palette.tsx";
import { AutopilotStop } from "../rules/AutopilotStop.tsx";
import { may, useTitle } from "../session.ts";
import { useStream } from "../stream.ts";
import { useWireAlerts } from "../wire/filters/use-wire-alerts.ts";
import { KeyboardSheet } from "./KeyboardSheet.tsx";
import { OfflineBar } from "./OfflineBar.tsx";
import { Rail } from "./Rail.tsx";
import { SessionBar } from "./SessionBar.tsx";
import styles from "./shell.module.css";
import { TopBar } from "./TopBar.tsx";
import { useShellKeys } from "./use-shell-keys.ts";

/** What stands around every screen: rail, top bar, palette, keyboard sheet, and the stream. */
export function Shell() {
  const title = useTitle();
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [sheetOpen, setSheetOpen] = useState(false);
  // On the root, because dialogs and menus stand outside of this element.
  useLayoutEffect(() => {
    document.documentElement.style.setProperty("--title-accent", title.accent);
    return () => void document.documentElement.style.removeProperty("--title-accent");
  }, [title.accent]);
  useAlarm();
  const callOfHeld = useHeldCall();
  const callOfStop = useStoppedCall();
  const callOfAlert = useWireAlerts();
  useStream(title.id, (change) => {
    callOfHeld(change);
    callOfStop(change);
    callOfAlert(change);
  });
  useShellKeys({ openPalette: () => setPaletteOpen(true), openSheet: () => setSheetOpen(true) });
  return (
    <div className={styles["shell"]}>
      <a href="#screen" className={styles["skip"]}>
        To the screen
      </a>
      <Rail openSheet={() => setSheetOpen(true)} />
      <div className={styles["rest"]}>
        <TopBar openPalette={() => setPaletteOpen(true)} />
        <OfflineBar />
        <SessionBar />
        <main id="screen" tabIndex={-1} className={styles["screen"]}>
          <Outlet />
        </main>
      </div>
      <Palette isOpen={paletteOpen} onOpenChange={setPaletteOpen} />
      {may(title, "story.write") && <AutopilotStop />}
      <KeyboardSheet isOpen={sheetOpen} onOpenChange={setSheetOpen} />
    </div>
  );
}
