import { Field } from "../components/Field.tsx";
import { ChoiceField } from "../components/ChoiceField.tsx";
import { useTitle } from "../session.ts";
import { holds, type RuleWish, type WishErrors } from "./rules-words.ts";
import layout from "../components/list-detail.module.css";
import style from "./rules.module.css";
import { Switch } from "../components/Switch.tsx";

interface RuleFormProps {
  readonly source: { readonly name: string; readonly section: string | null };
  readonly wish: RuleWish;
  readonly errors: WishErrors;
  readonly onChange: (wish: RuleWish) => void;
}

/** Everything that can be set of a rule. */
export function RuleForm({ source, wish, errors, onChange }: RuleFormProps) {
  const { sections, shortName } = useTitle();
  const change = (part: Partial<RuleWish>): void => onChange({ ...wish, ...part });
  const own = sections.find((section) => section.slug === source.section)?.name;
  return (
    <div className={layout.form}>
      <fieldset className={layout.part}>
        <legend>By itself</legend>
        <Switch
          label={`${source.name} goes by itself in ${shortName}`}
          says="Off stops everything below at once."
          isOn={wish.on}
          onTurn={(on) => change({ on })}
        />
        <Switch
          label="Publish new stories"
          says="Makes a story of each new item and publishes it. Off: new items wait in the wire until somebody takes them."
          isOn={wish.publishNew}
          onTurn={(publishNew) => change({ publishNew })}
        />
        <Switch
          label="Follow updates"
          says="Takes newer versions over into stories nobody has touched, and publishes them where the story is live. Off: they wait beside the story."
          isOn={wish.followUpdates}
          onTurn={(followUpdates) => change({ followUpdates })}
        />
        <ChoiceField
          label="Section"
          hint="of new stories"
          value={wish.section ?? ""}
          choices={[
            ["", own === undefined ? "the source’s own (it has none)" : `the source’s own (${own})`],
            ...sections.map(({ slug, name }) => [slug, name] as const),
          ]}
          onChoose={(section) => change({ section: section === "" ? null : section })}
        />
      </fieldset>
      <fieldset className={layout.part}>
        <legend>Waits for a person when</legend>
        {holds.map(({ name, label, says }) => (
          <Switch
            key={name}
            label={label}
            says={says}
            isOn={wish.holdOn.includes(name)}
            onTurn={(isOn) =>
              change({ holdOn: isOn ? [...wish.holdOn, name] : wish.holdOn.filter((each) => each !== name) })
            }
          />
        ))}
        <p className={style.small}>
          Always held, and not to be switched off: whatever a check stops, an embargo, a killed item, and a
          version that meets words of ours.
        </p>
      </fieldset>
      <fieldset className={layout.part}>
        <legend>Limit and call</legend>
        <div className={layout.pair}>
          <Field
            label="At most an hour"
            hint="publications, updates counted"
            value={wish.hourlyLimit}
            error={errors.hourlyLimit}
            input={{ inputMode: "numeric", maxLength: 4 }}
            onChange={(hourlyLimit) => change({ hourlyLimit })}
          />
          <Field
            label="On duty"
            hint="named in the call"
            value={wish.duty}
            error={errors.duty}
            input={{ maxLength: 60 }}
            onChange={(duty) => change({ duty })}
          />
        </div>
        <p className={style.small}>
          When something is held, everybody who may publish in {shortName} gets one mail for each story and
          reason.
        </p>
      </fieldset>
    </div>
  );
}
