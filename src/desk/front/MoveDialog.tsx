import { useState, type FormEvent } from "react";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Field } from "../components/Field.tsx";
import type { Placed } from "./front-draft.ts";
import styles from "./front.module.css";

export interface MoveDialogProps {
  readonly row: Placed;
  readonly last: number;
  readonly close: () => void;
  readonly move: (to: number) => void;
}

/** Moving by typing a number: the way for keyboards and long lists. */
export function MoveDialog({ row, last, close, move }: MoveDialogProps) {
  const [text, setText] = useState(String(row.place));
  const [tried, setTried] = useState(false);
  const place = Number(text);
  const good = Number.isInteger(place) && place >= 1 && place <= last;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!good) return;
    close();
    move(place);
  };
  return (
    <Dialog isOpen onOpenChange={close} title={`Move “${row.card.headline}”`} width={440}>
      <form onSubmit={submit} className={styles["moveForm"]}>
        <Field
          label="To place"
          hint={`1 to ${last}; stands at ${row.place}`}
          value={text}
          onChange={setText}
          error={tried && !good ? `Take a whole number from 1 to ${last}.` : undefined}
          input={{ inputMode: "numeric", autoFocus: true, onFocus: (event) => event.currentTarget.select() }}
        />
        <p className={styles["moveActs"]}>
          <Button onPress={close} keys="Escape">
            Back
          </Button>
          <Button type="submit" look="black" keys="Enter">
            Move
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
