import type { Editor } from "@tiptap/core";
import { EditorContent } from "@tiptap/react";
import type { ReactNode } from "react";
import { useId } from "react";
import type { Content } from "../../../stories/content.ts";
import type { ContentStore } from "../draft/content-store.ts";
import { useContent } from "../draft/use-content.ts";
import { PictureUseFields } from "../pictures/PictureUseFields.tsx";
import body from "./copy-body.module.css";
import style from "./copy-column.module.css";
import { GrowingText } from "./GrowingText.tsx";
import { headlineHint } from "./headline-hint.ts";

export const fieldIds = {
  headline: "copy-headline",
  deck: "copy-deck",
  dateline: "copy-dateline",
  byline: "copy-byline",
  mainPicture: "copy-main-picture",
  contributor: "copy-contributor",
} as const;

interface CopyColumnProps {
  readonly store: ContentStore;
  readonly editor: Editor;
  readonly mayWrite: boolean;
  /** Chips and count above the headline. */
  readonly children: ReactNode;
  readonly onAddPicture: () => void;
}

/** The copy as readers meet it, from the headline to the contributor line. */
export function CopyColumn({ store, editor, mayWrite, children, onAddPicture }: CopyColumnProps) {
  const focus = (id: string): void => document.getElementById(id)?.focus();
  return (
    <div className={style.column}>
      <h2 className="unseen">Copy</h2>
      <div className={style.state}>{children}</div>
      <HeadlineField store={store} mayWrite={mayWrite} onEnter={() => focus(fieldIds.deck)} />
      <PlainField
        store={store}
        field="deck"
        label="Deck"
        placeholder="Deck: what the headline leaves open"
        maxLength={2000}
        mayWrite={mayWrite}
        className={style.deck}
        onEnter={() => focus(fieldIds.byline)}
      />
      <div className={style.lines}>
        <BylineField store={store} mayWrite={mayWrite} />
        <DatelineField store={store} mayWrite={mayWrite} onEnter={() => editor.commands.focus("start")} />
      </div>
      <MainPicture store={store} mayWrite={mayWrite} onAdd={onAddPicture} />
      <div className={body.body}>
        <EditorContent editor={editor} />
      </div>
      <PlainField
        store={store}
        field="contributorLine"
        label="Contributor line"
        placeholder="Contributor line, for example: With files from Jonah Reyes."
        maxLength={1000}
        mayWrite={mayWrite}
        className={style.contributor}
      />
    </div>
  );
}

interface FieldProps {
  readonly store: ContentStore;
  readonly mayWrite: boolean;
  readonly onEnter?: () => void;
}

function HeadlineField({ store, mayWrite, onEnter }: FieldProps) {
  const headline = useContent(store, (content) => content.headline);
  const hintId = useId();
  return (
    <>
      <GrowingText
        id={fieldIds.headline}
        label="Headline"
        className={style.headline}
        value={headline}
        placeholder="Headline"
        maxLength={500}
        describedBy={hintId}
        isReadOnly={!mayWrite}
        onChange={(value) => store.change({ headline: value })}
        {...(onEnter === undefined ? {} : { onEnter })}
      />
      <p id={hintId} className={style.hint}>
        {headlineHint(headline)}
      </p>
    </>
  );
}

interface PlainFieldProps extends FieldProps {
  readonly field: "deck" | "contributorLine";
  readonly label: string;
  readonly placeholder: string;
  readonly maxLength: number;
  readonly className: string | undefined;
}

function PlainField({
  store,
  field,
  label,
  placeholder,
  maxLength,
  mayWrite,
  className,
  onEnter,
}: PlainFieldProps) {
  const value = useContent(store, (content) => content[field]);
  return (
    <GrowingText
      id={field === "deck" ? fieldIds.deck : fieldIds.contributor}
      label={label}
      className={className}
      value={value}
      placeholder={placeholder}
      maxLength={maxLength}
      isReadOnly={!mayWrite}
      onChange={(written) => store.change({ [field]: written } satisfies Partial<Content>)}
      {...(onEnter === undefined ? {} : { onEnter })}
    />
  );
}

function BylineField({ store, mayWrite }: FieldProps) {
  const byline = useContent(store, (content) => content.byline);
  return (
    <label className={style.line}>
      <span>By</span>
      <input
        id={fieldIds.byline}
        aria-label="Byline"
        value={byline}
        placeholder="name, without “By”"
        maxLength={300}
        readOnly={!mayWrite}
        onChange={(event) => store.change({ byline: event.target.value })}
      />
    </label>
  );
}

function DatelineField({ store, mayWrite, onEnter }: FieldProps) {
  const dateline = useContent(store, (content) => content.dateline);
  const change = (patch: Partial<Content["dateline"]>): void =>
    store.change({ dateline: { ...dateline, ...patch } });
  return (
    <div className={style.line} role="group" aria-label="Dateline">
      <span aria-hidden="true">Dateline</span>
      <input
        id={fieldIds.dateline}
        className={style.place}
        aria-label="Place of the dateline"
        value={dateline.place}
        placeholder="PLACE"
        maxLength={100}
        readOnly={!mayWrite}
        onChange={(event) => change({ place: event.target.value })}
      />
      <input
        aria-label="Region of the dateline"
        value={dateline.region}
        placeholder="Region"
        maxLength={100}
        readOnly={!mayWrite}
        onChange={(event) => change({ region: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          onEnter?.();
        }}
      />
    </div>
  );
}

function MainPicture({
  store,
  mayWrite,
  onAdd,
}: {
  readonly store: ContentStore;
  readonly mayWrite: boolean;
  readonly onAdd: () => void;
}) {
  const use = useContent(store, (content) => content.mainPicture);
  if (use === null) {
    return mayWrite ? (
      <button type="button" id={fieldIds.mainPicture} className={style.noPicture} onClick={onAdd}>
        Add a main picture
      </button>
    ) : null;
  }
  return (
    <figure id={fieldIds.mainPicture} tabIndex={-1} className={style.mainPicture} aria-label="Main picture">
      <PictureUseFields
        use={use}
        mayWrite={mayWrite}
        onChange={(change) => store.change({ mainPicture: { ...use, ...change } })}
        onRemove={() => store.change({ mainPicture: null })}
      />
    </figure>
  );
}
