import { useId, type ReactNode } from "react";
import style from "./tick-group.module.css";

interface TickGroupProps {
  readonly label: string;
  /** What no tick at all means, for example. */
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** Several of a few. */
export function TickGroup({ label, hint, error, children }: TickGroupProps) {
  const id = useId();
  return (
    <fieldset className={style.group} aria-describedby={error === undefined ? undefined : id}>
      <legend>
        {label} {hint !== undefined && <span>{hint}</span>}
      </legend>
      <div className={style.ticks}>{children}</div>
      {error !== undefined && (
        <p id={id} className={style.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface TickProps {
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
  readonly children: ReactNode;
}

export const Tick = ({ isOn, onTurn, children }: TickProps) => (
  <label className={style.tick}>
    <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.target.checked)} />
    <span>{children}</span>
  </label>
);

/** The chosen ones with one turned on or off. */
export const turned = <Name,>(all: readonly Name[], name: Name, isOn: boolean): readonly Name[] =>
  isOn ? [...all, name] : all.filter((each) => each !== name);
