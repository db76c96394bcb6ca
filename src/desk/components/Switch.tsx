import { useId } from "react";
import style from "./switch.module.css";

interface SwitchProps {
  readonly label: string;
  /** What it does, in a sentence. */
  readonly says: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

/** On or off, with what that means. */
export function Switch({ label, says, isOn, onTurn }: SwitchProps) {
  const id = useId();
  return (
    <div className={style.switch}>
      <input
        type="checkbox"
        role="switch"
        id={id}
        checked={isOn}
        aria-checked={isOn}
        aria-describedby={`${id}-says`}
        onChange={(event) => onTurn(event.target.checked)}
      />
      <label htmlFor={id}>
        {label} <span aria-hidden>{isOn ? "on" : "off"}</span>
      </label>
      <p id={`${id}-says`}>{says}</p>
    </div>
  );
}
