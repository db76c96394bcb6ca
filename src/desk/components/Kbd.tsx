import { capsOf } from "../keys.ts";
import styles from "./kbd.module.css";

/** Caps of a key binding; read by nobody aloud, because the names of controls do not need them. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span aria-hidden data-caps className={styles["keys"]}>
      {capsOf(keys).map((cap) => (
        <kbd key={cap} className={styles["cap"]}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
