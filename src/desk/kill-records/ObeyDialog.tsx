import { Ban } from "lucide-react";
import type { KillRecord } from "../../control/control-contract.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { TitleSquare } from "../components/TitleSquare.tsx";
import { useMe } from "../session.ts";
import style from "./kills.module.css";

interface ObeyDialogProps {
  readonly record: KillRecord;
  readonly isPending: boolean;
  readonly onObey: () => void;
  readonly onClose: () => void;
}

/** Names what readers will lose before they lose it. */
export function ObeyDialog({ record, isPending, onObey, onClose }: ObeyDialogProps) {
  const { titles } = useMe();
  const waiting = record.uses.filter((use) => use.state === "waiting" || use.state === "failed");
  const count = waiting.length === 1 ? "1 story" : `${waiting.length} stories`;
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={`Take ${count} down?`}
      dismissable={false}
      foot={
        <>
          <Button keys="Escape" onPress={onClose}>
            Back
          </Button>
          <Button look="red" icon={Ban} autoFocus isPending={isPending} onPress={onObey}>
            {isPending ? "Taking down…" : `Take ${count} down`}
          </Button>
        </>
      }
    >
      <div className={style.ask}>
        <ul>
          {waiting.map((use) => {
            const title = titles.find((each) => each.id === use.titleId);
            return (
              <li key={`${use.storyId} ${use.titleId}`}>
                {title === undefined ? (
                  <span>{use.titleId}</span>
                ) : (
                  <TitleSquare initials={title.initials} accent={title.accent} name={title.name} />
                )}
                <strong>{use.headline === "" ? "Story without a headline" : use.headline}</strong>
              </li>
            );
          })}
        </ul>
        <p>
          Their pages answer “gone” within a second, in every title that used the item, also in those where
          you have no role; they leave fronts, lists, feeds and sitemaps.{" "}
          {record.row.kind === "kill"
            ? "A killed story cannot be published again; its copy stays on the desk."
            : "They can be published again once the agency sends the item as usable."}
        </p>
      </div>
    </Dialog>
  );
}
