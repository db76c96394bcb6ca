import { useEffect, useState } from "react";
import type { StoryAnswer } from "../../../stories/stories-contract.ts";
import type { DeskTitle } from "../../../staff/staff-contract.ts";
import { storyKinds } from "../../../stories/content.ts";
import { slugOf } from "../../../stories/slug.ts";
import { kindWords, statusWords } from "../../stories/status-words.ts";
import type { ContentStore } from "../draft/content-store.ts";
import { useContent } from "../draft/use-content.ts";
import type { ChangeSettings } from "./use-settings.ts";
import { shorten } from "../../shorten.ts";
import style from "./panes.module.css";

interface AboutPaneProps {
  readonly story: StoryAnswer;
  readonly title: DeskTitle;
  readonly store: ContentStore;
  readonly mayWrite: boolean;
  readonly change: ChangeSettings;
  /** What went wrong with the last change, by field or as a whole. */
  readonly trouble: { readonly field: string | undefined; readonly words: string } | null;
}

/** Where the story belongs and what it is called; each change is saved when the field is left. */
export function AboutPane(props: AboutPaneProps) {
  const { trouble } = props;
  return (
    <section className={style.section} aria-labelledby="about-head">
      <div className={style.sectionHead}>
        <h2 id="about-head">About</h2>
      </div>
      <div className={style.about}>
        <PlaceRows {...props} />
        <NameRows {...props} />
        <OriginRows {...props} />
      </div>
      {trouble !== null && trouble.field === undefined && <FieldNote words={trouble.words} />}
    </section>
  );
}

const wrongOf = ({ trouble }: AboutPaneProps, field: string): string | null =>
  trouble?.field === field ? trouble.words : null;

function PlaceRows(props: AboutPaneProps) {
  const { story, title, mayWrite, change } = props;
  const { placing } = story;
  const isOpen = placing.status === "drafting" || placing.status === "ready";
  return (
    <>
      <ChoiceRow
        id="about-section"
        label="Section"
        value={placing.sectionSlug ?? ""}
        mayWrite={mayWrite}
        choices={[["", "Choose…"], ...title.sections.map(({ slug, name }): Choice => [slug, name])]}
        onChoose={(section) => change({ section: section || null })}
      />
      <FieldNote words={wrongOf(props, "section")} />
      {isOpen ? (
        <ChoiceRow
          id="about-status"
          label="Status"
          value={placing.status}
          mayWrite={mayWrite}
          choices={[
            ["drafting", "Drafting"],
            ["ready", "Ready for the editor"],
          ]}
          onChoose={(status) => change({ status: status === "ready" ? "ready" : "drafting" })}
        />
      ) : (
        <FactRow term="Status" words={statusWords[placing.status]} />
      )}
    </>
  );
}

function NameRows(props: AboutPaneProps) {
  const { story, store, mayWrite, change } = props;
  const headline = useContent(store, (content) => content.headline);
  return (
    <>
      <TextRow
        id="about-slugline"
        label="Slugline"
        value={story.row.slugline}
        mayWrite={mayWrite}
        maxLength={100}
        note={wrongOf(props, "slugline")}
        isNeeded
        onSave={(slugline) => change({ slugline })}
      />
      <TextRow
        id="about-slug"
        label="Address"
        value={story.placing.slug}
        mayWrite={mayWrite}
        maxLength={120}
        placeholder={slugOf(headline) || "from the headline"}
        note={wrongOf(props, "slug")}
        onSave={(slug) => change({ slug: slugOf(slug) })}
      />
    </>
  );
}

function OriginRows({ story, store, mayWrite, change }: AboutPaneProps) {
  const agency = useContent(store, (content) => content.agencyCredit);
  return (
    <>
      <ChoiceRow
        id="about-kind"
        label="Kind"
        value={story.row.kind}
        mayWrite={mayWrite}
        choices={storyKinds.map((kind): Choice => [kind, kindWords[kind]])}
        onChoose={(chosen) => {
          const kind = storyKinds.find((each) => each === chosen);
          if (kind !== undefined) change({ kind });
        }}
      />
      {mayWrite ? (
        <>
          <label htmlFor="about-agency">Agency</label>
          <input
            id="about-agency"
            value={agency}
            maxLength={200}
            placeholder="None: the title’s own copy"
            onChange={(event) => store.change({ agencyCredit: event.target.value })}
          />
        </>
      ) : (
        <FactRow term="Agency" words={agency || "None: the title’s own copy"} />
      )}
      {story.lineage.map((source) => (
        <FactRow
          key={source.itemVersionId}
          term="Source"
          words={
            story.lineage.length > 1 && source.headline !== ""
              ? `${source.source}, v${source.versionNumber}: ${shorten(source.headline, 60)}`
              : `${source.source}, v${source.versionNumber}`
          }
        />
      ))}
    </>
  );
}

type Choice = readonly [value: string, words: string];

interface ChoiceRowProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly mayWrite: boolean;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

function ChoiceRow({ id, label, value, mayWrite, choices, onChoose }: ChoiceRowProps) {
  if (!mayWrite) return <FactRow term={label} words={choices.find(([key]) => key === value)?.[1] ?? value} />;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </>
  );
}

const FactRow = ({ term, words }: { readonly term: string; readonly words: string }) => (
  <>
    <span className={style.term}>{term}</span>
    <span>{words}</span>
  </>
);

const FieldNote = ({ words }: { readonly words: string | null }) =>
  words === null ? null : (
    <p className={style.fieldNote} data-wrong="true" role="alert">
      {words}
    </p>
  );

interface TextRowProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly mayWrite: boolean;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly note: string | null;
  readonly isNeeded?: boolean;
  readonly onSave: (value: string) => void;
}

function TextRow({
  id,
  label,
  value,
  mayWrite,
  maxLength,
  placeholder,
  note,
  isNeeded,
  onSave,
}: TextRowProps) {
  const [written, setWritten] = useState(value);
  useEffect(() => setWritten(value), [value]);
  const leave = (): void => {
    if (written.trim() === value) return;
    if (isNeeded === true && written.trim() === "") setWritten(value);
    else onSave(written.trim());
  };
  if (!mayWrite) return <FactRow term={label} words={value || (placeholder ?? "")} />;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={written}
        maxLength={maxLength}
        placeholder={placeholder}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === "Enter") leave();
          if (event.key === "Escape") setWritten(value);
        }}
      />
      <FieldNote words={note} />
    </>
  );
}
