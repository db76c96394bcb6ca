import { useEffect, useState } from "react";
import type { StoryAnswer } from "../../../stories/stories-contract.ts";
import type { DeskTitle } from "../../../staff/staff-contract.ts";
import { slugOf } from "../../../stories/slug.ts";
import { kindWords, statusWords } from "../../stories/status-words.ts";
import type { ContentStore } from "../draft/content-store.ts";
import { useContent } from "../draft/use-content.ts";
import type { ChangeSettings } from "./use-settings.ts";
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
export function AboutPane({ story, title, store, mayWrite, change, trouble }: AboutPaneProps) {
  const { placing, row } = story;
  const headline = useContent(store, (content) => content.headline);
  const agency = useContent(store, (content) => content.agencyCredit);
  const isOpen = placing.status === "drafting" || placing.status === "ready";
  const wrong = (field: string): string | null => (trouble?.field === field ? trouble.words : null);
  return (
    <section className={style.section} aria-labelledby="about-head">
      <div className={style.sectionHead}>
        <h2 id="about-head">About</h2>
      </div>
      <div className={style.about}>
        <label htmlFor="about-section">Section</label>
        <select
          id="about-section"
          disabled={!mayWrite}
          value={placing.sectionSlug ?? ""}
          onChange={(event) => change({ section: event.target.value || null })}
        >
          <option value="">Choose…</option>
          {title.sections.map((section) => (
            <option key={section.slug} value={section.slug}>
              {section.name}
            </option>
          ))}
        </select>
        <FieldNote words={wrong("section")} />
        <label htmlFor="about-status">Status</label>
        {isOpen ? (
          <select
            id="about-status"
            disabled={!mayWrite}
            value={placing.status}
            onChange={(event) =>
              change({ status: event.target.value === "ready" ? "ready" : "drafting" })
            }
          >
            <option value="drafting">Drafting</option>
            <option value="ready">Ready for the editor</option>
          </select>
        ) : (
          <span id="about-status">{statusWords[placing.status]}</span>
        )}
        <TextRow
          id="about-slugline"
          label="Slugline"
          value={row.slugline}
          mayWrite={mayWrite}
          maxLength={100}
          note={wrong("slugline")}
          onSave={(slugline) => change({ slugline })}
          isNeeded
        />
        <TextRow
          id="about-slug"
          label="Address"
          value={placing.slug}
          mayWrite={mayWrite}
          maxLength={120}
          placeholder={slugOf(headline) || "from the headline"}
          note={wrong("slug")}
          onSave={(slug) => change({ slug: slugOf(slug) })}
        />
        <label htmlFor="about-kind">Kind</label>
        <select
          id="about-kind"
          disabled={!mayWrite}
          value={row.kind}
          onChange={(event) => change({ kind: event.target.value as typeof row.kind })}
        >
          {Object.entries(kindWords).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
        <label htmlFor="about-agency">Agency</label>
        <input
          id="about-agency"
          readOnly={!mayWrite}
          value={agency}
          maxLength={200}
          placeholder="None: the title’s own copy"
          onChange={(event) => store.change({ agencyCredit: event.target.value })}
        />
        {story.lineage.map((source) => (
          <SourceRow
            key={source.itemVersionId}
            words={`${source.source}, v${source.versionNumber}`}
          />
        ))}
      </div>
      {trouble !== null && trouble.field === undefined && (
        <p className={style.fieldNote} data-wrong="true" role="alert">
          {trouble.words}
        </p>
      )}
    </section>
  );
}

const SourceRow = ({ words }: { readonly words: string }) => (
  <>
    <span className={style.term}>Source</span>
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
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        readOnly={!mayWrite}
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
