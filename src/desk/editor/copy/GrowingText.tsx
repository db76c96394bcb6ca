import type { KeyboardEvent, Ref } from "react";
import style from "./growing-text.module.css";

interface GrowingTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly className?: string | undefined;
  readonly id?: string;
  readonly describedBy?: string | undefined;
  readonly maxLength: number;
  readonly onEnter?: () => void;
  readonly isReadOnly?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** One paragraph of plain text that is as high as what is written; Enter goes on to the next field. */
export function GrowingText(props: GrowingTextProps) {
  const { value, onChange, onEnter } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    <div
      className={`${style.grow} ${props.className ?? ""}`}
      data-words={`${value || (props.placeholder ?? "")} `}
    >
      <textarea
        ref={props.ref}
        id={props.id}
        rows={1}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        value={value}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        readOnly={props.isReadOnly}
        onChange={(event) => onChange(event.target.value.replaceAll(/\s*\n\s*/g, " "))}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
