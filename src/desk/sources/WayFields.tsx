import type {
  FeedWay,
  FtpWay,
  MailboxWay,
  PagedFeedWay,
  WaySettings,
} from "../../wire/ways-in/ways-contract.ts";
import { Field } from "../components/Field.tsx";
import { ChoiceField } from "../components/ChoiceField.tsx";
import { numberFrom, numberText, sendersFrom, type FieldErrors } from "./source-draft.ts";
import layout from "../components/list-detail.module.css";
import style from "./sources.module.css";
import { useState, type ReactNode } from "react";

interface WayProps<Way> {
  readonly way: Way;
  readonly errors: FieldErrors;
  readonly onChange: (way: Way) => void;
}

/** The fields of one way in. */
export function WayFields({ way, errors, onChange }: WayProps<WaySettings>) {
  switch (way.kind) {
    case "ftp":
      return <FtpFields way={way} errors={errors} onChange={onChange} />;
    case "mailbox":
      return <MailboxFields way={way} errors={errors} onChange={onChange} />;
    case "paged-feed":
      return <PagedFeedFields way={way} errors={errors} onChange={onChange} />;
    case "feed":
      return <FeedFields way={way} errors={errors} onChange={onChange} />;
  }
}

type Choices = readonly (readonly [value: string, words: string])[];

interface HostFieldsProps<Way> extends WayProps<Way> {
  readonly encryptions: Choices;
}

/** Where to ask, over what, and as whom. */
function HostFields<Way extends FtpWay | MailboxWay>({
  way,
  errors,
  encryptions,
  onChange,
}: HostFieldsProps<Way>) {
  return (
    <>
      <div className={style.hostRow}>
        <Field
          label="Server"
          value={way.host}
          error={errors["way.host"]}
          input={{ spellCheck: false, autoCapitalize: "off" }}
          onChange={(host) => onChange({ ...way, host })}
        />
        <Field
          label="Port"
          value={numberText(way.port)}
          error={errors["way.port"]}
          input={{ inputMode: "numeric" }}
          onChange={(port) => onChange({ ...way, port: numberFrom(port) })}
        />
      </div>
      <div className={layout.pair}>
        <ChoiceField
          label="Encryption"
          value={way.security}
          choices={[...encryptions, ["none", "none: password in the clear"]]}
          onChoose={(security) => onChange({ ...way, security: security as Way["security"] })}
        />
        <Field
          label="User"
          value={way.user}
          input={{ autoComplete: "off", spellCheck: false }}
          onChange={(user) => onChange({ ...way, user })}
        />
      </div>
    </>
  );
}

interface AfterwardsFieldsProps<Way> {
  readonly way: Way;
  readonly hint: string;
  readonly choices: Choices;
  readonly onChange: (way: Way) => void;
  /** Where it lies. */
  readonly children: ReactNode;
}

/** What becomes of a file or a mail on the agency's server once it was fetched. */
function AfterwardsFields<Way extends FtpWay | MailboxWay>(props: AfterwardsFieldsProps<Way>) {
  const { way, hint, choices, onChange } = props;
  return (
    <>
      <div className={layout.pair}>
        {props.children}
        <ChoiceField
          label="Afterwards"
          hint={hint}
          value={way.afterwards}
          choices={choices}
          onChoose={(afterwards) => onChange({ ...way, afterwards: afterwards as Way["afterwards"] })}
        />
      </div>
      {way.afterwards === "move" && (
        <Field label="Move to" value={way.moveTo} onChange={(moveTo) => onChange({ ...way, moveTo })} />
      )}
    </>
  );
}

function FtpFields({ way, errors, onChange }: WayProps<FtpWay>) {
  return (
    <>
      <HostFields
        way={way}
        errors={errors}
        encryptions={[
          ["explicit", "TLS (recommended)"],
          ["implicit", "TLS from the start (port 990)"],
        ]}
        onChange={onChange}
      />
      <AfterwardsFields
        way={way}
        hint="once the bytes are kept"
        choices={[
          ["keep", "leave the file"],
          ["move", "move it"],
          ["delete", "delete it"],
        ]}
        onChange={onChange}
      >
        <Field
          label="Folder"
          value={way.folder}
          error={errors["way.folder"]}
          onChange={(folder) => onChange({ ...way, folder })}
        />
      </AfterwardsFields>
    </>
  );
}

function MailboxFields({ way, errors, onChange }: WayProps<MailboxWay>) {
  const [senders, write] = useState(way.senders.join("\n"));
  return (
    <>
      <HostFields
        way={way}
        errors={errors}
        encryptions={[
          ["tls", "TLS (recommended)"],
          ["starttls", "STARTTLS (port 143)"],
        ]}
        onChange={onChange}
      />
      <Field
        label="Senders"
        hint="one a line; @domain for all of it"
        lines={4}
        value={senders}
        error={
          Object.keys(errors).some((key) => key.startsWith("way.senders"))
            ? "A line is no address."
            : undefined
        }
        onChange={(text) => {
          write(text);
          onChange({ ...way, senders: sendersFrom(text) });
        }}
      />
      <p className={style.small}>Mail of others is put aside, where somebody can look at it.</p>
      <AfterwardsFields
        way={way}
        hint="once the mail is kept"
        choices={[
          ["seen", "mark it as read"],
          ["move", "move it"],
        ]}
        onChange={onChange}
      >
        <Field
          label="Mailbox"
          value={way.mailbox}
          error={errors["way.mailbox"]}
          onChange={(mailbox) => onChange({ ...way, mailbox })}
        />
      </AfterwardsFields>
      <div className={layout.pair}>
        <ChoiceField
          label="Begin with"
          value={way.from}
          choices={[
            ["now", "what comes from now on"],
            ["the beginning", "all that lies there"],
          ]}
          onChoose={(from) => onChange({ ...way, from: from as MailboxWay["from"] })}
        />
        <Field
          label="Proven by"
          hint="server that checks senders; may be empty"
          value={way.checkedBy}
          input={{ spellCheck: false }}
          onChange={(checkedBy) => onChange({ ...way, checkedBy })}
        />
      </div>
    </>
  );
}

function PagedFeedFields({ way, errors, onChange }: WayProps<PagedFeedWay>) {
  return (
    <>
      <Field
        label="Address"
        hint="of the feed’s first page"
        value={way.url}
        error={errors["way.url"]}
        input={{ inputMode: "url", spellCheck: false }}
        onChange={(url) => onChange({ ...way, url })}
      />
      <div className={layout.pair}>
        <Field
          label="Header of the key"
          value={way.keyHeader}
          error={errors["way.keyHeader"]}
          input={{ spellCheck: false }}
          onChange={(keyHeader) => onChange({ ...way, keyHeader })}
        />
        <ChoiceField
          label="Text that lies elsewhere"
          value={way.fetchBodies ? "yes" : "no"}
          choices={[
            ["yes", "fetch it with its item"],
            ["no", "leave it"],
          ]}
          onChoose={(choice) => onChange({ ...way, fetchBodies: choice === "yes" })}
        />
      </div>
    </>
  );
}

function FeedFields({ way, errors, onChange }: WayProps<FeedWay>) {
  return (
    <>
      <Field
        label="Address"
        value={way.url}
        error={errors["way.url"]}
        input={{ inputMode: "url", spellCheck: false }}
        onChange={(url) => onChange({ ...way, url })}
      />
      <Field
        label="User"
        hint="only for a feed behind a password"
        value={way.user}
        input={{ autoComplete: "off", spellCheck: false }}
        onChange={(user) => onChange({ ...way, user })}
      />
    </>
  );
}
