import { useId } from "react";
import { cx } from "../cx.ts";
import { FieldTop } from "./Field.tsx";
import styles from "./field.module.css";

interface ChoiceFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
}

/** One of a few, as the system's own list. */
export function ChoiceField({ label, hint, value, choices, onChoose }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className={styles["field"]}>
      <FieldTop id={id} label={label} hint={hint} />
      <select
        id={id}
        className={cx(styles["input"], styles["choice"])}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChoose(event.target.value)}
      >
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
