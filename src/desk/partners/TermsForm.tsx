import { storyKinds } from "../../stories/content.ts";
import { ChoiceField } from "../components/ChoiceField.tsx";
import { Field } from "../components/Field.tsx";
import { Tick, TickGroup, turned } from "../components/TickGroup.tsx";
import { TitleSquare } from "../components/TitleSquare.tsx";
import { may, useMe } from "../session.ts";
import { kindWords } from "../stories/status-words.ts";
import layout from "../components/list-detail.module.css";
import { formatNames, formatSays, type PartnerWish, type WishErrors } from "./partner-words.ts";
import style from "./partners.module.css";
import { useNames } from "./use-names.ts";

interface TermsFormProps {
  readonly wish: PartnerWish;
  readonly errors: WishErrors;
  /** The name is what is written first. */
  readonly isNew: boolean;
  readonly onChange: (wish: PartnerWish) => void;
}

const formats = Object.keys(formatNames) as PartnerWish["format"][];

/** What a partner gets, and how. */
export function TermsForm({ wish, errors, isNew, onChange }: TermsFormProps) {
  return (
    <div className={layout.form}>
      <fieldset className={layout.part}>
        <legend>The partner</legend>
        <div className={layout.pair}>
          <Field
            label="Name"
            value={wish.name}
            error={errors.name}
            input={{ maxLength: 200, autoFocus: isNew }}
            onChange={(name) => onChange({ ...wish, name })}
          />
          <ChoiceField
            label="Format"
            value={wish.format}
            choices={formats.map((format) => [format, formatNames[format]] as const)}
            onChoose={(chosen) =>
              onChange({ ...wish, format: formats.find((each) => each === chosen) ?? wish.format })
            }
          />
        </div>
        <p className={style.small}>{formatSays[wish.format]}</p>
      </fieldset>
      <FilterPart wish={wish} errors={errors} onChange={onChange} />
    </div>
  );
}

/** Sections of the chosen titles, and those that were chosen before. */
function useSections(chosen: readonly string[], kept: readonly string[]) {
  const { titles } = useMe();
  const { section } = useNames();
  const slugs = titles
    .filter(({ id }) => chosen.includes(id))
    .flatMap(({ sections }) => sections.map(({ slug }) => slug));
  return [...new Set([...slugs, ...kept])].map((slug) => ({ slug, name: section(slug) }));
}

/** A title stands here if one may send from it, or if it is sent from already. */
function FilterPart({ wish, errors, onChange }: Omit<TermsFormProps, "isNew">) {
  const { titles } = useMe();
  const { filter } = wish;
  const change = (part: Partial<PartnerWish["filter"]>): void =>
    onChange({ ...wish, filter: { ...filter, ...part } });
  const sections = useSections(filter.titles, filter.sections);
  return (
    <fieldset className={layout.part}>
      <legend>What it gets</legend>
      <TickGroup label="Titles" error={errors.titles}>
        {titles
          .filter((title) => may(title, "wire.sources") || filter.titles.includes(title.id))
          .map((title) => (
            <Tick
              key={title.id}
              isOn={filter.titles.includes(title.id)}
              onTurn={(isOn) => change({ titles: [...turned(filter.titles, title.id, isOn)] })}
            >
              <TitleSquare initials={title.initials} accent={title.accent} /> {title.shortName}
            </Tick>
          ))}
      </TickGroup>
      <TickGroup label="Sections" hint="none ticked: every one, also those to come">
        {sections.map(({ slug, name }) => (
          <Tick
            key={slug}
            isOn={filter.sections.includes(slug)}
            onTurn={(isOn) => change({ sections: [...turned(filter.sections, slug, isOn)] })}
          >
            {name}
          </Tick>
        ))}
      </TickGroup>
      <TickGroup label="Kinds" hint="none ticked: every one">
        {storyKinds.map((kind) => (
          <Tick
            key={kind}
            isOn={filter.kinds.includes(kind)}
            onTurn={(isOn) => change({ kinds: [...turned(filter.kinds, kind, isOn)] })}
          >
            {kindWords[kind]}
          </Tick>
        ))}
      </TickGroup>
      <p className={style.small}>
        Only what readers see goes out, and agency copy only where the contract book allows its resale.
        Changes here count for stories that are published or changed from then on.
      </p>
    </fieldset>
  );
}
