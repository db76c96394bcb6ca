import type { DeskTitle } from "../../staff/staff-contract.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { TitleSquare } from "../components/TitleSquare.tsx";
import { consequencesOf, type RuleWish } from "./rules-words.ts";
import style from "./rules.module.css";

interface TurnOnDialogProps {
  readonly source: { readonly name: string; readonly section: string | null };
  readonly title: DeskTitle;
  readonly wish: RuleWish;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onSure: () => void;
}

/** Says before readers see anything by itself what they will see. */
export function TurnOnDialog(props: TurnOnDialogProps) {
  const { source, title, wish, isPending, error } = props;
  return (
    <Dialog
      isOpen
      title={`Let ${source.name} go by itself in ${title.shortName}?`}
      width={560}
      onOpenChange={props.onClose}
      foot={
        <>
          <Button keys="Escape" onPress={props.onClose}>
            Back
          </Button>
          <Button look="accent" isPending={isPending} onPress={props.onSure}>
            <TitleSquare initials={title.initials} accent={title.accent} />
            {isPending ? "Switching on…" : "Switch on"}
          </Button>
        </>
      }
    >
      <div className={style.dialog}>
        {error != null && <ProblemNote error={error} />}
        <ul className={style.consequences}>
          {consequencesOf(wish, source).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className={style.small}>
          It begins with the next copy that comes; what came before is left alone. Stories a person has saved
          a word in stay with that person. Shift S stops it.
        </p>
      </div>
    </Dialog>
  );
}
