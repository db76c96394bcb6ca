import { ListFilter, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useKeys } from "../key-registry.ts";
import { Kbd } from "./Kbd.tsx";
import styles from "./filter-field.module.css";

export interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called 200 ms after the last letter. */
  readonly onChange: (value: string) => void;
  /** Group of the `/` key in the keyboard map. */
  readonly group: string;
  readonly placeholder?: string;
}

/** Narrows a list; `/` goes to it, Esc clears it, then leaves it. */
export function FilterField({ label, value, onChange, group, placeholder = "Filter" }: FilterFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  const given = useRef(value);
  useEffect(() => {
    // The palette, or another shelf, may change the filter from outside.
    if (value !== given.current) {
      given.current = value;
      setText(value);
      return;
    }
    if (text === value) return;
    const timer = setTimeout(() => {
      given.current = text;
      latest.current(text);
    }, 200);
    return () => clearTimeout(timer);
  }, [text, value]);
  useKeys([{ keys: "/", label: "Filter this list", group, run: () => input.current?.focus() }]);
  const clear = (): void => {
    setText("");
    given.current = "";
    latest.current("");
  };
  return (
    <div className={styles["box"]}>
      <ListFilter aria-hidden strokeWidth={1.75} />
      <input
        ref={input}
        type="text"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        autoComplete="off"
        spellCheck={false}
        className={styles["input"]}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (text === "") input.current?.blur();
          else clear();
        }}
      />
      {text === "" ? (
        <Kbd keys="/" />
      ) : (
        <button type="button" aria-label="Clear the filter" className={styles["clear"]} onClick={clear}>
          <X aria-hidden strokeWidth={2} />
        </button>
      )}
    </div>
  );
}
