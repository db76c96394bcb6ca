import { Checkbox } from "react-aria-components";
import { Check } from "lucide-react";
import { Dialog } from "../components/Dialog.tsx";
import { Kbd } from "../components/Kbd.tsx";
import { cx } from "../cx.ts";
import { setSingles, useRegisteredKeys, useSingles } from "../key-registry.ts";
import { sheetOf } from "../keys.ts";
import styles from "./keyboard-sheet.module.css";

export interface KeyboardSheetProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Every key that works on the screen behind it. */
export function KeyboardSheet({ isOpen, onOpenChange }: KeyboardSheetProps) {
  const groups = sheetOf(useRegisteredKeys());
  const singles = useSingles();
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="Keyboard map" width={880}>
      <div className={styles["groups"]}>
        {groups.map(({ group, rows }) => (
          <section key={group} className={styles["group"]}>
            <h3 className={styles["heading"]}>{group}</h3>
            <dl>
              {rows.map((row) => (
                <div
                  key={row.label}
                  className={cx(styles["row"], row.lacks !== undefined && styles["lacking"])}
                >
                  <dt>
                    {row.label}
                    {row.lacks !== undefined && <span className={styles["lacks"]}>{row.lacks}</span>}
                  </dt>
                  <dd className={styles["caps"]}>
                    {row.keys.map((keys, at) => (
                      <span key={keys}>
                        {at > 0 && <span className={styles["or"]}>or</span>}
                        <Kbd keys={keys} />
                        <span className="unseen">{keys}</span>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox isSelected={singles} onChange={setSingles} className={styles["setting"] ?? ""}>
        <span className={styles["box"]}>{singles && <Check aria-hidden strokeWidth={3} />}</span>
        Single letters do something when no field has the focus
      </Checkbox>
    </Dialog>
  );
}
