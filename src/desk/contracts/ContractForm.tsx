import { Field } from "../components/Field.tsx";
import { TitleSquare } from "../components/TitleSquare.tsx";
import { Tick, TickGroup, turned } from "../components/TickGroup.tsx";
import { Switch } from "../components/Switch.tsx";
import { useMe, useTitle } from "../session.ts";
import { ChoiceField } from "../components/ChoiceField.tsx";
import { mediaWords, type ContractDraft, type DraftErrors } from "./contract-words.ts";
import style from "./contracts.module.css";

interface ContractFormProps {
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly draft: ContractDraft;
  readonly errors: DraftErrors;
  readonly onChange: (draft: ContractDraft) => void;
}

/** Everything a contract says. */
export function ContractForm({ sources, draft, errors, onChange }: ContractFormProps) {
  const { titles } = useMe();
  const { zone } = useTitle();
  const change = (part: Partial<ContractDraft>): void => onChange({ ...draft, ...part });
  return (
    <div className={style.form}>
      <ChoiceField
        label="Source"
        value={draft.source}
        choices={[
          ...(draft.source === "" ? [["", "Choose one"] as const] : []),
          ...sources.map(({ id, name }) => [id, name] as const),
        ]}
        onChoose={(source) => change({ source })}
      />
      <TickGroup label="Titles" hint="none chosen: every title, also those to come">
        {titles.map((title) => (
          <Tick
            key={title.id}
            isOn={draft.titles.includes(title.id)}
            onTurn={(isOn) => change({ titles: turned(draft.titles, title.id, isOn) })}
          >
            <TitleSquare initials={title.initials} accent={title.accent} /> {title.shortName}
          </Tick>
        ))}
      </TickGroup>
      <TickGroup label="Allowed in" error={errors.media}>
        {mediaWords.map(({ name, label }) => (
          <Tick
            key={name}
            isOn={draft.media.includes(name)}
            onTurn={(isOn) => change({ media: turned(draft.media, name, isOn) })}
          >
            {label}
          </Tick>
        ))}
      </TickGroup>
      <div className={style.three}>
        <Field
          label="First day"
          value={draft.firstDay}
          error={errors.firstDay}
          input={{ type: "date" }}
          onChange={(firstDay) => change({ firstDay })}
        />
        <Field
          label="Last day"
          value={draft.lastDay}
          error={errors.lastDay}
          input={{ type: "date" }}
          onChange={(lastDay) => change({ lastDay })}
        />
        <Field
          label="Days online"
          value={draft.keepDays}
          error={errors.keepDays}
          input={{ inputMode: "numeric", maxLength: 5, placeholder: "no limit" }}
          onChange={(keepDays) => change({ keepDays })}
        />
      </div>
      <p className={style.small}>
        Days begin and end at midnight in {zone}. Days online count from a story’s first publication.
      </p>
      <Switch
        label="Resale"
        says="Copy may be passed on to partners who receive our stories."
        isOn={draft.resale}
        onTurn={(resale) => change({ resale })}
      />
      <Field
        label="Note"
        hint="number of the contract, who signed, what it says besides"
        lines={2}
        value={draft.note}
        onChange={(note) => change({ note: note.slice(0, 2000) })}
      />
    </div>
  );
}
