import { useState } from "react";
import type { WireCondition } from "../../../wire/filters/condition-contract.ts";
import { Field } from "../../components/Field.tsx";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import { listFrom } from "./condition-words.ts";
import styles from "./filters.module.css";

interface ConditionFieldsProps {
  readonly condition: WireCondition;
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (condition: WireCondition) => void;
}

const URGENCIES = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const urgencyChoices = (none: string) =>
  [["", none], ...URGENCIES.map((n) => [String(n), String(n)] as const)] as const;

/** What an item must be like; what is left empty asks nothing. */
export function ConditionFields({ condition, sources, onChange }: ConditionFieldsProps) {
  const { words, urgency } = condition;
  const change = (part: Partial<WireCondition>): void => onChange({ ...condition, ...part });
  const from = (n: string): void =>
    change({ urgency: n === "" ? null : { from: Number(n), to: Math.max(Number(n), urgency?.to ?? 9) } });
  const to = (n: string): void =>
    change({ urgency: n === "" ? null : { from: Math.min(Number(n), urgency?.from ?? 1), to: Number(n) } });
  return (
    <div className={styles["fields"]}>
      <fieldset className={styles["sources"]}>
        <legend>
          Sources <span>none ticked: every one</span>
        </legend>
        <div>
          {sources.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={condition.sources.includes(id)}
                onChange={(event) =>
                  change({
                    sources: event.target.checked
                      ? [...condition.sources, id]
                      : condition.sources.filter((one) => one !== id),
                  })
                }
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <Field
        label="All of these words"
        hint="beginnings count: “fer” finds ferry"
        value={words.all}
        onChange={(all) => change({ words: { ...words, all } })}
      />
      <div className={styles["two"]}>
        <Field
          label="Any of these"
          value={words.any}
          onChange={(any) => change({ words: { ...words, any } })}
        />
        <Field
          label="None of these"
          value={words.none}
          onChange={(none) => change({ words: { ...words, none } })}
        />
      </div>
      <div className={styles["two"]}>
        <ListField
          label="Topics"
          hint="names or medtop: codes"
          names={condition.topics}
          onChange={(topics) => change({ topics: [...topics] })}
        />
        <ListField
          label="Places"
          hint="as the agency writes them"
          names={condition.places}
          onChange={(places) => change({ places: [...places] })}
        />
      </div>
      <div className={styles["two"]}>
        <ChoiceField
          label="Urgency from"
          value={urgency === null ? "" : String(urgency.from)}
          choices={urgencyChoices("any")}
          onChoose={from}
        />
        <ChoiceField
          label="to"
          value={urgency === null ? "" : String(urgency.to)}
          choices={urgencyChoices("any")}
          onChoose={to}
        />
      </div>
      <label className={styles["tick"]}>
        <input
          type="checkbox"
          checked={condition.local}
          onChange={(event) => change({ local: event.target.checked })}
        />
        Only with a local angle
      </label>
    </div>
  );
}

interface ListFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

function ListField({ label, hint, names, onChange }: ListFieldProps) {
  // What is typed stays as typed: a comma at the end is no name yet.
  const [typed, setTyped] = useState(names.join(", "));
  return (
    <Field
      label={label}
      hint={hint}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        onChange(listFrom(next));
      }}
    />
  );
}
