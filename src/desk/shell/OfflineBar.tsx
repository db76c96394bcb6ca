import { Globe } from "lucide-react";
import { useEffect, useState } from "react";
import { timeOf } from "../relative-time.ts";
import { useTitle } from "../session.ts";
import { useStreamState } from "../stream.ts";
import styles from "./shell.module.css";

/** A pause shorter than this is the server starting again, not worth a bar. */
const GRACE_MS = 3_000;

export function OfflineBar() {
  const state = useStreamState();
  const { zone } = useTitle();
  const [shown, setShown] = useState(false);
  const lost = state.kind === "lost";
  useEffect(() => {
    if (!lost) return;
    const timer = setTimeout(setShown, GRACE_MS, true);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [lost]);
  if (!shown || state.kind !== "lost") return null;
  const since = timeOf(new Date(state.since).toISOString(), state.since, zone);
  return (
    <div role="status" className={styles["notice"]}>
      <Globe aria-hidden strokeWidth={1.75} />
      <strong>Offline since {since}.</strong>
      <span>What you see is from then. Go on writing; it is saved when you are back.</span>
    </div>
  );
}
