import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PartnerRow } from "../../stories/partners/partners-contract.ts";
import { showToast } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { useTitle } from "../session.ts";
import { deskKeys } from "../what-changed.ts";
import { storiesWords } from "./partner-words.ts";
import { endPartner } from "./partners-calls.ts";
import style from "./partners.module.css";

interface EndPartnerDialogProps {
  readonly partner: PartnerRow;
  readonly onClose: () => void;
}

/** Ends a partnership, after saying what the partner keeps and will not hear of. */
export function EndPartnerDialog({ partner, onClose }: EndPartnerDialogProps) {
  const title = useTitle();
  const client = useQueryClient();
  const { id, name, has } = partner;
  const ending = useMutation({
    mutationFn: () => endPartner(title.id, id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: deskKeys.partners(title.id) });
      showToast(`${name} gets nothing any more`);
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      title={`End the partnership with ${name}?`}
      width={560}
      onOpenChange={onClose}
      foot={
        <>
          <Button keys="Escape" onPress={onClose}>
            Back
          </Button>
          <Button look="black" isPending={ending.isPending} onPress={() => ending.mutate()}>
            {ending.isPending ? "Ending…" : "End it"}
          </Button>
        </>
      }
    >
      <div className={style.dialog}>
        <p>
          Its token opens nothing any more, at once. It cannot be taken back; a partner can be added anew.
        </p>
        {has > 0 && (
          <p>
            It has {storiesWords(has)} of ours and will not hear when one of them is killed or withdrawn. If
            it should, pause it instead: then nothing new goes out, and kills still do.
          </p>
        )}
        {ending.isError && <ProblemNote error={ending.error} onRetry={() => ending.mutate()} />}
      </div>
    </Dialog>
  );
}
