import type {
  FeedWay,
  FtpWay,
  MailboxWay,
  PagedFeedWay,
  WaySettings,
} from "../../wire/ways-in/ways-contract.ts";
import { Field } from "../components/Field.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import { numberFrom, numberText, sendersFrom, type FieldErrors } from "./source-draft.ts";
import style from "./sources.module.css";
import { useState } from "react";

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

function HostFields<Way extends FtpWay | MailboxWay>({ way, errors, onChange }: WayProps<Way>) {
  return (
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
  );
}

function FtpFields({ way, errors, onChange }: WayProps<FtpWay>) {
  return (
    <>
      <HostFields way={way} errors={errors} onChange={onChange} />
      <div className={style.pair}>
        <ChoiceField
          label="Encryption"
          value={way.security}
          choices={[
            ["explicit", "TLS (recommended)"],
            ["implicit", "TLS from the start (port 990)"],
            ["none", "none: password in the clear"],
          ]}
          onChoose={(security) => onChange({ ...way, security: security as FtpWay["security"] })}
        />
        <Field
          label="User"
          value={way.user}
          input={{ autoComplete: "off", spellCheck: false }}
          onChange={(user) => onChange({ ...way, user })}
        />
      </div>
      <div className={style.pair}>
        <Field
          label="Folder"
          value={way.folder}
          error={errors["way.folder"]}
          onChange={(folder) => onChange({ ...way, folder })}
        />
        <ChoiceField
          label="Afterwards"
          hint="once the bytes are kept"
          value={way.afterwards}
          choices={[
            ["keep", "leave the file"],
            ["move", "move it"],
            ["delete", "delete it"],
          ]}
          onChoose={(afterwards) => onChange({ ...way, afterwards: afterwards as FtpWay["afterwards"] })}
        />
      </div>
      {way.afterwards === "move" && (
        <Field label="Move to" value={way.moveTo} onChange={(moveTo) => onChange({ ...way, moveTo })} />
      )}
    </>
  );
}

function MailboxFields({ way, errors, onChange }: WayProps<MailboxWay>) {
  const [senders, write] = useState(way.senders.join("\n"));
  return (
    <>
      <HostFields way={way} errors={errors} onChange={onChange} />
      <div className={style.pair}>
        <ChoiceField
          label="Encryption"
          value={way.security}
          choices={[
            ["tls", "TLS (recommended)"],
            ["starttls", "STARTTLS (port 143)"],
            ["none", "none: password in the clear"],
          ]}
          onChoose={(security) => onChange({ ...way, security: security as MailboxWay["security"] })}
        />
        <Field
          label="User"
          value={way.user}
          input={{ autoComplete: "off", spellCheck: false }}
          onChange={(user) => onChange({ ...way, user })}
        />
      </div>
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
      <div className={style.pair}>
        <Field
          label="Mailbox"
          value={way.mailbox}
          error={errors["way.mailbox"]}
          onChange={(mailbox) => onChange({ ...way, mailbox })}
        />
        <ChoiceField
          label="Afterwards"
          hint="once the mail is kept"
          value={way.afterwards}
          choices={[
            ["seen", "mark it as read"],
            ["move", "move it"],
          ]}
          onChoose={(afterwards) => onChange({ ...way, afterwards: afterwards as MailboxWay["afterwards"] })}
        />
      </div>
      {way.afterwards === "move" && (
        <Field label="Move to" value={way.moveTo} onChange={(moveTo) => onChange({ ...way, moveTo })} />
      )}
      <div className={style.pair}>
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
      <div className={style.pair}>
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
