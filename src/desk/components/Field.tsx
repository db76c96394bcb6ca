import { TriangleAlert } from "lucide-react";
import {
  useId,
  type ChangeEventHandler,
  type FocusEventHandler,
  type InputHTMLAttributes,
  type KeyboardEventHandler,
} from "react";
import { cx } from "../cx.ts";
import styles from "./field.module.css";

export interface FieldProps {
  readonly label: string;
  /** Said at the right of the label: "from the file". */
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: KeyboardEventHandler;
  /** More than one makes a text area. */
  readonly lines?: number;
  readonly size?: "normal" | "large";
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
}

/** A labelled text field. */
export function Field(props: FieldProps) {
  const id = useId();
  const { label, hint, error, lines = 1, size = "normal" } = props;
  const described = error !== undefined ? `${id}-error` : hint !== undefined ? `${id}-hint` : undefined;
  type Typed = HTMLInputElement | HTMLTextAreaElement;
  const change: ChangeEventHandler<Typed> = (event) => props.onChange(event.currentTarget.value);
  const blur: FocusEventHandler<Typed> = () => props.onBlur?.();
  const same = {
    id,
    value: props.value,
    onChange: change,
    onBlur: blur,
    onKeyDown: props.onKeyDown,
    "aria-invalid": error !== undefined,
    "aria-describedby": described,
    className: cx(styles["input"], styles[size], error !== undefined && styles["wrong"]),
  };
  return (
    <div className={styles["field"]}>
      <FieldTop id={id} label={label} hint={hint} />
      {lines > 1 ? (
        <textarea rows={lines} {...same} style={{ minHeight: `calc(${lines} * 1.4em + 14px)` }} />
      ) : (
        <input type="text" {...props.input} {...same} />
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles["error"]}>
          <TriangleAlert aria-hidden strokeWidth={1.75} className={styles["icon"]} />
          {error}
        </p>
      )}
    </div>
  );
}

interface FieldTopProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** What stands over a field: its label and, at the other end, a hint that its `id` names. */
export const FieldTop = ({ id, label, hint }: FieldTopProps) => (
  <div className={styles["top"]}>
    <label htmlFor={id} className={styles["label"]}>
      {label}
    </label>
    {hint !== undefined && (
      <span id={`${id}-hint`} className={styles["hint"]}>
        {hint}
      </span>
    )}
  </div>
);
