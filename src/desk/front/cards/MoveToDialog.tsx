import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Field } from "../../components/Field.tsx";
import style from "../front.module.css";
import type { CardActs } from "./use-card-acts.ts";

interface MoveToDialogProps {
  readonly id: string;
  readonly acts: CardActs;
  readonly onClose: () => void;
}

/** Moves a card to a place that is typed. */
export function MoveToDialog({ id, acts, onClose }: MoveToDialogProps) {
  const count = acts.cards.length;
  const [written, setWritten] = useState(String(acts.placeOf(id)));
  const [error, setError] = useState<string>();
  const move = (): void => {
    const place = Number(written.trim());
    if (!Number.isInteger(place) || place < 1 || place > count) {
      setError(`Write a whole number from 1 to ${count}.`);
      return;
    }
    onClose();
    acts.moveTo(id, place);
  };
  const headline = acts.cards.find((card) => card.publicId === id)?.headline ?? "";
  return (
    <Dialog isOpen onOpenChange={onClose} title="Move to place" width={440}>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          move();
        }}
      >
        <p className={style.formHeadline}>{headline}</p>
        <Field
          label="Place"
          hint={`1 to ${count}`}
          error={error}
          value={written}
          onChange={setWritten}
          input={{ inputMode: "numeric", autoFocus: true, autoComplete: "off", maxLength: 2 }}
        />
        <div className={style.formButtons}>
          <Button onPress={onClose}>Back</Button>
          <Button look="black" type="submit">
            Move
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
