import { useEffect, useState } from "react";
import type { PictureAnswer } from "../../../pictures/pictures-contract.ts";
import { Field } from "../../components/Field.tsx";
import type { PictureWish } from "./picture-edit.ts";
import style from "../pictures.module.css";

interface PictureFieldsProps {
  readonly picture: PictureAnswer;
  readonly mayEdit: boolean;
  readonly onSave: (wish: PictureWish) => void;
}

/** Caption, credit and description, saved as each is left. */
export function PictureFields({ picture, mayEdit, onSave }: PictureFieldsProps) {
  if (!mayEdit) return <ReadOnly picture={picture} />;
  const noCredit = picture.credit.trim() === "";
  return (
    <div className={style.fields}>
      <SavedField
        label="Caption"
        hint="who, where, when; each use starts from it"
        lines={3}
        longest={4000}
        value={picture.caption}
        onSave={(caption) => onSave({ caption })}
      />
      <div className={style.twoFields}>
        <SavedField
          label="Credit"
          hint={noCredit ? "stories with it cannot be published" : "belongs to the picture"}
          isWrong={noCredit}
          longest={300}
          value={picture.credit}
          onSave={(credit) => onSave({ credit })}
        />
        <SavedField
          label="Description"
          hint="read aloud"
          lines={2}
          longest={1000}
          value={picture.alt}
          onSave={(alt) => onSave({ alt })}
        />
      </div>
    </div>
  );
}

interface SavedFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly isWrong?: boolean;
  readonly lines?: number;
  readonly longest: number;
  readonly value: string;
  readonly onSave: (value: string) => void;
}

function SavedField({ label, hint, isWrong = false, lines = 1, longest, value, onSave }: SavedFieldProps) {
  const [written, setWritten] = useState(value);
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    if (!isTouched) setWritten(value);
  }, [value, isTouched]);
  const leave = (): void => {
    setTouched(false);
    if (written.trim() !== value) onSave(written.trim());
  };
  return (
    <Field
      label={label}
      hint={hint}
      error={isWrong && written.trim() === "" ? "This picture has no credit" : undefined}
      lines={lines}
      value={written}
      onChange={(next) => {
        setTouched(true);
        setWritten(next.slice(0, longest));
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Escape" && isTouched) {
          event.preventDefault();
          setTouched(false);
          setWritten(value);
        }
        if (event.key === "Enter" && lines === 1) leave();
      }}
    />
  );
}

const ReadOnly = ({ picture }: { readonly picture: PictureAnswer }) => (
  <dl className={style.facts}>
    <div>
      <dt>Caption</dt>
      <dd>{picture.caption || "none"}</dd>
    </div>
    <div>
      <dt>Credit</dt>
      <dd>{picture.credit || "none"}</dd>
    </div>
    <div>
      <dt>Description</dt>
      <dd>{picture.alt || "none"}</dd>
    </div>
  </dl>
);
