import { useId } from "react";
import type { SourceSettings, WayKind } from "../../wire/ways-in/ways-contract.ts";
import { Field } from "../components/Field.tsx";
import { useTitle } from "../session.ts";
import { ChoiceField } from "../components/ChoiceField.tsx";
import { newWay, numberFrom, numberText, type FieldErrors } from "./source-draft.ts";
import { spanOf, wayNames } from "./source-words.ts";
import layout from "../components/list-detail.module.css";
import style from "./sources.module.css";
import { WayFields } from "./WayFields.tsx";

export interface SettingsFormProps {
  readonly settings: SourceSettings;
  readonly errors: FieldErrors;
  readonly onChange: (settings: SourceSettings) => void;
  /** What is typed as a new password or key; "" keeps what there is. */
  readonly secret: string;
  readonly onSecret: (secret: string) => void;
  readonly hasSecret: boolean;
}

const SPANS = [10, 30, 60, 300, 900, 3600];

/** Everything that can be set of a source. */
export function SettingsForm(props: SettingsFormProps) {
  return (
    <div className={layout.form}>
      <WayPart {...props} />
      <CopyPart {...props} />
      <ContractPart {...props} />
    </div>
  );
}

const secretName = (kind: WayKind): string => (kind === "paged-feed" ? "Key" : "Password");

function WayPart({ settings, errors, onChange, secret, onSecret, hasSecret }: SettingsFormProps) {
  const { way, pollSeconds } = settings;
  const choose = (kind: string): void =>
    onChange({ ...settings, way: kind === "none" ? null : newWay(kind as WayKind) });
  const spans = [...new Set([...SPANS, pollSeconds])].toSorted((a, b) => a - b);
  return (
    <fieldset className={layout.part}>
      <legend>Way in</legend>
      <ChoiceField
        label="How its copy comes"
        value={way?.kind ?? "none"}
        choices={Object.entries(wayNames)}
        onChoose={choose}
      />
      {way === null && (
        <p className={style.small}>
          The agency pushes to the source’s address, or writes files into its folder. Both work for every
          source, whatever else is set here.
        </p>
      )}
      {way !== null && (
        <>
          <WayFields
            key={way.kind}
            way={way}
            errors={errors}
            onChange={(next) => onChange({ ...settings, way: next })}
          />
          <div className={layout.pair}>
            <Field
              label={secretName(way.kind)}
              hint={hasSecret ? "set; type a new one to replace it" : "not set"}
              value={secret}
              input={{ type: "password", autoComplete: "new-password" }}
              onChange={onSecret}
            />
            <ChoiceField
              label="Look every"
              value={String(pollSeconds)}
              choices={spans.map((seconds) => [
                String(seconds),
                seconds < 60 ? `${seconds} s` : spanOf(Math.round(seconds / 60)),
              ])}
              onChoose={(seconds) => onChange({ ...settings, pollSeconds: Number(seconds) })}
            />
          </div>
        </>
      )}
    </fieldset>
  );
}

const FORMATS = [
  ["newsml-g2", "NewsML-G2"],
  ["newsml-1", "NewsML 1.2"],
  ["nitf", "NITF"],
  ["ninjs", "ninjs"],
  ["ap-media-api", "AP Media API"],
  ["dpa-digitalwires", "dpa digitalwires"],
  ["anpa-1312", "ANPA 1312"],
  ["iptc-7901", "IPTC 7901"],
  ["mail", "E-mail"],
  ["rss", "RSS"],
  ["atom", "Atom"],
  ["json-feed", "JSON Feed"],
  ["press-release", "Press release"],
] as const;

function CopyPart({ settings, errors, onChange }: SettingsFormProps) {
  const title = useTitle();
  const zones = useId();
  return (
    <fieldset className={layout.part}>
      <legend>Its copy</legend>
      <div className={layout.pair}>
        <Field
          label="Name"
          hint="on the desk"
          value={settings.name}
          error={errors["name"]}
          onChange={(name) => onChange({ ...settings, name })}
        />
        <Field
          label="Credit"
          hint="under a story"
          value={settings.credit}
          error={errors["credit"]}
          onChange={(credit) => onChange({ ...settings, credit })}
        />
      </div>
      <div className={layout.pair}>
        <Field
          label="Time zone"
          hint="for times without an offset"
          value={settings.zone}
          error={errors["zone"]}
          input={{ list: zones, spellCheck: false }}
          onChange={(zone) => onChange({ ...settings, zone })}
        />
        <Field
          label="Language"
          hint="where the copy names none"
          value={settings.language ?? ""}
          error={errors["language"]}
          input={{ spellCheck: false }}
          onChange={(language) => onChange({ ...settings, language: language === "" ? null : language })}
        />
        <datalist id={zones}>
          {Intl.supportedValuesOf("timeZone").map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </datalist>
      </div>
      <div className={layout.pair}>
        <ChoiceField
          label="Format"
          hint="every format is read; this one is expected"
          value={settings.formatHint ?? ""}
          choices={[["", "any"], ...FORMATS]}
          onChoose={(format) => onChange({ ...settings, formatHint: format === "" ? null : format })}
        />
        <ChoiceField
          label="Section"
          hint="unless somebody says otherwise"
          value={settings.section ?? ""}
          choices={sectionChoices(title.sections, settings.section)}
          onChoose={(section) => onChange({ ...settings, section: section === "" ? null : section })}
        />
      </div>
    </fieldset>
  );
}

function sectionChoices(
  sections: readonly { readonly slug: string; readonly name: string }[],
  chosen: string | null,
): readonly (readonly [string, string])[] {
  const known = sections.map(({ slug, name }) => [slug, name] as const);
  const isForeign = chosen !== null && !sections.some((section) => section.slug === chosen);
  return [["", "none of its own"], ...known, ...(isForeign ? [[chosen, chosen] as const] : [])];
}

function ContractPart({ settings, errors, onChange }: SettingsFormProps) {
  return (
    <fieldset className={layout.part}>
      <legend>Contract and alarm</legend>
      <ChoiceField
        label="When the agency kills an item"
        value={settings.killPolicy}
        choices={[
          ["withdraw", "withdraw every story made from it at once"],
          ["withdraw-with-notice", "withdraw, and leave the agency’s notice in its place"],
          ["hold-and-call", "hold updates and call the person on duty"],
        ]}
        onChoose={(policy) => onChange({ ...settings, killPolicy: policy as SourceSettings["killPolicy"] })}
      />
      <Field
        label="Licence"
        hint="what the contract allows, in words"
        lines={3}
        value={settings.licence}
        error={errors["licence"]}
        onChange={(licence) => onChange({ ...settings, licence })}
      />
      <Field
        label="Usual gap, minutes"
        hint="until its rhythm is learnt: silent after three times this long"
        value={numberText(settings.usualGapMinutes)}
        error={errors["usualGapMinutes"]}
        input={{ inputMode: "numeric" }}
        onChange={(gap) => onChange({ ...settings, usualGapMinutes: numberFrom(gap) })}
      />
    </fieldset>
  );
}
